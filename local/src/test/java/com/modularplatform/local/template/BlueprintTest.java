package com.modularplatform.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.template.Blueprint.FunctionSpec;
import com.modularplatform.local.template.Blueprint.RouteSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlueprintTest {
    private static final Path TEMPLATE = Path.of("..", "template.yaml");

    @TempDir
    Path folder;

    @Test
    void everythingInTheTemplateIsUnderstood() {
        var blueprint = Blueprint.read(TEMPLATE);

        assertThat(blueprint.functions())
                .extracting(FunctionSpec::name)
                .contains("AuthApi", "DeliveryWorker", "RelayTrigger");
        assertThat(blueprint.routes())
                .contains(
                        new RouteSpec("POST", "/api/v1/auth/login", "AuthApi"),
                        new RouteSpec("GET", "/docs/{proxy+}", "DocsApi"),
                        new RouteSpec("ANY", "$default", "DocsApi"));
        assertThat(blueprint.queueMappings())
                .anySatisfy(mapping -> assertThat(mapping.queue()).isEqualTo("IntakeQueue"));
        assertThat(blueprint.queues())
                .filteredOn(queue -> queue.name().equals("IntakeQueue"))
                .singleElement()
                .satisfies(queue -> assertThat(queue.deadLetters()).contains("IntakeDlq"));
    }

    @Test
    void aQueueWaitsSixTimesAsLongAsItsFunctionMayRun() {
        var blueprint = Blueprint.read(TEMPLATE);

        assertThat(blueprint.queueMappings()).isNotEmpty().allSatisfy(mapping -> {
            var queue = blueprint.queues().stream()
                    .filter(found -> found.name().equals(mapping.queue()))
                    .findFirst()
                    .orElseThrow();
            var timeout = blueprint.function(mapping.function()).timeout();
            assertThat(queue.visibility()).isGreaterThanOrEqualTo((int) (6 * timeout.toSeconds()));
            assertThat(queue.maxReceives()).isGreaterThanOrEqualTo(5);
            assertThat(mapping.partialFailures()).isTrue();
        });
    }

    @Test
    void tasksAndTriggersKnowNoPoolAndNoMachine() {
        assertThat(Blueprint.read(TEMPLATE).functions())
                .filteredOn(function ->
                        function.name().endsWith("Task") || function.name().endsWith("Trigger"))
                .isNotEmpty()
                .allSatisfy(function -> assertThat(function.environment())
                        .doesNotContainKeys("USER_POOL_ID", "TOKEN_ISSUER", "RESUME_PARSING_ARN", "CV_ANALYSIS_ARN"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Type: AWS::Batch::Queue                                          | Thing is of type AWS::Batch::Queue
            Type: AWS::SQS::Queue, Properties: {FifoQueue: true}             | Thing has FifoQueue
            Type: AWS::SQS::Queue, Propertys: {}                             | Propertys
            Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {a: 1}}       | lacks deadLetterTargetArn
            Type: AWS::S3::Bucket, Properties: {ReplicationConfiguration: 1} | ReplicationConfiguration
            """)
    void whatIsUnknownIsRefusedByName(String resource, String complaint) throws IOException {
        assertThatThrownBy(() -> read("Resources: {Thing: {%s}}".formatted(resource)))
                .isInstanceOf(TemplateFault.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void intrinsicsComeOutAsCloudFormationComputesThem() throws IOException {
        var blueprint = read("""
                Parameters:
                  Stage: {Type: String, Default: dev}
                Conditions:
                  IsDev: !Equals [!Ref Stage, dev]
                Resources: {}
                """);
        var expressions = new Expressions(blueprint, Map.of());
        expressions.know("Queue", "http://queue");
        expressions.know("Queue", "Arn", "arn:queue");
        var yaml = new Yaml("test");

        assertThat(expressions.resolve(yaml.read("!Sub '${Stage}-${AWS::Region}-${Queue.Arn}-${!Literal}'")))
                .isEqualTo("dev-us-east-1-arn:queue-${Literal}");
        assertThat(expressions.resolve(yaml.read("!Sub ['${a}/x', {a: !Ref Queue}]")))
                .isEqualTo("http://queue/x");
        assertThat(expressions.resolve(yaml.read("!Join ['-', [a, !GetAtt Queue.Arn]]")))
                .isEqualTo("a-arn:queue");
        assertThat(expressions.resolve(yaml.read("!If [IsDev, yes, no]"))).isEqualTo("yes");
        assertThat(expressions.resolve(yaml.read("!Select [1, !Split [',', 'a,b']]")))
                .isEqualTo("b");
        assertThat(expressions.resolve(yaml.read("{Fn::Sub: '${Stage}'}"))).isEqualTo("dev");
        assertThatThrownBy(() -> expressions.resolve(yaml.read("!ImportValue x")))
                .hasMessageContaining("Fn::ImportValue");
        assertThatThrownBy(() -> expressions.resolve(yaml.read("!Ref Nobody"))).hasMessageContaining("Nobody");
    }

    private Blueprint read(String yaml) throws IOException {
        return Blueprint.read(Files.writeString(folder.resolve("template.yaml"), yaml));
    }
}
