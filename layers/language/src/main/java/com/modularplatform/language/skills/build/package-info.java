/**
 * Makes the skill dictionary from the curated tables and the taxonomies in {@code layers/language/dictionary}. Run by
 * hand when those change; nothing here runs in the platform.
 */
@NullMarked
package com.modularplatform.language.skills.build;

import org.jspecify.annotations.NullMarked;
