/**
 * API Gateway's HTTP API in front of the functions: routes, events of payload format 2.0, answers, limits and CORS as AWS has them.
 * Knows paths and functions from the template only; no business, no envelope of ours.
 */
@NullMarked
package com.modularplatform.local.gateway;

import org.jspecify.annotations.NullMarked;
