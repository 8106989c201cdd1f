/**
 * Programs that make the reader's tables out of public works; run by hand when a work is renewed, never at run time. What
 * they take and under which licence is in the NOTICE file.
 */
@NullMarked
package com.modularplatform.language.resume.build;

import org.jspecify.annotations.NullMarked;
