// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A totals row of a ledger: how many entries count, and the exact sums of the totalled columns. Rule 13.5. Totals of
 * disjoint entries of one ledger add up: adding is associative and commutative, and the total of no entries is neutral.
 *
 * @param entries how many entries count, 0 or more
 * @param columns the sum of each totalled column, by its id, in the order of the template
 */
public record LedgerTotal(long entries, Map<String, Sum> columns) {

    public LedgerTotal {
        checkArgument(entries >= 0, "entries of a total must not be negative, was %s", entries);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /**
     * The sum of a column.
     *
     * @param amount the exact sum of the fields that are filled in, in the unit of the column
     * @param given how many entries have the field filled in; the others are missing, which is not zero (rule 2.1)
     */
    public record Sum(BigDecimal amount, long given) {

        /** The sum of no fields. */
        static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

        public Sum {
            amount = new LedgerValue.Amount(amount).amount();
            checkArgument(given >= 0, "given of a sum must not be negative, was %s", given);
        }

        private Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), given + other.given);
        }
    }

    /** The total of entries, all of which count; see {@link Ledger#total}. */
    static LedgerTotal of(LedgerTemplate template, Collection<LedgerEntry> entries) {
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (LedgerColumn column : template.totalledColumns()) {
            Sum sum = entries.stream()
                    .flatMap(entry -> entry.line().value(column.id()).stream())
                    .map(value -> new Sum(((LedgerValue.Amount) value).amount(), 1))
                    .reduce(Sum.NONE, Sum::plus);
            sums.put(column.id(), sum);
        }
        return new LedgerTotal(entries.size(), sums);
    }

    /** The sum of a column; empty if no entry has the field filled in, or the column is not totalled. */
    public Optional<BigDecimal> sum(String column) {
        return Optional.ofNullable(columns.get(requireNonNull(column, "column")))
                .filter(sum -> sum.given() > 0)
                .map(Sum::amount);
    }

    /** How many of the entries do not have the field of a totalled column filled in. */
    public long silent(String column) {
        Sum sum = columns.get(requireNonNull(column, "column"));
        checkArgument(sum != null, "column of a total must be one of %s, was '%s'", columns.keySet(), column);
        return entries - requireNonNull(sum).given();
    }

    /**
     * Returns the total of both.
     *
     * @param other the total of other entries of the same ledger
     * @throws IllegalArgumentException if it has other columns
     */
    public LedgerTotal plus(LedgerTotal other) {
        checkArgument(
                columns.keySet().equals(other.columns.keySet()),
                "columns of both totals must be the same, were %s and %s",
                columns.keySet(),
                other.columns.keySet());
        Map<String, Sum> sums = new LinkedHashMap<>();
        columns.forEach((id, sum) -> sums.put(id, sum.plus(requireNonNull(other.columns.get(id)))));
        return new LedgerTotal(entries + other.entries, sums);
    }
}
