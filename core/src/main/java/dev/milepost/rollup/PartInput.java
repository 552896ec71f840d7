// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads what {@link PartOutput} wrote, and not a byte more. Takes no more memory than a small multiple of the bytes
 * that there are, whatever they say. Belongs to one thread.
 */
final class PartInput {

    private static final int HASH = 32;

    private final InputStream in;
    private final Hasher hash = Hashing.sha256().newHasher();
    private final List<String> texts = new ArrayList<>();
    private byte[] block = new byte[0];
    private int next;

    PartInput(InputStream in) throws IOException {
        this.in = in;
        byte[] head = bytes(PartOutput.HEAD.length);
        if (!Arrays.equals(head, PartOutput.HEAD)) {
            throw PartException.noPart();
        }
        int version = bytes(1)[0];
        if (version != PartOutput.VERSION) {
            throw PartException.version(version & 0xff, PartOutput.VERSION);
        }
        hash.putBytes(head).putByte((byte) version);
    }

    long number() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            long one = take();
            value |= (one & 0x7f) << shift;
            if ((one & 0x80) == 0) {
                return value;
            }
        }
        throw PartException.damaged("number must end within 10 bytes");
    }

    /**
     * Reads a whole number of 0 to a highest one.
     *
     * @throws IOException if the stream fails
     */
    int number(String what, int highest) throws IOException {
        long value = number();
        if (value < 0 || value > highest) {
            throw PartException.damaged(what + " must be 0 to " + highest + ", was " + value);
        }
        return (int) value;
    }

    long signed() throws IOException {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    boolean flag() throws IOException {
        return number("flag", 1) == 1;
    }

    String text() throws IOException {
        int known = number("number of a text", texts.size());
        if (known > 0) {
            return texts.get(known - 1);
        }
        int length = number("length of a text", Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) number("character", Character.MAX_VALUE));
        }
        texts.add(text.toString());
        return text.toString();
    }

    /**
     * Makes sure that all was read and nothing was changed.
     *
     * @throws IOException if the stream fails
     */
    void end() throws IOException {
        if (next < block.length || nextBlock()) {
            throw PartException.damaged("content must end with its last fact, something follows");
        }
        if (!Arrays.equals(bytes(HASH), hash.hash().asBytes())) {
            throw PartException.damaged("checksum must be that of the content");
        }
    }

    private int take() throws IOException {
        if (next == block.length && !nextBlock()) {
            throw PartException.damaged("content must not end before its last fact");
        }
        return block[next++];
    }

    private boolean nextBlock() throws IOException {
        byte[] length = bytes(3);
        int size = ((length[0] & 0xff) << 16) | ((length[1] & 0xff) << 8) | (length[2] & 0xff);
        if (size > PartOutput.BLOCK) {
            throw PartException.damaged("length of a block must be 0 to " + PartOutput.BLOCK + ", was " + size);
        }
        block = bytes(size);
        next = 0;
        hash.putBytes(block);
        return size > 0;
    }

    private byte[] bytes(int count) throws IOException {
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw PartException.truncated();
        }
        return read;
    }
}
