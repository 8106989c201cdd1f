package com.modularplatform.trials.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.modularplatform.documents.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "skill | {'id':1,'term':'k8s'} | {'id':1,'skill':'Kubernetes'}",
                "skill | {'id':1,'term':'no skill of this world'} | {'id':1,'skill':null}",
                "alternative | {'id':1,'a':'MySQL','b':'PostgreSQL'} | {'id':1,'alternative':true}",
                "mask | {'id':1,'text':'😀 mail ann@example.com'} | {'id':1,'masked':'😀 mail xxx@masked.com','spans':[{'type':'EMAIL','start':7,'end':22}]}",
                "mask | {'id':1,'text':'Mo 7 Dec, 10:30'} | {'id':1,'masked':'Mo 7 Dec, 10:30','spans':[]}",
                "rank | {'id':1,'job':'Welder','resumes':[{'id':7,'text':'Violin teacher'},{'id':8,'text':'TIG welder'}]} | {'id':1,'order':[8,7]}",
                "requirements | {'id':1,'text':'You need five years of Java. Kafka is a plus.'} | {'id':1,'skills':[{'name':'Java','required':true},{'name':'Apache Kafka','required':false}],'years':5,'level':null}",
                "answer | {'id':1,'skill':'Java','question':'What is a deadlock?','answer':''} | {'id':1,'score':0.0}"
            })
    void answersALineInItsForm(String task, String line, String answer) throws IOException {
        assertThat(lines(task, line.replace('\'', '"'))).containsExactly(JSON.readTree(answer.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource({"answer", "alternative", "mask", "rank", "requirements", "skill"})
    void aBadLineIsAnErrorInItsPlace(String task) throws IOException {
        var answers = lines(
                task,
                "{\"id\":\"without\"}",
                "no JSON",
                "{\"id\":\"null\",\"text\":null,\"term\":null,\"a\":null,\"b\":1,\"job\":[],\"question\":{}}",
                "{\"id\":\"good\",\"text\":\"t\",\"term\":\"t\",\"a\":\"a\",\"b\":\"b\",\"job\":\"j\",\"question\":\"q\",\"answer\":\"a\"}");

        assertThat(answers).hasSize(4);
        assertThat(answers.subList(0, 3))
                .allSatisfy(
                        answer -> assertThat(answer.path("error").isTextual()).isTrue());
        assertThat(answers.get(0).path("id").asText()).isEqualTo("without");
        assertThat(answers.get(3).has("error")).isFalse();
    }

    @Test
    void bytesThatAreNoTextSpoilTheirOwnLineAlone() throws IOException {
        var input = folder.resolve("in");
        Files.write(
                input,
                "{\"id\":1,\"term\":\"a\u00ff\"}\n{\"id\":2,\"term\":\"Java\"}\n"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run("skill", input).getLast().path("skill").asText()).isEqualTo("Java");
    }

    @Test
    void documentsAreParsedAndBadOnesToldWhy() throws IOException {
        var documents = Files.createDirectory(folder.resolve("documents"));
        try (InputStream sample = Objects.requireNonNull(Sandbox.class.getResourceAsStream("sample.docx"))) {
            Files.copy(sample, documents.resolve("cv.docx"));
        }
        Files.writeString(documents.resolve("broken.pdf"), "%PDF-1.7\nnothing more");
        Files.createFile(documents.resolve("empty.txt"));
        Files.writeString(documents.resolve("cv.truth.json"), "{}");
        Files.createDirectory(documents.resolve("folder"));
        var output = folder.resolve("out.json");

        Door.main(new String[] {"parse", documents.toString(), output.toString()});

        var answer = JSON.readTree(output.toFile());
        assertThat(answer.fieldNames()).toIterable().containsExactly("broken.pdf", "cv.docx", "empty.txt");
        assertThat(answer.path("broken.pdf").path("error").asText()).isNotBlank();
        assertThat(answer.path("empty.txt").path("error").asText()).isNotBlank();
        var cv = answer.path("cv.docx");
        assertThat(cv.path("name").asText()).isEqualTo("Tamsin Okereke-Lindqvist");
        assertThat(cv.path("experience").get(0)).isEqualTo(JSON.readTree("""
                {"title": "Platform Engineer", "company": "Aire Valley Logistics", "start": "2020-03", "end": null}"""));
    }

    private List<JsonNode> lines(String task, String... lines) throws IOException {
        return run(task, Files.write(folder.resolve("in"), List.of(lines)));
    }

    private List<JsonNode> run(String task, Path input) throws IOException {
        var output = folder.resolve("out");
        Door.main(new String[] {task, input.toString(), output.toString()});
        try (var answers = JSON.readerFor(JsonNode.class).<JsonNode>readValues(output.toFile())) {
            return answers.readAll();
        }
    }
}
