/**
 * Cognito user pools: people, app clients, passwords, tokens signed with RS256, rotation, the pre-token-generation trigger, and client
 * credentials. No hosted pages, no social sign-in, no MFA, no groups.
 */
@NullMarked
package com.modularplatform.local.aws.cognito;

import org.jspecify.annotations.NullMarked;
