package com.modularplatform.store;

import com.modularplatform.kernel.Aws;
import com.modularplatform.kernel.json.Json;
import java.util.Map;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;

/** Starts executions of one state machine. */
public final class Executions {
    private final SfnClient client;
    private final String machine;

    public Executions(SfnClient client, String machine) {
        this.client = client;
        this.machine = machine;
    }

    /**
     * Starts an execution unless one of that name ran already: the name is what makes a repeated message harmless.
     *
     * @param input ids only; its history outlives an erasure
     */
    public void start(String name, Map<String, ?> input) {
        Aws.call(() -> {
            try {
                return client.startExecution(
                        r -> r.stateMachineArn(machine).name(name).input(Json.text(input)));
            } catch (ExecutionAlreadyExistsException e) {
                return e;
            }
        });
    }
}
