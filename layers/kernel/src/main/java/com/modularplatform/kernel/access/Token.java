package com.modularplatform.kernel.access;

import com.modularplatform.core.PersonId;
import java.time.Instant;

/**
 * What a verified access token says.
 *
 * @param session Cognito's {@code origin_jti}: the sign-in that all tokens refreshed from it share
 * @param client the app client it was issued to
 */
public record Token(PersonId person, String session, String client, Instant expires) {}
