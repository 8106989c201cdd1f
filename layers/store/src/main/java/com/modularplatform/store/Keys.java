package com.modularplatform.store;

import com.modularplatform.core.PersonId;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.analyses.JobDescriptionId;
import com.modularplatform.domain.market.Licence;
import com.modularplatform.domain.market.ModuleId;
import com.modularplatform.domain.notices.NotificationId;
import com.modularplatform.domain.resumes.ResumeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every key of the table, one line an access pattern. What belongs to a tenant cannot be keyed without one; the exceptions
 * stand in the global section. A list is all items of one partition whose sort key begins with a prefix.
 */
public final class Keys {
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Keys() {}

    /** A moment as text that sorts by time: {@link Instant#toString} drops zeros and so does not. */
    static String at(Instant moment) {
        return SORTABLE.format(moment);
    }

    /**
     * One list: a partition and the beginning of its sort keys.
     *
     * @param from instead of a beginning, the first sort key
     */
    public record Range(String pk, String prefix, @Nullable String from) {
        Range(String pk, String prefix) {
            this(pk, prefix, null);
        }
    }

    /** Where an item also stands in an index; a sparse index holds only items that have one. */
    public record IndexKey(String pk, String sk) {}

    // ---- of a tenant ----

    public static Key tenant(TenantId tenant) {
        return new Key("T#" + tenant, "TENANT");
    }

    public static Key company(TenantId tenant, String company) {
        return new Key("T#" + tenant, "COMPANY#" + company);
    }

    /** One trial a module ever: the key itself is the guard. */
    public static Key licence(TenantId tenant, ModuleId module, Licence.Kind kind) {
        return new Key("T#" + tenant, "LICENCE#" + module + '#' + kind);
    }

    public static Range licences(TenantId tenant) {
        return new Range("T#" + tenant, "LICENCE#");
    }

    public static Range licences(TenantId tenant, ModuleId module) {
        return new Range("T#" + tenant, "LICENCE#" + module + '#');
    }

    public static Key jobDescription(TenantId tenant, JobDescriptionId job) {
        return new Key("T#" + tenant, "JOB-TEXT#" + job);
    }

    /** Which job has these words: equal fields give the same job. */
    public static Key jobDescriptionDigest(TenantId tenant, String digest) {
        return new Key("T#" + tenant, "JOB-DIGEST#" + digest);
    }

    public static Key analysis(TenantId tenant, AnalysisId analysis) {
        return new Key("T#" + tenant, "ANALYSIS#" + analysis);
    }

    /** By time: ids are UUIDv7. */
    public static Range analyses(TenantId tenant) {
        return new Range("T#" + tenant, "ANALYSIS#");
    }

    /** GSI1, by score; an analysis enters it when it is completed. */
    public static IndexKey analysisByScore(TenantId tenant, AnalysisId analysis, BigDecimal score) {
        return new IndexKey("T#" + tenant + "#SCORED", String.format(Locale.ROOT, "%05.1f#%s", score, analysis));
    }

    public static Range analysesByScore(TenantId tenant) {
        return new Range("T#" + tenant + "#SCORED", "");
    }

    /** GSI2, by last change: what {@code updated_since} asks for, tombstones among them. */
    public static IndexKey analysisByChange(TenantId tenant, AnalysisId analysis, Instant changed) {
        return new IndexKey("T#" + tenant + "#ANALYSES", at(changed) + "#" + analysis);
    }

    public static Range analysesChangedSince(TenantId tenant, Instant since) {
        return new Range("T#" + tenant + "#ANALYSES", "", at(since));
    }

    /** What is left of a deleted analysis for 30 days: its id. */
    public static Key analysisTombstone(TenantId tenant, AnalysisId analysis) {
        return new Key("T#" + tenant, "GONE#ANALYSIS#" + analysis);
    }

    // ---- global: persons ----

    /** Quota window, memberships and sessions: the row every request of a person updates. */
    public static Key caller(PersonId person) {
        return new Key("P#" + person, "CALLER");
    }

    public static Key account(PersonId person) {
        return new Key("P#" + person, "ACCOUNT");
    }

    public static Key candidate(PersonId person) {
        return new Key("P#" + person, "CANDIDATE");
    }

    public static Key presence(PersonId person) {
        return new Key("P#" + person, "PRESENCE");
    }

    public static Key resume(PersonId person, ResumeId resume) {
        return new Key("P#" + person, "RESUME#" + resume);
    }

    public static Range resumes(PersonId person) {
        return new Range("P#" + person, "RESUME#");
    }

    /** What is left of a deleted resume for 30 days: its id. */
    public static Key resumeTombstone(PersonId person, ResumeId resume) {
        return new Key("P#" + person, "GONE#RESUME#" + resume);
    }

    public static Range resumeTombstones(PersonId person) {
        return new Range("P#" + person, "GONE#RESUME#");
    }

    public static Key notification(PersonId person, NotificationId notification) {
        return new Key("P#" + person, "NOTE#" + notification);
    }

    public static Range notifications(PersonId person) {
        return new Range("P#" + person, "NOTE#");
    }

    /** People who joined a tenant's talent pool. */
    public static Key pool(TenantId tenant, PersonId person) {
        return new Key("T#" + tenant, "POOL#" + person);
    }

    // ---- global: guards and look-ups ----

    /** Who has an e-mail address. */
    public static Key email(String email) {
        return new Key("EMAIL#" + email, "EMAIL");
    }

    public static Key slug(String slug) {
        return new Key("SLUG#" + slug, "SLUG");
    }

    /** Which tenant a code joins. */
    public static Key tenantCode(String code) {
        return new Key("CODE#" + code.toLowerCase(Locale.ROOT), "CODE");
    }

    /** Reset mails asked for under an address, known or not; told apart by hash so that asking costs the same. */
    public static Key resetRequest(String emailHash) {
        return new Key("RESET#" + emailHash, "RESET");
    }

    /** GSI1: live licences of a module, by their end. */
    public static IndexKey licenceOfModule(ModuleId module, TenantId tenant, @Nullable Instant expires) {
        return new IndexKey("M#" + module + "#LICENCES", (expires == null ? "9999" : at(expires)) + '#' + tenant);
    }

    public static String licencesOfModule(ModuleId module) {
        return "M#" + module + "#LICENCES";
    }

    /** GSI1: documents whose reading is not over, by the time of their last change; the sweeper's list. */
    public static IndexKey open(String kind, Instant since, String id) {
        return new IndexKey("OPEN#" + kind, at(since) + "#" + id);
    }

    public static Range openOf(String kind) {
        return new Range("OPEN#" + kind, "");
    }

    // ---- global: the kernel's ports ----

    /** Requests of an address or a name within one minute; gone by TTL. */
    public static Key quota(String name, long minute) {
        return new Key("QUOTA#" + name + '#' + minute, "QUOTA");
    }

    /** An idempotency key, by its hash with caller and route. */
    public static Key replay(String claim) {
        return new Key("REPLAY#" + claim, "REPLAY");
    }
}
