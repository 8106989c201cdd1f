package com.modularplatform.local.aws.s3;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.gaul.s3proxy.CrossOriginResourceSharing;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/** S3Proxy: real signatures, presigned addresses that expire, conditional writes, versions, multipart uploads, CORS for any origin. */
public final class ObjectEngine implements AutoCloseable {
    private static final long LARGEST_PART = 200_000_000;
    private static final int CLOCK_SKEW_SECONDS = 900;

    private final S3Proxy server;

    /**
     * @param folder where objects are kept; null keeps them in memory
     * @param port to listen on; 0 picks one
     * @param listener told of every object written, after it was stored and before the writer is answered
     */
    public ObjectEngine(
            @Nullable Path folder, int port, String accessKey, String secretKey, Consumer<ObjectWritten> listener)
            throws Exception {
        var store = folder == null ? new TransientNio2BlobStore() : new FolderOfVersions(folder);
        this.server = S3Proxy.builder()
                .blobStore(new Announcing(store, listener))
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                .ignoreUnknownHeaders(true)
                .corsRules(new CrossOriginResourceSharing())
                .maxSinglePartObjectSize(LARGEST_PART)
                .v4MaxNonChunkedRequestSize(LARGEST_PART)
                .maximumTimeSkew(CLOCK_SKEW_SECONDS)
                .stopTimeout(200)
                .build();
        server.start();
    }

    /** Where it listens; an IP address, so that SDK clients put the bucket into the path. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    @Override
    public void close() throws Exception {
        try {
            server.stop();
        } catch (TimeoutException stillConnected) {
            // clients keep idle connections open; they are cut
        }
    }
}
