package com.modularplatform.local.aws.dynamodb;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.monitoring.Telemetry;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local as a handler of our own server, so that it binds where we bind, tells nothing to anybody and can be made to fail.
 * Its file mode commits with two forced writes (39 writes a second measured); a write-ahead log forced only at checkpoints survives
 * the death of the process just as well, because what was written to the log belongs to the operating system by then.
 */
public final class TableEngine implements AutoCloseable {
    private static final String SHARED = "shared-local-instance";

    private final Database database;
    private final LocalDynamoDBRequestHandler requests;
    private final LocalDynamoDBServerHandler handler;

    /** @param folder where tables are kept; null keeps them in memory */
    public TableEngine(@Nullable Path folder) throws ReflectiveOperationException {
        Telemetry.configureTelemetry("MAVEN", "IN_MEMORY_SHARED_DB", false);
        var file = folder == null ? null : folder.resolve(SHARED + ".db").toFile();
        this.database = new Database(file);
        this.requests = new LocalDynamoDBRequestHandler(0, true, null, true, false);
        databases(requests)
                .put(SHARED, new LocalDBClient(database, new JobsRegister(Executors.newFixedThreadPool(4), false)));
        this.handler = new LocalDynamoDBServerHandler(requests, null);
    }

    /** Answers the targets {@code DynamoDB_20120810} and {@code DynamoDBStreams_20120810}. */
    public Handler handler() {
        return handler;
    }

    @Override
    public void close() {
        requests.shutdown();
        database.awaitEnd();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, AmazonDynamoDBLocal> databases(LocalDynamoDBRequestHandler requests)
            throws ReflectiveOperationException {
        var field = LocalDynamoDBRequestHandler.class.getDeclaredField("dbRequestHandlers");
        field.setAccessible(true);
        return (Map<String, AmazonDynamoDBLocal>) field.get(requests);
    }

    private static final class Database extends SQLiteDBAccess {
        Database(@Nullable File file) {
            super(file);
            if (file != null) {
                queue.execute(new WriteAhead()).complete();
            }
        }

        void awaitEnd() {
            try {
                queue.join();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class WriteAhead extends SQLiteJob<Void> {
        @Override
        protected Void job(SQLiteConnection connection) throws SQLiteException {
            connection.exec("PRAGMA journal_mode=WAL");
            connection.exec("PRAGMA synchronous=NORMAL");
            return null;
        }
    }
}
