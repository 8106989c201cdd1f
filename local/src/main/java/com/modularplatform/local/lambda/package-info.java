/**
 * Functions hosted as Lambda does: an instance serves one event at a time, each function has its own environment, deadline and
 * limit. Knows nothing of what calls them and nothing of the business.
 */
@NullMarked
package com.modularplatform.local.lambda;

import org.jspecify.annotations.NullMarked;
