/** Persons: their account, their candidate side, their presence. Pure records and rules, keyed by person, never by tenant. */
@NullMarked
package com.modularplatform.domain.people;

import org.jspecify.annotations.NullMarked;
