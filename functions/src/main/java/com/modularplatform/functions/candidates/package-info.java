/** {@code /api/v1/candidates/*}: the profile and the resumes of the person who asks. Reading resumes is not done here. */
@NullMarked
package com.modularplatform.functions.candidates;

import org.jspecify.annotations.NullMarked;
