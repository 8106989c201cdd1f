package com.modularplatform.functions.marketplace;

import static com.modularplatform.kernel.http.Response.list;

import com.modularplatform.core.Page;
import com.modularplatform.domain.market.Module;
import com.modularplatform.domain.market.ModuleId;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Listing;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.platform.Platform;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The modules there are, searched, filtered and sorted; owned ones are told to those who own them. */
record ListModules(Platform platform) implements Endpoint<Endpoint.NoBody> {
    record View(
            ModuleId id,
            String name,
            String slug,
            String description,
            String version,
            String category,
            @Nullable String iconUrl,
            Shelf.Pricing pricing,
            int trialDays,
            List<String> capabilities,
            boolean isOwned,
            @Nullable BigDecimal popularity,
            int userCount) {}

    @Override
    public Listing listing() {
        return Listing.of(View.class, "name", "-name", "createdAt", "-createdAt", "priceMonthly", "-priceMonthly")
                .filter("category", Listing.text(100))
                .filter("search", Listing.text(200));
    }

    @Override
    public Response handle(Request<NoBody> request) {
        var shelf = new Shelf(platform);
        var category = request.query().filter("category", String.class);
        var words = request.query()
                .filter("search", String.class)
                .map(text -> Arrays.asList(words(text)))
                .orElse(List.of());
        var found = platform.modules().all().stream()
                .filter(m -> category.isEmpty() || m.category().equalsIgnoreCase(category.get()))
                .filter(m -> matches(m, words))
                .sorted(order(request.page()))
                .toList();
        int from = request.page().position() == null
                ? 0
                : Integer.parseInt(request.page().position());
        int to = Math.min(found.size(), from + request.page().limit());
        var held = shelf.held(request.caller());
        var rows = found.subList(Math.min(from, to), to).stream()
                .map(m -> view(m, shelf, held, request.now()))
                .toList();
        return list(new Page<>(rows, to < found.size() ? String.valueOf(to) : null))
                .meta("total", (long) found.size());
    }

    private static View view(Module m, Shelf shelf, List<com.modularplatform.domain.market.Licence> held, Instant now) {
        return new View(
                m.id(),
                m.name(),
                m.slug(),
                m.description(),
                m.version(),
                m.category(),
                m.iconUrl(),
                Shelf.Pricing.of(m.pricing()),
                m.trialDays(),
                m.capabilities(),
                shelf.owned(held, m, now).isPresent(),
                null, // the mean of reviews; there is no way to write one yet
                shelf.users(m, now));
    }

    private static Comparator<Module> order(Request.PageRequest page) {
        var name = page.descending() ? page.sort().substring(1) : page.sort();
        Comparator<Module> by =
                switch (name) {
                    case "createdAt" -> Comparator.comparing(Module::createdAt);
                    case "priceMonthly" -> {
                        // Those not sold monthly come last in both directions.
                        Comparator<BigDecimal> price = page.descending()
                                ? Comparator.nullsFirst(Comparator.naturalOrder())
                                : Comparator.nullsLast(Comparator.naturalOrder());
                        yield Comparator.comparing(m -> m.pricing().monthly(), price);
                    }
                    default -> Comparator.comparing(Module::name, String.CASE_INSENSITIVE_ORDER);
                };
        by = by.thenComparing(m -> m.id().value());
        return page.descending() ? by.reversed() : by;
    }

    /** Every word searched for is a word, or the beginning of one, of what a module says of itself. */
    private static boolean matches(Module module, List<String> searched) {
        var said = words(String.join(
                " ",
                module.name(),
                module.description(),
                String.join(" ", module.capabilities()),
                String.join(
                        " ",
                        module.features().stream().map(Module.Feature::name).toList())));
        return searched.stream().allMatch(word -> Arrays.stream(said).anyMatch(w -> w.startsWith(word)));
    }

    /** Words without regard to case and accents. */
    private static String[] words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip()
                .split("[^\\p{L}\\p{N}]+");
    }
}
