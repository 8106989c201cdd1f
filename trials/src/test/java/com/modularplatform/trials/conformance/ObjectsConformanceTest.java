package com.modularplatform.trials.conformance;

import static com.modularplatform.trials.door.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

/** Objects as the platform uses them: written once, read back whole, versioned, and uploaded by presigned address. */
@Conformance
class ObjectsConformanceTest {
    private final String bucket = Subject.unique("bucket");
    private final HttpClient http = HttpClient.newHttpClient();
    private S3Client s3;
    private S3Presigner presigner;

    @BeforeAll
    void makeTheBucket() {
        s3 = Subject.current().client("s3", S3Client.builder().forcePathStyle(true));
        presigner = S3Presigner.builder()
                .endpointOverride(Subject.current().endpoint("s3"))
                .region(Region.US_EAST_1)
                .credentialsProvider(Subject.current().credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
        s3.createBucket(request -> request.bucket(bucket));
    }

    @AfterAll
    void close() {
        presigner.close();
        http.close();
    }

    @Test
    void an_object_comes_back_as_it_was_with_type_and_metadata() {
        s3.putObject(
                request -> request.bucket(bucket)
                        .key("folder/cv ü.pdf")
                        .contentType("application/pdf")
                        .metadata(Map.of("owner", "p-1")),
                RequestBody.fromString("%PDF-1.7"));

        var read = s3.getObjectAsBytes(request -> request.bucket(bucket).key("folder/cv ü.pdf"));
        assertThat(read.asUtf8String()).isEqualTo("%PDF-1.7");
        assertThat(read.response().contentType()).isEqualTo("application/pdf");
        assertThat(read.response().metadata()).containsEntry("owner", "p-1");
    }

    @Test
    void an_absent_key_is_told_apart() {
        assertThatThrownBy(() ->
                        s3.getObjectAsBytes(request -> request.bucket(bucket).key("absent")))
                .isInstanceOf(NoSuchKeyException.class);
    }

    @Test
    void of_many_that_write_if_there_is_none_one_wins() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(n -> () -> putIfNoneMatch("once", "body " + n))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(200)
                    .allMatch(status -> List.of(200, 409, 412).contains(status));
        }
        assertThat(putIfNoneMatch("once", "late")).isEqualTo(412);
    }

    private int putIfNoneMatch(String key, String body) {
        try {
            s3.putObject(request -> request.bucket(bucket).key(key).ifNoneMatch("*"), RequestBody.fromString(body));
            return 200;
        } catch (S3Exception refused) {
            return refused.statusCode();
        }
    }

    @Test
    void a_range_and_a_listing_by_prefix_are_answered() {
        for (var key : List.of("list/a", "list/b", "other/c")) {
            s3.putObject(request -> request.bucket(bucket).key(key), RequestBody.fromString("0123456789"));
        }

        assertThat(s3.getObjectAsBytes(
                                request -> request.bucket(bucket).key("list/a").range("bytes=2-4"))
                        .asUtf8String())
                .isEqualTo("234");
        assertThat(s3.listObjectsV2(request -> request.bucket(bucket).prefix("list/"))
                        .contents())
                .extracting(object -> object.key())
                .containsExactly("list/a", "list/b");
    }

    @Test
    void an_earlier_version_is_still_read_by_its_id() {
        var versioned = Subject.unique("versioned");
        s3.createBucket(request -> request.bucket(versioned));
        s3.putBucketVersioning(request -> request.bucket(versioned)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
        var first = s3.putObject(request -> request.bucket(versioned).key("k"), RequestBody.fromString("1"));
        s3.putObject(request -> request.bucket(versioned).key("k"), RequestBody.fromString("2"));

        assertThat(s3.getObjectAsBytes(
                                request -> request.bucket(versioned).key("k").versionId(first.versionId()))
                        .asUtf8String())
                .isEqualTo("1");
        assertThat(s3.getObjectAsBytes(request -> request.bucket(versioned).key("k"))
                        .asUtf8String())
                .isEqualTo("2");
    }

    @Test
    void a_presigned_upload_is_taken_once() throws Exception {
        var upload = presigned("upload", Duration.ofMinutes(5));

        assertThat(send(upload, upload.url().toURI(), "text/plain")).isEqualTo(200);
        assertThat(send(upload, upload.url().toURI(), "text/plain")).isEqualTo(412);
        assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key("upload"))
                        .asUtf8String())
                .isEqualTo("hello");
    }

    @Test
    void a_presigned_upload_with_another_type_is_refused() throws Exception {
        var upload = presigned("typed", Duration.ofMinutes(5));

        assertThat(send(upload, upload.url().toURI(), "text/html")).isEqualTo(403);
    }

    @Test
    void an_expired_presigned_address_is_refused() throws Exception {
        var upload = presigned("expired", Duration.ofSeconds(1));
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);

        assertThat(send(upload, upload.url().toURI(), "text/plain")).isEqualTo(403);
    }

    @Test
    void a_forged_presigned_address_is_refused() throws Exception {
        var upload = presigned("mine", Duration.ofMinutes(5));
        var forged = URI.create(upload.url().toString().replace("/mine?", "/yours?"));

        assertThat(send(upload, forged, "text/plain")).isEqualTo(403);
    }

    private PresignedPutObjectRequest presigned(String key, Duration life) {
        return presigner.presignPutObject(request -> request.signatureDuration(life)
                .putObjectRequest(put -> put.bucket(bucket)
                        .key(key)
                        .contentType("text/plain")
                        .contentLength(5L)
                        .ifNoneMatch("*")));
    }

    private int send(PresignedPutObjectRequest upload, URI address, String contentType)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofString("hello"));
        upload.signedHeaders().forEach((name, values) -> {
            if (!List.of("host", "content-length", "content-type").contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        request.header("content-type", contentType);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }
}
