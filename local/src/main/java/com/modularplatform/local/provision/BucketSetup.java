package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.BucketSpec;
import com.modularplatform.local.template.Expressions;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyExistsException;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;

/** Buckets; that their changes reach the rules is the object engine's own habit. */
record BucketSetup(Expressions names, Clients clients) {
    /** Tells the names first: rules and functions need them before the bucket is there. */
    static void tell(Expressions names, List<BucketSpec> specs) {
        for (var spec : specs) {
            names.know(spec.name(), physical(spec));
            names.know(spec.name(), "Arn", "arn:aws:s3:::" + physical(spec));
        }
    }

    void create(List<BucketSpec> specs) {
        try (var objects = clients.objects()) {
            specs.forEach(spec -> create(objects, spec));
        }
    }

    private static void create(S3Client objects, BucketSpec spec) {
        try {
            objects.createBucket(request -> request.bucket(physical(spec)));
        } catch (BucketAlreadyOwnedByYouException | BucketAlreadyExistsException there) {
            // kept from an earlier run
        }
    }

    /** Bucket names are lower case. */
    private static String physical(BucketSpec spec) {
        return spec.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
