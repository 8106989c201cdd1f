package com.modularplatform.functions.users;

import static com.modularplatform.kernel.http.Response.list;

import com.modularplatform.core.Ids;
import com.modularplatform.core.Page;
import com.modularplatform.core.PersonId;
import com.modularplatform.core.Problem;
import com.modularplatform.core.Refusal;
import com.modularplatform.core.Violation;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Listing;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether several people are here, in the order asked; those unknown or out of sight are left out. */
record ListPresence(Acquaintance acquaintance) implements Endpoint<Endpoint.NoBody> {
    private static final int MOST = 100;
    private static final String HOW_MANY = "must name 1 to %d people".formatted(MOST);
    private static final Set<String> WORDS = Set.of("Online", "Away", "Offline");

    /** Who is asked for; a filter, so that a cursor is good for these alone. */
    private record Asked(List<String> ids) {
        static Asked of(String text) {
            var ids = Stream.of(text.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toList();
            if (ids.isEmpty() || ids.size() > MOST) {
                throw new IllegalArgumentException(HOW_MANY);
            }
            return new Asked(ids);
        }
    }

    @Override
    public Listing listing() {
        return Listing.of(Acquaintance.View.class)
                .identifiedBy("userId")
                .filter("ids", Asked::of)
                .filter("presence", word -> {
                    if (!WORDS.contains(word)) {
                        throw new IllegalArgumentException("must be one of Online, Away, Offline");
                    }
                    return word;
                });
    }

    @Override
    public Response handle(Request<NoBody> request) {
        var asked = request.query()
                .filter("ids", Asked.class)
                .orElseThrow(
                        () -> new Refusal(new Problem.BadParameters(List.of(new Violation("query.ids", HOW_MANY)))));
        var wanted = request.query().filter("presence", String.class);
        var seen = asked.ids().stream()
                .filter(Ids::isId)
                .map(PersonId::new)
                .filter(id -> acquaintance.of(request.person(), id) == Acquaintance.Nearness.CLOSE)
                .map(id -> acquaintance.view(id, request.now()))
                .filter(view -> wanted.isEmpty() || wanted.get().equals(view.presence()))
                .toList();
        int from = request.page().position() == null
                ? 0
                : Integer.parseInt(request.page().position());
        int to = Math.min(seen.size(), from + request.page().limit());
        var rows = seen.subList(Math.min(from, to), to);
        return list(new Page<>(rows, to < seen.size() ? String.valueOf(to) : null));
    }
}
