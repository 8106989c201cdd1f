package com.modularplatform.local.aws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sts.StsClient;

/** A misspelt property would silently lead to real AWS: each is held to where the SDK really sends its request. */
class AwsApiTest {
    private static final class Sent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Sent(String host) {
            super(host);
        }
    }

    static Stream<Arguments> apis() {
        return Map.<AwsApi, Runnable>ofEntries(
                        Map.entry(
                                AwsApi.DYNAMODB,
                                () -> build(DynamoDbClient.builder()).listTables()),
                        Map.entry(
                                AwsApi.DYNAMODB_STREAMS,
                                () -> build(DynamoDbStreamsClient.builder()).listStreams()),
                        Map.entry(AwsApi.S3, () -> build(S3Client.builder()).listBuckets()),
                        Map.entry(AwsApi.SQS, () -> build(SqsClient.builder()).listQueues()),
                        Map.entry(
                                AwsApi.STEP_FUNCTIONS,
                                () -> build(SfnClient.builder()).listStateMachines()),
                        Map.entry(
                                AwsApi.COGNITO,
                                () -> build(CognitoIdentityProviderClient.builder())
                                        .listUserPools(request -> request.maxResults(1))),
                        Map.entry(AwsApi.SES, () -> build(SesV2Client.builder()).getAccount(request -> {})),
                        Map.entry(
                                AwsApi.EVENT_BRIDGE,
                                () -> build(EventBridgeClient.builder()).listRules(request -> {})),
                        Map.entry(
                                AwsApi.SCHEDULER,
                                () -> build(SchedulerClient.builder()).listSchedules(request -> {})),
                        Map.entry(
                                AwsApi.SECRETS_MANAGER,
                                () -> build(SecretsManagerClient.builder()).listSecrets()),
                        Map.entry(AwsApi.STS, () -> build(StsClient.builder()).getCallerIdentity()))
                .entrySet()
                .stream()
                .map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void the_sdk_reads_the_property(AwsApi api, Runnable call) {
        var before = System.setProperty(api.property(), "http://127.0.0.7:" + (7000 + api.ordinal()));
        try {
            assertThatThrownBy(call::run).hasStackTraceContaining("127.0.0.7:" + (7000 + api.ordinal()));
        } finally {
            if (before == null) {
                System.clearProperty(api.property());
            } else {
                System.setProperty(api.property(), before);
            }
        }
    }

    private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C build(B builder) {
        return builder.region(Region.US_EAST_1)
                .credentialsProvider(Clients.credentials())
                .httpClient(Clients.http())
                .overrideConfiguration(configuration ->
                        configuration.addExecutionInterceptor(new ExecutionInterceptor() {
                            @Override
                            public void beforeTransmission(
                                    Context.BeforeTransmission context, ExecutionAttributes attributes) {
                                throw new Sent(context.httpRequest().host() + ":"
                                        + context.httpRequest().port());
                            }
                        }))
                .build();
    }
}
