/** What the platform does when that on which it stands is slow, fails, or dies with it. */
@NullMarked
package com.modularplatform.trials.faults;

import org.jspecify.annotations.NullMarked;
