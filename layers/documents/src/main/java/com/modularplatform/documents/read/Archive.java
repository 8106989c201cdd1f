package com.modularplatform.documents.read;

import com.modularplatform.domain.reading.UnreadableDocument.Reason;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** The zip around a DOCX or ODT, read in memory part by part; archives within it are never opened. Holds the caps. */
final class Archive implements Closeable {
    private static final long RATIO_FROM = 1 << 20;

    private final Limits limits;
    private final ZipFile zip;
    private long inflated;

    Archive(byte[] bytes, Limits limits) throws IOException {
        this.limits = limits;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        check();
    }

    /** What the directory already gives away. */
    private void check() {
        int entries = 0;
        long declared = 0;
        for (var all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            declared += Math.max(0, entry.getSize());
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new Refusal(Reason.ENCRYPTED);
            }
            if (++entries > limits.entries() || declared > limits.inflated() || isBomb(entry, entry.getSize())) {
                throw new Refusal(Reason.TOO_LARGE);
            }
        }
    }

    private boolean isBomb(ZipArchiveEntry entry, long size) {
        return size > RATIO_FROM && size > limits.ratio() * Math.max(1, entry.getCompressedSize());
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName()));
        return names;
    }

    /** A part as XML events; null when there is none of that name. */
    @Nullable
    Xml xml(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : new Xml(new Metered(entry, zip.getInputStream(entry)), limits);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Counts what comes out, whatever the directory said. */
    private final class Metered extends FilterInputStream {
        private final ZipArchiveEntry entry;
        private long size;

        Metered(ZipArchiveEntry entry, InputStream in) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (count > 0) {
                size += count;
                inflated += count;
                if (inflated > limits.inflated() || isBomb(entry, size)) {
                    throw new Refusal(Reason.TOO_LARGE);
                }
            }
            return count;
        }
    }
}
