/**
 * How near two texts are in meaning: a vector for every piece of a word, learnt offline from a sentence model, and
 * their mean for a text. No model runs here: a table, a tokenizer and arithmetic that gives the same result on every
 * machine. What is compared, and what the likeness counts for, is decided by the packages that ask.
 */
@NullMarked
package com.modularplatform.language.meaning;

import org.jspecify.annotations.NullMarked;
