// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a text stands for without making a string of its characters: a hash table of the texts that were met and
 * stand for something. What stands for nothing is not kept. Belongs to one thread.
 *
 * @param <T> what a text stands for
 */
final class TextTable<T> {

    private final Function<String, Optional<T>> meaning;
    private final List<Entry<T>> entries = new ArrayList<>();
    /** One more than the place of an entry; 0 where there is none. Twice as many as entries, and a power of two. */
    private int[] table = new int[64];

    /**
     * Creates an empty table.
     *
     * @param meaning what a new text stands for; empty for nothing
     */
    TextTable(Function<String, Optional<T>> meaning) {
        this.meaning = meaning;
    }

    /** The entry of a text; null if it stands for nothing. */
    @Nullable
    Entry<T> find(char[] characters, int from, int length) {
        int hash = hash(characters, from, length);
        int mask = table.length - 1;
        int slot = hash & mask;
        for (int entry = table[slot]; entry != 0; entry = table[slot]) {
            Entry<T> found = entries.get(entry - 1);
            if (found.hash == hash && found.is(characters, from, length)) {
                return found;
            }
            slot = slot + 1 & mask;
        }
        return add(new String(characters, from, length), hash);
    }

    private @Nullable Entry<T> add(String text, int hash) {
        Optional<T> stands = meaning.apply(text);
        if (stands.isEmpty()) {
            return null;
        }
        Entry<T> entry = new Entry<>(text, hash, stands.get());
        entries.add(entry);
        if (entries.size() * 2 > table.length) {
            table = new int[table.length * 2];
            for (int i = 0; i < entries.size(); i++) {
                put(i);
            }
        } else {
            put(entries.size() - 1);
        }
        return entry;
    }

    private void put(int entry) {
        int mask = table.length - 1;
        int slot = entries.get(entry).hash & mask;
        while (table[slot] != 0) {
            slot = slot + 1 & mask;
        }
        table[slot] = entry + 1;
    }

    /** Spread, because ids that are counted up differ in their last digits only. */
    private static int hash(char[] characters, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + characters[i];
        }
        hash *= 0x9e3779b9;
        return hash ^ hash >>> 15;
    }

    /**
     * A text that was met, and what it stands for.
     *
     * @param <T> what it stands for
     */
    static final class Entry<T> {

        final String text;
        final T stands;
        private final char[] characters;
        private final int hash;

        private Entry(String text, int hash, T stands) {
            this.text = text;
            this.stands = stands;
            this.characters = text.toCharArray();
            this.hash = hash;
        }

        private boolean is(char[] others, int from, int length) {
            return Arrays.equals(characters, 0, characters.length, others, from, from + length);
        }
    }
}
