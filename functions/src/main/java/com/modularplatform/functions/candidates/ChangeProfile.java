package com.modularplatform.functions.candidates;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.Violation;
import com.modularplatform.domain.people.Candidate;
import com.modularplatform.domain.people.Place;
import com.modularplatform.domain.resumes.ResumeId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Https;
import com.modularplatform.kernel.json.Matches;
import com.modularplatform.kernel.json.Patch;
import com.modularplatform.kernel.json.Range;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The candidate changes their profile. What the law keeps out of hiring has no field here. */
record ChangeProfile(Platform platform) implements Endpoint<ChangeProfile.Body> {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    record Body(
            Patch<@Size(max = 200) String> headline,
            Patch<@Size(max = 5_000) String> summary,
            Patch<@Matches(value = "\\+[1-9][0-9]{6,14}", hint = "must be E.164, as +442079460000") String> phone,
            Patch<PlaceBody> location,
            Patch<@Size(min = 0, max = 100) List<SkillBody>> skills,
            Patch<@Size(min = 0, max = 10) List<@Https String>> links,
            Patch<Candidate.SearchMode> jobSearchMode,
            Patch<Boolean> contactConsent,
            Patch<PreferencesBody> preferences,
            Patch<ResumeId> defaultResumeId) {}

    record PlaceBody(
            Patch<@Size(max = 100) String> city,
            Patch<@Size(max = 100) String> region,
            Patch<@Matches(value = "[A-Z]{2}", hint = "must be ISO 3166-1, as GB") String> country) {}

    record SkillBody(
            @Size(max = 100) String name,
            @Range(min = 0, max = 60) @Nullable BigDecimal years) {}

    record PreferencesBody(
            Patch<@Size(min = 0, max = 20) List<@Size(max = 200) String>> titles,
            Patch<@Size(min = 0, max = 10) List<Candidate.EmploymentType>> employmentTypes,
            Patch<@Size(min = 0, max = 10) List<Candidate.WorkMode>> workModes,
            Patch<@Size(min = 0, max = 20) List<@Size(max = 200) String>> locations,
            Patch<SalaryBody> minSalary,
            Patch<@Size(min = 0, max = 200) List<@Size(max = 36) String>> blockedCompanyIds) {}

    record SalaryBody(
            Patch<@Range(min = 0, max = 1_000_000_000) BigDecimal> amount,
            Patch<@Matches(value = "[A-Z]{3}", hint = "must be ISO 4217, as EUR") String> currency,
            Patch<Candidate.Period> period) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        var person = request.personId();
        check(request);
        var changed = platform.candidates().change(person, request.expectedVersion(), before -> {
            var after = apply(body, before, before.updatedAt());
            return after.equals(before)
                    ? new Table.Change.Nothing<>()
                    : new Table.Change.To<>(apply(body, before, request.now()), List.of());
        });
        var stored =
                switch (changed) {
                    case Table.Changed.Done<Candidate>(Items.Stored<Candidate> now) -> now;
                    case Table.Changed.Unchanged<Candidate>(Items.Stored<Candidate> now) -> now;
                    case Table.Changed.Missing<Candidate>() -> throw new Refusal(new Problem.NotFound());
                };
        return ok(ProfileView.of(platform, stored.value())).version(stored.version());
    }

    private static Candidate apply(Body body, Candidate c, Instant now) {
        return new Candidate(
                c.id(),
                body.headline().over(c.headline()),
                body.summary().over(c.summary()),
                body.phone().over(c.phone()),
                located(body.location().map(patch -> place(patch, c.location())).over(c.location())),
                body.skills()
                        .map(list -> list.stream()
                                .map(s -> new Candidate.SkillClaim(s.name(), s.years()))
                                .toList())
                        .over(c.skills(), List.of()),
                body.links().over(c.links(), List.of()),
                body.jobSearchMode().over(c.jobSearchMode(), Candidate.SearchMode.NOT_LOOKING),
                body.contactConsent().over(c.contactConsent(), false),
                body.preferences()
                        .map(patch -> preferences(patch, c.preferences()))
                        .over(c.preferences(), Candidate.Preferences.NONE),
                body.defaultResumeId().over(c.defaultResumeId()),
                c.highlightedUntil(),
                c.createdAt(),
                now);
    }

    /** A place of which nothing is left is none. */
    private static @Nullable Place located(@Nullable Place place) {
        return place == null || place.equals(new Place(null, null, null)) ? null : place;
    }

    private static Place place(PlaceBody patch, @Nullable Place before) {
        var old = before == null ? new Place(null, null, null) : before;
        return new Place(
                patch.city().over(old.city()),
                patch.region().over(old.region()),
                patch.country().over(old.country()));
    }

    private static Candidate.Preferences preferences(PreferencesBody patch, Candidate.Preferences old) {
        return new Candidate.Preferences(
                patch.titles().over(old.titles(), List.of()),
                patch.employmentTypes().over(old.employmentTypes(), List.of()),
                patch.workModes().over(old.workModes(), List.of()),
                patch.locations().over(old.locations(), List.of()),
                patch.minSalary().map(salary -> salary(salary, old.minSalary())).over(old.minSalary()),
                patch.blockedCompanyIds().over(old.blockedCompanyIds(), List.of()));
    }

    private static Candidate.Salary salary(SalaryBody patch, Candidate.@Nullable Salary old) {
        var amount = patch.amount().over(old == null ? null : old.amount());
        var currency = patch.currency().over(old == null ? null : old.currency());
        var period = patch.period().over(old == null ? null : old.period());
        if (amount == null || currency == null || period == null) {
            throw new Refusal(new Problem.Invalid("preferences.minSalary", "needs amount, currency and period"));
        }
        return new Candidate.Salary(amount, currency, period);
    }

    /** What the shape of the body alone does not say. */
    private void check(Request<Body> request) {
        var body = request.body();
        var violations = new ArrayList<Violation>();
        body.location()
                .ifValue(place -> place.country().ifValue(country -> {
                    if (!COUNTRIES.contains(country)) {
                        violations.add(new Violation("location.country", "must be ISO 3166-1, as GB"));
                    }
                }));
        body.preferences().ifValue(preferences -> {
            preferences
                    .minSalary()
                    .ifValue(salary -> salary.currency().ifValue(code -> {
                        if (Currency.getAvailableCurrencies().stream()
                                .noneMatch(c -> c.getCurrencyCode().equals(code))) {
                            violations.add(new Violation("preferences.minSalary.currency", "must be ISO 4217, as EUR"));
                        }
                    }));
            preferences.blockedCompanyIds().ifValue(ids -> {
                for (int i = 0; i < ids.size(); i++) {
                    if (!Ids.isId(ids.get(i))) {
                        violations.add(new Violation("preferences.blockedCompanyIds[" + i + "]", "is not an id"));
                    }
                }
            });
        });
        body.defaultResumeId().ifValue(resume -> {
            if (!Ids.isId(resume.value())
                    || platform.resumes().get(request.personId(), resume).isEmpty()) {
                violations.add(new Violation("defaultResumeId", "is not one of your resumes"));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refusal(new Problem.Invalid(violations));
        }
    }
}
