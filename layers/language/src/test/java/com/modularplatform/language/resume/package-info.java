/** Tests of the resume reader: behaviours as sentences, figures over invented people, bad input. */
@NullMarked
package com.modularplatform.language.resume;

import org.jspecify.annotations.NullMarked;
