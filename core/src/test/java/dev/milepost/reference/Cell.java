// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.Period;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one unit says of one element for one period, all sources and categories considered. Rules 4.5, 5.4, 12.2.
 *
 * @param period the period
 * @param value the figure; empty if there is none
 * @param reason why there is none
 * @param used the facts the figure is made of
 * @param open whether categories of an exclusive set are silent, so that the figure can only be a part
 */
record Cell(
        Period period, Optional<Object> value, Optional<MissingReason> reason, List<Observation> used, boolean open) {

    static Cell of(DataElement element, Period period, String category, List<Observation> facts) {
        Cell total = ofCategory(element, period, category, facts);
        Optional<Disaggregation> set = element.disaggregation().filter(Disaggregation::exclusive);
        if (total.value.isPresent() || !category.isEmpty() || set.isEmpty()) {
            return total;
        }
        List<Cell> parts = set.get().categories().stream()
                .map(one -> ofCategory(element, period, one.code(), facts))
                .toList();
        List<Cell> known = parts.stream().filter(part -> part.value.isPresent()).toList();
        return known.isEmpty() ? total : sum(period, known, known.size() < parts.size());
    }

    /** What a planned or forecast fact adds: categories count where they are exclusive and no total stands beside. */
    static Fraction intended(DataElement element, Observation fact, List<Observation> beside) {
        boolean total = fact.key().category().isEmpty();
        boolean exclusive =
                element.disaggregation().filter(Disaggregation::exclusive).isPresent();
        boolean stated = beside.stream()
                .anyMatch(other -> other.key().equals(fact.key().withCategory(""))
                        && other.state().counts());
        boolean counts = fact.state().counts() && (total || (exclusive && !stated));
        return counts ? (Fraction) plain(fact.value()).orElseThrow() : Fraction.ZERO;
    }

    private static Cell ofCategory(DataElement element, Period period, String category, List<Observation> facts) {
        List<Cell> said = facts.stream()
                .filter(fact -> fact.key().category().equals(category))
                .sorted(Comparator.comparing(
                                (Observation fact) -> !fact.key().source().isEmpty())
                        .thenComparing(Observation::assurance)
                        .thenComparing(fact -> fact.key().source()))
                .map(fact -> single(period, fact))
                .toList();
        List<Cell> known = said.stream().filter(cell -> cell.value.isPresent()).toList();
        if (known.isEmpty()) {
            return said.isEmpty()
                    ? new Cell(period, Optional.empty(), Optional.empty(), List.of(), false)
                    : said.get(0);
        }
        return element.events() ? sum(period, known, false) : known.get(0);
    }

    private static Cell single(Period period, Observation fact) {
        Optional<Object> value = fact.state() == ReviewState.RETURNED ? Optional.empty() : plain(fact.value());
        MissingReason why = fact.value() instanceof Missing missing ? missing.reason() : MissingReason.NOT_REPORTED;
        MissingReason reason = fact.state() == ReviewState.RETURNED ? MissingReason.RETURNED : why;
        return new Cell(
                period, value, value.isPresent() ? Optional.empty() : Optional.of(reason), List.of(fact), false);
    }

    private static Cell sum(Period period, List<Cell> known, boolean open) {
        if (!(known.get(0).value.orElseThrow() instanceof Fraction)) {
            return known.get(0);
        }
        Fraction sum = Fraction.ZERO;
        List<Observation> used = new ArrayList<>();
        for (Cell cell : known) {
            sum = sum.plus((Fraction) cell.value.orElseThrow());
            used.addAll(cell.used);
        }
        return new Cell(period, Optional.of(sum), Optional.empty(), List.copyOf(used), open);
    }

    /** The value without the classes of the calculation: a fraction, a grade, a flag or a word. */
    private static Optional<Object> plain(Value value) {
        if (value instanceof Value.Amount amount) {
            return Optional.of(Fraction.of(amount.amount()));
        }
        if (value instanceof Value.Level level) {
            return Optional.of(level.grade());
        }
        if (value instanceof Value.Flag flag) {
            return Optional.of(flag.flag());
        }
        return value instanceof Value.Word word ? Optional.of(word.word()) : Optional.empty();
    }
}
