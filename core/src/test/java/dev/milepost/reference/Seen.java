// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.progress.Assessment;
import dev.milepost.progress.ProjectTotal;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Gap;
import dev.milepost.rollup.Reporting;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A figure of the calculation in the words of the reference. */
final class Seen {

    private Seen() {}

    static Answer of(Figure figure) {
        Optional<MissingReason> reason =
                figure.value() instanceof Missing missing ? Optional.of(missing.reason()) : Optional.empty();
        return new Answer(
                value(figure),
                reason,
                reports(figure.reporting()),
                figure.assurance(),
                figure.bounds()
                        .map(one -> new Limits(
                                one.lower().map(Fraction::of), one.upper().map(Fraction::of))),
                Fraction.of(figure.planned()),
                Fraction.of(figure.forecast()));
    }

    static Standing of(Assessment one) {
        return new Standing(
                one.status().name(),
                one.missing(),
                one.attainment().map(Fraction::of),
                one.completion().map(Fraction::of),
                one.distance().map(Fraction::of),
                one.expected().map(Fraction::of));
    }

    static Map<Unit, List<Fraction>> of(List<ProjectTotal> totals) {
        return totals.stream()
                .collect(Collectors.toMap(
                        ProjectTotal::unit,
                        total -> Stream.of(total.actual(), total.planned(), total.forecast())
                                .map(quantity -> Fraction.of(quantity.amount()))
                                .toList()));
    }

    private static Optional<Object> value(Figure figure) {
        if (figure.measured().isPresent()) {
            return figure.measured().map(Fraction::of);
        }
        if (figure.value() instanceof Value.Level level) {
            return Optional.of(level.grade());
        }
        if (figure.value() instanceof Value.Flag flag) {
            return Optional.of(flag.flag());
        }
        return figure.value() instanceof Value.Word word ? Optional.of(word.word()) : Optional.empty();
    }

    private static Reports reports(Reporting reporting) {
        return new Reports(
                reporting.expected(),
                reporting.reported(),
                reporting.late(),
                reporting.gaps().stream().map(Seen::hole).collect(Collectors.toSet()));
    }

    private static Hole hole(Gap gap) {
        return new Hole(gap.unit(), gap.period(), gap.reason());
    }
}
