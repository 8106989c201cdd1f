package com.modularplatform.documents.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.documents.read.LayoutReader;
import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
class SandboxTest {
    private static final Settings ONE = Settings.standard().withChildren(1);

    @Test
    void readsWhatTheReaderReads() throws Exception {
        try (Sandbox sandbox = new Sandbox(ONE)) {
            for (String name : List.of("sample.pdf", "sample.docx")) {
                assertThat(sandbox.read(sample(name), name)).isEqualTo(new LayoutReader().read(sample(name), name));
            }
        }
    }

    @Test
    void aTextSurvivesThePipe() throws Exception {
        LayoutText text = new LayoutReader().read(sample("sample.pdf"), "sample.pdf");
        var bytes = new ByteArrayOutputStream();
        LayoutCodec.write(text, new DataOutputStream(bytes));
        assertThat(LayoutCodec.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))))
                .isEqualTo(text);
        assertThat(text.lines()).hasSizeGreaterThan(20);
        assertThat(text.links()).extracting(LayoutText.Link::target).contains("mailto:tamsin@example.org");
    }

    @Test
    void aKilledChildIsReplaced() throws Exception {
        try (Sandbox sandbox = new Sandbox(ONE)) {
            sandbox.read(sample("sample.docx"), "cv.docx");
            var child = ProcessHandle.of(sandbox.idlePids().getFirst()).orElseThrow();
            child.destroyForcibly();
            child.onExit().join();
            assertThat(sandbox.read(sample("sample.docx"), "cv.docx").text()).contains("Tamsin");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDocumentThatTakesTooLongEndsWithAReasonAndTheNextIsRead() throws Exception {
        try (Sandbox sandbox = new Sandbox(ONE.withPatience(Duration.ofSeconds(6)))) {
            sandbox.read(sample("sample.docx"), "cv.docx");
            long pid = sandbox.idlePids().getFirst();
            new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor();
            assertThatThrownBy(() -> sandbox.read(sample("sample.docx"), "cv.docx"))
                    .isInstanceOfSatisfying(
                            UnreadableDocument.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_COMPLEX));
            assertThat(sandbox.read(sample("sample.docx"), "cv.docx").text()).contains("Tamsin");
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        }
    }

    @Test
    void aDocumentThatNeedsMoreMemoryThanThereIsEndsWithAReason() throws Exception {
        Settings small = new Settings(1, 48, ONE.patience(), ONE.maxBytes(), ONE.java(), ONE.classPath());
        try (Sandbox sandbox = new Sandbox(small)) {
            assertThatThrownBy(() -> sandbox.read(new byte[60 << 20], "cv.pdf"))
                    .isInstanceOfSatisfying(
                            UnreadableDocument.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE));
            assertThat(sandbox.read(sample("sample.docx"), "cv.docx").text()).contains("Tamsin");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildSeesNothingOfOurEnvironment() throws Exception {
        assertThat(System.getenv()).isNotEmpty();
        try (Sandbox sandbox = new Sandbox(ONE)) {
            sandbox.read(sample("sample.docx"), "cv.docx");
            String environment =
                    Files.readString(Path.of("/proc/" + sandbox.idlePids().getFirst() + "/environ"));
            assertThat(environment.split("\0"))
                    .allSatisfy(variable -> assertThat(variable)
                            .satisfiesAnyOf(
                                    v -> assertThat(v).isEmpty(),
                                    v -> assertThat(v).startsWith("LD_LIBRARY_PATH="),
                                    v -> assertThat(v).startsWith("NLSPATH=")));
        }
    }

    @Test
    void manyThreadsShareFewChildren() throws Exception {
        byte[] pdf = sample("sample.pdf");
        try (Sandbox sandbox = new Sandbox(Settings.standard());
                var threads = Executors.newFixedThreadPool(8)) {
            sandbox.start();
            assertThat(sandbox.idlePids()).hasSize(2);
            List<Future<String>> texts = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                texts.add(threads.submit(() -> sandbox.read(pdf, "cv.pdf").text()));
            }
            for (Future<String> text : texts) {
                assertThat(text.get()).startsWith("Tamsin Okereke-Lindqvist");
            }
            assertThat(sandbox.idlePids()).hasSize(2);
        }
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = SandboxTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
