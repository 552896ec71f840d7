// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * The standard rules, and how rules are run. Rule 12.1.
 *
 * <pre>{@code
 * ConsistencySubject subject = ConsistencySubject.of(dossier, rollup.facts(), when.date());
 * List<Issue> issues = ConsistencyRules.check(subject, ConsistencyRules.all());
 * }</pre>
 */
public final class ConsistencyRules {

    /**
     * {@code partition}, an error: the categories of an inspection's scope, or of an exclusive disaggregation, do not
     * come to the total stated beside them (42 = 23 + 1 + 9 + 9). While a category is silent, only parts that exceed
     * the total contradict it.
     */
    public static final ConsistencyRule PARTITION = ConsistencyRule.of("partition", PartChecks::partition);

    /**
     * {@code bounds}: a target, baseline or fact outside the range its indicator or element declares is an error; one
     * above the plausible highest, a warning. Where the number begins with a 2 and the rest of it would fit, the issue
     * suggests that the 2 was a ≥: 285 % may be "≥ 85 %".
     */
    public static final ConsistencyRule BOUNDS = ConsistencyRule.of("bounds", RangeChecks::bounds);

    /**
     * {@code n-over-d}, an error: the numerator of a share, which cannot exceed 1, is above its denominator at the same
     * unit and time.
     */
    public static final ConsistencyRule NUMERATOR_ABOVE_DENOMINATOR =
            ConsistencyRule.of("n-over-d", RateChecks::numeratorAboveDenominator);

    /**
     * {@code claim-against-pair}, a warning: a stated percentage is not what the counts beside it give, by more than
     * half of its last digit.
     */
    public static final ConsistencyRule CLAIM_AGAINST_PAIR =
            ConsistencyRule.of("claim-against-pair", RateChecks::claimAgainstPair);

    /**
     * {@code tally}, an error: an inspection's tally has more problems rectified than found, or differs from the
     * findings it sums up, as they stand on the as-of date.
     */
    public static final ConsistencyRule TALLY = ConsistencyRule.of("tally", InspectionChecks::tally);

    /**
     * {@code entity-count}, a warning: two inspections of one unit and period cover different numbers of one category,
     * such as school canteens, of which there are only so many. Special and routine inspections are compared; the other
     * kinds look at a part on purpose.
     */
    public static final ConsistencyRule ENTITY_COUNT =
            ConsistencyRule.of("entity-count", InspectionChecks::entityCount);

    /**
     * {@code survey}, an error: in one record of a survey, a part is more than its whole, or something was found though
     * no place is positive.
     */
    public static final ConsistencyRule SURVEY = ConsistencyRule.of("survey", SurveyChecks::contradictions);

    /**
     * {@code officer-coverage}, a warning: the leading group says that each department has named its liaison officers,
     * and some of the departments declared have not.
     */
    public static final ConsistencyRule OFFICER_COVERAGE =
            ConsistencyRule.of("officer-coverage", ResponsibilityChecks::officers);

    /**
     * {@code zone-gap}: a place that must have a keeper has none on the as-of date, a warning; a kind of place that
     * must have one and of which no place is known, a note.
     */
    public static final ConsistencyRule ZONE_GAP = ConsistencyRule.of("zone-gap", ResponsibilityChecks::gaps);

    /** {@code zone-overlap}, a warning: several keepers answer for one place on the as-of date. */
    public static final ConsistencyRule ZONE_OVERLAP =
            ConsistencyRule.of("zone-overlap", ResponsibilityChecks::overlaps);

    /**
     * {@code keeper-without-zone}, a warning: a department is asked to answer for a zone and answers for none on the
     * as-of date.
     */
    public static final ConsistencyRule KEEPER_WITHOUT_ZONE =
            ConsistencyRule.of("keeper-without-zone", ResponsibilityChecks::keepersWithoutZone);

    /**
     * {@code attendance}, a warning: the log of cleaning days has an entry after the as-of date, of a day on which its
     * zone does not hold, or of a day missed on which nothing was due.
     */
    public static final ConsistencyRule ATTENDANCE = ConsistencyRule.of("attendance", ResponsibilityChecks::attendance);

    /**
     * {@code same-asset}: an asset that several projects share is noted, because it counts once in a total; where the
     * projects state different quantities of it, that is an error. Two assets of one name, or two projects of one name,
     * unit and quantity that share no asset, are a warning: a total may count them twice.
     */
    public static final ConsistencyRule SAME_ASSET = ConsistencyRule.of("same-asset", ProjectChecks::sameAsset);

    /**
     * {@code planned-as-done}: an unfinished project whose actual equals its plan or forecast is a warning; a finished
     * one without an actual, a note. An element of which only plans and forecasts are known is a note, and a warning
     * once a target asks for it: 800 m² planned is 0 m² done.
     */
    public static final ConsistencyRule PLANNED_AS_DONE =
            ConsistencyRule.of("planned-as-done", ProjectChecks::plannedAsDone);

    /**
     * {@code claim-without-denominator}, a warning: a percentage or an "all" is asserted and the counts behind it are
     * not reported. One issue for each element and unit, at the latest such figure.
     */
    public static final ConsistencyRule CLAIM_WITHOUT_DENOMINATOR =
            ConsistencyRule.of("claim-without-denominator", RateChecks::claimWithoutDenominator);

    /** {@code disputed}, a warning: somebody disputes a figure that counts. */
    public static final ConsistencyRule DISPUTED = ConsistencyRule.of("disputed", RateChecks::disputed);

    /**
     * {@code level-scope}, a warning: a target is set for a level at which its indicator is not measured, such as a
     * city's park area in a township's plan.
     */
    public static final ConsistencyRule LEVEL_SCOPE = ConsistencyRule.of("level-scope", RangeChecks::levelScope);

    /** {@code cumulative-decrease}, a warning: a figure that holds all since the year began falls, uncorrected. */
    public static final ConsistencyRule CUMULATIVE_DECREASE =
            ConsistencyRule.of("cumulative-decrease", SeriesChecks::cumulativeDecrease);

    /**
     * {@code distinct-over-occurrences}, an error: a count of different things exceeds the occurrences that its element
     * names: 42 operators in 40 visits. Only where all occurrences of the time are reported.
     */
    public static final ConsistencyRule DISTINCT_ABOVE_OCCURRENCES =
            ConsistencyRule.of("distinct-over-occurrences", CountChecks::distinctAboveOccurrences);

    /**
     * {@code distinct-summed}, a warning: a count of different things is reported for several periods and would be
     * added over time, or over units that nobody declared disjoint: 42 operators inspected three times are 42.
     */
    public static final ConsistencyRule DISTINCT_SUMMED =
            ConsistencyRule.of("distinct-summed", CountChecks::distinctSummed);

    /**
     * {@code subtree}, a warning: a figure for the whole below a unit differs from what the units below report, or,
     * while some of them are silent, is less than that.
     */
    public static final ConsistencyRule SUBTREE = ConsistencyRule.of("subtree", PartChecks::subtree);

    /**
     * {@code parts}, a warning: a fact that stands for all parts of its period differs from those, where they are
     * complete.
     */
    public static final ConsistencyRule PARTS = ConsistencyRule.of("parts", PartChecks::parts);

    /**
     * {@code basis}, a warning: a unit contradicts what its element counts, such as 户次 of different things; a share
     * divides occurrences by different things or the other way round; rates over one denominator declare it to be of
     * different bases.
     */
    public static final ConsistencyRule BASIS = ConsistencyRule.of("basis", CountChecks::basis);

    /**
     * {@code two-levels}, a warning: a unit and one below it both report an element that does not declare what the
     * higher figure means; the higher alone counts.
     */
    public static final ConsistencyRule TWO_LEVELS = ConsistencyRule.of("two-levels", PartChecks::twoLevels);

    /** {@code repeated}, a note: the same figure, not zero, in six or more periods in a row. */
    public static final ConsistencyRule REPEATED = ConsistencyRule.of("repeated", SeriesChecks::repeated);

    /**
     * {@code copied}, a note: sibling units, or a unit in two years, report the same six or more changing figures, none
     * of them zero.
     */
    public static final ConsistencyRule COPIED = ConsistencyRule.of("copied", SeriesChecks::copied);

    /**
     * {@code two-sources}, a warning: several sources report one figure, of which one alone counts. Elements declared
     * as events are left alone, because their figures add up.
     */
    public static final ConsistencyRule TWO_SOURCES = ConsistencyRule.of("two-sources", ReportChecks::twoSources);

    /**
     * {@code recount}, a warning: a figure of the source {@code recount} is outside 0.9 to 1.1 of what was reported.
     */
    public static final ConsistencyRule RECOUNT = ConsistencyRule.of("recount", ReportChecks::recount);

    /**
     * {@code frequency}, an error: a fact of another kind of period than its element is reported by, which is left out.
     * An element reported by spans takes any period.
     */
    public static final ConsistencyRule FREQUENCY = ConsistencyRule.of("frequency", ReportChecks::frequency);

    /** {@code unknown-unit}, an error: a fact or target names a unit that the organisation lacks. */
    public static final ConsistencyRule UNKNOWN_UNIT = ConsistencyRule.of("unknown-unit", ReportChecks::unknownUnit);

    /** {@code unknown-element}, an error: a fact names an element that the campaign lacks. */
    public static final ConsistencyRule UNKNOWN_ELEMENT =
            ConsistencyRule.of("unknown-element", ReportChecks::unknownElement);

    /** {@code unknown-category}, an error: a fact names a category that its element lacks. */
    public static final ConsistencyRule UNKNOWN_CATEGORY =
            ConsistencyRule.of("unknown-category", ReportChecks::unknownCategory);

    /**
     * {@code outlier}, a note: among eight or more figures of one series and kind of period, one is further from the
     * median than ten times the median absolute deviation, and than three times the square root of their sum, so that
     * small counts may vary as chance has it. Running totals and series without spread are left alone. The limits are
     * our own; the first is about twice that of Iglewicz and Hoaglin, <i>How to Detect and Handle Outliers</i> (1993),
     * a modified z-score of 3.5, or 5.2 deviations.
     */
    public static final ConsistencyRule OUTLIER = ConsistencyRule.of("outlier", OutlierChecks::outlier);

    /**
     * {@code year-on-year}, a note: a figure is more than three times that of the same period last year, or less than a
     * third of it, and apart from it by more than three times the square root of their sum, so that small counts may
     * vary as chance has it. Zeros are left alone, because a thing may begin or end. The limits are our own. One issue
     * for each series and direction, at the latest such figure.
     */
    public static final ConsistencyRule YEAR_ON_YEAR = ConsistencyRule.of("year-on-year", OutlierChecks::yearOnYear);

    private static final List<ConsistencyRule> STANDARD = List.of(
            PARTITION,
            BOUNDS,
            NUMERATOR_ABOVE_DENOMINATOR,
            CLAIM_AGAINST_PAIR,
            TALLY,
            ENTITY_COUNT,
            SURVEY,
            OFFICER_COVERAGE,
            ZONE_GAP,
            ZONE_OVERLAP,
            KEEPER_WITHOUT_ZONE,
            ATTENDANCE,
            SAME_ASSET,
            PLANNED_AS_DONE,
            CLAIM_WITHOUT_DENOMINATOR,
            DISPUTED,
            LEVEL_SCOPE,
            CUMULATIVE_DECREASE,
            DISTINCT_ABOVE_OCCURRENCES,
            DISTINCT_SUMMED,
            BASIS,
            PARTS,
            SUBTREE,
            TWO_LEVELS,
            REPEATED,
            COPIED,
            TWO_SOURCES,
            RECOUNT,
            FREQUENCY,
            UNKNOWN_UNIT,
            UNKNOWN_ELEMENT,
            UNKNOWN_CATEGORY,
            OUTLIER,
            YEAR_ON_YEAR);

    private static final Comparator<Issue> ORDER = Comparator.<Issue>naturalOrder()
            .thenComparing(issue -> issue.suggestion().map(Object::toString).orElse(""));

    private ConsistencyRules() {}

    /** The rules of this class, which may become more in a minor version. */
    public static List<ConsistencyRule> standard() {
        return STANDARD;
    }

    /**
     * The standard rules and those that {@link ServiceLoader} finds.
     *
     * @throws IllegalArgumentException if two rules have one code; the message names them
     */
    public static List<ConsistencyRule> all() {
        return joined(
                STANDARD,
                ServiceLoader.load(ConsistencyRule.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * What rules find, each doubt once, the gravest first; the order of rules and facts does not matter. A rule that
     * breaks its promise and throws is an issue of the code {@code rule-failed}, a warning that names it; the others
     * are heard all the same.
     */
    public static List<Issue> check(ConsistencySubject subject, Collection<? extends ConsistencyRule> rules) {
        requireNonNull(subject, "subject");
        return rules.stream()
                .flatMap(rule -> found(rule, subject).stream())
                .distinct()
                .sorted(ORDER)
                .toList();
    }

    private static List<Issue> found(ConsistencyRule rule, ConsistencySubject subject) {
        try {
            return List.copyOf(rule.check(subject));
        } catch (RuntimeException e) {
            return List.of(failure(rule, e));
        }
    }

    private static Issue failure(ConsistencyRule rule, RuntimeException why) {
        return Issue.of(
                        Severity.WARNING,
                        "rule-failed",
                        "rule/" + rule.code(),
                        Wording.of(
                                "规则“{0}”（{1}）执行失败，未作检查：{2}",
                                "rule '{0}' ({1}) failed and has checked nothing: {2}",
                                rule.code(),
                                rule.getClass().getName(),
                                why))
                .withSuggestion(LocalizedText.of(
                        "其余规则不受影响；请规则的提供者更正", "the other rules are not affected; its author should mend it"));
    }

    static List<ConsistencyRule> joined(List<ConsistencyRule> standard, List<ConsistencyRule> loaded) {
        List<ConsistencyRule> all = new ArrayList<>(standard);
        all.addAll(loaded);
        Set<String> codes = new HashSet<>();
        for (ConsistencyRule rule : all) {
            checkArgument(
                    codes.add(rule.code()),
                    "code of a consistency rule must be unique, was '%s' twice: %s",
                    rule.code(),
                    all.stream().filter(one -> one.code().equals(rule.code())).toList());
        }
        return List.copyOf(all);
    }
}
