// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Campaign;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.progress.StandardColumns.Figures;
import dev.milepost.progress.StandardColumns.Row;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up the figures of a row of the standard columns. Rule 13.4. */
final class ColumnFigures {

    private static final LocalizedText TOO_SELDOM =
            LocalizedText.of("该数据项的报送周期长于本期", "it is reported for longer periods than this one");
    private static final LocalizedText NOT_MEASURED_THEN =
            LocalizedText.of("当期没有新的数据", "nothing was measured in that period");
    private static final LocalizedText NOT_MEASURED_SINCE =
            LocalizedText.of("上年同期以来没有新的数据", "nothing was measured since that period");

    private final Rollup rollup;
    private final Optional<Rollup> earlier;
    private final Row row;
    private final Indicator indicator;

    ColumnFigures(Rollup rollup, Optional<Rollup> earlier, Row row) {
        this.rollup = rollup;
        this.earlier = earlier;
        this.row = row;
        this.indicator = row.indicator();
    }

    Figures figures() {
        Period period = row.period();
        Figure thisPeriod = inPeriod(rollup, period);
        Figure yearToDate = reported(
                rollup,
                yearToDate(),
                supported(() -> rollup.yearToDate(indicator.id(), row.unit(), period)),
                MissingReason.NOT_DUE);
        Optional<Period> over = TargetWindow.elapsed(period, indicator, rollup);
        Period compared = over.orElse(period);
        Figure lastYear = lastYear(compared.sameLastYear());
        return new Figures(thisPeriod, yearToDate, current(over, thisPeriod), lastYear);
    }

    private Period yearToDate() {
        LocalDate start = rollup.yearOf(row.period().lastDay()).startInclusive();
        return Period.between(start, row.period().endExclusive());
    }

    /** This period's figure as it may be compared: of the part that is over, and newer than last year's. */
    private Figure current(Optional<Period> over, Figure thisPeriod) {
        if (over.isEmpty()) {
            return thisPeriod.value() instanceof Missing
                    ? thisPeriod
                    : absent(rollup, row.period(), MissingReason.NOT_DUE, List.of());
        }
        Period compared = over.get();
        Figure figure = compared.equals(row.period()) ? thisPeriod : inPeriod(rollup, compared);
        LocalDate then = compared.sameLastYear().lastDay();
        boolean newer = new References(rollup).isMeasuredSince(indicator, row.unit(), then, compared.lastDay());
        return newer || figure.value() instanceof Missing
                ? figure
                : absent(rollup, compared, MissingReason.NOT_MEASURED, List.of(NOT_MEASURED_SINCE));
    }

    /** The earlier campaign tells first; where it has no figure, the facts of this reading do. */
    private Figure lastYear(Period then) {
        Optional<Figure> other = earlier.filter(this::knows).map(one -> measuredIn(one, then));
        return other.filter(figure -> figure.value().isKnown()).orElseGet(() -> {
            Figure own = measuredIn(rollup, then);
            return own.value().isKnown() ? own : other.orElse(own);
        });
    }

    /** Whether a roll-up has the same indicator, in the same unit of measure, and the unit. */
    private boolean knows(Rollup other) {
        return other.tree().find(row.unit()).isPresent()
                && other.campaign()
                        .findIndicator(indicator.id())
                        .filter(one -> one.unit().equals(indicator.unit()))
                        .isPresent();
    }

    private Figure measuredIn(Rollup source, Period then) {
        Indicator there = source.campaign().findIndicator(indicator.id()).orElseThrow();
        return new References(source).isMeasuredIn(there, row.unit(), then)
                ? inPeriod(source, then)
                : absent(source, then, MissingReason.NOT_MEASURED, List.of(NOT_MEASURED_THEN));
    }

    private Figure inPeriod(Rollup source, Period window) {
        Figure figure = supported(() -> source.inPeriod(indicator.id(), row.unit(), window));
        return reported(source, window, figure, MissingReason.NOT_APPLICABLE);
    }

    /** Nobody failed to report what is reported for longer periods only. */
    private Figure reported(Rollup source, Period window, Figure figure, MissingReason reason) {
        boolean owed = figure.value().isKnown() || !figure.issues().isEmpty() || isReportedWithin(source, window);
        return owed ? figure : absent(source, window, reason, List.of(TOO_SELDOM));
    }

    private boolean isReportedWithin(Rollup source, Period window) {
        Campaign campaign = source.campaign();
        Indicator there = campaign.findIndicator(indicator.id()).orElseThrow();
        List<DataElement> flows = campaign.elementsBehind(there).stream()
                .flatMap(id -> campaign.findElement(id).stream())
                .filter(one -> one.timeOperator() != TimeOperator.POINT_IN_TIME || one.kind() != ValueKind.AMOUNT)
                .toList();
        return flows.isEmpty() || flows.stream().anyMatch(one -> holds(window, one.frequency()));
    }

    /** Whether a whole period of a kind lies within. */
    private static boolean holds(Period window, PeriodType type) {
        if (type == PeriodType.SPAN || type == window.type()) {
            return true;
        }
        Period first = type.periodOf(window.startInclusive());
        return window.contains(first.startInclusive().isBefore(window.startInclusive()) ? first.next() : first);
    }

    private Figure absent(Rollup source, Period window, MissingReason reason, List<LocalizedText> notes) {
        LocalizedText what = ColumnWording.named(indicator.name(), source.tree().get(row.unit()), window);
        return Figure.absent(new Explanation.Absent(what, reason, notes));
    }

    private static Figure supported(Supplier<Figure> figure) {
        try {
            return figure.get();
        } catch (UnsupportedRollupException refused) {
            return Figure.unsupported(refused);
        }
    }
}
