package com.modularplatform.local.provision;

import com.modularplatform.local.aws.AwsApi;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SDK clients for the addresses that environment variables name, as a function's own clients find them. Close what you made. */
public final class Clients implements AutoCloseable {
    private final Map<String, String> environment;
    private final SdkHttpClient http = AwsCrtHttpClient.builder()
            .maxConcurrency(100)
            .connectionMaxIdleTime(Duration.ofSeconds(10)) // shorter than any engine keeps one
            .connectionTimeout(Duration.ofSeconds(5))
            .build();

    /** @param environment {@code AWS_ENDPOINT_URL_*}, {@code AWS_REGION} and keys */
    public Clients(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public DynamoDbClient tables() {
        return made(DynamoDbClient.builder(), AwsApi.DYNAMODB);
    }

    public DynamoDbStreamsClient streams() {
        return made(DynamoDbStreamsClient.builder(), AwsApi.DYNAMODB_STREAMS);
    }

    public S3Client objects() {
        return made(S3Client.builder().forcePathStyle(true), AwsApi.S3);
    }

    public SqsClient queues() {
        return made(SqsClient.builder(), AwsApi.SQS);
    }

    public SfnClient machines() {
        return made(SfnClient.builder(), AwsApi.STEP_FUNCTIONS);
    }

    public CognitoIdentityProviderClient pools() {
        return made(CognitoIdentityProviderClient.builder(), AwsApi.COGNITO);
    }

    public EventBridgeClient rules() {
        return made(EventBridgeClient.builder(), AwsApi.EVENT_BRIDGE);
    }

    public SchedulerClient schedules() {
        return made(SchedulerClient.builder(), AwsApi.SCHEDULER);
    }

    public SecretsManagerClient secrets() {
        return made(SecretsManagerClient.builder(), AwsApi.SECRETS_MANAGER);
    }

    /** The address of an interface. */
    public URI endpoint(AwsApi api) {
        return Optional.ofNullable(environment.get(api.variable()))
                .map(URI::create)
                .orElseThrow(() -> new IllegalStateException(api.variable() + " is not set"));
    }

    @Override
    public void close() {
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C made(B builder, AwsApi api) {
        return builder.httpClient(http)
                .region(Region.of(environment.getOrDefault("AWS_REGION", "us-east-1")))
                .endpointOverride(endpoint(api))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        environment.getOrDefault("AWS_ACCESS_KEY_ID", "local"),
                        environment.getOrDefault("AWS_SECRET_ACCESS_KEY", "local-secret"))))
                .build();
    }
}
