/**
 * One request from API Gateway's event to its answer: event, face, route, typed body, endpoint, envelope, log line.
 * The only place that knows statuses and headers.
 */
@NullMarked
package com.modularplatform.kernel.http;

import org.jspecify.annotations.NullMarked;
