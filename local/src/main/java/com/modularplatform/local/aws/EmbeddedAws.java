package com.modularplatform.local.aws;

import com.modularplatform.local.aws.cognito.UserPools;
import com.modularplatform.local.aws.delivery.Deliveries;
import com.modularplatform.local.aws.dynamodb.Expiry;
import com.modularplatform.local.aws.dynamodb.TableEngine;
import com.modularplatform.local.aws.events.EventBridge;
import com.modularplatform.local.aws.mail.Mailbox;
import com.modularplatform.local.aws.mail.Ses;
import com.modularplatform.local.aws.s3.ObjectEngine;
import com.modularplatform.local.aws.s3.ObjectWritten;
import com.modularplatform.local.aws.scheduler.Scheduler;
import com.modularplatform.local.aws.secrets.Secrets;
import com.modularplatform.local.aws.sqs.QueueEngine;
import com.modularplatform.local.aws.stepfunctions.StepFunctions;
import com.modularplatform.local.aws.wire.Calls;
import com.modularplatform.local.aws.wire.FaultProxy;
import com.modularplatform.local.aws.wire.Front;
import com.modularplatform.local.aws.wire.Ledger;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * AWS in this JVM: tables with streams, objects, queues, state machines, user pools, mail, events, schedules and secrets, each on
 * 127.0.0.1 and reached by unmodified SDK clients. Resources are declared through those clients too. {@code local/AWS.md} lists what each engine covers.
 */
public final class EmbeddedAws implements AutoCloseable {
    /** The region of every ARN. */
    public static final String REGION = "us-east-1";

    /** The account of every ARN. */
    public static final String ACCOUNT = "000000000000";

    /** The access key that S3 signatures are checked against. */
    public static final String ACCESS_KEY = "local";

    /** Its secret. */
    public static final String SECRET_KEY = "local-secret";

    private static final int MAILS_KEPT = 2_000;

    private final DataFolder data;
    private final Faults faults = new Faults(42);
    private final Mailbox mailbox = new Mailbox(MAILS_KEPT);
    private final Traffic traffic = new Traffic();
    private final Front front = new Front(faults, traffic);
    private final Map<AwsApi, URI> endpoints = new EnumMap<>(AwsApi.class);
    private final Map<AwsApi, URI> elsewhere;
    private final List<AutoCloseable> running = new ArrayList<>();

    private volatile @Nullable EventBridge events;
    private @Nullable UserPools pools;
    private @Nullable Runnable resumption;
    private @Nullable Expiry expiry;

    private EmbeddedAws(Options options) {
        this.data = new DataFolder(options.dataFolder());
        this.elsewhere = options.elsewhere();
    }

    /**
     * Starts everything, engines beside one another.
     *
     * @throws IllegalStateException with one clear sentence when the data folder is in use
     */
    public static EmbeddedAws start(Options options) {
        var aws = new EmbeddedAws(options);
        try {
            aws.startAll(options);
            return aws;
        } catch (RuntimeException failed) {
            aws.close();
            throw failed;
        }
    }

    /** Addresses by {@link AwsApi#id()}. */
    public Map<String, URI> endpoints() {
        var byId = new LinkedHashMap<String, URI>();
        endpoints.forEach((api, uri) -> byId.put(api.id(), uri));
        return byId;
    }

    /** What another process needs in its environment for its SDK clients to reach all this. */
    public Map<String, String> environment() {
        var variables = new LinkedHashMap<String, String>();
        endpoints.forEach((api, uri) ->
                variables.put(api.variable(), elsewhere.getOrDefault(api, uri).toString()));
        variables.put("AWS_REGION", REGION);
        variables.put("AWS_ACCESS_KEY_ID", ACCESS_KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", SECRET_KEY);
        return variables;
    }

    /** What this JVM needs as system properties for its SDK clients to reach all this. */
    public Map<String, String> systemProperties() {
        var properties = new LinkedHashMap<String, String>();
        endpoints.forEach((api, uri) ->
                properties.put(api.property(), elsewhere.getOrDefault(api, uri).toString()));
        properties.put("aws.region", REGION);
        properties.put("aws.accessKeyId", ACCESS_KEY);
        properties.put("aws.secretAccessKey", SECRET_KEY);
        return properties;
    }

    /**
     * Lets time run: due schedules start, and executions and deliveries go on that a former process left unfinished. Called once, when
     * every function can be invoked and every resource is declared.
     */
    public void resume() {
        var begin = resumption;
        resumption = null;
        if (begin != null) {
            begin.run();
        }
    }

    /** Deletes the items whose time to live is over now instead of within a minute, and tells how many that were. */
    public int expireItems() {
        var engine = expiry;
        return engine == null ? 0 : engine.sweep();
    }

    /** The mail that was sent. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** Where trials make an interface misbehave. */
    public Faults faults() {
        return faults;
    }

    /** How often each operation was asked for. */
    public Traffic traffic() {
        return traffic;
    }

    /** The user pools, for trials that forge tokens or rotate keys. */
    public UserPools userPools() {
        return Objects.requireNonNull(pools, "all engines are up once this is handed out");
    }

    @Override
    public void close() {
        for (var engine : running.reversed()) {
            try {
                engine.close();
            } catch (Exception stuck) {
                System.getLogger(EmbeddedAws.class.getName())
                        .log(System.Logger.Level.WARNING, "an engine did not stop", stuck);
            }
        }
        data.close();
    }

    private void startAll(Options options) {
        int frontPort = data.port("front");
        int queuePort = data.port("sqs");
        int objectPort = data.port("s3");
        var own = URI.create("http://127.0.0.1:" + frontPort);
        var tables = begin("tables", () -> new TableEngine(data.folder("tables")));
        // With faults the remembered ports are those of the proxies.
        boolean faultable = options.faultable();
        var queues = begin(
                "queues",
                () -> new QueueEngine(
                        data.folder("queues"), REGION, ACCOUNT, faultable ? 0 : queuePort, faultable ? queuePort : 0));
        var objects = begin(
                "objects",
                () -> new ObjectEngine(
                        data.folder("objects"),
                        faultable ? 0 : objectPort,
                        ACCESS_KEY,
                        SECRET_KEY,
                        this::objectWritten));
        var server = begin("front", () -> serve(frontPort));
        var queueAddress = elsewhere.getOrDefault(AwsApi.SQS, URI.create("http://127.0.0.1:" + queuePort));
        var tableAddress = elsewhere.getOrDefault(AwsApi.DYNAMODB, own);

        var calls = keep(new Calls());
        var deliveries = new Deliveries(ledger("deliveries"), calls, queueAddress, options.invoker());
        var clock = options.clock();
        var bus = keep(new EventBridge(clock, REGION, ACCOUNT, ledger("events"), deliveries));
        this.events = bus;
        var machines = new StepFunctions(
                clock,
                REGION,
                ACCOUNT,
                ledger("executions"),
                calls,
                options.invoker(),
                queueAddress,
                tableAddress,
                bus::putEvents);
        var scheduler = new Scheduler(clock, REGION, ACCOUNT, ledger("schedules"), deliveries);
        var expiry = new Expiry(clock, calls, own);
        this.expiry = expiry;
        var secrets = keep(new Secrets(clock, REGION, ACCOUNT, ledger("secrets")));
        this.pools = keep(new UserPools(clock, REGION, ACCOUNT, own, ledger("identity"), options.invoker()));
        var mail = keep(new Ses(clock, ledger("mail"), mailbox));
        front.add(bus.targets());
        front.add(machines.targets());
        front.add(secrets.targets());
        front.add(pools.targets());
        front.add(pools.web());
        front.add(scheduler.web());
        front.add(mail.web());
        front.add(Caller.web(ACCOUNT));

        var tableEngine = keep(await(tables));
        front.add(AwsApi.DYNAMODB, "DynamoDB_20120810", tableEngine.handler());
        front.add(AwsApi.DYNAMODB_STREAMS, "DynamoDBStreams_20120810", tableEngine.handler());
        for (var api : AwsApi.values()) {
            endpoints.put(api, own);
        }
        endpoints.put(AwsApi.SQS, keep(await(queues)).endpoint());
        endpoints.put(AwsApi.S3, keep(await(objects)).endpoint());
        if (faultable) {
            guard(AwsApi.SQS, queuePort);
            guard(AwsApi.S3, objectPort);
        }
        var jetty = await(server);
        running.add(jetty::stop);
        // What calls the others is ended before them.
        keep(deliveries);
        keep(machines);
        keep(scheduler);
        keep(expiry);
        data.rememberPorts();
        this.resumption = () -> {
            deliveries.resume(machines::start);
            machines.resume();
            scheduler.resume();
            expiry.resume();
        };
    }

    private void guard(AwsApi api, int port) {
        var engine = Objects.requireNonNull(endpoints.get(api));
        endpoints.put(
                api, keep(new FaultProxy(api, faults, port, engine.getPort())).endpoint());
    }

    private Ledger ledger(String name) {
        return Ledger.open(data.folder("ledgers"), name);
    }

    /** Events of objects written before the bus is up cannot be: clients learn the address later. */
    private void objectWritten(ObjectWritten written) {
        var bus = events;
        if (bus == null) {
            return;
        }
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("key", written.key());
        object.put("size", written.size());
        object.put("etag", written.eTag());
        if (!written.versionId().isEmpty()) {
            object.put("version-id", written.versionId());
        }
        object.put("sequencer", Long.toHexString(System.nanoTime()).toUpperCase(Locale.ROOT));
        var detail = new LinkedHashMap<String, @Nullable Object>();
        detail.put("version", "0");
        detail.put("bucket", Map.of("name", written.bucket()));
        detail.put("object", object);
        detail.put("request-id", UUID.randomUUID().toString());
        detail.put("requester", ACCOUNT);
        detail.put("source-ip-address", "127.0.0.1");
        detail.put("reason", written.reason());
        bus.publish("aws.s3", "Object Created", List.of("arn:aws:s3:::" + written.bucket()), detail);
    }

    private Server serve(int port) throws Exception {
        var threads = new QueuedThreadPool(32);
        threads.setName("aws");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var server = new Server(threads);
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        var connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        connector.setIdleTimeout(300_000);
        server.addConnector(connector);
        server.setHandler(front);
        server.start();
        return server;
    }

    private static <T> FutureTask<T> begin(String name, Callable<T> start) {
        var task = new FutureTask<>(start);
        Thread.ofPlatform().name("start " + name).start(task);
        return task;
    }

    private <T extends AutoCloseable> T keep(T engine) {
        running.add(engine);
        return engine;
    }

    private static <T> T await(FutureTask<T> starting) {
        try {
            return starting.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", stopping);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The embedded AWS did not start: " + failed.getCause(), failed.getCause());
        }
    }
}
