package com.modularplatform.platform;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS SDK's clients, unmodified: where they go is said by the environment alone ({@code AWS_ENDPOINT_URL_*}), so any
 * service can be the embedded one, LocalStack's or AWS's. One set an environment's AWS variables, shared by all functions
 * of a JVM; at most three tries a call, each with its own time limit, so that a slow dependency costs seconds, not minutes.
 */
final class Clients {
    private static final int TRIES = 3;
    private static final Duration TRY = Duration.ofSeconds(4);
    private static final Duration CALL = Duration.ofSeconds(10);
    private static final int CONNECTIONS = 128;

    /** Shorter than any server's patience, so that three tries do not meet three connections that were closed at the other end. */
    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final Map<Map<String, String>, Clients> SHARED = new ConcurrentHashMap<>();
    private static final Parts ONE_OF_ALL = new Parts();

    private final Environment environment;
    private final Region region;
    private final AwsCredentialsProvider credentials;
    private final Parts parts = new Parts();

    private Clients(Environment environment) {
        this.environment = environment;
        this.region = Region.of(environment.find("AWS_REGION").orElse("us-east-1"));
        this.credentials = credentials(environment);
    }

    static Clients of(Environment environment) {
        var aws = new HashMap<String, String>();
        environment.variables().forEach((name, value) -> {
            if (name.startsWith("AWS_ENDPOINT_URL")
                    || name.equals("AWS_REGION")
                    || name.startsWith("AWS_ACCESS_KEY")
                    || name.startsWith("AWS_SE")) {
                aws.put(name, value);
            }
        });
        return SHARED.computeIfAbsent(aws, key -> new Clients(environment));
    }

    private static AwsCredentialsProvider credentials(Environment environment) {
        var id = environment.find("AWS_ACCESS_KEY_ID");
        var secret = environment.find("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || secret.isEmpty()) {
            return DefaultCredentialsProvider.builder().build();
        }
        return StaticCredentialsProvider.create(environment
                .find("AWS_SESSION_TOKEN")
                .<software.amazon.awssdk.auth.credentials.AwsCredentials>map(
                        token -> AwsSessionCredentials.create(id.get(), secret.get(), token))
                .orElseGet(() -> AwsBasicCredentials.create(id.get(), secret.get())));
    }

    DynamoDbClient dynamoDb() {
        return parts.get(
                DynamoDbClient.class,
                () -> built(DynamoDbClient.builder(), "DYNAMODB").build());
    }

    SqsClient sqs() {
        return parts.get(
                SqsClient.class, () -> built(SqsClient.builder(), "SQS").build());
    }

    SfnClient sfn() {
        return parts.get(
                SfnClient.class, () -> built(SfnClient.builder(), "SFN").build());
    }

    CognitoIdentityProviderClient cognito() {
        return parts.get(
                CognitoIdentityProviderClient.class,
                () -> built(CognitoIdentityProviderClient.builder(), "COGNITO_IDENTITY_PROVIDER")
                        .build());
    }

    SesV2Client ses() {
        return parts.get(
                SesV2Client.class, () -> built(SesV2Client.builder(), "SESV2").build());
    }

    SecretsManagerClient secrets() {
        return parts.get(
                SecretsManagerClient.class,
                () -> built(SecretsManagerClient.builder(), "SECRETS_MANAGER").build());
    }

    S3Client s3() {
        return parts.get(
                S3Client.class,
                () -> built(S3Client.builder(), "S3")
                        .forcePathStyle(pathStyle())
                        .build());
    }

    S3Presigner presigner() {
        return parts.get(S3Presigner.class, this::makePresigner);
    }

    private Optional<URI> endpoint(String service) {
        return environment
                .find("AWS_ENDPOINT_URL_" + service)
                .or(() -> environment.find("AWS_ENDPOINT_URL"))
                .map(URI::create);
    }

    /** Endpoints that are addresses, not names, have no host a bucket could stand in. */
    private boolean pathStyle() {
        return endpoint("S3").isPresent();
    }

    private static SdkHttpClient http() {
        return ONE_OF_ALL.get(
                SdkHttpClient.class,
                () -> AwsCrtHttpClient.builder()
                        .maxConcurrency(CONNECTIONS)
                        .connectionMaxIdleTime(IDLE)
                        .connectionTimeout(Duration.ofSeconds(2))
                        .build());
    }

    private <
                    B extends
                            AwsSyncClientBuilder<B, ?>
                                    & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, ?>>
            B built(B builder, String service) {
        builder.region(region)
                .credentialsProvider(credentials)
                .httpClient(http())
                .overrideConfiguration(ClientOverrideConfiguration.builder()
                        .retryStrategy(StandardRetryStrategy.builder()
                                .maxAttempts(TRIES)
                                .build())
                        .apiCallAttemptTimeout(TRY)
                        .apiCallTimeout(CALL)
                        .build());
        endpoint(service).ifPresent(builder::endpointOverride);
        return builder;
    }

    private S3Presigner makePresigner() {
        var builder = S3Presigner.builder()
                .region(region)
                .credentialsProvider(credentials)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(pathStyle())
                        .build());
        endpoint("S3").ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
