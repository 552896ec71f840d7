// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.defects;
import static dev.milepost.scoring.TownshipTable.entries;
import static dev.milepost.scoring.TownshipTable.exempt;
import static dev.milepost.scoring.TownshipTable.item;
import static dev.milepost.scoring.TownshipTable.items;
import static dev.milepost.scoring.TownshipTable.kind;
import static dev.milepost.scoring.TownshipTable.mark;
import static dev.milepost.scoring.TownshipTable.point;
import static dev.milepost.scoring.TownshipTable.points;
import static dev.milepost.scoring.TownshipTable.record;
import static dev.milepost.scoring.TownshipTable.said;
import static dev.milepost.scoring.TownshipTable.scheme;
import static dev.milepost.scoring.TownshipTable.tableOf;
import static dev.milepost.scoring.TownshipTable.tick;
import static dev.milepost.scoring.TownshipTable.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.milepost.Rule;
import dev.milepost.campaign.Comparator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentSchemeTest {

    private static final IndicatorId I = IndicatorId.of("i");

    @Test
    @Rule("10.1")
    void knowsItsFullMarkItsBonusAndWhatItAsks() {
        AssessmentScheme scheme = scheme();

        assertThat(scheme.max()).isEqualByComparingTo(points("20"));
        assertThat(scheme.bonusCap()).isEqualByComparingTo(points("4"));
        assertThat(tableOf(items()).build()).isEqualTo(scheme).hasSameHashCodeAs(scheme);
        assertThat(scheme.indicators()).isEmpty();
        assertThat(scheme).hasToString("AssessmentScheme[township-2023]");
        assertThat(scheme.items().get(0))
                .hasToString("SchemeItem[1.1]")
                .isNotEqualTo(scheme.items().get(1));
        assertThat(uncapped().bonusCap()).as("what the bonus items come to").isEqualByComparingTo(points("7"));
    }

    /** Schemes that break a rule, and what the message says. */
    static Stream<Arguments> brokenSchemes() {
        return Stream.of(
                refused(
                        () -> tableOf(items())
                                .weights(Map.of(
                                        PeriodType.MONTH, Ratio.parse("0.5"), PeriodType.YEAR, Ratio.parse("0.4")))
                                .build(),
                        "weights of scheme 'township-2023' must sum to 1, summed to 0.9"),
                refused(
                        () -> tableOf(items())
                                .weights(Map.of(PeriodType.SPAN, Ratio.ONE))
                                .build(),
                        "must not be SPAN"),
                refused(
                        () -> tableOf(items())
                                .weights(Map.of(PeriodType.MONTH, Ratio.ZERO))
                                .build(),
                        "weight of MONTH of scheme 'township-2023' must be above 0, was 0"),
                refused(
                        () -> tableOf(List.of(items().get(0), items().get(0))).build(),
                        "code of item, bonus or veto must be unique within scheme 'township-2023', were [1.1, 1.1, B1"),
                refused(
                        () -> tableOf(List.of(item("1.1", "6", new ScoreRule.Manual())
                                        .byClass(Map.of("c", new ScoreRule.Manual()))
                                        .build()))
                                .build(),
                        "class of item '1.1' must be one of scheme 'township-2023', was 'c'; nearest: [a, b]"),
                refused(
                        () -> tableOf(items())
                                .grades(List.of(new ScoreGrade("fair", words("中", "fair"), points("9"))))
                                .build(),
                        "least score of grade 'fair' must be below that of 'pass', 8, was 9"),
                refused(
                        () -> tableOf(items())
                                .vetoes(List.of(new VetoRule(
                                        "V9", words("否", "no"), new VetoRule.YesNo(), new VetoRule.CapGrade("fine"))))
                                .build(),
                        "grade of veto 'V9' must be one of scheme 'township-2023', was 'fine'"),
                refused(
                        () -> tableOf(items())
                                .tieBreaks(List.of(new TieBreak.Item("9")))
                                .build(),
                        "item of a tie-break must be one of scheme 'township-2023', was '9'"),
                refused(
                        () -> tableOf(items())
                                .tieBreaks(List.of(new TieBreak.Group("9")))
                                .build(),
                        "group of a tie-break must be one of scheme 'township-2023', was '9'"),
                refused(
                        () -> tableOf(items()).bonusCap(points("-1")).build(),
                        "bonusCap of scheme 'township-2023' must not be negative, was -1"),
                refused(
                        () -> AssessmentScheme.builder("x")
                                .name(words("空", "empty"))
                                .build(),
                        "groups of scheme 'x' must be one or more, were none"));
    }

    /** Parts of a scheme that break a rule, and what the message says. */
    static Stream<Arguments> brokenParts() {
        ScoreRule big = new ScoreRule.PerDefect(List.of(kind("k", "1")), Optional.of(points("7")));
        ScoreRule high =
                new ScoreRule.Bands(I, List.of(new ScoreRule.Band(new Comparator.AtLeast(Ratio.ONE), points("7"))));
        return Stream.of(
                refused(
                        () -> new SchemeGroup("1", words("组", "group"), items(), Optional.of(points("25"))),
                        "items of group '1' must come to 25, came to 20"),
                refused(
                        () -> SchemeGroup.of("1", words("组", "group"), List.of()),
                        "items of group '1' must be one or more, were none"),
                refused(() -> item("1", "6", big).build(), "cap of item '1' must be at most 6, was 7"),
                refused(() -> item("1", "6", high).build(), "points of a band of item '1' must be at most 6, was 7"),
                refused(() -> item("1", "0", big).build(), "max of item '1' must be above 0, was 0"),
                refused(() -> kind("k", "-1"), "points per defect of kind 'k' must be above 0, was -1"),
                refused(
                        () -> ScoreRule.PerDefect.of(kind("k", "1"), kind("k", "2")),
                        "kind of defect must be unique within its rule, were [k, k]"),
                refused(
                        () -> new ScoreRule.Checklist(List.of(point("a"), point("a"))),
                        "point of a checklist must be unique within its rule, were [a, a]"),
                refused(
                        () -> ScoreRule.Proportional.toFull(I, Ratio.ZERO),
                        "full figure of indicator 'i' must be above 0, was 0"),
                refused(
                        () -> new ScoreRule.Bands(I, List.of()),
                        "bands of indicator 'i' must be one or more, were none"),
                refused(
                        () -> new VetoRule.Threshold(I, new Comparator.AtLeastParent()),
                        "threshold of a veto on 'i' must be a bound, a level, achieved or event-free"),
                refused(() -> new VetoRule.EventFree(0), "months of an event-free veto must be 1 or more, was 0"));
    }

    /** Entries the scheme does not understand, and what the message says. */
    static Stream<Arguments> brokenEntries() {
        return Stream.of(
                entered(
                        mark("e", V1, "1.7", "1"),
                        "item of entry 'e' must be one of scheme 'township-2023', was '1.7'"),
                entered(mark("e", V1, "1.4", "2.5"), "points of entry 'e' must be at most 2, was 2.5"),
                entered(mark("e", V1, "B1", "4"), "points of entry 'e' must be at most 3, was 4"),
                entered(exempt("e", V1, "B1"), "content of entry 'e' on bonus 'B1' must be points"),
                entered(mark("e", V1, "V1", "1"), "content of entry 'e' on veto 'V1' must be a statement"),
                entered(mark("e", V1, "1.1", "1"), "content of entry 'e' on item '1.1' must be defects"),
                entered(mark("e", V1, "1.3", "1"), "content of entry 'e' on item '1.3' must be a tick"),
                entered(
                        defects("e", V1, "1.4", "k", 1),
                        "content of entry 'e' on item '1.4' must be points, was Defects"),
                entered(
                        defects("e", V1, "1.1", "laet", 1),
                        "kind of entry 'e' must be one of item '1.1', was 'laet'; nearest: [late"),
                entered(tick(V1, "e", true), "point of entry 'v1-tick-e' must be one of item '1.3', was 'e'"),
                entered(
                        said("e", V1, "V2", ScoreEntry.Statement.broken()),
                        "day of entry 'e' on veto 'V2' must be given"),
                entered(
                        said("e", V1, "V1", ScoreEntry.Statement.event(LocalDate.of(2023, 1, 1))),
                        "day of entry 'e' on veto 'V1' must be absent"),
                entered(
                        mark("e", V1, "1.4", "1"),
                        "item '1.4' of unit 'v1' must be marked once, was by entries 'v1-1.4' and 'e'"),
                entered(
                        exempt("e", V1, "1.4"),
                        "item '1.4' of unit 'v1' must have no entry beside 'e', by which it is not applicable"));
    }

    /** Values that break a rule by themselves, and what the message says. */
    static Stream<Arguments> brokenValues() {
        return Stream.of(
                refused(() -> new ScoreEntry.Mark(points("-0.5")), "points of a mark must not be negative, was -0.5"),
                refused(() -> new ScoreEntry.Defects("k", -1), "count of defects must not be negative, was -1"),
                refused(
                        () -> new ScoreEntry.Statement(true, Optional.of(TownshipTable.DAY)),
                        "day of a statement that holds must be absent"),
                refused(
                        () -> Scorer.of(
                                scheme(),
                                ScoreRecord.builder("other", TownshipTable.JUNE).build()),
                        "scheme of the record of 202306 must be 'township-2023', was 'other'"),
                refused(
                        () -> Scorer.of(
                                scheme(),
                                record(List.of()).classes(Map.of(V1, "c")).build()),
                        "class of unit 'v1' must be one of scheme 'township-2023', was 'c'"),
                refused(
                        () -> Scorer.of(
                                scheme(),
                                record(List.of(exempt("e", V1, "1.5")))
                                        .classes(Map.of(V1, "b"))
                                        .build()),
                        "must be no entry, because units of its class are not scored on it"));
    }

    @Rule("10.1")
    @ParameterizedTest
    @MethodSource({"brokenSchemes", "brokenParts", "brokenEntries", "brokenValues"})
    void refusesNamingPropertyRuleAndValue(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(message);
    }

    @Test
    @Rule("10.1")
    void refusesAnEntryWhereAFigureDecides() {
        AssessmentScheme byFigure = tableOf(List.of(
                        item("1.1", "6", ScoreRule.Proportional.toTarget(I)).build()))
                .tieBreaks(List.of())
                .groups(List.of(SchemeGroup.of(
                        "2",
                        words("组", "group"),
                        List.of(item("9", "1", new ScoreRule.Manual()).build()))))
                .build();
        ScoreRecord record =
                record(List.of(mark("e", OrgUnitId.of("v2"), "1.1", "1"))).build();

        assertThat(byFigure.indicators()).containsExactly(I);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorer.of(byFigure, record))
                .withMessageContaining("must be no entry or not applicable, because a figure decides");
    }

    private static AssessmentScheme uncapped() {
        AssessmentScheme.Builder builder = AssessmentScheme.builder("x")
                .name(words("名", "name"))
                .classes(scheme().classes())
                .groups(scheme().groups())
                .bonusItems(List.of(
                        new BonusItem("B1", words("甲", "a"), points("3")),
                        new BonusItem("B2", words("乙", "b"), points("4"))));
        return builder.build();
    }

    private static Arguments entered(ScoreEntry entry, String message) {
        List<ScoreEntry> all = new ArrayList<>(entries(V1));
        all.add(entry);
        return refused(() -> Scorer.of(scheme(), record(all).build()), message);
    }

    private static Arguments refused(ThrowingCallable made, String message) {
        return arguments(made, message);
    }
}
