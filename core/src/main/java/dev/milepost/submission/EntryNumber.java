// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Strings;
import dev.milepost.text.LocalizedText;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of an entry in a ledger, given by the ledger. Rule 13.5.
 *
 * @param ledger the ledger
 * @param year the year it is counted in, 1 to 9999; empty where the ledger counts throughout
 * @param sequence which one it is, from 1
 */
public record EntryNumber(LedgerId ledger, OptionalInt year, int sequence) implements Comparable<EntryNumber> {

    private static final Pattern CODE = Pattern.compile("([0-9]{4})?#([1-9][0-9]{0,8})");
    private static final int MAX_YEAR = 9999;

    private static final Comparator<EntryNumber> ORDER = Comparator.comparing(EntryNumber::ledger)
            .thenComparingInt(number -> number.year().orElse(0))
            .thenComparingInt(EntryNumber::sequence);

    public EntryNumber {
        requireNonNull(ledger, "ledger");
        int counted = year.orElse(1);
        checkArgument(
                counted >= 1 && counted <= MAX_YEAR,
                "year of an entry number must be 1 to %s, was %s",
                MAX_YEAR,
                counted);
        checkArgument(sequence >= 1, "sequence of an entry number must be 1 or more, was %s", sequence);
    }

    /**
     * Reads the code of a number within its ledger, {@code "2023#3"} or {@code "#3"}.
     *
     * @param ledger the ledger
     * @param code the code, as {@link #code} writes it
     * @throws IllegalArgumentException if the code has another form
     */
    public static EntryNumber parse(LedgerId ledger, String code) {
        Matcher parts = CODE.matcher(requireNonNull(code, "code"));
        checkArgument(parts.matches(), "number of an entry must look like 2023#3 or #3, was '%s'", code);
        String year = parts.group(1);
        return new EntryNumber(
                ledger,
                year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                Integer.parseInt(parts.group(2)));
    }

    /**
     * Reads {@code "banquets/2023#3"}.
     *
     * @throws IllegalArgumentException if the text has another form
     */
    public static EntryNumber parse(String text) {
        int slash = requireNonNull(text, "text").indexOf('/');
        checkArgument(slash > 0, "entry number must be ledger/number, was '%s'", text);
        return parse(LedgerId.of(text.substring(0, slash)), text.substring(slash + 1));
    }

    /** The number within its ledger, {@code "2023#3"} or {@code "#3"}: no spreadsheet takes it for a date. */
    public String code() {
        return (year.isPresent() ? Strings.padStart(Integer.toString(year.getAsInt()), 4, '0') : "") + "#" + sequence;
    }

    /** What offices write: 2023年第3号. */
    public LocalizedText label() {
        return year.isPresent()
                ? LocalizedText.of(
                        year.getAsInt() + "年第" + sequence + "号", "No. " + sequence + " of " + year.getAsInt())
                : LocalizedText.of("第" + sequence + "号", "No. " + sequence);
    }

    /** Orders by ledger, year and sequence. */
    @Override
    public int compareTo(EntryNumber other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code "banquets/2023#3"}; {@link #parse(String)} reads it. */
    @Override
    public String toString() {
        return ledger + "/" + code();
    }
}
