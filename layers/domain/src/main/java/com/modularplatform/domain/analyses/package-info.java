/** CVs that tenants hold against jobs: documents, job descriptions, analyses. Pure records. */
@NullMarked
package com.modularplatform.domain.analyses;

import org.jspecify.annotations.NullMarked;
