// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of ledgers as facts, like those of any other source. Rule 13.5. */
public final class LedgerFacts {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::unit).thenComparing(Key::period);

    private LedgerFacts() {}

    /**
     * The facts that ledgers emit: one for each unit and each period of the element in which an entry counts. Where no
     * entry does there is no fact, for an empty ledger is not a report of zero (rule 2.2). Where an entry leaves the
     * field empty that is asked for, the fact is missing as incomplete, and never the sum of the others.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param ledgers the ledgers
     * @param date the last day an entry may be of, inclusive
     * @throws IllegalArgumentException if a ledger emits an element that the campaign lacks or that is not counted in a
     *     period, or a sum converts into the element's unit not at all or only inexactly
     */
    public static List<Observation> of(Campaign campaign, Collection<Ledger> ledgers, LocalDate date) {
        List<Observation> facts = new ArrayList<>();
        for (Ledger ledger : ledgers) {
            for (Ledger.Emission emission : ledger.emissions()) {
                DataElement element = campaign.findElement(emission.element())
                        .orElseThrow(() -> new IllegalArgumentException("element that ledger '" + ledger.id()
                                + "' emits must be one of the campaign, was '" + emission.element() + "'"));
                checkArgument(
                        element.timeOperator() == TimeOperator.IN_PERIOD,
                        "timeOperator of element '%s', which ledger '%s' emits, must be IN_PERIOD, was %s",
                        element.id(),
                        ledger.id(),
                        element.timeOperator());
                entriesByKey(campaign, ledger, element, date)
                        .forEach((key, entries) -> facts.add(fact(ledger, emission.measure(), element, key, entries)));
            }
        }
        return facts;
    }

    private static Map<Key, List<LedgerEntry>> entriesByKey(
            Campaign campaign, Ledger ledger, DataElement element, LocalDate date) {
        Map<Key, List<LedgerEntry>> byKey = new TreeMap<>(ORDER);
        boolean span = element.frequency() == PeriodType.SPAN;
        for (LedgerEntry entry : ledger.standing()) {
            LocalDate day = entry.line().date();
            if (!day.isAfter(date) && (!span || campaign.period().contains(day))) {
                Period period = span ? campaign.period() : element.frequency().periodOf(day);
                byKey.computeIfAbsent(new Key(entry.line().unit(), period), key -> new ArrayList<>())
                        .add(entry);
            }
        }
        return byKey;
    }

    private static Observation fact(
            Ledger ledger, LedgerMeasure measure, DataElement element, Key key, List<LedgerEntry> entries) {
        FactKey fact = FactKey.of(element.id(), key.unit(), key.period()).withSource("ledger/" + ledger.id());
        return Observation.builder(fact, value(ledger, measure, element, entries))
                .build();
    }

    private static Value value(Ledger ledger, LedgerMeasure measure, DataElement element, List<LedgerEntry> entries) {
        if (measure instanceof LedgerMeasure.Total total) {
            LedgerTotal sums = LedgerTotal.of(ledger.template(), entries);
            return sums.silent(total.column()) > 0
                    ? Value.missing(MissingReason.INCOMPLETE)
                    : Value.amount(converted(ledger, total.column(), sums, element));
        }
        if (measure instanceof LedgerMeasure.Affirmed affirmed) {
            List<LedgerValue> answers = entries.stream()
                    .flatMap(entry -> entry.line().value(affirmed.column()).stream())
                    .toList();
            return answers.size() < entries.size()
                    ? Value.missing(MissingReason.INCOMPLETE)
                    : Value.amount(answers.stream()
                            .filter(new LedgerValue.Flag(true)::equals)
                            .count());
        }
        return Value.amount(entries.size());
    }

    private static BigDecimal converted(Ledger ledger, String column, LedgerTotal sums, DataElement element) {
        Unit unit = ledger.template()
                .findColumn(column)
                .flatMap(one -> one.type().unit())
                .orElseThrow();
        Quantity sum = Quantity.of(sums.sum(column).orElseThrow(), unit);
        Ratio exact = sum.in(element.unit());
        try {
            return exact.numerator().divide(exact.denominator());
        } catch (ArithmeticException endless) {
            throw new IllegalArgumentException(
                    "sum " + sum + " of column '" + column + "' of ledger '" + ledger.id()
                            + "' must convert exactly into '" + element.unit().code() + "', was " + exact,
                    endless);
        }
    }

    private record Key(OrgUnitId unit, Period period) {}
}
