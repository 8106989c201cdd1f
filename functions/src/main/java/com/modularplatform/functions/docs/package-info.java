/**
 * What tells about the platform: the OpenAPI documents, the page to try them out on, whether it is up, and an answer for
 * every path that leads nowhere. No business, no table.
 */
@NullMarked
package com.modularplatform.functions.docs;

import org.jspecify.annotations.NullMarked;
