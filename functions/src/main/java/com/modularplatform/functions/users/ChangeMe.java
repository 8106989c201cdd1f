package com.modularplatform.functions.users;

import static com.modularplatform.kernel.http.Response.ok;

import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.Violation;
import com.modularplatform.domain.people.Account;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Patch;
import com.modularplatform.kernel.json.Size;
import com.modularplatform.platform.Platform;
import com.modularplatform.store.Items;
import com.modularplatform.store.Table;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** A person changes their name, language, time zone, or whether others see when they were here. */
record ChangeMe(Platform platform) implements Endpoint<ChangeMe.Body> {
    private static final String DEFAULT_LOCALE = "en";
    private static final String DEFAULT_ZONE = "UTC";

    record Body(
            Patch<@Size(max = 100) String> firstName,
            Patch<@Size(min = 0, max = 100) String> lastName,
            Patch<@Size(max = 35) String> locale,
            Patch<@Size(max = 64) String> timeZone,
            Patch<Boolean> presenceVisible) {}

    @Override
    public Response handle(Request<Body> request) {
        var body = request.body();
        check(body);
        var person = request.person();
        var changed = platform.accounts().change(person.id(), request.expectedVersion(), before -> {
            var after = apply(body, before, request.now());
            return after.equals(before) ? new Table.Change.Nothing<>() : new Table.Change.To<>(after, List.of());
        });
        var stored =
                switch (changed) {
                    case Table.Changed.Done<Account>(Items.Stored<Account> now) -> now;
                    case Table.Changed.Unchanged<Account>(Items.Stored<Account> now) -> now;
                    case Table.Changed.Missing<Account>() -> throw new Refusal(new Problem.Unauthenticated(false));
                };
        return ok(platform.users().view(stored.value(), person.memberships(), person.active(), request.now()))
                .version(stored.version());
    }

    private static Account apply(Body body, Account before, Instant now) {
        var locale = body.locale().map(ChangeMe::tag).over(before.locale(), DEFAULT_LOCALE);
        var zone = body.timeZone().over(before.timeZone(), DEFAULT_ZONE);
        boolean visible = body.presenceVisible().over(before.presenceVisible(), true);
        var first = body.firstName().over(before.firstName(), before.firstName());
        var last = body.lastName().over(before.lastName(), "");
        var after = before.named(first, last, before.updatedAt()).settled(locale, zone, visible, before.updatedAt());
        return after.equals(before) ? before : after.named(first, last, now);
    }

    private static String tag(String locale) {
        return new Locale.Builder().setLanguageTag(locale).build().toLanguageTag();
    }

    private static void check(Body body) {
        var violations = new ArrayList<Violation>();
        if (body.firstName().isCleared()) {
            violations.add(new Violation("firstName", "is required"));
        }
        if (body.presenceVisible().isCleared()) {
            violations.add(new Violation("presenceVisible", "must be true or false"));
        }
        body.locale().ifValue(locale -> {
            try {
                if (tag(locale).equals("und")) {
                    violations.add(new Violation("locale", "must be a BCP 47 language tag such as de-CH"));
                }
            } catch (IllformedLocaleException e) {
                violations.add(new Violation("locale", "must be a BCP 47 language tag such as de-CH"));
            }
        });
        body.timeZone().ifValue(zone -> {
            try {
                if (!ZoneId.getAvailableZoneIds().contains(ZoneId.of(zone).getId())) {
                    violations.add(new Violation("timeZone", "must be an IANA time zone such as Europe/Zurich"));
                }
            } catch (DateTimeException e) {
                violations.add(new Violation("timeZone", "must be an IANA time zone such as Europe/Zurich"));
            }
        });
        if (!violations.isEmpty()) {
            throw new Refusal(new Problem.Invalid(violations));
        }
    }
}
