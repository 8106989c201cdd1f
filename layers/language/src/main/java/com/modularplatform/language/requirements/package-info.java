/**
 * What a job asks for, read out of its text in English, German, French, Spanish and beside them Italian, Portuguese
 * and Dutch where words are alike; what the caller says explicitly wins. Knows nothing of resumes or scores.
 */
@NullMarked
package com.modularplatform.language.requirements;

import org.jspecify.annotations.NullMarked;
