/** Reports rendered from hand-made analyses and read again as PDF. */
@NullMarked
package com.modularplatform.documents.report;

import org.jspecify.annotations.NullMarked;
