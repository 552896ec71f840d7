// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes numbers and texts in few bytes: a head, blocks that begin with their length, a block of length zero, and the
 * SHA-256 of head and content. Belongs to one thread.
 */
final class PartOutput {

    /** What a part begins with; its version follows. */
    static final byte[] HEAD = {'M', 'P', 'S', 'E', 'R', 'I', 'E', 'S'};

    static final int VERSION = 1;

    /** The most bytes of a block. */
    static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private final Hasher hash = Hashing.sha256().newHasher();
    private final byte[] block = new byte[BLOCK];
    private final Map<String, Integer> texts = new HashMap<>();
    private int size;

    PartOutput(OutputStream out) throws IOException {
        this.out = out;
        out.write(HEAD);
        out.write(VERSION);
        hash.putBytes(HEAD).putByte((byte) VERSION);
    }

    /**
     * Writes a whole number that is zero or greater, small ones in few bytes.
     *
     * @throws IOException if the stream fails
     */
    void number(long value) throws IOException {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            put((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        put((int) left);
    }

    /**
     * Writes a whole number of any sign, those near zero in few bytes.
     *
     * @throws IOException if the stream fails
     */
    void signed(long value) throws IOException {
        number((value << 1) ^ (value >> 63));
    }

    void flag(boolean flag) throws IOException {
        put(flag ? 1 : 0);
    }

    /**
     * Writes a text, one that was written before by its number.
     *
     * @throws IOException if the stream fails
     */
    void text(String text) throws IOException {
        Integer known = texts.putIfAbsent(text, texts.size());
        number(known == null ? 0 : known + 1L);
        if (known == null) {
            number(text.length());
            for (int i = 0; i < text.length(); i++) {
                number(text.charAt(i));
            }
        }
    }

    /**
     * Ends the part; the stream is left open.
     *
     * @throws IOException if the stream fails
     */
    void end() throws IOException {
        flush();
        length(0);
        out.write(hash.hash().asBytes());
        out.flush();
    }

    private void put(int one) throws IOException {
        if (size == BLOCK) {
            flush();
        }
        block[size++] = (byte) one;
    }

    private void flush() throws IOException {
        if (size > 0) {
            length(size);
            out.write(block, 0, size);
            hash.putBytes(block, 0, size);
            size = 0;
        }
    }

    private void length(int length) throws IOException {
        out.write(new byte[] {(byte) (length >>> 16), (byte) (length >>> 8), (byte) length});
    }
}
