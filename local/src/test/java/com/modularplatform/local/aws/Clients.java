package com.modularplatform.local.aws;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;

/** SDK clients as programs build them, pointed at an embedded AWS. */
public final class Clients {
    private static final SdkHttpClient HTTP = AwsCrtHttpClient.builder()
            .maxConcurrency(64)
            .connectionMaxIdleTime(Duration.ofSeconds(10))
            .build();

    private Clients() {}

    /** Builds a client for one interface. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(
            EmbeddedAws aws, AwsApi api, B builder) {
        return of(aws.endpoints().get(api.id()), builder);
    }

    /** Builds a client for an address. */
    public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C of(URI endpoint, B builder) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(EmbeddedAws.REGION))
                .credentialsProvider(credentials())
                .httpClient(HTTP)
                .build();
    }

    /** The one HTTP client of all tests. */
    static SdkHttpClient http() {
        return HTTP;
    }

    /** The credentials everything is signed with. */
    public static StaticCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(
                AwsBasicCredentials.create(EmbeddedAws.ACCESS_KEY, EmbeddedAws.SECRET_KEY));
    }
}
