/**
 * Asks and judges: the bank of questions with what good answers say, their selection, the marks of an answer and
 * the summary
 * of a session. Lexical throughout: the same words give the same marks. No clock, no network, no model.
 */
@NullMarked
package com.modularplatform.language.questions;

import org.jspecify.annotations.NullMarked;
