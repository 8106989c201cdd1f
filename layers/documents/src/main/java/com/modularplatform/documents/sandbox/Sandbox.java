package com.modularplatform.documents.sandbox;

import com.modularplatform.domain.reading.LayoutText;
import com.modularplatform.domain.reading.Readers;
import com.modularplatform.domain.reading.UnreadableDocument;
import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents in child JVMs that are kept warm: whatever a document does, it costs at most one child's heap and the
 * patience of the settings, and the next document is read by a living child. Safe for many threads; as many documents are
 * read at once as there are children, others wait.
 *
 * <p>Children start with the first documents, or all at once by {@link #start()}.
 */
public final class Sandbox implements Readers.DocumentReader, AutoCloseable {
    private final Settings settings;
    private final Semaphore places;
    private final Deque<Child> idle = new ArrayDeque<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sandbox-watch").factory());
    private boolean closed;

    public Sandbox() {
        this(Settings.standard());
    }

    public Sandbox(Settings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.children(), true);
    }

    /** Starts all children now; they warm themselves up until the first document comes. */
    public void start() {
        for (int i = 0; i < settings.children(); i++) {
            if (places.tryAcquire()) {
                Child child = null;
                try {
                    child = newChild();
                } finally {
                    giveBack(child);
                }
            }
        }
    }

    @Override
    public LayoutText read(byte[] bytes, String name) throws UnreadableDocument {
        if (bytes.length == 0) {
            throw new UnreadableDocument(Reason.EMPTY);
        }
        if (bytes.length > settings.maxBytes()) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        places.acquireUninterruptibly();
        Child child = null;
        try {
            child = take();
            var kill = watch.schedule(child::killOverdue, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            try {
                return child.read(bytes, name);
            } finally {
                kill.cancel(false);
            }
        } finally {
            giveBack(child);
        }
    }

    /** A living child; one that died idle is left aside. */
    private Child take() {
        while (true) {
            Child child;
            synchronized (idle) {
                if (closed) {
                    throw new IllegalStateException("the sandbox is closed");
                }
                child = idle.pollFirst();
            }
            if (child == null) {
                return newChild();
            }
            if (child.isAlive()) {
                return child;
            }
        }
    }

    private Child newChild() {
        try {
            return new Child(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("no child JVM could be started: " + settings.java(), e);
        }
    }

    /** The warmest child is used first. */
    private void giveBack(@Nullable Child child) {
        boolean kept = false;
        synchronized (idle) {
            if (child != null && child.isAlive() && !closed) {
                idle.addFirst(child);
                kept = true;
            }
        }
        if (child != null && !kept) {
            child.close();
        }
        places.release();
    }

    /** Process ids of the children that wait. */
    List<Long> idlePids() {
        synchronized (idle) {
            return idle.stream().map(Child::pid).toList();
        }
    }

    @Override
    public void close() {
        List<Child> children;
        synchronized (idle) {
            closed = true;
            children = List.copyOf(idle);
            idle.clear();
        }
        children.forEach(Child::close);
        watch.shutdownNow();
    }
}
