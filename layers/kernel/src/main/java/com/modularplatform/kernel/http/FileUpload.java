package com.modularplatform.kernel.http;

/**
 * A file of a multipart body.
 *
 * @param fileName its last path segment without control and direction characters, at most 255 characters; may be empty
 * @param contentType what the client said it is: a hint, never trusted
 */
public record FileUpload(String fileName, String contentType, byte[] bytes) {}
