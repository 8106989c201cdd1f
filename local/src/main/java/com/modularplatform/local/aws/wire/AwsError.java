package com.modularplatform.local.aws.wire;

/** A refusal as an SDK client sees it: AWS's exception name, message and HTTP status. */
public final class AwsError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;

    /** A caller's fault, status 400. */
    public AwsError(String code, String message) {
        this(code, message, 400);
    }

    /** With a status of its own, for REST interfaces. */
    public AwsError(String code, String message, int status) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    /** The exception's name, such as {@code NotAuthorizedException}. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
