package com.modularplatform.store;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Page;
import com.modularplatform.core.TenantId;
import com.modularplatform.domain.analyses.Analysis;
import com.modularplatform.domain.analyses.AnalysisId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.kernel.http.Request;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** CV analyses of tenants. */
public final class Analyses {
    private static final String OPEN = "ANALYSIS";

    /** Documents read a second, cautiously. */
    private static final int A_SECOND = 5;

    private final Table table;

    public Analyses(Table table) {
        this.table = table;
    }

    private static Items.Row row(Analysis a) {
        BigDecimal score = a.score();
        var open = Keys.open(OPEN, a.updatedAt(), a.id().value());
        return Items.Row.of(Keys.analysis(a.tenant(), a.id()), a)
                .gsi1(
                        !a.status().over()
                                ? open
                                : score == null ? null : Keys.analysisByScore(a.tenant(), a.id(), score))
                .gsi2(Keys.analysisByChange(a.tenant(), a.id(), a.updatedAt()));
    }

    /** Adds an analysis; one that is there under the same id already is this one, added by an earlier run. */
    public void add(Analysis analysis) {
        table.add(row(analysis));
    }

    public Optional<Items.Stored<Analysis>> get(TenantId tenant, AnalysisId id) {
        return table.get(Keys.analysis(tenant, id), Analysis.class);
    }

    /** Changes an analysis; see {@link Table#change}. */
    public Table.Changed<Analysis> change(
            TenantId tenant, AnalysisId id, Function<Analysis, Table.Change<Analysis>> change) {
        return table.change(Keys.analysis(tenant, id), Analysis.class, OptionalLong.empty(), change, Analyses::row);
    }

    /** Ends an analysis and tells it by this event; one that is over stays as it is. */
    public Table.Changed<Analysis> end(
            Items.Stored<Analysis> known, String event, Instant now, UnaryOperator<Analysis> end) {
        var change = Endings.once(end, ended -> {
            var score = ended.score();
            return DomainEvent.of(
                    Ids.derived(event, ended.id().value(), ended.createdAt()),
                    event,
                    now,
                    Map.of(
                            "person", ended.requestedBy().value(),
                            "tenant", ended.tenant().value(),
                            "analysis", ended.id().value(),
                            "score", score == null ? "" : score.toPlainString()));
        });
        var analysis = known.value();
        return table.change(
                Keys.analysis(analysis.tenant(), analysis.id()), Analysis.class, known, change, Analyses::row);
    }

    /** By time of upload. */
    public Page<Analysis> byTime(TenantId tenant, Request.PageRequest page, Predicate<Analysis> keep) {
        return table.list(
                        null,
                        Keys.analyses(tenant),
                        Analysis.class,
                        page.limit(),
                        page.descending(),
                        page.position(),
                        keep)
                .map(Items.Stored::value);
    }

    /** Completed ones by score. */
    public Page<Analysis> byScore(TenantId tenant, Request.PageRequest page, Predicate<Analysis> keep) {
        return table.list(
                        "GSI1",
                        Keys.analysesByScore(tenant),
                        Analysis.class,
                        page.limit(),
                        page.descending(),
                        page.position(),
                        keep)
                .map(Items.Stored::value);
    }

    /** What became of an analysis. */
    public sealed interface Change {
        record Present(Analysis analysis) implements Change {}

        record Gone(Tombstone tombstone) implements Change {}
    }

    /** What changed since a moment, in that order, deletions of the last 30 days among it. */
    public Page<Change> changedSince(
            TenantId tenant, Instant since, Request.PageRequest page, Predicate<Analysis> keep) {
        return table.query(
                "GSI2",
                Keys.analysesChangedSince(tenant, since),
                page.limit(),
                false,
                page.position(),
                item -> change(item, keep));
    }

    private static Optional<Change> change(Map<String, AttributeValue> item, Predicate<Analysis> keep) {
        if (Items.at(item, Items.TYPE).s().equals(Tombstone.class.getSimpleName())) {
            return Optional.of(
                    new Change.Gone(Items.stored(item, Tombstone.class).value()));
        }
        var analysis = Items.stored(item, Analysis.class).value();
        return keep.test(analysis) ? Optional.of(new Change.Present(analysis)) : Optional.empty();
    }

    /** Undoes {@link #add} when nothing came of it yet. */
    public void takeBack(Analysis analysis) {
        table.takeBack(Keys.analysis(analysis.tenant(), analysis.id()));
    }

    /** Deletes an analysis and leaves its id. */
    public void delete(TenantId tenant, AnalysisId id, Instant now) {
        var gone = Items.Row.of(Keys.analysisTombstone(tenant, id), new Tombstone(id.value(), now))
                .gsi2(Keys.analysisByChange(tenant, id, now))
                .expires(now.plus(Tombstone.KEPT));
        table.transact(List.of(new Table.Write.Delete(Keys.analysis(tenant, id)), new Table.Write.Put(gone)));
    }

    /** How long a new one will take, by those that wait before it: at least one second. */
    public int estimatedSeconds() {
        return 1 + table.countFrom("GSI1", Keys.openOf(OPEN).pk(), "0") / A_SECOND;
    }

    /** Some whose reading is not over and did not move since a moment. */
    public List<Items.Stored<Analysis>> openBefore(Instant moment, int most) {
        return table.list(
                        "GSI1",
                        Keys.openOf(OPEN),
                        Analysis.class,
                        most,
                        false,
                        null,
                        a -> a.updatedAt().isBefore(moment))
                .items();
    }
}
