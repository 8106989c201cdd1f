package com.modularplatform.local.aws.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * A durable map from keys to JSON objects: an append-only file of lines, forced to disk in batches and rewritten without its dead
 * lines when it is opened. Without a file it keeps nothing, so its user must hold its own state.
 */
public final class Ledger implements AutoCloseable {
    private static final byte[] NEW_LINE = {'\n'};

    private final @Nullable FileChannel file;
    private final LinkedBlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Map<String, @Nullable Object>> found = new LinkedHashMap<>();
    private final @Nullable Thread writer;
    private volatile boolean closed;

    private record Entry(byte[] line, CompletableFuture<Void> written) {}

    private static final Entry END = new Entry(new byte[0], new CompletableFuture<>());

    private Ledger(@Nullable Path path) throws IOException {
        if (path == null) {
            this.file = null;
            this.writer = null;
            return;
        }
        load(path);
        compact(path);
        this.file = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        this.writer = Thread.ofPlatform()
                .daemon()
                .name("ledger " + path.getFileName())
                .start(this::writeAll);
    }

    /** Opens a ledger in a file that need not exist, or one that keeps nothing. */
    public static Ledger open(@Nullable Path folder, String name) {
        try {
            return new Ledger(folder == null ? null : folder.resolve(name + ".jsonl"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot keep " + name + " in " + folder, unreadable);
        }
    }

    /** What was there when it was opened, in order of last writing; hands it out once and forgets it. */
    public Map<String, Map<String, @Nullable Object>> found() {
        var all = new LinkedHashMap<>(found);
        found.clear();
        return all;
    }

    /** Sets a key; on disk when this returns. */
    public void put(String key, Map<String, ? extends @Nullable Object> value) {
        append(key, value).join();
    }

    /** Sets a key; on disk no later than what is put after it. */
    public void putSoon(String key, Map<String, ? extends @Nullable Object> value) {
        append(key, value);
    }

    /** Forgets a key; on disk when this returns. */
    public void remove(String key) {
        append(key, null).join();
    }

    /** Forgets a key; on disk no later than what is put after it. */
    public void removeSoon(String key) {
        append(key, null);
    }

    @Override
    public void close() {
        if (writer == null) {
            return;
        }
        closed = true;
        waiting.add(END);
        try {
            writer.join();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Void> append(String key, @Nullable Map<String, ? extends @Nullable Object> value) {
        if (file == null) {
            return CompletableFuture.completedFuture(null);
        }
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the ledger is closed"));
        }
        var entry = new Entry(line(key, value), new CompletableFuture<>());
        waiting.add(entry);
        return entry.written();
    }

    private static byte[] line(String key, @Nullable Map<String, ? extends @Nullable Object> value) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("k", key);
        if (value != null) {
            tree.put("v", value);
        }
        return Json.bytes(tree);
    }

    private void writeAll() {
        var batch = new ArrayList<Entry>();
        try {
            while (true) {
                batch.add(waiting.take());
                waiting.drainTo(batch);
                write(batch);
                if (batch.contains(END)) {
                    return;
                }
                batch.clear();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly();
        }
    }

    private void write(List<Entry> batch) {
        try {
            for (var entry : batch) {
                if (entry != END) {
                    writeFully(entry.line());
                }
            }
            if (file != null) {
                file.force(false);
            }
            batch.forEach(entry -> entry.written().complete(null));
        } catch (IOException full) {
            batch.forEach(entry -> entry.written().completeExceptionally(full));
        }
    }

    private void writeFully(byte[] line) throws IOException {
        var buffers = new ByteBuffer[] {ByteBuffer.wrap(line), ByteBuffer.wrap(NEW_LINE)};
        while (buffers[1].hasRemaining() && file != null) {
            file.write(buffers);
        }
    }

    private void closeQuietly() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException ignored) {
            // everything acknowledged is on disk already
        }
    }

    private void load(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (var lines = Files.newBufferedReader(path)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line);
            }
        }
    }

    /** A line cut short by a crash was never acknowledged: it is left out. */
    private void read(String line) {
        Map<String, @Nullable Object> tree;
        try {
            tree = Json.object(line);
        } catch (AwsError cutShort) {
            return;
        }
        var key = String.valueOf(tree.get("k"));
        found.remove(key);
        if (tree.get("v") instanceof Map<?, ?> value) {
            found.put(key, Json.cast(value));
        }
    }

    private void compact(Path path) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        try (var out = FileChannel.open(
                        fresh,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var stream = new java.io.BufferedOutputStream(java.nio.channels.Channels.newOutputStream(out))) {
            for (var entry : found.entrySet()) {
                stream.write(line(entry.getKey(), entry.getValue()));
                stream.write(NEW_LINE);
            }
            stream.flush();
            out.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
