/**
 * Records to JSON and back, on jackson-core alone: one codec for bodies, answers, stored items and events. It collects
 * every fault of a body instead of stopping at the first. No HTTP here.
 */
@NullMarked
package com.modularplatform.kernel.json;

import org.jspecify.annotations.NullMarked;
