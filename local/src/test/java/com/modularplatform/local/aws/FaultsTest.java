package com.modularplatform.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sqs.SqsClient;

class FaultsTest {
    private static final EmbeddedAws AWS =
            EmbeddedAws.start(Options.inMemory(SharedAws::invoke).withFaults());

    private final S3Client objects = Clients.of(
            AWS,
            AwsApi.S3,
            S3Client.builder().overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())));
    private final SqsClient queues = Clients.of(
            AWS,
            AwsApi.SQS,
            SqsClient.builder().overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())));
    private final DynamoDbClient tables = Clients.of(
            AWS,
            AwsApi.DYNAMODB,
            DynamoDbClient.builder().overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())));
    private final SecretsManagerClient secrets = Clients.of(
            AWS,
            AwsApi.SECRETS_MANAGER,
            SecretsManagerClient.builder().overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry())));

    @AfterEach
    void behave() {
        AWS.faults().clear();
    }

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Test
    void nothing_is_wrong_until_told() {
        // A connection that was closed while nobody used it is nothing wrong: as programs do, this client asks again.
        var objects = Clients.of(AWS, AwsApi.S3, S3Client.builder());
        objects.createBucket(request -> request.bucket("calm"));
        var large = "x".repeat(3_000_000);
        objects.putObject(request -> request.bucket("calm").key("k"), RequestBody.fromString(large));
        assertThat(objects.getObjectAsBytes(request -> request.bucket("calm").key("k"))
                        .asUtf8String())
                .isEqualTo(large);
        objects.headObject(request -> request.bucket("calm").key("k"));
        objects.deleteObject(request -> request.bucket("calm").key("k"));
        assertThat(objects.listObjectsV2(request -> request.bucket("calm")).contents())
                .isEmpty();
        var queue = queues.createQueue(request -> request.queueName("calm")).queueUrl();
        queues.sendMessage(request -> request.queueUrl(queue).messageBody("m"));
        assertThat(queues.receiveMessage(request -> request.queueUrl(queue)).messages())
                .hasSize(1);
        assertThat(tables.listTables().tableNames()).isEmpty();
    }

    @Test
    void errors_and_throttling_reach_every_interface_with_its_own_words() {
        for (var api : AwsApi.values()) {
            AWS.faults().put(api, Faults.Fault.throttling(1));
        }
        assertThatThrownBy(objects::listBuckets)
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        slow -> assertThat(slow.awsErrorDetails().errorCode()).isEqualTo("SlowDown"));
        assertThatThrownBy(tables::listTables)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        slow -> assertThat(slow.isThrottlingException()).isTrue());
        AWS.faults().put(AwsApi.SQS, Faults.Fault.failing(1));
        assertThatThrownBy(queues::listQueues).isInstanceOf(SdkException.class);
    }

    @Test
    void latency_is_added() {
        AWS.faults().put(AwsApi.SECRETS_MANAGER, Faults.Fault.slow(Duration.ofMillis(300)));
        long began = System.nanoTime();
        secrets.listSecrets();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void a_dropped_answer_leaves_the_work_done() {
        objects.createBucket(request -> request.bucket("drops"));
        var queue = queues.createQueue(request -> request.queueName("drops")).queueUrl();
        for (var api : AwsApi.values()) {
            AWS.faults().put(api, Faults.Fault.dropping(1));
        }
        assertThatThrownBy(() ->
                        objects.putObject(request -> request.bucket("drops").key("k"), RequestBody.fromString("kept")))
                .isInstanceOf(SdkException.class);
        assertThatThrownBy(() ->
                        queues.sendMessage(request -> request.queueUrl(queue).messageBody("kept")))
                .isInstanceOf(SdkException.class);
        assertThatThrownBy(() ->
                        secrets.createSecret(request -> request.name("kept").secretString("kept")))
                .isInstanceOf(SdkException.class);
        AWS.faults().clear();
        assertThat(objects.getObjectAsBytes(request -> request.bucket("drops").key("k"))
                        .asUtf8String())
                .isEqualTo("kept");
        assertThat(queues.receiveMessage(request -> request.queueUrl(queue).waitTimeSeconds(2))
                        .messages())
                .hasSize(1);
        assertThat(secrets.getSecretValue(request -> request.secretId("kept")).secretString())
                .isEqualTo("kept");
    }
}
