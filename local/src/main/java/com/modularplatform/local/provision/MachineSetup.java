package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.MachineSpec;
import com.modularplatform.local.template.Expressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/**
 * State machines, with the template's values put into their definitions.
 *
 * @param longestDelay where present, what a state waits at most before it is tried again
 */
record MachineSetup(Expressions names, Clients clients, Optional<Duration> longestDelay) {
    private static final Pattern DELAY = Pattern.compile("(?<=\"MaxDelaySeconds\": )\\d+");
    private static final String ROLE = "arn:aws:iam::%s:role/local".formatted(Expressions.ACCOUNT);

    void create(List<MachineSpec> specs) {
        try (var machines = clients.machines()) {
            for (var spec : specs) {
                names.know(spec.name(), arn(machines, spec));
                names.know(spec.name(), "Name", spec.name());
            }
        }
    }

    private String arn(SfnClient machines, MachineSpec spec) {
        var definition = definition(spec);
        var there = machines.listStateMachinesPaginator().stateMachines().stream()
                .filter(machine -> machine.name().equals(spec.name()))
                .map(StateMachineListItem::stateMachineArn)
                .findFirst();
        there.ifPresent(arn -> machines.updateStateMachine(
                request -> request.stateMachineArn(arn).definition(definition).roleArn(ROLE)));
        return there.orElseGet(() -> machines.createStateMachine(request -> request.name(spec.name())
                        .definition(definition)
                        .roleArn(ROLE)
                        .type(spec.express() ? StateMachineType.EXPRESS : StateMachineType.STANDARD))
                .stateMachineArn());
    }

    private String definition(MachineSpec spec) {
        try {
            var text = Files.readString(spec.definition());
            for (var substitution : spec.substitutions().entrySet()) {
                text = text.replace("${" + substitution.getKey() + "}", names.text(substitution.getValue()));
            }
            return longestDelay.isEmpty() ? text : hurried(text, longestDelay.get());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hurried(String definition, Duration longest) {
        return DELAY.matcher(definition)
                .replaceAll(delay -> String.valueOf(Math.min(Long.parseLong(delay.group()), longest.toSeconds())));
    }
}
