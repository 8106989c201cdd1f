package com.modularplatform.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The folder everything is kept in, held by one process at a time. It also remembers the ports: queue URLs and token issuers name
 * them, so a restart listens where it did before if nobody else does.
 */
final class DataFolder implements AutoCloseable {
    private final @Nullable Path root;
    private final @Nullable FileChannel lockFile;
    private final Properties ports = new Properties();

    DataFolder(@Nullable Path root) {
        this.root = root;
        try {
            if (root == null) {
                this.lockFile = null;
                return;
            }
            Files.createDirectories(root);
            this.lockFile = hold(root);
            var remembered = root.resolve("ports.properties");
            if (Files.exists(remembered)) {
                try (var reader = Files.newBufferedReader(remembered)) {
                    ports.load(reader);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(
                    "The data folder " + root + " cannot be used: " + unusable.getMessage(), unusable);
        }
    }

    /** A folder of this name in it, made when absent; null when all is in memory. */
    @Nullable
    Path folder(String name) {
        if (root == null) {
            return null;
        }
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The port used before under this name when it is free, else any free one. */
    int port(String name) {
        int before = Integer.parseInt(ports.getProperty(name, "0"));
        int port = before != 0 && isFree(before) ? before : anyFree();
        ports.setProperty(name, Integer.toString(port));
        return port;
    }

    void rememberPorts() {
        if (root == null) {
            return;
        }
        try (var writer = Files.newBufferedWriter(root.resolve("ports.properties"))) {
            ports.store(writer, null);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    @Override
    public void close() {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException ignored) {
            // the lock ends with the process at the latest
        }
    }

    private static FileChannel hold(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new IllegalStateException(
                    "The data folder " + root.toAbsolutePath() + " is in use by another running copy; stop it first.");
        }
        return channel;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        }
    }
}
