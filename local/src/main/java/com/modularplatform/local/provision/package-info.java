/**
 * Creates what a blueprint declares, through SDK clients alone, so that each engine may be the embedded one, an emulator or AWS.
 * Doing it again changes nothing: what is there is found by its name.
 */
@NullMarked
package com.modularplatform.local.provision;

import org.jspecify.annotations.NullMarked;
