package com.modularplatform.local.aws.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.modularplatform.local.aws.AwsApi;
import com.modularplatform.local.aws.Clients;
import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.MovableClock;
import com.modularplatform.local.aws.Options;
import com.modularplatform.local.aws.SharedAws;
import com.modularplatform.local.aws.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.scheduler.SchedulerClient;
import software.amazon.awssdk.services.scheduler.model.ActionAfterCompletion;
import software.amazon.awssdk.services.scheduler.model.ConflictException;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindow;
import software.amazon.awssdk.services.scheduler.model.FlexibleTimeWindowMode;
import software.amazon.awssdk.services.scheduler.model.ResourceNotFoundException;
import software.amazon.awssdk.services.scheduler.model.Target;
import software.amazon.awssdk.services.scheduler.model.ValidationException;
import software.amazon.awssdk.services.sqs.SqsClient;

class SchedulerTest {
    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-22T09:00:30Z"));
    private static final EmbeddedAws AWS =
            EmbeddedAws.start(Options.inMemory(SharedAws::invoke).at(CLOCK));
    private static final FlexibleTimeWindow OFF =
            FlexibleTimeWindow.builder().mode(FlexibleTimeWindowMode.OFF).build();

    private final SchedulerClient schedules = Clients.of(AWS, AwsApi.SCHEDULER, SchedulerClient.builder());
    private final SqsClient queues = Clients.of(AWS, AwsApi.SQS, SqsClient.builder());

    static {
        AWS.resume();
    }

    @AfterAll
    static void stop() {
        AWS.close();
    }

    @Test
    void a_one_time_schedule_starts_its_target_once_and_goes_when_told_to() {
        var queue = queue("once");
        schedules.createSchedule(request -> request.name("once")
                .scheduleExpression(
                        "at(" + CLOCK.instant().plusSeconds(60).toString().substring(0, 19) + ")")
                .flexibleTimeWindow(OFF)
                .actionAfterCompletion(ActionAfterCompletion.DELETE)
                .target(target(queue, "{\"at\": \"<aws.scheduler.scheduled-time>\"}")));
        assertThat(messages(queue, 1)).isEmpty();
        var due = CLOCK.instant().plusSeconds(60);
        CLOCK.move(Duration.ofSeconds(61));
        assertThat(messages(queue, 10)).containsExactly("{\"at\": \"" + due + "\"}");
        assertThatThrownBy(() -> schedules.getSchedule(request -> request.name("once")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void a_rate_starts_its_target_again_and_again_until_it_is_disabled() {
        var queue = queue("rate");
        schedules.createSchedule(request -> request.name("rate")
                .scheduleExpression("rate(5 minutes)")
                .flexibleTimeWindow(OFF)
                .target(target(queue, null)));
        CLOCK.move(Duration.ofMinutes(5));
        var first = messages(queue, 10);
        assertThat(first).hasSize(1);
        assertThat(Json.object(first.getFirst())).containsEntry("source", "aws.scheduler");
        CLOCK.move(Duration.ofMinutes(5));
        assertThat(messages(queue, 10)).hasSize(1);
        schedules.updateSchedule(request -> request.name("rate")
                .scheduleExpression("rate(5 minutes)")
                .flexibleTimeWindow(OFF)
                .state("DISABLED")
                .target(target(queue, null)));
        CLOCK.move(Duration.ofMinutes(5));
        assertThat(messages(queue, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cron(0 9 * * ? *)           | UTC              | 2026-11-22T10:00:00Z | 2026-11-23T09:00:00Z",
                "cron(0 9 * * ? *)           | Europe/Berlin    | 2026-11-22T10:00:00Z | 2026-11-23T08:00:00Z",
                "cron(15 10 ? * 6L 2026)     | UTC              | 2026-11-01T00:00:00Z | 2026-11-27T10:15:00Z",
                "cron(0/5 8-17 ? * MON-FRI *)| America/New_York | 2026-11-22T10:00:00Z | 2026-11-23T13:00:00Z",
                "cron(0 2 29 2 ? *)          | UTC              | 2026-11-22T10:00:00Z | 2028-02-29T02:00:00Z",
                "at(2026-12-24T18:00:00)     | Europe/Berlin    | 2026-11-22T10:00:00Z | 2026-12-24T17:00:00Z",
                "rate(2 hours)               | UTC              | 2026-11-22T10:00:00Z | 2026-11-22T12:00:00Z"
            })
    void expressions_are_read_as_aws_writes_them(String expression, String zone, Instant now, Instant next) {
        assertThat(Expression.of(expression, zone, now).after(now)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 weeks)",
                "cron(* * * * *)",
                "at(tomorrow)",
                "every day",
                "cron(0 9 1 * MON *)"
            })
    void an_expression_that_means_nothing_is_refused(String expression) {
        assertThatThrownBy(() -> schedules.createSchedule(request -> request.name("bad")
                        .scheduleExpression(expression)
                        .flexibleTimeWindow(OFF)
                        .target(target(queue("bad"), null))))
                .isInstanceOf(ValidationException.class);
    }

    @Test
    void names_are_unique_within_a_group_and_lists_filter() {
        schedules.createScheduleGroup(request -> request.name("sessions"));
        var queue = queue("names");
        for (var name : List.of("a-1", "a-2", "b-1")) {
            schedules.createSchedule(request -> request.name(name)
                    .groupName("sessions")
                    .scheduleExpression("at(2030-01-01T00:00:00)")
                    .scheduleExpressionTimezone("Asia/Tokyo")
                    .flexibleTimeWindow(window ->
                            window.mode(FlexibleTimeWindowMode.FLEXIBLE).maximumWindowInMinutes(5))
                    .target(target(queue, "x")));
        }
        assertThatThrownBy(() -> schedules.createSchedule(request -> request.name("a-1")
                        .groupName("sessions")
                        .scheduleExpression("rate(1 day)")
                        .flexibleTimeWindow(OFF)
                        .target(target(queue, "x"))))
                .isInstanceOf(ConflictException.class);
        assertThat(schedules
                        .listSchedules(request -> request.groupName("sessions").namePrefix("a-"))
                        .schedules())
                .extracting(summary -> summary.name())
                .containsExactly("a-1", "a-2");
        var kept = schedules.getSchedule(request -> request.name("b-1").groupName("sessions"));
        assertThat(kept.scheduleExpressionTimezone()).isEqualTo("Asia/Tokyo");
        assertThat(kept.flexibleTimeWindow().maximumWindowInMinutes()).isEqualTo(5);
        schedules.deleteSchedule(request -> request.name("b-1").groupName("sessions"));
        schedules.deleteScheduleGroup(request -> request.name("sessions"));
        assertThat(schedules.listSchedules(request -> request.namePrefix("a-")).schedules())
                .isEmpty();
    }

    private Target target(String queueUrl, String input) {
        return Target.builder()
                .arn("arn:aws:sqs:us-east-1:000000000000:" + queueUrl.substring(queueUrl.lastIndexOf('/') + 1))
                .roleArn("arn:aws:iam::000000000000:role/any")
                .input(input)
                .build();
    }

    private String queue(String name) {
        return queues.createQueue(request -> request.queueName(name)).queueUrl();
    }

    private List<String> messages(String queue, int seconds) {
        return queues
                .receiveMessage(request ->
                        request.queueUrl(queue).waitTimeSeconds(seconds).maxNumberOfMessages(10))
                .messages()
                .stream()
                .map(message -> message.body())
                .toList();
    }
}
