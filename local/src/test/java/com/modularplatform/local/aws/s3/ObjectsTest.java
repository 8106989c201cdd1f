package com.modularplatform.local.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.SharedAws;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.PresignedPutObjectRequest;

class ObjectsTest {
    private static final String BUCKET = "objects-test";
    private static final URI ADDRESS = SharedAws.get().endpoints().get("s3");
    private static final S3Client OBJECTS = Clients.of(SharedAws.get(), AwsApi.S3, S3Client.builder());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void create() {
        OBJECTS.createBucket(request -> request.bucket(BUCKET));
        OBJECTS.putBucketVersioning(request -> request.bucket(BUCKET)
                .versioningConfiguration(versioning -> versioning.status(BucketVersioningStatus.ENABLED)));
    }

    @Test
    void every_version_is_kept_and_read_by_its_id() {
        var first = put("versions", "one");
        var second = put("versions", "two");
        assertThat(first).isNotEmpty().isNotEqualTo(second);
        OBJECTS.deleteObject(request -> request.bucket(BUCKET).key("versions"));
        assertThatThrownBy(() ->
                        OBJECTS.getObject(request -> request.bucket(BUCKET).key("versions")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        missing -> assertThat(missing.statusCode()).isEqualTo(404));
        assertThat(OBJECTS.getObjectAsBytes(request ->
                                request.bucket(BUCKET).key("versions").versionId(first))
                        .asUtf8String())
                .isEqualTo("one");
        assertThat(OBJECTS.listObjectVersions(request -> request.bucket(BUCKET).prefix("versions"))
                        .versions())
                .hasSize(2);
    }

    @Test
    void a_key_is_written_once_when_that_is_asked() {
        put("once", "one");
        assertThatThrownBy(() -> OBJECTS.putObject(
                        request -> request.bucket(BUCKET).key("once").ifNoneMatch("*"), RequestBody.fromString("two")))
                .isInstanceOfSatisfying(
                        S3Exception.class,
                        refused -> assertThat(refused.statusCode()).isEqualTo(412));
    }

    @Test
    void a_presigned_upload_takes_what_was_signed_and_nothing_else() throws Exception {
        var signed = presign("quarantine/cv.pdf", Duration.ofMinutes(5));
        assertThat(upload(signed, "application/pdf", "%PDF").statusCode()).isEqualTo(200);
        assertThat(upload(signed, "application/pdf", "%PDF").statusCode()).isEqualTo(412);
        var other = presign("quarantine/other.pdf", Duration.ofMinutes(5));
        assertThat(upload(other, "text/html", "%PDF").statusCode()).isEqualTo(403);
        var stored = OBJECTS.headObject(request -> request.bucket(BUCKET).key("quarantine/cv.pdf"));
        assertThat(stored.contentType()).isEqualTo("application/pdf");
        assertThat(stored.contentLength()).isEqualTo(4);
        assertThat(stored.versionId()).isNotEmpty();
    }

    @Test
    void a_presigned_upload_ends_in_time_and_cannot_be_turned_to_another_key() throws Exception {
        var signed = presign("quarantine/a.pdf", Duration.ofSeconds(1));
        var turned = URI.create(signed.url().toString().replace("a.pdf", "b.pdf"));
        assertThat(upload(turned, signed.signedHeaders().keySet().contains("if-none-match"), "application/pdf")
                        .statusCode())
                .isEqualTo(403);
        Thread.sleep(2_100);
        assertThat(upload(signed, "application/pdf", "%PDF").statusCode()).isEqualTo(403);
    }

    @Test
    void a_browser_may_upload_from_elsewhere() throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(ADDRESS + "/" + BUCKET + "/quarantine/cv.pdf"))
                        .header("Origin", "http://localhost:3000")
                        .header("Access-Control-Request-Method", "PUT")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isPresent();
        assertThat(answer.headers().firstValue("access-control-allow-methods").orElse(""))
                .contains("PUT");
    }

    @Test
    void a_request_without_a_signature_is_refused() throws Exception {
        put("private", "secret");
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(ADDRESS + "/" + BUCKET + "/private"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static String put(String key, String content) {
        return OBJECTS.putObject(
                        request -> request.bucket(BUCKET).key(key).metadata(Map.of("a", "b")),
                        RequestBody.fromString(content))
                .versionId();
    }

    private static PresignedPutObjectRequest presign(String key, Duration validity) {
        try (var presigner = S3Presigner.builder()
                .endpointOverride(ADDRESS)
                .region(Region.of(EmbeddedAws.REGION))
                .credentialsProvider(Clients.credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build()) {
            return presigner.presignPutObject(request -> request.signatureDuration(validity)
                    .putObjectRequest(put -> put.bucket(BUCKET)
                            .key(key)
                            .contentType("application/pdf")
                            .contentLength(4L)
                            .ifNoneMatch("*")));
        }
    }

    private static HttpResponse<String> upload(PresignedPutObjectRequest signed, String type, String content)
            throws Exception {
        var request = HttpRequest.newBuilder(signed.url().toURI())
                .header("Content-Type", type)
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(content))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> upload(URI address, boolean once, String type) throws Exception {
        var request = HttpRequest.newBuilder(address).header("Content-Type", type);
        if (once) {
            request.header("If-None-Match", "*");
        }
        return HTTP.send(
                request.PUT(HttpRequest.BodyPublishers.ofString("%PDF")).build(), HttpResponse.BodyHandlers.ofString());
    }
}
