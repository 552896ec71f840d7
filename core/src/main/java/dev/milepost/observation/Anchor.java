// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;

/**
 * How far the journal of a store had come: how many records it had and the hash of the last, which stands for all
 * before it. A report prints the anchor of the records it was made from; whoever keeps the print can later tell whether
 * these are still the same.
 *
 * @param count how many records; 0 for an empty journal
 * @param hash the hash of the last record: 64 lower-case hexadecimal digits; of an empty journal 64 zeros
 */
public record Anchor(long count, String hash) {

    /** The anchor of a journal without records. */
    public static final Anchor EMPTY = new Anchor(0, "0".repeat(64));

    public Anchor {
        checkArgument(count >= 0, "count of an anchor must not be negative, was %s", count);
        checkArgument(isHash(hash), "hash of an anchor must be 64 lower-case hexadecimal digits, was '%s'", hash);
    }

    /** Every record that is stored comes by here, so no pattern. */
    private static boolean isHash(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }

    /**
     * Reads what {@link #toString} writes, such as {@code 120:9f86d0…}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static Anchor parse(String text) {
        int colon = text.indexOf(':');
        checkArgument(
                colon > 0 && colon < 20 && text.substring(0, colon).chars().allMatch(one -> one >= '0' && one <= '9'),
                "anchor must be a count, a colon and a hash, was '%s'",
                text);
        return new Anchor(Long.parseLong(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The anchor as a report prints it, without an end mark: how many records, and the hash at the end. */
    public LocalizedText text() {
        LocalizedText journal = Glossary.get("journal.name");
        LocalizedText code = Glossary.get("journal.hash");
        return LocalizedText.of(
                journal.zh() + "共" + count + "条记录，" + code.zh() + "：" + hash,
                journal.en() + " of " + count + (count == 1 ? " record, " : " records, ") + code.en() + " " + hash);
    }

    /** The count, a colon and the hash. */
    @Override
    public String toString() {
        return count + ":" + hash;
    }
}
