package com.modularplatform.local.aws.sqs;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.http.scaladsl.Http;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.Some;
import scala.collection.immutable.List$;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.FutureConverters;
import scalikejdbc.ConnectionPool;

/**
 * ElasticMQ. It acknowledges a message after its database committed it; the database is told to write every commit through, since
 * its default of writing within half a second loses acknowledged messages when the process is killed.
 */
public final class QueueEngine implements AutoCloseable {
    private static final String DATABASE = "queues";
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ActorSystem actors;
    private final Http.ServerBinding server;

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
            this.server = builder.start().waitUntilStarted();
        } else {
            var database = database(folder);
            showAgain(folder, database);
            var keeper = keeper(database);
            Option<ActorRef> listener = new Some<>(keeper);
            var manager = actors.actorOf(Props.create(
                    QueueManagerActor.class,
                    () -> new QueueManagerActor(new NowProvider(), StrictSQSLimits$.MODULE$, listener)));
            restore(keeper, manager);
            this.server = builder.withQueueManagerActor(manager)
                    .withQueueEventListener(keeper)
                    .start()
                    .waitUntilStarted();
        }
    }

    /** Where it listens. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.localAddress().getPort());
    }

    /** Long polls are cut: waiting for them takes up to twenty seconds and brings nobody anything. */
    @Override
    public void close() {
        await(FutureConverters.asJava(server.terminate(FiniteDuration.apply(GRACE.toMillis(), TimeUnit.MILLISECONDS))));
        actors.terminate();
        await(actors.getWhenTerminated());
    }

    private static void await(CompletionStage<?> end) {
        try {
            end.toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            System.getLogger("queues").log(System.Logger.Level.WARNING, "the queues did not stop", stuck);
        }
    }

    private static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve(DATABASE).toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** Whoever was at work on a message ended with the process before this one: what is kept waits for nobody. */
    private static void showAgain(Path folder, String database) {
        if (!Files.exists(folder.resolve(DATABASE + ".mv.db"))) {
            return;
        }
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("SELECT table_name FROM information_schema.tables"
                    + " WHERE table_schema = 'PUBLIC' AND LOWER(table_name) LIKE 'message\\_%'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                statement.executeUpdate("UPDATE \"%s\" SET next_delivery = 0 WHERE receive_count > 0".formatted(table));
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("the kept queues cannot be read", unreadable);
        }
    }

    private ActorRef keeper(String database) {
        // The store keeps one pool for the JVM and makes it once: a later engine would write into the folder of the
        // first.
        var settings = ConnectionPool.singleton$default$4();
        ConnectionPool.singleton(
                database, "", "", settings, ConnectionPool.singleton$default$5(database, "", "", settings));
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
