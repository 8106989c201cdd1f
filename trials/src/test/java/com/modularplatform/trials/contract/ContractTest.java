package com.modularplatform.trials.contract;

import static com.modularplatform.trials.contract.Described.list;
import static com.modularplatform.trials.contract.Described.map;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.kernel.access.Access;
import com.modularplatform.kernel.access.Role;
import com.modularplatform.kernel.http.Endpoint;
import com.modularplatform.kernel.http.Face;
import com.modularplatform.trials.contract.Described.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One set of operations, whoever is asked: the contract, the OpenAPI files, the template or the functions. */
class ContractTest {
    private static final Described DESCRIBED = Described.served();
    private static final Served SERVED = Served.read(Path.of("..", "template.yaml"));

    private static final Map<String, Predicate<Access>> CALLERS = Map.of(
            "anon", access -> access.anonymous(),
            "any", access -> access.anyone(),
            "refresh-token", access -> access.anonymous() && access.tokenRead(),
            "cand", access -> access.roles().contains(Role.CANDIDATE),
            "intv", access -> access.roles().contains(Role.INTERVIEWER),
            "rec", access -> access.roles().contains(Role.RECRUITER),
            "eadm", access -> access.roles().contains(Role.EMPLOYER_ADMIN),
            "tadm", access -> access.roles().contains(Role.TENANT_ADMIN),
            "sadm", access -> access.roles().contains(Role.SYSTEM_ADMIN));

    @Test
    void only_what_the_contract_or_our_list_of_additions_names_is_described() throws IOException {
        var known = new TreeSet<>(routes("operations.tsv"));
        known.addAll(routes("additions.tsv"));
        assertThat(known).containsAll(DESCRIBED.operations().keySet());
        assertThat(DESCRIBED.operations().keySet()).containsAll(routes("additions.tsv"));
    }

    @Test
    void the_template_sends_exactly_what_is_described() {
        var sent = new TreeSet<>(SERVED.template().keySet());
        assertThat(sent.remove("$default")).isTrue();
        assertThat(sent).isEqualTo(DESCRIBED.operations().keySet());
    }

    @Test
    void each_function_serves_exactly_what_the_template_sends_it() {
        SERVED.routes()
                .forEach((function, routes) -> assertThat(routes.keySet())
                        .as(function)
                        .isEqualTo(SERVED.template().entrySet().stream()
                                .filter(sent -> sent.getValue().equals(function))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toSet())));
    }

    @Test
    void who_may_call_is_the_same_in_the_description_and_in_the_code() {
        var differences = new ArrayList<String>();
        SERVED.all().forEach((key, route) -> {
            var said = described(key).access();
            var done = CALLERS.entrySet().stream()
                    .filter(caller -> caller.getValue().test(route.access()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (route.access().equals(Access.LEAVING)) {
                done.remove("anon"); // the endpoint wants one token or another
            }
            if (!said.contains("refresh-token")) {
                done.remove("refresh-token");
            }
            if (!done.equals(new TreeSet<>(said))) {
                differences.add("%s: described %s, served %s".formatted(key, said, done));
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void bodies_have_the_described_fields_and_no_other() {
        var differences = new ArrayList<String>();
        SERVED.all().forEach((key, route) -> {
            var type = Served.bodyOf(route.endpoint());
            if (type == Endpoint.RawBody.class) {
                return;
            }
            var body = described(key).body();
            var said = body == null ? Set.of() : map(body.get("properties")).keySet();
            var face = Face.of(route.path());
            var read = Arrays.stream(type.getRecordComponents())
                    .map(component -> face.name(component.getName()))
                    .collect(Collectors.toSet());
            if (!read.equals(said)) {
                differences.add("%s: described %s, read %s".formatted(key, new TreeSet<>(said), new TreeSet<>(read)));
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void lists_offer_the_described_filters_sorts_and_fields() {
        var differences = new ArrayList<String>();
        SERVED.all().forEach((key, route) -> {
            var listing = route.endpoint().listing();
            var operation = described(key);
            var query = operation.parameterNames("query");
            if (listing == null) {
                if (query.contains("fields") || query.contains("cursor")) {
                    differences.add(key + ": described as a list, served as none");
                }
                return;
            }
            var face = Face.of(route.path());
            var sorts = listing.sorts().stream()
                    .map(sort -> sort.startsWith("-") ? '-' + face.name(sort.substring(1)) : face.name(sort))
                    .toList();
            if (!Set.copyOf(sorts).equals(Set.copyOf(operation.words("sort")))
                    || !sorts.isEmpty() && !sorts.getFirst().equals(operation.defaultOf("sort"))) {
                differences.add("%s: sorts described %s, served %s".formatted(key, operation.words("sort"), sorts));
            }
            var filters = listing.filters().keySet().stream().map(face::name).collect(Collectors.toSet());
            filters.stream()
                    .filter(name -> !query.contains(name) && !query.contains("filter[" + name + "]"))
                    .forEach(name -> differences.add("%s: filter %s is not described".formatted(key, name)));
            query.stream()
                    .filter(name ->
                            name.startsWith("filter[") && !filters.contains(name.substring(7, name.length() - 1)))
                    .forEach(name -> differences.add("%s: %s is not served".formatted(key, name)));
            var fields = face.codec().fields(listing.view());
            if (!fields.containsAll(operation.words("fields"))) {
                differences.add("%s: fields described %s, served %s".formatted(key, operation.words("fields"), fields));
            }
        });
        assertThat(differences).isEmpty();
    }

    @Test
    void every_operation_names_its_callers_its_ids_and_the_errors_it_can_meet() {
        assertThat(DESCRIBED.stream()).allSatisfy(operation -> {
            assertThat(operation.access()).isNotEmpty().isSubsetOf(CALLERS.keySet());
            assertThat(operation.node().get("operationId")).isNotNull();
            assertThat(operation.statuses()).containsAll(errors(operation));
            boolean open = operation.access().contains("anon");
            assertThat(operation.node().containsKey("security")).as("security").isEqualTo(open || optional(operation));
        });
        assertThat(DESCRIBED.stream().map(operation -> operation.node().get("operationId")))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_post_but_those_of_sign_in_can_be_repeated() {
        assertThat(DESCRIBED.stream().filter(operation -> operation.method().equals("POST")))
                .allSatisfy(operation -> {
                    boolean repeatable = !operation.path().contains("/auth/");
                    assertThat(operation.parameterNames("header").contains("Idempotency-Key"))
                            .as(operation.toString())
                            .isEqualTo(repeatable);
                    if (repeatable) {
                        assertThat(operation.statuses()).contains("409", "422");
                    }
                });
    }

    @Test
    void every_object_says_all_its_fields_and_requires_only_those() {
        DESCRIBED.schemas().forEach((name, schema) -> {
            if (!"object".equals(schema.get("type"))) {
                return;
            }
            assertThat(schema.containsKey("additionalProperties")).as(name).isTrue();
            var properties = map(schema.getOrDefault("properties", Map.of())).keySet();
            assertThat(list(schema.get("required")).stream().map(String::valueOf))
                    .as(name)
                    .allSatisfy(field -> assertThat(properties).contains(field));
        });
    }

    @Test
    void each_face_keeps_to_its_casing() {
        var camel = Pattern.compile("[a-z][a-zA-Z0-9]*");
        var snake = Pattern.compile("[a-z][a-z0-9_]*");
        assertThat(DESCRIBED.stream().filter(operation -> operation.body() != null))
                .allSatisfy(operation -> {
                    var style = operation.path().startsWith("/api/") ? camel : snake;
                    assertThat(map(Objects.requireNonNull(operation.body()).get("properties"))
                                    .keySet())
                            .as(operation.toString())
                            .allMatch(style.asMatchPredicate());
                });
        assertThat(DESCRIBED.stream())
                .allSatisfy(operation -> assertThat(operation.parameterNames("query"))
                        .as(operation.toString())
                        .allMatch((operation.path().startsWith("/api/") ? camel : snake)
                                .asMatchPredicate()
                                .or(name -> name.startsWith("filter["))));
    }

    private static Set<String> errors(Operation operation) {
        var errors = new TreeSet<>(Set.of("500"));
        if (operation.path().startsWith("/api/") || operation.path().startsWith("/v1/")) {
            errors.addAll(Set.of("400", "429", "503"));
        }
        if (!operation.access().contains("anon")) {
            errors.add("401");
        }
        if (operation.path().contains("{")) {
            errors.add("404");
        }
        if (operation.body() != null) {
            errors.addAll(Set.of("413", "415", "422"));
        }
        if (operation.parameterNames("header").contains("If-Match")) {
            errors.add("412");
        }
        return errors;
    }

    /** Whether a token may be left out though it is read. */
    private static boolean optional(Operation operation) {
        return operation.access().contains("refresh-token");
    }

    private static Operation described(String key) {
        return Objects.requireNonNull(DESCRIBED.operations().get(key), () -> key + " is not described");
    }

    /** Methods and paths of a list beside this class's resources. */
    private static List<String> routes(String file) throws IOException {
        try (var stream = ContractTest.class.getResourceAsStream("/contract/" + file)) {
            var text = new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.split("\n"))
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .map(cells -> Described.shape(cells[0] + ' ' + cells[1]))
                    .toList();
        }
    }
}
