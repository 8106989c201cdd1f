/** How rules and schedules reach queues, functions and state machines: retried, kept until done, and given to a dead-letter queue at last. */
@NullMarked
package com.modularplatform.local.aws.delivery;

import org.jspecify.annotations.NullMarked;
