/** What people are told: notifications. Pure records. */
@NullMarked
package com.modularplatform.domain.notices;

import org.jspecify.annotations.NullMarked;
