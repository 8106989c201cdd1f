/**
 * What things cost, measured: programs with a {@code main} each, started by the scripts in {@code trials/bin}, that print a
 * small table. No test depends on them, and none of them on a test.
 */
@NullMarked
package com.modularplatform.trials.bench;

import org.jspecify.annotations.NullMarked;
