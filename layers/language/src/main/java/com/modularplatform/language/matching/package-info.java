/**
 * How a resume answers a job: the score with its points, evidence and counterfactuals, and the order of many resumes.
 * All arithmetic of the score is exact; nothing here reads a name, an address, an age, a school or a year of
 * graduation.
 */
@NullMarked
package com.modularplatform.language.matching;

import org.jspecify.annotations.NullMarked;
