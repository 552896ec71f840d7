// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers whether what was written was flushed, and whether it was closed; breaks where it is told to. */
final class WatchedStream extends OutputStream {

    /** What a broken stream throws. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("the disk is full");
        }
    }

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final int room;
    private boolean flushed;
    private boolean closed;

    private WatchedStream(int room) {
        this.room = room;
    }

    /** One that takes everything. */
    static WatchedStream endless() {
        return new WatchedStream(Integer.MAX_VALUE);
    }

    /** One that breaks behind so many bytes, or when it is flushed. */
    static WatchedStream breakingBehind(int bytes) {
        return new WatchedStream(bytes);
    }

    @Override
    public void write(int one) throws IOException {
        if (held.size() >= room) {
            throw new Broken();
        }
        held.write(one);
        flushed = false;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > room - held.size()) {
            held.write(bytes, from, Math.max(0, room - held.size()));
            throw new Broken();
        }
        held.write(bytes, from, length);
        flushed = length == 0 && flushed;
    }

    @Override
    public void flush() throws IOException {
        if (held.size() >= room) {
            throw new Broken();
        }
        flushed = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    byte[] bytes() {
        return held.toByteArray();
    }

    /** Whether nothing was written since it was flushed. */
    boolean isFlushed() {
        return flushed;
    }

    boolean isClosed() {
        return closed;
    }
}
