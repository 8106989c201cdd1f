/** What the platform says to AWS, seen and cut from inside this JVM, without a change to what runs. */
@NullMarked
package com.modularplatform.trials.wire;

import org.jspecify.annotations.NullMarked;
