package com.modularplatform.trials.conformance;

import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.Options;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * The AWS under test. {@code AWS_ENDPOINT_URL} names a foreign one and {@code CONFORMANCE_SUBJECT} says what it is called
 * in the table of differences; without them it is the embedded stack, started once for all test classes.
 */
final class Subject implements AutoCloseable {
    /** The name of the embedded stack in the table of differences. */
    static final String EMBEDDED = "embedded";

    private static final SdkHttpClient HTTP = AwsCrtHttpClient.builder()
            .connectionMaxIdleTime(Duration.ofSeconds(10))
            .build();
    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static @Nullable Subject current;

    private final String name;
    private final @Nullable EmbeddedAws embedded;
    private final Map<String, URI> endpoints;
    private final AwsBasicCredentials credentials;

    private Subject(
            String name, @Nullable EmbeddedAws embedded, Map<String, URI> endpoints, AwsBasicCredentials credentials) {
        this.name = name;
        this.embedded = embedded;
        this.endpoints = endpoints;
        this.credentials = credentials;
    }

    /** The one of this run. */
    static synchronized Subject current() {
        if (current == null) {
            current = foreignEndpoint().map(Subject::foreign).orElseGet(Subject::embedded);
            Runtime.getRuntime().addShutdownHook(new Thread(current::close));
        }
        return current;
    }

    /** Where a foreign AWS answers, when the environment names one. */
    static Optional<URI> foreignEndpoint() {
        return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL"))
                .filter(url -> !url.isBlank())
                .map(URI::create);
    }

    private static Subject foreign(URI endpoint) {
        var name = Optional.ofNullable(System.getenv("CONFORMANCE_SUBJECT")).orElse("foreign");
        return new Subject(name, null, Map.of("*", endpoint), AwsBasicCredentials.create("test", "test"));
    }

    private static Subject embedded() {
        var aws = EmbeddedAws.start(Options.inMemory(Functions.inThisJvm()));
        return new Subject(
                EMBEDDED,
                aws,
                aws.endpoints(),
                AwsBasicCredentials.create(EmbeddedAws.ACCESS_KEY, EmbeddedAws.SECRET_KEY));
    }

    String name() {
        return name;
    }

    boolean isEmbedded() {
        return embedded != null;
    }

    /** Where a service answers, by its short name such as {@code cognito-idp}. */
    URI endpoint(String service) {
        var endpoint = endpoints.getOrDefault(service, endpoints.get("*"));
        if (endpoint == null) {
            throw new IllegalArgumentException(name + " has no " + service);
        }
        return endpoint;
    }

    /**
     * A client of a service of this AWS and of no other. Its HTTP is that of the product: Java's, which the class path offers
     * too, gives up when a server has closed the connection it would use again, and takes a refusal before the body for no HTTP.
     */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(String service, B builder) {
        return builder.httpClient(HTTP)
                .endpointOverride(endpoint(service))
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials())
                .build();
    }

    StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(credentials);
    }

    /** A name no other test uses, for a resource of its own. */
    static String unique(String prefix) {
        return prefix + "-" + SERIAL.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
