// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Quantity;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures far off the other periods, or off the same period of the year before. Rule 12.1. */
final class OutlierChecks {

    /** Fewer figures have no spread to speak of. */
    private static final int SPREAD = 8;

    /**
     * So many median absolute deviations from the median are far. Our own limit, twice the 3.5 modified z-scores (5.2
     * deviations) at which Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993), call a figure a potential
     * outlier: work on a campaign has seasons.
     */
    private static final BigDecimal FAR = BigDecimal.TEN;

    /** So many times last year's figure, or less than one in so many, is far. Our own limit. */
    private static final BigDecimal TIMES = BigDecimal.valueOf(3);

    /** A count varies by chance about as the square root of itself; so many times that is more than chance. */
    private static final BigDecimal CHANCE = BigDecimal.valueOf(3);

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Comparator<Jump> LATEST = Comparator.comparing(
                    (Jump jump) -> jump.now().period().lastDay())
            .thenComparing(jump -> jump.now().key());

    private OutlierChecks() {}

    static List<Issue> outlier(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (List<Reading> series : SeriesChecks.series(subject)) {
            if (series.get(0).element().timeOperator() != TimeOperator.CUMULATIVE) {
                Reading.by(reading -> reading.period().type(), series)
                        .values()
                        .forEach(alike -> issues.addAll(outliers(subject, alike)));
            }
        }
        return issues;
    }

    static List<Issue> yearOnYear(ConsistencySubject subject) {
        Slots slots = Slots.of(subject);
        Map<Group, List<Jump>> jumps = new LinkedHashMap<>();
        slots.readings().forEach((slot, now) -> {
            boolean compared = subject.campaign().period().contains(slot.period())
                    && slot.period().type() != PeriodType.DAY;
            Optional.of(slot)
                    .filter(one -> compared)
                    .map(one -> new Slots.Slot(
                            one.element(), one.unit(), one.period().sameLastYear(), one.category()))
                    .filter(slots::has)
                    .map(before -> new Jump(now, slots.amount(slot), slots.amount(before)))
                    .filter(Jump::isFar)
                    .ifPresent(jump -> jumps.computeIfAbsent(Group.of(slot, jump), id -> new ArrayList<>())
                            .add(jump));
        });
        return jumps.values().stream().map(found -> jumpIssue(subject, found)).toList();
    }

    private static List<Issue> outliers(ConsistencySubject subject, List<Reading> series) {
        if (series.size() < SPREAD) {
            return List.of();
        }
        BigDecimal median = median(series.stream().map(Reading::amount).toList());
        BigDecimal spread = median(series.stream()
                .map(reading -> reading.amount().subtract(median).abs())
                .toList());
        if (spread.signum() == 0) {
            return List.of();
        }
        return series.stream()
                .filter(reading -> reading.amount().subtract(median).abs().compareTo(FAR.multiply(spread)) > 0)
                .filter(reading -> isBeyondChance(reading.amount(), median))
                .map(reading -> outlierIssue(subject, reading, series.size(), median, spread))
                .toList();
    }

    private static Issue outlierIssue(
            ConsistencySubject subject, Reading reading, int figures, BigDecimal median, BigDecimal spread) {
        Range unit = Range.of(reading.element(), List.of());
        return Issue.of(
                Severity.INFO,
                "outlier",
                reading.path(),
                Wording.of(
                        "{0}：{1}与{2}期的中位数{3}相差超过绝对中位差{4}的{5}倍",
                        "{0}: {1} is off the median of {2} periods, {3}, by more than {5} times the median absolute"
                                + " deviation, {4}",
                        Wording.place(subject, reading.key()),
                        reading.quantity(),
                        figures,
                        unit.quantity(median),
                        unit.quantity(spread),
                        FAR));
    }

    private static Issue jumpIssue(ConsistencySubject subject, List<Jump> jumps) {
        Jump latest = jumps.stream().max(LATEST).orElseThrow();
        Range unit = Range.of(latest.now().element(), List.of());
        Quantity amount = unit.quantity(latest.amount());
        Quantity before = unit.quantity(latest.before());
        LocalizedText place = Wording.place(subject, latest.now().key());
        LocalizedText message = latest.rises()
                ? Wording.of(
                        "{0}：{1}超过上年同期{2}的{3}倍",
                        "{0}: {1} is more than {3} times the {2} of the same period last year",
                        place,
                        amount,
                        before,
                        TIMES)
                : Wording.of(
                        "{0}：{1}不足上年同期{2}的{3}分之一",
                        "{0}: {1} is less than one in {3} of the {2} of the same period last year",
                        place,
                        amount,
                        before,
                        TIMES);
        return Issue.of(
                        Severity.INFO,
                        "year-on-year",
                        latest.now().path(),
                        jumps.size() == 1
                                ? message
                                : Wording.of("{0}（共{1}期如此）", "{0} (and so in {1} periods)", message, jumps.size()))
                .withSuggestion(
                        LocalizedText.of("核对两年的计量单位和口径是否一致", "check that both years use one unit and one definition"));
    }

    private static boolean isBeyondChance(BigDecimal one, BigDecimal other) {
        BigDecimal variance = one.abs().add(other.abs());
        return one.subtract(other).pow(2).compareTo(CHANCE.pow(2).multiply(variance)) > 0;
    }

    private static BigDecimal median(List<BigDecimal> numbers) {
        List<BigDecimal> sorted = numbers.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        BigDecimal lower = sorted.get((sorted.size() - 1) / 2);
        return lower.add(upper).divide(TWO);
    }

    /** Figures of one element, unit and category that moved one way. */
    private record Group(Slots.Series series, boolean rises) {

        static Group of(Slots.Slot slot, Jump jump) {
            return new Group(Slots.Series.of(slot, slot.element()), jump.rises());
        }
    }

    /** A figure and that of the same period of the year before. */
    private record Jump(Reading now, BigDecimal amount, BigDecimal before) {

        boolean rises() {
            return amount.compareTo(before) > 0;
        }

        /** A thing may begin or end with a year, so that a zero on either side tells nothing. */
        boolean isFar() {
            BigDecimal greater = amount.max(before);
            BigDecimal less = amount.min(before);
            return less.signum() > 0 && greater.compareTo(TIMES.multiply(less)) > 0 && isBeyondChance(greater, less);
        }
    }
}
