/** The evaluation door, from the outside: files in, files out, and what is bad in them. */
@NullMarked
package com.modularplatform.trials.language;

import org.jspecify.annotations.NullMarked;
