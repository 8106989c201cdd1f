package com.modularplatform.local.aws;

/** The AWS interfaces that {@link EmbeddedAws} answers, with the names by which SDK clients find their endpoints. */
public enum AwsApi {
    DYNAMODB("dynamodb", "DYNAMODB", "DynamoDb"),
    DYNAMODB_STREAMS("dynamodbstreams", "DYNAMODB_STREAMS", "DynamoDbStreams"),
    S3("s3", "S3", "S3"),
    SQS("sqs", "SQS", "Sqs"),
    STEP_FUNCTIONS("sfn", "SFN", "Sfn"),
    COGNITO("cognito-idp", "COGNITO_IDENTITY_PROVIDER", "CognitoIdentityProvider"),
    SES("sesv2", "SESV2", "SesV2"),
    EVENT_BRIDGE("events", "EVENTBRIDGE", "EventBridge"),
    SCHEDULER("scheduler", "SCHEDULER", "Scheduler"),
    SECRETS_MANAGER("secretsmanager", "SECRETS_MANAGER", "SecretsManager"),
    STS("sts", "STS", "Sts");

    private final String id;
    private final String variable;
    private final String property;

    AwsApi(String id, String variable, String property) {
        this.id = id;
        this.variable = "AWS_ENDPOINT_URL_" + variable;
        this.property = "aws.endpointUrl" + property;
    }

    /** The short name used as key of {@link EmbeddedAws#endpoints()}, such as {@code cognito-idp}. */
    public String id() {
        return id;
    }

    /** The environment variable an SDK client of another process reads, such as {@code AWS_ENDPOINT_URL_SFN}. */
    public String variable() {
        return variable;
    }

    /** The system property an SDK client of this JVM reads; its case matters: a misspelt one reaches real AWS. */
    public String property() {
        return property;
    }
}
