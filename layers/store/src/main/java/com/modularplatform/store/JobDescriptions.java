package com.modularplatform.store;

import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.JobDescription;
import com.modularplatform.domain.analyses.JobDescriptionId;
import java.util.List;
import java.util.Optional;

/** Job descriptions of tenants. Equal fields are one job. */
public final class JobDescriptions {
    private final Table table;

    public JobDescriptions(Table table) {
        this.table = table;
    }

    /** Which job has these words. */
    public record Digest(JobDescriptionId job) {}

    public Optional<JobDescription> get(TenantId tenant, JobDescriptionId id) {
        return table.get(Keys.jobDescription(tenant, id), JobDescription.class).map(Items.Stored::value);
    }

    /** The job with these words: an earlier one, or this one, added now. */
    public JobDescription same(JobDescription wish) {
        var digest = Keys.jobDescriptionDigest(wish.tenant(), wish.digest());
        for (int tries = 0; tries < 3; tries++) {
            var known = table.get(digest, Digest.class);
            if (known.isPresent()) {
                return wish.known(known.get().value().job()); // the same words, so it need not be read
            }
            var failed = table.transact(List.of(
                    new Table.Write.Add(Items.Row.of(digest, new Digest(wish.id()))),
                    new Table.Write.Put(Items.Row.of(Keys.jobDescription(wish.tenant(), wish.id()), wish))));
            if (failed.isEmpty()) {
                return wish;
            }
        }
        throw new IllegalStateException("a job is known by its words and not there");
    }
}
