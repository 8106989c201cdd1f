package com.modularplatform.local.aws.sqs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Some;
import scala.collection.immutable.List$;

/**
 * ElasticMQ. It acknowledges a message after its database committed it; the database is told to write every commit through, since
 * its default of writing within half a second loses acknowledged messages when the process is killed.
 */
public final class QueueEngine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem actors;
    private final SQSRestServer server;
    private final int port;

    /**
     * @param folder where queues and messages are kept; null keeps them in memory
     * @param port to listen on; 0 picks one
     * @param publicPort the port that queue URLs name, if not the one listened on: that of a proxy before it; otherwise 0
     */
    public QueueEngine(@Nullable Path folder, String region, String account, int port, int publicPort) {
        this.actors = ActorSystem.create("queues");
        var builder = SQSRestServerBuilder.withActorSystem(actors)
                .withInterface("127.0.0.1")
                .withPort(port)
                .withAWSRegion(region)
                .withAWSAccountId(account);
        if (publicPort != 0) {
            builder = builder.withServerAddress(new NodeAddress("http", "127.0.0.1", publicPort, ""));
        }
        if (folder == null) {
            this.server = builder.start();
        } else {
            var keeper = keeper(folder);
            Option<ActorRef> listener = new Some<>(keeper);
            var manager = actors.actorOf(Props.create(
                    QueueManagerActor.class,
                    () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, listener)));
            restore(keeper, manager);
            this.server = builder.withQueueManagerActor(manager)
                    .withQueueEventListener(keeper)
                    .start();
        }
        this.port = server.waitUntilStarted().localAddress().getPort();
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        server.stopAndWait();
        actors.terminate();
    }

    private ActorRef keeper(Path folder) {
        var database =
                "jdbc:h2:file:" + folder.resolve("queues").toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", database, "", "", false);
        return actors.actorOf(Props.create(
                SqlQueuePersistenceActor.class, () -> new SqlQueuePersistenceActor(config, List$.MODULE$.empty())));
    }

    private static void restore(ActorRef keeper, ActorRef manager) {
        try {
            Patterns.ask(keeper, new QueueEvent.Restore(manager), PATIENCE)
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the queues", stopping);
        } catch (ExecutionException | TimeoutException unreadable) {
            throw new IllegalStateException("the kept queues cannot be read", unreadable);
        }
    }
}
