package com.modularplatform.trials.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.platform.Environment;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * core ← domain ← language, documents · core ← kernel · domain + kernel ← store, outbound · all layers ← platform ← functions ←
 * local ← trials.
 */
@AnalyzeClasses(packages = ArrowsTest.ROOT, importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {
    static final String ROOT = "com.modularplatform";

    private static final List<String> LAYERS =
            List.of("core", "domain", "language", "documents", "kernel", "store", "outbound", "platform");

    /** What each module may know besides itself. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("core", List.of()),
            Map.entry("domain", List.of("core")),
            Map.entry("language", List.of("core", "domain")),
            Map.entry("documents", List.of("core", "domain")),
            Map.entry("kernel", List.of("core")),
            Map.entry("store", List.of("core", "domain", "kernel")),
            Map.entry("outbound", List.of("core", "domain", "kernel")),
            Map.entry("platform", LAYERS),
            Map.entry("functions", LAYERS),
            Map.entry(
                    "local",
                    Stream.concat(LAYERS.stream(), Stream.of("functions")).toList()),
            Map.entry(
                    "trials",
                    Stream.concat(LAYERS.stream(), Stream.of("functions", "local"))
                            .toList()));

    @ArchTest
    static void every_module_is_on_the_map(JavaClasses all) {
        var modules = new TreeSet<String>();
        all.forEach(type -> modules.add(module(type.getPackageName())));

        assertThat(modules).isSubsetOf(MAY_KNOW.keySet()).contains("core", "domain", "kernel");
    }

    private static String module(String packageName) {
        return packageName.substring(ROOT.length() + 1).split("\\.")[0];
    }

    @ArchTest
    static void no_arrow_points_the_wrong_way(JavaClasses all) {
        MAY_KNOW.forEach((module, known) -> {
            var allowed = Stream.concat(known.stream(), Stream.of(module))
                    .map(name -> ROOT + "." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + module + "..")
                    .should()
                    .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true)
                    .check(all);
        });
    }

    @ArchTest
    static void no_group_of_functions_knows_another(JavaClasses all) {
        slices().matching(ROOT + ".functions.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    static void packages_of_a_module_make_no_circle(JavaClasses all) {
        for (var module : List.of("domain", "language", "documents", "kernel", "local")) {
            slices().matching(ROOT + "." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(all);
        }
    }

    @ArchTest
    static void what_is_pure_knows_no_AWS_and_no_network(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage(packages("core", "domain", "language"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..", "java.net.http..", "java.sql..")
                .check(all);
    }

    @ArchTest
    static void the_process_environment_is_read_in_one_place(JavaClasses all) {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".local.."))
                        .and(not(resideInAPackage(ROOT + ".trials..")))
                        .and(not(type(Environment.class))))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(all);
    }

    @ArchTest
    static void what_decides_is_told_the_time(JavaClasses all) {
        noClasses()
                .that()
                .resideInAnyPackage(packages("core", "domain", "language", "documents", "kernel", "store", "functions"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(all);
    }

    @ArchTest
    static void the_kernel_speaks_no_business_but_the_names_of_the_roles(JavaClasses all) {
        var business = List.of(
                "resume",
                "vacancy",
                "screening",
                "interview",
                "assessment",
                "applicant",
                "offer",
                "analysis",
                "licence",
                "license",
                "subscription",
                "payment",
                "skill",
                "marketplace",
                "hiring");
        var spoken = all.that(resideInAPackage(ROOT + ".kernel..")).stream()
                .flatMap(type -> Stream.concat(
                        Stream.of(type.getFullName()),
                        type.getMembers().stream().map(member -> member.getFullName())))
                .filter(name ->
                        business.stream().anyMatch(name.toLowerCase(Locale.ROOT).replace("interviewer", "")::contains));

        assertThat(spoken).isEmpty();
    }

    @ArchTest
    static void names_say_what_a_thing_is(JavaClasses all) {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Dto")
                .orShould()
                .haveSimpleNameEndingWith("Service")
                .check(all);
    }

    @ArchTest
    static void every_function_can_be_made_by_Lambda(JavaClasses all) {
        classes()
                .that()
                .resideInAPackage(ROOT + ".functions..")
                .and()
                .implement("com.amazonaws.services.lambda.runtime.RequestStreamHandler")
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .bePublic()
                .andShould(new HaveAPublicConstructorWithoutParameters())
                .allowEmptyShould(true)
                .check(all);
    }

    @ArchTest
    static void every_package_says_what_lives_there_and_is_checked_for_null(JavaClasses all) {
        classes()
                .that(not(resideInAnyPackage(ROOT)))
                .should(new LiveInAPackageMarkedForNull())
                .check(all);
    }

    private static String[] packages(String... modules) {
        return Stream.of(modules).map(module -> ROOT + "." + module + "..").toArray(String[]::new);
    }
}
