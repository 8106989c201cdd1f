/** What stays right when things happen at once, twice, halfway or not at all: trials of the platform's state. */
@NullMarked
package com.modularplatform.trials.state;

import org.jspecify.annotations.NullMarked;
