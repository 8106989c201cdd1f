/**
 * How {@code mvn -q} starts the platform's JVM fast: the libraries come from an AOT cache that a rehearsal fills once. Two classes
 * that need nothing but the JDK, in a jar of their own; nothing else of the platform may be named here.
 */
@NullMarked
package com.modularplatform.local.launch;

import org.jspecify.annotations.NullMarked;
