package com.modularplatform.local.aws.stepfunctions;

import com.modularplatform.local.aws.stepfunctions.State.Machine;
import com.modularplatform.local.aws.wire.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state machine as it was created.
 *
 * @param revision names this state of the definition; running executions keep theirs when the machine is updated
 * @param settings logging, tracing and encryption as given, told back and otherwise without effect
 */
record DeclaredMachine(
        String arn,
        String name,
        boolean express,
        String roleArn,
        String definition,
        Machine machine,
        String revision,
        Instant created,
        Map<String, @Nullable Object> settings) {

    static final String REVISION = "revisionId";

    Map<String, @Nullable Object> describe() {
        var tree = new LinkedHashMap<>(settings);
        tree.put("stateMachineArn", arn);
        tree.put("name", name);
        tree.put("status", "ACTIVE");
        tree.put("definition", definition);
        tree.put("roleArn", roleArn);
        tree.put("type", express ? "EXPRESS" : "STANDARD");
        tree.put("creationDate", created);
        tree.put(REVISION, revision);
        return tree;
    }

    Map<String, @Nullable Object> kept() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("name", name);
        tree.put("express", express);
        tree.put("role", roleArn);
        tree.put("definition", definition);
        tree.put("revision", revision);
        tree.put("created", created.toString());
        tree.put("settings", settings);
        return tree;
    }

    static DeclaredMachine restored(String arn, Map<String, @Nullable Object> tree) {
        boolean express = Boolean.TRUE.equals(tree.get("express"));
        var definition = String.valueOf(tree.get("definition"));
        return new DeclaredMachine(
                arn,
                String.valueOf(tree.get("name")),
                express,
                String.valueOf(tree.get("role")),
                definition,
                Definition.read(definition, express),
                String.valueOf(tree.get("revision")),
                Instant.parse(String.valueOf(tree.get("created"))),
                Json.object(Json.bytes(tree.get("settings"))));
    }

    boolean same(String otherDefinition, String otherRole, boolean otherExpress) {
        return definition.equals(otherDefinition) && roleArn.equals(otherRole) && express == otherExpress;
    }
}
