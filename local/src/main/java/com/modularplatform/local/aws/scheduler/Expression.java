package com.modularplatform.local.aws.scheduler;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import com.modularplatform.local.aws.wire.AwsError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a schedule is due: {@code at(…)}, {@code rate(…)} or {@code cron(…)}, as Scheduler's user guide writes them. */
sealed interface Expression {
    /** The first time it is due after another time, if ever. */
    Optional<Instant> after(Instant time);

    /** Once, at a local time. */
    record At(Instant time) implements Expression {
        @Override
        public Optional<Instant> after(Instant other) {
            return time.isAfter(other) ? Optional.of(time) : Optional.empty();
        }
    }

    /** Again and again, counted from a beginning. */
    record Rate(Instant beginning, Duration every) implements Expression {
        @Override
        public Optional<Instant> after(Instant time) {
            long rounds = time.isBefore(beginning)
                    ? 0
                    : Duration.between(beginning, time).dividedBy(every) + 1;
            return Optional.of(beginning.plus(every.multipliedBy(Math.max(1, rounds))));
        }
    }

    /** By the calendar of a time zone. */
    record Calendar(Cron cron, ZoneId zone) implements Expression {
        @Override
        public Optional<Instant> after(Instant time) {
            return ExecutionTime.forCron(cron).nextExecution(time.atZone(zone)).map(next -> next.toInstant());
        }
    }

    /**
     * Reads one.
     *
     * @param beginning what rates count from
     * @throws AwsError {@code ValidationException}
     */
    static Expression of(String text, String zone, Instant beginning) {
        try {
            var zoneId = ZoneId.of(zone);
            var parts = Pattern.compile("(at|rate|cron)\\((.+)\\)").matcher(text.strip());
            if (!parts.matches()) {
                throw invalid(text);
            }
            var inner = parts.group(2).strip();
            return switch (parts.group(1)) {
                case "at" -> new At(LocalDateTime.parse(inner).atZone(zoneId).toInstant());
                case "rate" -> new Rate(beginning, every(text, inner));
                default -> new Calendar(cron(inner), zoneId);
            };
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw invalid(text);
        }
    }

    private static Duration every(String text, String inner) {
        var words = inner.split("\\s+");
        long value = words.length == 2 ? Long.parseLong(words[0]) : 0;
        if (value <= 0) {
            throw invalid(text);
        }
        return switch (words[1]) {
            case "minute", "minutes" -> Duration.ofMinutes(value);
            case "hour", "hours" -> Duration.ofHours(value);
            case "day", "days" -> Duration.ofDays(value);
            default -> throw invalid(text);
        };
    }

    /** AWS's six fields are Quartz's without the seconds. */
    private static Cron cron(String inner) {
        var quartz = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
        if (inner.split("\\s+").length != 6) {
            throw new IllegalArgumentException("six fields");
        }
        return new CronParser(quartz).parse("0 " + inner).validate();
    }

    private static AwsError invalid(String text) {
        return new AwsError("ValidationException", "Invalid Schedule Expression " + text + ".");
    }
}
