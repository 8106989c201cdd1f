package com.modularplatform.trials.bench;

import com.modularplatform.documents.read.LayoutReader;
import com.modularplatform.domain.reading.ExplicitRequirements;
import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.language.matching.ScoreEngine;
import com.modularplatform.language.requirements.RequirementsFromText;
import com.modularplatform.language.resume.ResumeReader;
import com.modularplatform.language.skills.SkillDictionary;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How many CVs a second the readers understand once their text is extracted, on every core: structure alone, then structure
 * and score against a job. Arguments: a folder of documents, seconds to measure each (default 10).
 */
public final class ReaderSpeed {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String JOB = """
            Backend Engineer (m/f/d)
            You build the services behind our booking platform together with five colleagues.
            Requirements: five years with Java or Kotlin, Spring Boot, SQL and Docker; a degree in computer science.
            Nice to have: Kafka, Terraform, AWS and German.""";

    private ReaderSpeed() {}

    public static void main(String[] arguments) throws Exception {
        var texts = extracted(Path.of(arguments[0]));
        var each = Duration.ofSeconds(arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10);
        var resumes = new ResumeReader();
        var dictionary = SkillDictionary.standard();
        var job = new RequirementsFromText(dictionary).understand(JOB, ExplicitRequirements.NONE);
        var score = new ScoreEngine(dictionary);

        System.out.printf("%-24s %12s %12s %12s%n", texts.size() + " documents", "a second", "CPU ms each", "heap MB");
        measure("structure", texts, each, text -> resumes.parse(text, TODAY));
        measure("structure and score", texts, each, text -> score.match(resumes.parse(text, TODAY), job));
    }

    private static List<LayoutText> extracted(Path folder) throws IOException {
        var reader = new LayoutReader();
        var texts = new ArrayList<LayoutText>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(ReaderSpeed::document).sorted().toList()) {
                try {
                    texts.add(reader.read(
                            Files.readAllBytes(file), file.getFileName().toString()));
                } catch (UnreadableDocument e) {
                    System.err.println(file.getFileName() + ": " + e.reason());
                }
            }
        }
        return texts;
    }

    /** Truths lie beside the documents of some sets. */
    private static boolean document(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".json");
    }

    private static void measure(String label, List<LayoutText> texts, Duration time, Consumer<LayoutText> work)
            throws InterruptedException, ExecutionException {
        run(texts, time, work); // warms up
        var os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = os.getProcessCpuTime();
        long start = System.nanoTime();
        int done = run(texts, time, work);
        double seconds = (System.nanoTime() - start) / 1e9;
        double milliseconds = (os.getProcessCpuTime() - cpu) / 1e6 / done;
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("%-24s %12.0f %12.2f %12d%n", label, done / seconds, milliseconds, heap >> 20);
    }

    /** Every core takes the next text until time is up. */
    private static int run(List<LayoutText> texts, Duration time, Consumer<LayoutText> work)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        long end = System.nanoTime() + time.toNanos();
        Callable<Integer> worker = () -> {
            int done = 0;
            for (; System.nanoTime() < end; done++) {
                work.accept(texts.get(next.getAndIncrement() % texts.size()));
            }
            return done;
        };
        int cores = Runtime.getRuntime().availableProcessors();
        try (var threads = Executors.newFixedThreadPool(cores)) {
            int done = 0;
            for (var result : threads.invokeAll(Collections.nCopies(cores, worker))) {
                done += result.get();
            }
            return done;
        }
    }
}
