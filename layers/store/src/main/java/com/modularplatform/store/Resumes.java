package com.modularplatform.store;

import com.modularplatform.core.Ids;
import com.modularplatform.core.PersonId;
import com.modularplatform.domain.events.DomainEvent;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.domain.resumes.UploadedResume;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Resumes of candidates. A person has few, so a list is one query of all of them. */
public final class Resumes {
    private static final String OPEN = "RESUME";
    private static final int ALL = 100;

    private final Table table;

    public Resumes(Table table) {
        this.table = table;
    }

    private static Items.Row row(UploadedResume resume) {
        return Items.Row.of(Keys.resume(resume.person(), resume.id()), resume)
                .gsi1(
                        resume.status().over()
                                ? null
                                : Keys.open(
                                        OPEN, resume.updatedAt(), resume.id().value()));
    }

    /** Adds a resume; one that is there under the same id already is this one, added by an earlier run. */
    public void add(UploadedResume resume) {
        table.add(row(resume));
    }

    public Optional<Items.Stored<UploadedResume>> get(PersonId person, ResumeId id) {
        return table.get(Keys.resume(person, id), UploadedResume.class);
    }

    /** All of a person's, oldest first. */
    public List<UploadedResume> all(PersonId person) {
        return table
                .list(null, Keys.resumes(person), UploadedResume.class, ALL, false, null, r -> true)
                .items()
                .stream()
                .map(Items.Stored::value)
                .toList();
    }

    /** Those deleted in the last 30 days. */
    public List<Tombstone> gone(PersonId person) {
        return table
                .list(null, Keys.resumeTombstones(person), Tombstone.class, ALL, false, null, t -> true)
                .items()
                .stream()
                .map(Items.Stored::value)
                .toList();
    }

    /** Changes a resume; see {@link Table#change}. */
    public Table.Changed<UploadedResume> change(
            PersonId person, ResumeId id, Function<UploadedResume, Table.Change<UploadedResume>> change) {
        return table.change(Keys.resume(person, id), UploadedResume.class, OptionalLong.empty(), change, Resumes::row);
    }

    /** Ends the reading of a resume and tells it by this event; one that is over stays as it is. */
    public Table.Changed<UploadedResume> end(
            Items.Stored<UploadedResume> known, String event, Instant now, UnaryOperator<UploadedResume> end) {
        var change = Endings.once(
                end,
                ended -> DomainEvent.of(
                        Ids.derived(event, ended.id().value(), ended.uploadedAt()),
                        event,
                        now,
                        Map.of(
                                "person",
                                ended.person().value(),
                                "resume",
                                ended.id().value())));
        var resume = known.value();
        return table.change(
                Keys.resume(resume.person(), resume.id()), UploadedResume.class, known, change, Resumes::row);
    }

    /** Undoes {@link #add} when nothing came of it yet. */
    public void takeBack(UploadedResume resume) {
        table.takeBack(Keys.resume(resume.person(), resume.id()));
    }

    /** Deletes a resume and leaves its id. */
    public void delete(PersonId person, ResumeId id, Instant now) {
        var gone = Items.Row.of(Keys.resumeTombstone(person, id), new Tombstone(id.value(), now))
                .expires(now.plus(Tombstone.KEPT));
        table.transact(List.of(new Table.Write.Delete(Keys.resume(person, id)), new Table.Write.Put(gone)));
    }

    /** Some whose reading is not over and did not move since a moment. */
    public List<Items.Stored<UploadedResume>> openBefore(Instant moment, int most) {
        return table.list(
                        "GSI1",
                        Keys.openOf(OPEN),
                        UploadedResume.class,
                        most,
                        false,
                        null,
                        r -> r.updatedAt().isBefore(moment))
                .items();
    }
}
