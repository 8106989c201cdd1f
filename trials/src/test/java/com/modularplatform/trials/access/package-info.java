/**
 * Trials of who may do what and how much: the access matrix, forged ids, tokens and fields, quotas, hostile requests. What is
 * tried comes out of the OpenAPI document, so that a new operation is tried, or fails for want of a row, by itself.
 */
@NullMarked
package com.modularplatform.trials.access;

import org.jspecify.annotations.NullMarked;
