/**
 * What skills are called: a dictionary of canonical names with aliases, parents and groups of alternatives, and the
 * scanner that finds them in text. Knows nothing of resumes, jobs or scores.
 */
@NullMarked
package com.modularplatform.language.skills;

import org.jspecify.annotations.NullMarked;
