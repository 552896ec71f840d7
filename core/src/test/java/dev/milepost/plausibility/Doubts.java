// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetId;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A town of two villages, one with a natural village, and short ways to what rules look at. */
final class Doubts {

    static final LocalDate YEAR_END = LocalDate.of(2023, 12, 31);

    static final OrgTree TREE = OrgTree.of(List.of(
            unit("town", OrgLevels.TOWNSHIP, "某镇", "Town", ""),
            unit("v1", OrgLevels.VILLAGE, "甲村", "Village A", "town"),
            unit("v2", OrgLevels.VILLAGE, "乙村", "Village B", "town"),
            unit("n1", OrgLevels.NATURAL_VILLAGE, "甲一", "A One", "v1")));

    private Doubts() {}

    static LocalizedText text(String zh, String en) {
        return LocalizedText.of(zh, en);
    }

    /** A data element whose name in both languages is its id. */
    static DataElement.Builder element(String id, Unit unit) {
        return DataElement.builder(DataElementId.of(id), unit).name(text(id, id));
    }

    static Indicator.Builder indicator(String id, Unit unit, Measure measure) {
        return Indicator.builder(IndicatorId.of(id), measure).name(text(id, id)).unit(unit);
    }

    static Measure of(String element) {
        return new Measure.Element(DataElementId.of(element));
    }

    /** The pair n / d as a percentage, with c as the claim. */
    static Measure pair() {
        return new Measure.Pair(
                DataElementId.of("n"),
                DataElementId.of("d"),
                BigDecimal.valueOf(100),
                Optional.of(DataElementId.of("c")));
    }

    static Target.Builder target(String indicator, Comparator comparator) {
        return Target.builder(TargetId.of("t"), IndicatorId.of(indicator), comparator)
                .start(LocalDate.of(2023, 1, 1))
                .due(YEAR_END);
    }

    static Campaign.Builder campaign(DataElement... elements) {
        return Campaign.builder(CampaignId.of("c2023"))
                .name(text("某镇行动", "Campaign of the town"))
                .edition("test")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .elements(List.of(elements));
    }

    static FactKey key(String element, String unit, String period) {
        return FactKey.of(DataElementId.of(element), OrgUnitId.of(unit), Period.parse(period));
    }

    static Observation.Builder seen(FactKey key, String value) {
        return Observation.builder(key, Value.parse(value));
    }

    static Observation fact(FactKey key, String value) {
        return seen(key, value).build();
    }

    static Observation fact(String element, String unit, String period, String value) {
        return fact(key(element, unit, period), value);
    }

    /** Facts of consecutive months of 2023, beginning in January. */
    static List<Observation> months(String element, String unit, String... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> fact(key(element, unit, Period.month(2023, i + 1).toString()), values[i]))
                .toList();
    }

    static ConsistencySubject subject(Campaign.Builder campaign, Observation... facts) {
        return subject(campaign, List.of(facts));
    }

    static ConsistencySubject subject(Campaign.Builder campaign, List<Observation> facts) {
        return subject(Dossier.of(campaign.build(), TREE), facts);
    }

    static ConsistencySubject subject(Dossier dossier, List<Observation> facts) {
        return ConsistencySubject.of(dossier, facts, YEAR_END);
    }

    /** Severity and path, then message and suggestion in both languages. */
    static List<String> found(ConsistencyRule rule, ConsistencySubject subject) {
        return ConsistencyRules.check(subject, List.of(rule)).stream()
                .map(issue -> line(rule, issue))
                .toList();
    }

    private static String line(ConsistencyRule rule, Issue issue) {
        String code = issue.code().equals(rule.code()) ? "" : " [other code " + issue.code() + "]";
        return issue.severity() + " " + issue.path() + code + " | " + issue.message()
                + issue.suggestion().map(text -> " | " + text).orElse("");
    }

    private static OrgUnit unit(String id, OrgLevel level, String zh, String en, String parent) {
        OrgUnit.Builder unit = OrgUnit.builder(OrgUnitId.of(id), level).name(text(zh, en));
        return (parent.isEmpty() ? unit : unit.parent(OrgUnitId.of(parent))).build();
    }
}
