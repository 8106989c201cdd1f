/** Whole-system trials through the real door: HTTP against the local platform, its queues, machines and mails. */
@NullMarked
package com.modularplatform.trials.door;

import org.jspecify.annotations.NullMarked;
