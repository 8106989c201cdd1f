/**
 * The records that pass between those who ask and judge interview and screening questions ({@code layers/language}) and
 * those who keep sessions and reports. Values only: no question texts, no formula, no HTTP, no AWS.
 */
@NullMarked
package com.modularplatform.domain.questions;

import org.jspecify.annotations.NullMarked;
