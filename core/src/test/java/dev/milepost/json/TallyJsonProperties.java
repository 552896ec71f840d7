// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import dev.milepost.rollup.SeriesTally;
import dev.milepost.rollup.UnitTally;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Partials added up apart, written, read and merged give what one process gives, for every operator. */
@Rule("5.7")
class TallyJsonProperties {

    private static final int VILLAGES = 6;
    private static final GradeScale SCALE = GradeScale.of("density", List.of("A", "B", "C"));

    @Property(tries = 200)
    void figuresOfMergedPartsAreThoseOfOneGo(
            @ForAll("elements") DataElement element, @ForAll("seeds") List<int[]> seeds, @ForAll Random random) {
        List<RecordedObservation> facts = SmallTown.recorded(facts(element, seeds));
        RollupFilling filling = filling(element, facts.size());
        SeriesTally merged = parted(facts, random).stream()
                .map(part -> written(filling.tally(part.stream())))
                .reduce(SeriesTally.empty(), SeriesTally::merge);
        Rollup whole = filling.collect(facts.stream());
        Figure expected = whole.figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(merged).isEqualTo(filling.tally(facts.stream()));
        assertThat(filling.collect(merged).figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(expected);

        UnitTally town = whole.tally(SmallTown.X, SmallTown.TOWN);
        UnitTally left = tally(whole, 1, 2);
        UnitTally right = tally(whole, 3, VILLAGES);
        assertThat(written(left).merge(written(right))).isEqualTo(town).isEqualTo(right.merge(left));
        assertThat(written(town)).isEqualTo(town).hasToString(town.toString());
        assertThat(town.reporting()).isEqualTo(expected.reporting());
        assertThat(town.amounts()).isEqualTo(expected.amounts());
        if (element.unitOperator() == UnitOperator.SUM) {
            assertThat(expected.measured())
                    .isEqualTo(town.units().isEmpty() ? expected.measured() : java.util.Optional.of(town.sum()));
        }
    }

    @Property(tries = 200)
    void ratesOfMergedPartsAreThoseOfOneGo(@ForAll("seeds") List<int[]> seeds, @ForAll Random random) {
        List<RecordedObservation> facts = SmallTown.recorded(halves(seeds));
        RollupFilling filling = Rollup.of(
                SmallTown.campaign(SmallTown.rateElements(), SmallTown.rate().build())
                        .build(),
                SmallTown.tree(VILLAGES),
                AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(facts.size())));
        SeriesTally merged = parted(facts, random).stream()
                .map(part -> written(filling.tally(part.stream())))
                .reduce(SeriesTally.empty(), SeriesTally::merge);
        Figure expected = filling.collect(facts.stream()).figure(SmallTown.INDICATOR, SmallTown.TOWN);
        assertThat(filling.collect(merged).figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(expected);

        List<UnitTally> pairs = seeds.stream()
                .collect(Collectors.toMap(seed -> seed[0], seed -> seed, (one, other) -> one))
                .values()
                .stream()
                .map(seed -> UnitTally.pair(
                        SmallTown.village(seed[0]),
                        Ratio.whole(Math.max(0, seed[2])),
                        Ratio.of(seed[1], 3),
                        Assurance.COMPUTED))
                .toList();
        assertThat(pairs.stream()
                        .map(TallyJsonProperties::written)
                        .reduce(UnitTally.empty(), (one, other) -> written(other.merge(one))))
                .isEqualTo(pairs.stream().reduce(UnitTally.empty(), UnitTally::merge));
    }

    /** The first of each village: so many of so many; a numerator or both halves may be silent. */
    private static List<Observation> halves(List<int[]> seeds) {
        Map<FactKey, Observation> facts = new LinkedHashMap<>();
        for (int[] seed : seeds) {
            Observation n = SmallTown.n(seed[0], Math.min(seed[1], seed[2]));
            Observation d = SmallTown.d(seed[0], seed[1]);
            if (!facts.containsKey(d.key())) {
                facts.put(d.key(), d);
                if (seed[2] >= 0) {
                    facts.put(n.key(), n);
                }
            }
        }
        return List.copyOf(facts.values());
    }

    /** Three parts that overlap: each fact lies in one or two of them. */
    private static List<List<RecordedObservation>> parted(List<RecordedObservation> facts, Random random) {
        List<List<RecordedObservation>> parts = IntStream.range(0, 3)
                .mapToObj(i -> (List<RecordedObservation>) new ArrayList<RecordedObservation>())
                .toList();
        for (RecordedObservation fact : facts) {
            parts.get(random.nextInt(3)).add(fact);
            parts.get(random.nextInt(3)).add(fact);
        }
        return parts;
    }

    @Property(tries = 50)
    void anOverlapOfUnitsIsRefusedAfterReadingToo(@ForAll("seeds") List<int[]> seeds) {
        DataElement element = SmallTown.element().frequency(PeriodType.MONTH).build();
        List<RecordedObservation> facts = SmallTown.recorded(facts(element, seeds));
        UnitTally town = filling(element, facts.size()).collect(facts.stream()).tally(SmallTown.X, SmallTown.TOWN);
        Assume.that(!town.units().isEmpty());
        assertThatThrownBy(() -> town.merge(written(town)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("units of two tallies must be disjoint, both had");
    }

    @Example
    void aPartThatMayHideAFactThatCountsIsRefused() {
        DataElement element = SmallTown.element().frequency(PeriodType.MONTH).build();
        List<RecordedObservation> facts =
                SmallTown.recorded(facts(element, List.of(new int[] {1, 1, 5}, new int[] {2, 1, 5})));
        assertThatThrownBy(() -> filling(element, 0).collect(SeriesTally.of(facts)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "recordedAt of 'x · v2 · 202301' must not be after knownAt 2024-01-05T00:00:00Z");
        Observation draft = Observation.builder(
                        FactKey.of(SmallTown.X, SmallTown.TOWN, Period.month(2023, 1)), Value.amount(1))
                .state(dev.milepost.observation.ReviewState.DRAFT)
                .build();
        SeriesTally drafts = SeriesTally.of(SmallTown.recorded(List.of(draft)));
        assertThatThrownBy(() -> filling(element, 9).collect(drafts))
                .hasMessage("state of 'x · town · 202301' must be past DRAFT");
    }

    @Example
    void whatIsNoTallyIsRefusedWithItsPlace() {
        String text = new String(bytes(UnitTally.empty()), StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\"units\":[],\"sums\":{\"sum\":0,").endsWith("}\n");
        assertThatThrownBy(() -> read(text.replace("\"trueCount\":0", "\"trueCount\":1")))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("trueCount of a tally must not exceed its units 0, was 1");
        assertThatThrownBy(() -> read(text.replace("\"weights\":0", "\"weights\":-1")))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("sums")
                .hasMessageContaining("weights of a tally must not be negative, were -1");
        assertThatThrownBy(() -> read(text.replace("\"denominator\":0", "\"denominator\":-1")))
                .hasMessageContaining("denominator of a tally must not be negative, was -1");
        assertThatThrownBy(() -> read(text.replace("\"range\":{}", "\"range\":{\"least\":2,\"greatest\":1}")))
                .hasMessageContaining("least of a tally must not exceed its greatest");
        assertThatThrownBy(() -> read(text.replace("\"expected\":0", "\"expected\":-1")))
                .hasMessageContaining("reported must be 0 to expected -1, was 0");
        assertThatThrownBy(() -> TallyJson.readSeries(new ByteArrayInputStream(
                        "{\"sequence\":1,\"recordedAt\":\"noon\"}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JsonException.class);
    }

    private static UnitTally read(String text) {
        return TallyJson.readUnits(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static UnitTally tally(Rollup rollup, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> rollup.tally(SmallTown.X, SmallTown.village(i)))
                .reduce(UnitTally.empty(), UnitTally::merge);
    }

    private static SeriesTally written(SeriesTally tally) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TallyJson.write(tally, out);
        return TallyJson.readSeries(new ByteArrayInputStream(out.toByteArray()));
    }

    private static UnitTally written(UnitTally tally) {
        return TallyJson.readUnits(new ByteArrayInputStream(bytes(tally)));
    }

    private static byte[] bytes(UnitTally tally) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TallyJson.write(tally, out);
        return out.toByteArray();
    }

    private static RollupFilling filling(DataElement element, int facts) {
        Campaign campaign = SmallTown.campaign(element);
        return Rollup.of(
                campaign, SmallTown.tree(VILLAGES), AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(facts)));
    }

    /** Every operator over time with every operator over units, and what is no number. */
    @Provide
    Arbitrary<DataElement> elements() {
        Arbitrary<UnitOperator> amounts =
                Arbitraries.of(UnitOperator.SUM, UnitOperator.MEAN, UnitOperator.MAX, UnitOperator.MIN);
        Arbitrary<DataElement> numbers = Combinators.combine(Arbitraries.of(TimeOperator.class), amounts)
                .as((time, units) -> element()
                        .timeOperator(time)
                        .unitOperator(units)
                        .weightedBy(SmallTown.X)
                        .build());
        DataElement level = element()
                .kind(ValueKind.LEVEL)
                .scale(SCALE)
                .unitOperator(UnitOperator.WORST)
                .build();
        DataElement flag = SmallTown.element(SmallTown.X, Units.ONE)
                .frequency(PeriodType.MONTH)
                .reportedAt(OrgLevels.VILLAGE)
                .kind(ValueKind.FLAG)
                .unitOperator(UnitOperator.TRUE_OF_EXPECTED)
                .build();
        return Arbitraries.oneOf(numbers, Arbitraries.of(level, flag));
    }

    private static DataElement.Builder element() {
        return SmallTown.element().frequency(PeriodType.MONTH).reportedAt(OrgLevels.VILLAGE);
    }

    /** Village, month, amount; a negative one is a gap. */
    @Provide
    Arbitrary<List<int[]>> seeds() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, VILLAGES),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(-1, 30))
                .as((village, month, amount) -> new int[] {village, month, amount})
                .list()
                .ofMaxSize(25);
    }

    private static List<Observation> facts(DataElement element, List<int[]> seeds) {
        Map<FactKey, Observation> facts = new LinkedHashMap<>();
        for (int[] seed : seeds) {
            FactKey key = FactKey.of(SmallTown.X, SmallTown.village(seed[0]), Period.month(2023, seed[1]));
            facts.putIfAbsent(
                    key, Observation.builder(key, value(element, seed[2])).build());
        }
        return List.copyOf(facts.values());
    }

    private static Value value(DataElement element, int amount) {
        if (amount < 0) {
            return Value.missing(MissingReason.NOT_MEASURED);
        }
        return switch (element.kind()) {
            case LEVEL -> Value.level(SCALE.grade(SCALE.levels().get(amount % 3)));
            case FLAG -> Value.flag(amount % 2 == 0);
            case AMOUNT, WORD -> Value.amount(amount);
        };
    }
}
