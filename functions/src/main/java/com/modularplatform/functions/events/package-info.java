/** The relay: domain events out of the table's stream into the queues. */
@NullMarked
package com.modularplatform.functions.events;

import org.jspecify.annotations.NullMarked;
