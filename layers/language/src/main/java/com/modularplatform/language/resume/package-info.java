/**
 * Reads a resume out of text with layout: sections, entries around their dates, and what each part of an entry is. Rules and
 * word tables only; no I/O but its own resources, no clock, no state between documents. Every pattern is linear in its line.
 */
@NullMarked
package com.modularplatform.language.resume;

import org.jspecify.annotations.NullMarked;
