// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Figures and targets outside what can be, and targets outside the levels they are made for. */
final class RangeChecks {

    private static final String BOUNDS = "bounds";

    private RangeChecks() {}

    static List<Issue> bounds(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        subject.campaign()
                .targets()
                .forEach(target -> subject.campaign()
                        .findIndicator(target.indicator())
                        .ifPresent(indicator -> addTarget(target, indicator, issues)));
        Map<DataElementId, Range> ranges = new HashMap<>();
        for (Reading reading : subject.readings()) {
            DataElement element = reading.element();
            Range range = ranges.computeIfAbsent(
                    element.id(), id -> Range.of(element, subject.campaign().indicators()));
            if (!range.isPlausible(reading.amount())) {
                LocalizedText place = Wording.place(subject, reading.key());
                found(range, reading.amount(), reading.path(), place).ifPresent(issues::add);
            }
        }
        return issues;
    }

    static List<Issue> levelScope(ConsistencySubject subject) {
        List<Issue> issues = new ArrayList<>();
        for (Target target : subject.campaign().targets()) {
            List<OrgLevel> made = subject.campaign()
                    .findIndicator(target.indicator())
                    .map(indicator -> indicator.sheet().applicableLevels())
                    .orElse(List.of());
            level(subject, target)
                    .filter(level -> !made.isEmpty())
                    .filter(level -> made.stream().noneMatch(one -> one.code().equals(level.code())))
                    .ifPresent(level -> issues.add(levelIssue(subject, target, level, made)));
        }
        return issues;
    }

    private static Optional<OrgLevel> level(ConsistencySubject subject, Target target) {
        return target.level()
                .or(() -> subject.organisation()
                        .find(target.unit().orElse(subject.campaign().unit()))
                        .map(OrgUnit::level));
    }

    private static Issue levelIssue(
            ConsistencySubject subject, Target target, OrgLevel level, List<OrgLevel> applicable) {
        LocalizedText name = subject.campaign()
                .findIndicator(target.indicator())
                .map(Indicator::name)
                .orElseThrow();
        return Issue.of(
                        Severity.WARNING,
                        "level-scope",
                        "target/" + target.id(),
                        Wording.of(
                                "{0}的目标：该指标适用于{1}，目标却设在{2}一级",
                                "target of {0}: the indicator is made for {1}, the target is set for {2}",
                                name,
                                applicable.stream().map(OrgLevel::name).toList(),
                                level.name()))
                .withSuggestion(LocalizedText.of(
                        "改用适用于本级的指标，或注明数据范围", "use an indicator of that level, or say what area the figure speaks of"));
    }

    private static void addTarget(Target target, Indicator indicator, List<Issue> issues) {
        Range range = Range.of(indicator);
        String path = "target/" + target.id();
        if (target.comparator() instanceof Comparator.Numeric numeric) {
            LocalizedText what = Wording.of("{0}的目标值", "target of {0}", indicator.name());
            found(range, decimal(numeric.bound()), path, what).ifPresent(issues::add);
            if (numeric instanceof Comparator.Between between) {
                found(range, decimal(between.upper()), path, what).ifPresent(issues::add);
            }
        }
        LocalizedText baseline = Wording.of("{0}的基期值", "baseline of {0}", indicator.name());
        target.baseline()
                .flatMap(one -> found(range, one.value(), path, baseline))
                .ifPresent(issues::add);
    }

    private static BigDecimal decimal(Ratio bound) {
        return bound.divide(MathContext.DECIMAL128);
    }

    private static Optional<Issue> found(Range range, BigDecimal value, String path, LocalizedText what) {
        if (range.isPlausible(value)) {
            return Optional.empty();
        }
        Issue issue = range.contains(value)
                ? Issue.of(
                        Severity.WARNING,
                        BOUNDS,
                        path,
                        Wording.of(
                                "{0}：{1}高于通常的最高值{2}",
                                "{0}: {1} is above {2}, the highest figure nobody would doubt",
                                what,
                                range.quantity(value),
                                range.quantity(range.plausible().orElseThrow())))
                : Issue.of(
                        Severity.ERROR,
                        BOUNDS,
                        path,
                        Wording.of(
                                "{0}：{1}超出可能的范围（{2}）",
                                "{0}: {1} lies outside the possible range, {2}",
                                what,
                                range.quantity(value),
                                range.text()));
        return Optional.of(range.misread(value).map(issue::withSuggestion).orElse(issue));
    }
}
