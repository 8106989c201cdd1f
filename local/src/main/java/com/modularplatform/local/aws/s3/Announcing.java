package com.modularplatform.local.aws.s3;

import java.io.InputStream;
import java.util.function.Consumer;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Tells of every object after it was stored; asks the store for its size, which a request need not say. */
final class Announcing extends ForwardingBlobStore {
    /** S3Proxy marks a multipart upload by an empty object of its own. */
    private static final String UPLOAD_BEGUN = ".s3proxy-";

    private final Consumer<ObjectWritten> listener;

    Announcing(BlobStore store, Consumer<ObjectWritten> listener) {
        super(store);
        this.listener = listener;
    }

    @Override
    public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
        var answer = super.putBlob(request, payload);
        announce(request.bucket(), request.key(), answer.eTag(), answer.versionId(), "PutObject");
        return answer;
    }

    @Override
    public CopyObjectResponse copyBlob(CopyObjectRequest request) {
        var answer = super.copyBlob(request);
        announce(
                request.destinationBucket(),
                request.destinationKey(),
                answer.copyObjectResult().eTag(),
                answer.versionId(),
                "CopyObject");
        return answer;
    }

    @Override
    public CompleteMultipartUploadResponse completeMultipartUpload(
            MultipartUpload upload, CompleteMultipartUploadRequest request) {
        var answer = super.completeMultipartUpload(upload, request);
        announce(request.bucket(), request.key(), answer.eTag(), answer.versionId(), "CompleteMultipartUpload");
        return answer;
    }

    private void announce(String bucket, String key, @Nullable String eTag, @Nullable String versionId, String reason) {
        if (key.startsWith(UPLOAD_BEGUN)) {
            return;
        }
        HeadObjectResponse stored = delegate()
                .blobMetadata(HeadObjectRequest.builder()
                        .bucket(bucket)
                        .key(key)
                        .versionId(versionId)
                        .build());
        long size = stored == null || stored.contentLength() == null ? 0 : stored.contentLength();
        listener.accept(new ObjectWritten(
                bucket,
                key,
                size,
                eTag == null ? "" : eTag.replace("\"", ""),
                versionId == null ? "" : versionId,
                reason));
    }
}
