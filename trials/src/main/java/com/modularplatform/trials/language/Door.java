package com.modularplatform.trials.language;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** {@code Door TASK INPUT OUTPUT}: one run of one task; {@code trials/bin/language} builds and starts it. */
public final class Door {
    /** Task name to what makes it; only the task that runs loads its data. */
    private static final Map<String, Supplier<Task>> TASKS = new TreeMap<>(Map.ofEntries(
            entry("answer", () -> new JsonLines(new AnswerTask())),
            entry("alternative", () -> new JsonLines(new AlternativeTask())),
            entry("parse", ParseTask::new),
            entry("rank", () -> new JsonLines(new RankTask())),
            entry("requirements", () -> new JsonLines(new RequirementsTask())),
            entry("skill", () -> new JsonLines(new SkillTask())),
            entry("mask", () -> new JsonLines(new MaskTask()))));

    private Door() {}

    public static void main(String[] arguments) throws IOException {
        var task = arguments.length == 3 ? TASKS.get(arguments[0]) : null;
        if (task == null) {
            System.err.println("usage: language TASK INPUT OUTPUT, where TASK is one of " + TASKS.keySet());
            System.exit(64);
            return;
        }
        task.get().run(Path.of(arguments[1]), Path.of(arguments[2]));
    }
}
