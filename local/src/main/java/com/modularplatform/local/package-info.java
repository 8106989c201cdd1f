/**
 * The whole platform in one JVM, driven by {@code template.yaml}: {@link com.modularplatform.local.Main} for people,
 * {@link com.modularplatform.local.LocalPlatform} for tests. Only wiring lives here; what is wired has packages of its own.
 */
@NullMarked
package com.modularplatform.local;

import org.jspecify.annotations.NullMarked;
