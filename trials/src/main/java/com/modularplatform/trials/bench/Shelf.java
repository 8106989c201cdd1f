package com.modularplatform.trials.bench;

import static com.modularplatform.kernel.access.Access.ANYONE;
import static com.modularplatform.kernel.http.Route.get;
import static com.modularplatform.kernel.http.Route.patch;

import com.modularplatform.kernel.Kernel;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.HttpFunction;
import com.modularplatform.kernel.http.Request;
import com.modularplatform.kernel.http.Response;
import com.modularplatform.kernel.json.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function whose endpoints do nothing but answer, so that what is measured is the kernel alone. */
final class Shelf extends HttpFunction {
    Shelf(Kernel kernel) {
        super(
                kernel,
                get("/api/v1/books/{id}", ANYONE, new GetBook()),
                patch("/api/v1/books/{id}", ANYONE, new ChangeBook()));
    }

    record Author(String name, @Nullable String country) {}

    record Book(
            String id,
            String title,
            List<Author> authors,
            BigDecimal price,
            String currency,
            int pages,
            boolean available,
            @Nullable String subtitle,
            List<String> tags,
            Instant createdAt,
            Instant updatedAt) {}

    private static Book book(String title, int pages, List<String> tags) {
        return new Book(
                "019ab5e0-0000-7000-8000-000000000001",
                title,
                List.of(new Author("Ada Lovelace", "GB"), new Author("Charles Babbage", null)),
                new BigDecimal("29.90"),
                "EUR",
                pages,
                true,
                null,
                tags,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private record GetBook() implements Endpoint<Endpoint.NoBody> {
        private static final Book BOOK =
                book("Sketch of the Analytical Engine", 412, List.of("engines", "notes", "history"));

        @Override
        public Response handle(Request<NoBody> request) {
            return Response.ok(BOOK).version(7);
        }
    }

    record ChangeBook() implements Endpoint<ChangeBook.Body> {
        record Body(
                @Size(max = 200) String title,
                int pages,
                @Size(max = 20) List<String> tags,
                @Nullable String subtitle) {}

        @Override
        public Response handle(Request<Body> request) {
            var body = request.body();
            return Response.ok(book(body.title(), body.pages(), body.tags())).version(8);
        }
    }
}
