package com.modularplatform.local.lambda;

import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Every function of a blueprint, ready to be called by name. Safe for use by many threads. */
public final class FunctionHost implements InvokeLambda, AutoCloseable {
    /** An account's concurrency on AWS. */
    private static final int ACCOUNT_LIMIT = 1000;

    private final Map<String, HostedFunction> functions = new ConcurrentHashMap<>();
    private final Map<String, FunctionSpec> specs = new LinkedHashMap<>();
    private final Set<String> heavy;
    private final ExecutorService threads =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    private volatile InvokeLambda door = this::run;

    /** @param heavy functions that fill a core for long: they run on few instances and callers wait for a free one */
    public FunctionHost(Blueprint blueprint, Set<String> heavy) {
        blueprint.functions().forEach(function -> specs.put(function.name(), function));
        this.heavy = Set.copyOf(heavy);
    }

    /** Hosts all functions in this JVM. */
    public void hostInThreads(Handlers handlers, Function<FunctionSpec, Map<String, String>> environments) {
        specs.values()
                .forEach(spec -> host(
                        spec,
                        () -> new ThreadInstance(handlers.make(spec.className(), environments.apply(spec)), threads)));
    }

    /** Hosts each instance of a function in a process of its own, through AWS's runtime interface client. */
    public void hostInProcesses(Function<FunctionSpec, Map<String, String>> environments) {
        specs.values().forEach(spec -> host(spec, () -> ProcessInstance.start(spec, environments.apply(spec))));
    }

    /** Makes the first instance of a function before anybody calls it. */
    public void prime(String name) {
        var function = functions.get(name);
        if (function != null) {
            function.prime();
        }
    }

    /**
     * Puts something between all callers and the functions, for trials: it may see, refuse, repeat or hold calls. Only the newest
     * stands there; the identity takes it away.
     */
    public void disturb(UnaryOperator<InvokeLambda> disturbance) {
        door = disturbance.apply(this::run);
    }

    @Override
    public byte[] invoke(String functionName, byte[] event) throws FunctionError {
        return door.invoke(functionName, event);
    }

    private byte[] run(String functionName, byte[] event) throws FunctionError {
        var function = functions.get(functionName);
        if (function == null) {
            throw new FunctionError("Lambda.ResourceNotFoundException", "Function not found: " + functionName);
        }
        return function.invoke(event);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        functions.values().forEach(HostedFunction::close);
    }

    private void host(FunctionSpec spec, Supplier<Instance> maker) {
        int cores = Runtime.getRuntime().availableProcessors();
        var hosted = heavy.contains(spec.name())
                ? new HostedFunction(spec, maker, 2 * cores, spec.timeout())
                : new HostedFunction(spec, maker, spec.concurrency().orElse(ACCOUNT_LIMIT), Duration.ZERO);
        functions.put(spec.name(), hosted);
    }
}
