// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a unit sent for a window and does not count, because its review has not come far enough: said beside every
 * figure that it is missing from. The figures themselves are not told. Rule 13.2.
 */
final class UnderReview {

    /** The code of the issue that figures wait for their review. */
    static final String CODE = "under-review";

    private final DataElement element;
    private final OrgUnit unit;
    private final CountedStates states;
    private final List<Observation> waiting;

    UnderReview(DataElement element, OrgUnit unit, Window window, List<RecordedObservation> facts) {
        this.element = element;
        this.unit = unit;
        this.states = window.states();
        this.waiting = facts.stream()
                .map(RecordedObservation::observation)
                .filter(fact -> window.period().contains(fact.key().period()))
                .filter(fact ->
                        !fact.key().period().lastDay().isAfter(window.when().date()))
                .toList();
    }

    /** What is said of the figure; empty if nothing waits. */
    List<LocalizedText> notes() {
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<Period> periods =
                waiting.stream().map(fact -> fact.key().period()).collect(Collectors.toCollection(TreeSet::new));
        Set<ReviewState> sent = EnumSet.noneOf(ReviewState.class);
        waiting.forEach(fact -> sent.add(fact.state()));
        LocalizedText is = CountedStates.labels(sent::contains);
        LocalizedText counted = CountedStates.labels(states.states(element.id())::contains);
        return List.of(LocalizedText.of(
                periods(periods, Locale.CHINESE) + "的数据" + is.zh() + "，尚未审核到位，不计入（只计" + counted.zh() + "的）",
                periods(periods, Locale.ENGLISH) + ": " + is.en() + " and still under review; only " + counted.en()
                        + " figures count"));
    }

    /** The same as an issue, so that somebody goes on with the review; empty if nothing waits. */
    List<Issue> issues() {
        return notes().stream()
                .map(note -> Issue.of(
                        Severity.WARNING,
                        CODE,
                        "fact/" + element.id() + "/" + unit.id(),
                        LocalizedText.of(
                                unit.name().in(Locale.CHINESE) + "：" + note.zh(),
                                unit.name().in(Locale.ENGLISH) + ", " + note.en())))
                .toList();
    }

    /** The first period, and how many there are if more than one. */
    private static String periods(Set<Period> periods, Locale locale) {
        String first = periods.iterator().next().text(locale);
        if (periods.size() == 1) {
            return first;
        }
        return locale.equals(Locale.CHINESE)
                ? first + "等" + periods.size() + "期"
                : first + " and others, " + periods.size() + " in all";
    }
}
