/** What happened, told by the very write that made it so. Records only; how they travel is the store's affair. */
@NullMarked
package com.modularplatform.domain.events;

import org.jspecify.annotations.NullMarked;
