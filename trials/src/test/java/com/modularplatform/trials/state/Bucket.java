package com.modularplatform.trials.state;

import com.modularplatform.trials.door.House;
import java.util.List;
import software.amazon.awssdk.services.s3.model.ObjectVersion;

/** What lies in the bucket of documents. */
final class Bucket {
    private Bucket() {}

    /** Of every object under a prefix and every version of it the rest of its key, sorted. */
    static List<String> under(String prefix) {
        var platform = House.platform();
        try (var clients = platform.clients();
                var objects = clients.objects()) {
            return objects
                    .listObjectVersionsPaginator(
                            r -> r.bucket(platform.resource("DocumentsBucket")).prefix(prefix))
                    .versions()
                    .stream()
                    .map(ObjectVersion::key)
                    .map(key -> key.substring(prefix.length()))
                    .sorted()
                    .toList();
        }
    }
}
