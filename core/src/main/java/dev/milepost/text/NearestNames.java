// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a mistyped name may have meant, for messages such as {@code unknown indicator 'prak-area'; nearest: park-area}.
 */
public final class NearestNames {

    /** Longer names are compared by their beginning, so that a hostile name costs no time. */
    private static final int COMPARED_LENGTH = 128;

    private NearestNames() {}

    /**
     * Returns the known names nearest to the wanted one, nearest first, by the number of characters to insert, delete
     * or replace, regardless of case. Names equally near are in their natural order, so the answer never depends on the
     * order of {@code known}.
     *
     * @param wanted the name that was not found
     * @param known the names there are
     * @param limit how many to return at most, zero or greater
     * @return the nearest names, without duplicates
     * @throws IllegalArgumentException if {@code limit} is negative
     */
    public static List<String> of(String wanted, Collection<String> known, int limit) {
        checkArgument(limit >= 0, "limit must not be negative, was %s", limit);
        int[] from = comparable(requireNonNull(wanted, "wanted"));
        return known.stream()
                .distinct()
                .map(name -> new Candidate(name, distance(from, comparable(name))))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(limit)
                .map(Candidate::name)
                .toList();
    }

    private static int[] comparable(String name) {
        return name.toLowerCase(Locale.ROOT).codePoints().limit(COMPARED_LENGTH).toArray();
    }

    private static int distance(int[] from, int[] to) {
        int[] previous = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int[] current = new int[to.length + 1];
            current[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length];
    }

    private record Candidate(String name, int distance) {}
}
