/** What every other module may know: ids, problems, paging, annotations. No business, no HTTP, no AWS. */
@NullMarked
package com.modularplatform.core;

import org.jspecify.annotations.NullMarked;
