package com.modularplatform.local.aws.s3;

/**
 * An object came into being.
 *
 * @param size in bytes
 * @param eTag without quotes
 * @param versionId empty where the bucket keeps no versions
 * @param reason as EventBridge names it: {@code PutObject}, {@code CopyObject}, {@code CompleteMultipartUpload}
 */
public record ObjectWritten(String bucket, String key, long size, String eTag, String versionId, String reason) {}
