package com.modularplatform.store;

import com.modularplatform.kernel.Aws;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** The bucket of documents. Keys are ours; what came from outside is only ever content. */
public final class Objects {
    private final S3Client client;
    private final java.util.function.Supplier<S3Presigner> presigner;
    private final String bucket;

    public Objects(S3Client client, java.util.function.Supplier<S3Presigner> presigner, String bucket) {
        this.client = client;
        this.presigner = presigner;
        this.bucket = bucket;
    }

    /** Where somebody may upload one object once. */
    public record Upload(String url, Map<String, String> headers) {}

    public void put(String key, String contentType, byte[] bytes) {
        Aws.call(() -> client.putObject(
                r -> r.bucket(bucket).key(key).contentType(contentType), RequestBody.fromBytes(bytes)));
    }

    /** What there is of an object that may be too large to be fetched. */
    public sealed interface Found {
        record Whole(byte[] bytes) implements Found {}

        record TooLarge() implements Found {}

        record Nothing() implements Found {}
    }

    /** An object's content; empty when it is not there. */
    public Optional<byte[]> get(String key, @Nullable String version) {
        return get(key, version, Integer.MAX_VALUE) instanceof Found.Whole(var bytes)
                ? Optional.of(bytes)
                : Optional.empty();
    }

    /** An object's content, unless it has more than so many bytes: then none of them is fetched. */
    public Found get(String key, @Nullable String version, int most) {
        return Aws.call(() -> {
            try {
                return client.getObject(
                        r -> r.bucket(bucket).key(key).versionId(version),
                        (head, content) -> read(head, content, most));
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    return new Found.Nothing();
                }
                throw e;
            }
        });
    }

    private static Found read(GetObjectResponse head, AbortableInputStream content, int most) {
        if (head.contentLength() > most) {
            content.abort();
            return new Found.TooLarge();
        }
        try {
            return new Found.Whole(content.readAllBytes());
        } catch (IOException e) {
            throw RetryableException.create("the content broke off", e);
        }
    }

    /** Copies one version of an object to another key. */
    public void copy(String key, @Nullable String version, String to) {
        Aws.call(() -> client.copyObject(r -> r.sourceBucket(bucket)
                .sourceKey(key)
                .sourceVersionId(version)
                .destinationBucket(bucket)
                .destinationKey(to)));
    }

    /** Deletes all versions of all objects whose key begins so. */
    public void eraseAll(String prefix) {
        Aws.call(() -> client.listObjectVersions(r -> r.bucket(bucket).prefix(prefix))).versions().stream()
                .map(v -> v.key())
                .distinct()
                .forEach(this::erase);
    }

    /** Deletes all versions of an object; what somebody else deletes at the same time is gone too. */
    public void erase(String key) {
        var versions =
                Aws.call(() -> client.listObjectVersions(r -> r.bucket(bucket).prefix(key)));
        versions.versions().stream().filter(v -> v.key().equals(key)).forEach(v -> delete(key, v.versionId()));
        versions.deleteMarkers().stream().filter(v -> v.key().equals(key)).forEach(v -> delete(key, v.versionId()));
    }

    private void delete(String key, String version) {
        Aws.call(() -> {
            try {
                return client.deleteObject(r -> r.bucket(bucket).key(key).versionId(version));
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    return e;
                }
                throw e;
            }
        });
    }

    /**
     * A place to upload one object of exactly this size and type, once.
     *
     * @param sha256 base64; null when the client does not know it
     */
    public Upload upload(String key, String contentType, long size, @Nullable String sha256, Duration valid) {
        var presigned = presigner
                .get()
                .presignPutObject(p -> p.signatureDuration(valid).putObjectRequest(r -> {
                    r.bucket(bucket)
                            .key(key)
                            .contentType(contentType)
                            .contentLength(size)
                            .ifNoneMatch("*");
                    if (sha256 != null) {
                        r.checksumSHA256(sha256);
                    }
                }));
        var headers = new java.util.TreeMap<String, String>();
        presigned.signedHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("host")) {
                headers.put(name, String.join(",", values));
            }
        });
        return new Upload(presigned.url().toString(), headers);
    }

    /** A link to one object, offered for saving under a name. */
    public String download(String key, @Nullable String version, String fileName, Duration valid) {
        var name = java.net.URLEncoder.encode(fileName, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
        return presigner
                .get()
                .presignGetObject(p -> p.signatureDuration(valid)
                        .getObjectRequest(r -> r.bucket(bucket)
                                .key(key)
                                .versionId(version)
                                .responseContentDisposition("attachment; filename*=UTF-8''" + name)))
                .url()
                .toString();
    }
}
