package com.modularplatform.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.modularplatform.domain.reading.UnreadableDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * How fast documents are read: prints CPU time per document and format, and documents a second through two children. Another
 * folder than the samples is measured with {@code -Ddocuments.folder=…}. The bar is a fifth of what is wanted, in CPU
 * time, so that a busy machine does not fail it.
 */
class SandboxSpeedTest {
    private static final int ROUNDS = Integer.getInteger("documents.rounds", 40);

    @Test
    void aWarmChildReadsTwoPagesInLittleTime() throws Exception {
        Map<String, byte[]> documents = documents();
        try (Sandbox one = new Sandbox(Settings.standard().withChildren(1))) {
            readAll(one, documents, ROUNDS); // warm up
            for (var kind : byKind(documents).entrySet()) {
                double milliseconds = cpuPerDocument(one, kind.getValue());
                System.out.printf(
                        "%-5s %6.1f ms of CPU a document (%d)%n",
                        kind.getKey(), milliseconds, kind.getValue().size());
                assertThat(milliseconds).isLessThan(150);
            }
        }
        try (Sandbox two = new Sandbox(Settings.standard());
                var threads = Executors.newFixedThreadPool(4)) {
            two.start();
            readAll(two, documents, ROUNDS);
            long start = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                documents.forEach((name, bytes) -> all.add(threads.submit(() -> two.read(bytes, name))));
            }
            for (Future<?> one : all) {
                one.get();
            }
            System.out.printf("%.1f documents a second%n", all.size() / ((System.nanoTime() - start) / 1e9));
        }
    }

    private static double cpuPerDocument(Sandbox sandbox, Map<String, byte[]> documents) throws UnreadableDocument {
        ProcessHandle child = ProcessHandle.of(sandbox.idlePids().getFirst()).orElseThrow();
        Duration before = child.info().totalCpuDuration().orElse(Duration.ZERO);
        readAll(sandbox, documents, ROUNDS);
        Duration after = child.info().totalCpuDuration().orElse(Duration.ZERO);
        return after.minus(before).toNanos() / 1e6 / ROUNDS / documents.size();
    }

    private static void readAll(Sandbox sandbox, Map<String, byte[]> documents, int rounds) throws UnreadableDocument {
        for (int i = 0; i < rounds; i++) {
            for (var document : documents.entrySet()) {
                sandbox.read(document.getValue(), document.getKey());
            }
        }
    }

    private static Map<String, Map<String, byte[]>> byKind(Map<String, byte[]> documents) {
        Map<String, Map<String, byte[]>> kinds = new TreeMap<>();
        documents.forEach((name, bytes) -> kinds.computeIfAbsent(
                        name.substring(name.lastIndexOf('.') + 1), kind -> new LinkedHashMap<>())
                .put(name, bytes));
        return kinds;
    }

    private static Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> documents = new TreeMap<>();
        String folder = System.getProperty("documents.folder");
        if (folder != null) {
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(pdf|docx|odt|rtf|html|txt)"))
                        .toList()) {
                    documents.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            return documents;
        }
        for (String name : List.of("sample.pdf", "sample.docx")) {
            try (var in = SandboxSpeedTest.class.getResourceAsStream(name)) {
                documents.put(name, in.readAllBytes());
            }
        }
        return documents;
    }
}
