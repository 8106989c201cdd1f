package com.modularplatform.local.provision;

import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Expressions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Creates everything a blueprint declares and tells the expressions what came of it. */
public final class Provisioning {
    private final Blueprint blueprint;
    private final Expressions names;
    private final Clients clients;

    public Provisioning(Blueprint blueprint, Expressions names, Clients clients) {
        this.blueprint = blueprint;
        this.names = names;
        this.clients = clients;
    }

    /**
     * Creates what is absent, the engines beside one another.
     *
     * @param retryAfter bounds what state machines wait between two tries, so that what failed comes back sooner than on AWS
     */
    public void run(Optional<Duration> retryAfter) {
        BucketSetup.tell(names, blueprint.buckets());
        blueprint.functions().forEach(function -> {
            var arn = "arn:aws:lambda:%s:%s:function:%s"
                    .formatted(Expressions.REGION, Expressions.ACCOUNT, function.name());
            names.know(function.name(), function.name());
            names.know(function.name(), "Arn", arn);
            names.know(function.name() + ".Alias", arn + ":live");
        });
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("provision").factory())) {
            await(List.of(
                    submit(threads, () -> new TableSetup(names, clients).create(blueprint.tables())),
                    submit(threads, () -> {
                        new QueueSetup(names, clients).create(blueprint.queues());
                        new RuleSetup(names, clients).create(blueprint.rules());
                    }),
                    submit(threads, () -> new BucketSetup(names, clients).create(blueprint.buckets())),
                    submit(threads, () -> {
                        var pools = new PoolSetup(names, clients);
                        pools.create(blueprint.pools());
                        pools.createClients(blueprint.clients());
                        pools.createScopes(blueprint.scopes());
                    }),
                    submit(threads, () -> new SecretSetup(names, clients).create(blueprint.secrets())),
                    submit(threads, () -> new MachineSetup(names, clients, retryAfter).create(blueprint.machines()))));
        }
        new ScheduleSetup(names, clients).create(blueprint.schedules());
    }

    private static Future<?> submit(ExecutorService threads, Runnable task) {
        return threads.submit(task);
    }

    private static void await(List<Future<?>> tasks) {
        var faults = new ArrayList<Throwable>();
        for (var task : tasks) {
            try {
                task.get();
            } catch (ExecutionException failed) {
                faults.add(failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the platform was set up", stopping);
            }
        }
        if (!faults.isEmpty()) {
            var first = new IllegalStateException(
                    "The platform could not be set up: " + faults.getFirst().getMessage(), faults.getFirst());
            faults.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }
}
