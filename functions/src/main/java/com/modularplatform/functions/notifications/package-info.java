/** Telling people: a notification and an e-mail for each event that concerns them. */
@NullMarked
package com.modularplatform.functions.notifications;

import org.jspecify.annotations.NullMarked;
