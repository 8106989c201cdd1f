/**
 * The records that pass between those who read documents and text ({@code layers/documents}, {@code layers/language}) and
 * those who store and show what was read. Values only: no parsing, no formula, no HTTP, no AWS.
 */
@NullMarked
package com.modularplatform.domain.reading;

import org.jspecify.annotations.NullMarked;
