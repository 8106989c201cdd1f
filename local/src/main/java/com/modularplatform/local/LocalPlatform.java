package com.modularplatform.local;

import com.modularplatform.local.aws.EmbeddedAws;
import com.modularplatform.local.aws.FunctionError;
import com.modularplatform.local.aws.InvokeLambda;
import com.modularplatform.local.aws.Options;
import com.modularplatform.local.aws.mail.Mailbox;
import com.modularplatform.local.gateway.Gateway;
import com.modularplatform.local.lambda.FunctionHost;
import com.modularplatform.local.provision.Clients;
import com.modularplatform.local.provision.Provisioning;
import com.modularplatform.local.sources.EventSources;
import com.modularplatform.local.template.Blueprint;
import com.modularplatform.local.template.Blueprint.FunctionSpec;
import com.modularplatform.local.template.Expressions;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The whole platform, running in this JVM: what {@code template.yaml} declares, on the embedded AWS or on whatever
 * {@code AWS_ENDPOINT_URL_*} of this process names. Safe for use by many threads.
 */
public final class LocalPlatform implements AutoCloseable {
    private final LocalOptions options;
    private final Blueprint blueprint;
    private final Expressions names;
    private final FunctionHost functions;
    private final List<AutoCloseable> running = new ArrayList<>();
    private final List<DemoLogin> logins = new CopyOnWriteArrayList<>();
    private final Gateway gateway;
    private EmbeddedAws aws;

    private LocalPlatform(LocalOptions options, Consumer<String> progress) {
        this.options = options;
        this.blueprint = Blueprint.read(options.template());
        this.names = new Expressions(blueprint, Map.of());
        this.functions = new FunctionHost(blueprint, heavy(blueprint));
        try {
            this.gateway = Gateway.bind(blueprint, names, functions, options.port());
            running.add(gateway);
        } catch (BindException taken) {
            throw new StartFault(
                    "Port %1$d is in use by another program: stop that, or choose another port with -Dport=%2$d."
                            .formatted(options.port(), options.port() + 2),
                    taken);
        } catch (IOException unusable) {
            throw new StartFault(
                    "Port %d cannot be used: %s.".formatted(options.port(), unusable.getMessage()), unusable);
        }
        try {
            running.add(functions);
            this.aws = EmbeddedAws.start(embedded(options));
            running.add(aws);
            progress.accept("tables, objects, queues, state machines, identity, mail");
            fill(progress);
            aws.resume();
        } catch (RuntimeException failed) {
            stop();
            throw failed;
        }
    }

    /** Starts in silence; see {@link #start(LocalOptions, Consumer)}. */
    public static LocalPlatform start(LocalOptions options) {
        return start(options, step -> {});
    }

    /**
     * Starts everything and returns when the API answers and the demo data stands.
     *
     * @param progress told what has just come up
     * @throws StartFault when the user can mend what is wrong
     * @throws com.modularplatform.local.template.TemplateFault when the template has what nobody here understands
     */
    public static LocalPlatform start(LocalOptions options, Consumer<String> progress) {
        return new LocalPlatform(options, progress);
    }

    /** Where the API answers, without a slash at its end. */
    public URI baseUri() {
        return gateway.baseUri();
    }

    /** All mail that was sent. */
    public Mailbox mailbox() {
        return aws.mailbox();
    }

    /** The engines, for trials that disturb them. */
    public EmbeddedAws aws() {
        return aws;
    }

    /** What the template declares. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** SDK clients that reach what the functions reach; the caller closes them. */
    public Clients clients() {
        return new Clients(aws.environment());
    }

    /** A resource's name, URL or ARN as {@code Ref} gives it, or an attribute: {@code Table}, {@code IntakeQueue.Arn}. */
    public String resource(String name) {
        return names.lookUp(name).orElseThrow(() -> new IllegalArgumentException("The template has no " + name));
    }

    /** The environment a function runs with. */
    public Map<String, String> environment(String function) {
        return environment(blueprint.function(function));
    }

    /** Calls a function as its event source would. */
    public byte[] invoke(String function, byte[] event) throws FunctionError {
        return functions.invoke(function, event);
    }

    /** Puts something between every caller and the functions, for trials; see {@link FunctionHost#disturb}. */
    public void disturb(UnaryOperator<InvokeLambda> disturbance) {
        functions.disturb(disturbance);
    }

    /** Names somebody who may sign in, to be shown to the user. */
    public void introduce(DemoLogin login) {
        logins.add(login);
    }

    /** Everybody introduced so far. */
    public List<DemoLogin> logins() {
        return List.copyOf(logins);
    }

    /** Stops everything in the reverse order of its start. */
    public void stop() {
        for (var part : running.reversed()) {
            try {
                part.close();
            } catch (Exception stuck) {
                System.getLogger("local").log(System.Logger.Level.WARNING, "a part did not stop", stuck);
            }
        }
        running.clear();
    }

    @Override
    public void close() {
        stop();
    }

    private void fill(Consumer<String> progress) {
        var clients = new Clients(aws.environment());
        running.add(clients);
        new Provisioning(blueprint, names, clients).run(options.retryAfter());
        progress.accept("%d resources of template.yaml".formatted(blueprint.resources()));
        if (options.processes()) {
            functions.hostInProcesses(this::environment);
        } else {
            functions.hostInThreads(new PlatformHandlers(), this::environment);
        }
        running.add(new EventSources(blueprint, names, clients, functions, options.retryAfter()));
        gateway.open();
        progress.accept("%d routes to %d functions"
                .formatted(blueprint.routes().size(), blueprint.functions().size()));
        if (options.seeds()) {
            ServiceLoader.load(Seed.class).forEach(seed -> seed.seed(this));
            progress.accept("demo data");
        }
    }

    /** The embedded engines, each replaced by what this process's own environment names. */
    private Options embedded(LocalOptions options) {
        return new Options(options.data().orElse(null), functions, InstantSource.system(), options.faults(), Map.of())
                .elsewhere(System.getenv());
    }

    private Map<String, String> environment(FunctionSpec function) {
        var environment = new LinkedHashMap<>(aws.environment());
        function.environment().forEach((name, value) -> environment.put(name, names.text(value)));
        environment.put("APP_BASE_URL", baseUri().toString());
        if (options.quotaFactor() != 1) {
            environment.put("PLATFORM_QUOTA_FACTOR", Integer.toString(options.quotaFactor()));
        }
        return environment;
    }

    /** What state machines call works long on a document; a laptop runs few of them at once. */
    private static Set<String> heavy(Blueprint blueprint) {
        return blueprint.functions().stream()
                .map(FunctionSpec::name)
                .filter(name -> name.endsWith("Task"))
                .collect(Collectors.toSet());
    }
}
