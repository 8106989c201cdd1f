/** Resumes that candidates upload: what is kept of the file and how far its reading is. */
@NullMarked
package com.modularplatform.domain.resumes;

import org.jspecify.annotations.NullMarked;
