// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Activity;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What the contract stores: a town with two villages, one of them with two groups, and facts of two elements. */
final class StoreSamples {

    static final Instant NOON = Instant.parse("2024-01-10T04:00:00Z");
    static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    static final CampaignId TOWN_CAMPAIGN = CampaignId.of("town-2023");
    static final CampaignId VILLAGE_CAMPAIGN = CampaignId.of("村-2023");
    static final DataElementId TREES = DataElementId.of("trees");
    static final DataElementId ROADS = DataElementId.of("硬化道路");
    static final OrgUnitId TOWN = OrgUnitId.of("town");
    static final OrgUnitId VILLAGE = OrgUnitId.of("village-1");
    static final OrgUnitId GROUP = OrgUnitId.of("village-1-1");
    static final OrgUnitId OTHER = OrgUnitId.of("village-2");
    static final List<OrgUnitId> UNITS = List.of(TOWN, VILLAGE, GROUP, OTHER);
    static final FactKey KEY = FactKey.of(TREES, VILLAGE, Period.year(2023));

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    /**
     * Quotes, line ends and a zero byte as they are shown, characters beyond 16 bits, marks that join and marks that
     * turn the direction.
     */
    private static final Arbitrary<String> TEXTS = Arbitraries.of(
            "镇爱卫办",
            "a \"quoted\" \\ text",
            "two\nlines\r\n\tand a tab",
            "zero \u0000 byte",
            "\uD842\uDFB7\uD83C\uDF33",
            "e\u0301 \u202Eabc\u202C",
            "x".repeat(5000),
            "'; DROP TABLE milepost_record; --");

    private StoreSamples() {}

    static Observation fact(FactKey key, long amount, int revision) {
        return Observation.builder(key, Value.amount(amount)).revision(revision).build();
    }

    /** As many facts of different keys as asked for. */
    static List<Observation> facts(String source, int count) {
        List<Observation> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            FactKey key = FactKey.of(TREES, UNITS.get(i % UNITS.size()), Period.month(2023, 1 + i % 12))
                    .withSource(source + "/" + i);
            facts.add(fact(key, i, 0));
        }
        return facts;
    }

    static Dossier dossier(String name) {
        return Dossier.builder(campaign(TOWN_CAMPAIGN, TOWN), tree(TOWN))
                .activities(List.of(Activity.builder("meeting")
                        .kind(NAME)
                        .name(LocalizedText.ofChinese(name))
                        .startInclusive(DATE)
                        .endInclusive(DATE)
                        .unit(TOWN)
                        .build()))
                .build();
    }

    static Dossier villageDossier() {
        return Dossier.of(campaign(VILLAGE_CAMPAIGN, VILLAGE), tree(VILLAGE));
    }

    private static Campaign campaign(CampaignId id, OrgUnitId unit) {
        return Campaign.builder(id)
                .name(NAME)
                .edition("e")
                .period(Period.year(2023))
                .unit(unit)
                .elements(List.of(
                        DataElement.builder(TREES, Units.ITEM).name(NAME).build(),
                        DataElement.builder(ROADS, Units.KM).name(NAME).build()))
                .build();
    }

    private static OrgTree tree(OrgUnitId root) {
        OrgUnit.Builder village = OrgUnit.builder(VILLAGE, OrgLevels.VILLAGE).name(NAME);
        OrgUnit group = OrgUnit.builder(GROUP, OrgLevels.GROUP)
                .name(NAME)
                .parent(VILLAGE)
                .build();
        if (root.equals(VILLAGE)) {
            return OrgTree.of(List.of(village.build(), group));
        }
        return OrgTree.of(List.of(
                OrgUnit.builder(TOWN, OrgLevels.TOWNSHIP).name(NAME).build(),
                village.parent(TOWN).build(),
                group,
                OrgUnit.builder(OTHER, OrgLevels.VILLAGE)
                        .name(NAME)
                        .parent(TOWN)
                        .build()));
    }

    /** Facts with everything a fact may have, small enough a world that keys meet. */
    static Arbitrary<Observation> observations() {
        return Combinators.combine(
                        keys(), values(), tellings(), Arbitraries.integers().between(0, 3))
                .as((key, value, telling, revision) -> observation(key, value, telling, revision));
    }

    private static Arbitrary<FactKey> keys() {
        return Combinators.combine(
                        Arbitraries.of(TREES, ROADS),
                        Arbitraries.of(UNITS),
                        Arbitraries.of(
                                Period.year(2023),
                                Period.month(2023, 1),
                                Period.month(2023, 12),
                                Period.parse("2023W52"),
                                Period.parse("2023Q4")),
                        Arbitraries.of("", "大", "a/b"),
                        Arbitraries.of("", "inspection/学校"),
                        Arbitraries.of(FactNature.class))
                .as(FactKey::new);
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.of("0", "-1", "1.50", "1.5", "0.000000000000000000001", "9223372036854775808", "1E+30")
                        .map(BigDecimal::new)
                        .map(Value::amount),
                Arbitraries.of("33/42", "word:基本实现", "missing:NOT_MEASURED", "level:vector-density:C:2")
                        .map(Value::parse),
                Arbitraries.of(true, false).map(Value::flag),
                Arbitraries.of(MissingReason.NOT_APPLICABLE, MissingReason.NOT_REPORTED)
                        .map(Value::missing));
    }

    private static Arbitrary<Telling> tellings() {
        return Combinators.combine(
                        Arbitraries.of(Assurance.class),
                        Arbitraries.of(ReviewState.class),
                        TEXTS,
                        Arbitraries.of(true, false),
                        Arbitraries.of(List.<Evidence>of(), List.of(evidence())))
                .as(Telling::new);
    }

    private static Evidence evidence() {
        return new Evidence("photos/门前-1.jpg", Optional.empty(), LocalizedText.ofChinese("照片"));
    }

    private static Observation observation(FactKey key, Value value, Telling telling, int revision) {
        Observation.Builder fact = Observation.builder(key, value)
                .assurance(telling.assurance())
                .state(telling.state())
                .revision(revision)
                .standsForParts(telling.flag())
                .carriesOn(!telling.flag())
                .evidence(telling.evidence());
        if (telling.flag()) {
            fact.reason(LocalizedText.ofChinese(telling.text()))
                    .dispute(LocalizedText.ofEnglish(telling.text()))
                    .receivedOn(DATE);
        }
        return fact.build();
    }

    private record Telling(
            Assurance assurance, ReviewState state, String text, boolean flag, List<Evidence> evidence) {}
}
