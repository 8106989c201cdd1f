/** EventBridge Scheduler: one-time and recurring schedules, when they are due next, and what they start. */
@NullMarked
package com.modularplatform.local.aws.scheduler;

import org.jspecify.annotations.NullMarked;
