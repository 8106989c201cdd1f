/** Functions that nobody waits for: of queues and of state machines. What is common to them, no business. */
@NullMarked
package com.modularplatform.kernel.event;

import org.jspecify.annotations.NullMarked;
