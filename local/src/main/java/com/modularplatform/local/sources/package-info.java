/**
 * Lambda's event source mappings: what polls queues and streams and calls functions with batches. Retries, partial failures and
 * dead letters as AWS documents them; nothing of what the events mean.
 */
@NullMarked
package com.modularplatform.local.sources;

import org.jspecify.annotations.NullMarked;
