/**
 * DynamoDB and its streams: AWS's own DynamoDB Local behind our door, kept in SQLite with a write-ahead log when asked to, and the
 * deletion of expired items, which it leaves undone for many tables.
 */
@NullMarked
package com.modularplatform.local.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
