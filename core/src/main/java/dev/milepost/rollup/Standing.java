// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Figures that stand for the complete set of their parts, compared with those parts. Rule 4.5. */
final class Standing {

    private final DataElement element;
    private final OrgUnit unit;
    private final Reports reports;

    Standing(DataElement element, OrgUnit unit, Reports reports) {
        this.element = element;
        this.unit = unit;
        this.reports = reports;
    }

    /** What was replaced, for the explanation. */
    List<LocalizedText> notes() {
        return reports.replaced().entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> note(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Sums that contradict what stands for them: all parts come to something else, or some parts to more. */
    List<Issue> issues() {
        return element.timeOperator() != TimeOperator.IN_PERIOD
                ? List.of()
                : reports.replaced().entrySet().stream()
                        .flatMap(entry -> issue(entry.getKey(), entry.getValue()).stream())
                        .toList();
    }

    private static LocalizedText note(Period whole, List<RecordedObservation> parts) {
        String zh = whole.text(Locale.CHINESE);
        String en = whole.text(Locale.ENGLISH);
        return LocalizedText.of(
                zh + "的数据代替各期填报，各期 " + parts.size() + " 条仅用于核对，不重复计入",
                "the figure of " + en + " stands for its parts; " + parts.size()
                        + " of them are compared only, never added");
    }

    private Optional<Issue> issue(Period whole, List<RecordedObservation> parts) {
        Ratio stated = Reports.sum(reports.chosen(whole));
        Ratio added = Reports.sum(parts);
        long periods = parts.stream()
                .map(fact -> fact.observation().key().period())
                .distinct()
                .count();
        boolean all = periods == reports.parts(whole).size();
        boolean differ = all && !added.sameValueAs(stated);
        boolean exceed = element.isNonNegative() && added.compareTo(stated) > 0;
        return differ || exceed ? Optional.of(issue(whole, stated, added)) : Optional.empty();
    }

    private Issue issue(Period whole, Ratio stated, Ratio added) {
        return Issue.of(
                Severity.WARNING,
                "parts-of-period",
                "fact/" + element.id() + "/" + unit.id() + "/" + whole,
                LocalizedText.of(
                        unit.name().in(Locale.CHINESE) + "，" + whole.text(Locale.CHINESE) + "填报 "
                                + Wording.plain(stated) + "，各期合计 " + Wording.plain(added),
                        unit.name().in(Locale.ENGLISH) + ", " + whole.text(Locale.ENGLISH) + ": stated as "
                                + Wording.plain(stated) + ", its parts come to " + Wording.plain(added)));
    }
}
