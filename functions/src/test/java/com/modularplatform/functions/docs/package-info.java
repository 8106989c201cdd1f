/** The documents and the signposts, asked through Lambda events. */
@NullMarked
package com.modularplatform.functions.docs;

import org.jspecify.annotations.NullMarked;
