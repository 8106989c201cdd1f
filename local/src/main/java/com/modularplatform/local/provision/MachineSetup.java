package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint.MachineSpec;
import com.modularplatform.local.template.Expressions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineType;

/** State machines, with the template's values put into their definitions. */
record MachineSetup(Expressions names, Clients clients) {
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
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
