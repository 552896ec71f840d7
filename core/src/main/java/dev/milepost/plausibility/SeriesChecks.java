// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures of one unit over time. Rules 4.4, 12.1. */
final class SeriesChecks {

    /** So many equal figures in a row are no accident worth passing over. */
    private static final int REPEATS = 6;

    private static final Comparator<Reading> BY_TIME = Comparator.<Reading, LocalDate>comparing(
                    reading -> reading.period().lastDay())
            .thenComparing(Reading::period);

    private SeriesChecks() {}

    static List<Issue> cumulativeDecrease(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            if (series.get(0).element().timeOperator() == TimeOperator.CUMULATIVE) {
                for (int i = 1; i < series.size(); i++) {
                    decrease(subject, series.get(i - 1), series.get(i)).ifPresent(issues::add);
                }
            }
        }
        return issues;
    }

    static List<Issue> repeated(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            if (isFresh(series.get(0))) {
                runs(series).stream()
                        .filter(run ->
                                run.size() >= REPEATS && run.get(0).amount().signum() != 0)
                        .forEach(run -> issues.add(repeatedIssue(subject, run)));
            }
        }
        return issues;
    }

    static List<Issue> copied(ConsistencySubject subject) {
        Map<Copy, List<Reading>> copies = new LinkedHashMap<>();
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : series(subject)) {
            if (isFresh(series.get(0))) {
                lastYears(subject, series).ifPresent(issues::add);
                parent(subject, series.get(0))
                        .filter(parent -> isTelling(series))
                        .ifPresent(parent -> copies.computeIfAbsent(Copy.of(parent, series), id -> new ArrayList<>())
                                .add(series.get(0)));
            }
        }
        copies.forEach((copy, firsts) -> {
            if (firsts.size() > 1) {
                issues.add(copiedIssue(subject, copy, firsts));
            }
        });
        return issues;
    }

    /** Whether nobody would expect to see these figures twice. */
    private static boolean isTelling(List<Reading> series) {
        return series.size() >= REPEATS
                && series.stream().noneMatch(reading -> reading.amount().signum() == 0)
                && series.stream()
                                .map(Figure::of)
                                .map(Figure::amount)
                                .distinct()
                                .count()
                        > 1;
    }

    private static Optional<Issue> lastYears(ConsistencySubject subject, List<Reading> series) {
        Map<Period, Reading> figures = new HashMap<>();
        series.forEach(reading -> figures.put(reading.period(), reading));
        List<Reading> compared = series.stream()
                .filter(reading -> subject.campaign().period().contains(reading.period()))
                .filter(reading -> figures.containsKey(reading.period().sameLastYear()))
                .toList();
        boolean same = compared.stream()
                .allMatch(reading -> Optional.ofNullable(
                                figures.get(reading.period().sameLastYear()))
                        .filter(before -> before.amount().compareTo(reading.amount()) == 0)
                        .isPresent());
        return isTelling(compared) && same ? Optional.of(lastYearsIssue(subject, compared)) : Optional.empty();
    }

    private static Optional<Issue> decrease(ConsistencySubject subject, Reading earlier, Reading later) {
        boolean falls = later.amount().compareTo(earlier.amount()) < 0;
        boolean corrected = later.fact().revision() > 0;
        Period campaign = subject.campaign().period();
        boolean sameYear = yearOf(campaign, earlier.period()).equals(yearOf(campaign, later.period()));
        if (!falls || corrected || !sameYear) {
            return Optional.empty();
        }
        return Optional.of(Issue.of(
                        Severity.WARNING,
                        "cumulative-decrease",
                        later.path(),
                        Wording.of(
                                "{0}：累计数由{1}的{2}降至{3}的{4}，且未作更正",
                                "{0}: the cumulative figure falls from {2} in {1} to {4} in {3} without a correction",
                                Wording.series(subject, later.key()),
                                earlier.period(),
                                earlier.quantity(),
                                later.period(),
                                later.quantity()))
                .withSuggestion(LocalizedText.of(
                        "核对是否误填为当期数，或更正前期数",
                        "check whether the figure of the period alone was entered, or correct the earlier one")));
    }

    /** The year of a campaign, counted from its first day, up to the end of a period. */
    static Period yearToDate(Period campaign, Period period) {
        return Period.span(yearOf(campaign, period), period.endExclusive());
    }

    /** The first day of the year of a campaign that a period ends in; cumulative figures start anew with each. */
    private static LocalDate yearOf(Period campaign, Period period) {
        LocalDate first = campaign.startInclusive();
        int years = period.lastDay().getYear() - first.getYear();
        LocalDate begin = first.plusYears(years);
        return begin.isAfter(period.lastDay()) ? first.plusYears(years - 1L) : begin;
    }

    private static Issue repeatedIssue(ConsistencySubject subject, List<Reading> run) {
        Reading first = run.get(0);
        return Issue.of(
                Severity.INFO,
                "repeated",
                first.path(),
                Wording.of(
                        "{0}：{1}至{2}连续{3}期均为{4}",
                        "{0}: {4} in each of the {3} periods from {1} to {2}",
                        Wording.series(subject, first.key()),
                        first.period(),
                        run.get(run.size() - 1).period(),
                        run.size(),
                        first.quantity()));
    }

    private static Issue lastYearsIssue(ConsistencySubject subject, List<Reading> compared) {
        Reading first = compared.get(0);
        return Issue.of(
                Severity.INFO,
                "copied",
                first.path(),
                Wording.of(
                        "{0}：{1}期数据与上年同期完全相同",
                        "{0}: {1} figures are the same as in the same periods last year",
                        Wording.series(subject, first.key()),
                        compared.size()));
    }

    private static Issue copiedIssue(ConsistencySubject subject, Copy copy, List<Reading> firsts) {
        Reading first = firsts.get(0);
        return Issue.of(
                Severity.INFO,
                "copied",
                first.path(),
                Wording.of(
                        "{0}：{1}的{2}期数据完全相同",
                        "{0}: {1} report the same {2} figures",
                        first.element().name(),
                        firsts.stream()
                                .map(Reading::unit)
                                .distinct()
                                .map(unit -> Wording.unitName(subject, unit))
                                .toList(),
                        copy.figures().size()));
    }

    /** The actual figures of each element, unit, category and source, in the order of time. */
    static Collection<List<Reading>> series(ConsistencySubject subject) {
        Collection<List<Reading>> series =
                Reading.by(Series::of, subject.actuals()).values();
        series.forEach(readings -> readings.sort(BY_TIME));
        return series;
    }

    /** Whether each period has a figure of its own; a state and a running total may well stand still. */
    private static boolean isFresh(Reading reading) {
        TimeOperator operator = reading.element().timeOperator();
        return operator != TimeOperator.CUMULATIVE && operator != TimeOperator.POINT_IN_TIME;
    }

    private static List<List<Reading>> runs(List<Reading> series) {
        List<List<Reading>> runs = new ArrayList<>();
        for (Reading reading : series) {
            List<Reading> run = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean goesOn = !run.isEmpty() && follows(run.get(run.size() - 1), reading);
            if (goesOn) {
                run.add(reading);
            } else {
                runs.add(new ArrayList<>(List.of(reading)));
            }
        }
        return runs;
    }

    private static boolean follows(Reading earlier, Reading later) {
        return earlier.amount().compareTo(later.amount()) == 0
                && earlier.period().type() == later.period().type()
                && earlier.period().endExclusive().equals(later.period().startInclusive());
    }

    private static Optional<OrgUnitId> parent(ConsistencySubject subject, Reading reading) {
        return subject.organisation().find(reading.unit()).flatMap(unit -> unit.parent());
    }

    private record Series(DataElementId element, OrgUnitId unit, String category, String source) {

        static Series of(Reading reading) {
            return new Series(
                    reading.element().id(),
                    reading.unit(),
                    reading.key().category(),
                    reading.key().source());
        }
    }

    private record Figure(Period period, BigDecimal amount) {

        static Figure of(Reading reading) {
            return new Figure(reading.period(), reading.amount().stripTrailingZeros());
        }
    }

    /** Equal for series of sibling units with the same figures. */
    private record Copy(OrgUnitId parent, DataElementId element, String category, List<Figure> figures) {

        static Copy of(OrgUnitId parent, List<Reading> series) {
            Reading first = series.get(0);
            List<Figure> figures = series.stream().map(Figure::of).toList();
            return new Copy(parent, first.element().id(), first.key().category(), figures);
        }
    }
}
