/**
 * Hides contacts in messages: e-mail addresses, phone numbers, handles and links, disguised ones too, also when
 * they come in
 * pieces over a sender's last messages. One pass each: fold, cut into tokens, find, map back. No network, no clock,
 * and no
 * backtracking pattern: the time of every step is linear in the message.
 */
@NullMarked
package com.modularplatform.language.masking;

import org.jspecify.annotations.NullMarked;
