/**
 * The evaluation door: each task reads somebody's data from a file or folder, asks a reader and writes plain JSON, so that the
 * readers can be measured from outside. No scoring and no reading of its own lives here.
 */
@NullMarked
package com.modularplatform.trials.language;

import org.jspecify.annotations.NullMarked;
