// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Grade;
import dev.milepost.quantity.GradeScale;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule("5.7")
class UnitTallyProperties {

    private static final GradeScale SCALE = GradeScale.of("density", List.of("A", "B", "C"));

    @Property
    void mergingIsAssociativeAndCommutativeAndHasAnIdentity(@ForAll("units") List<UnitTally> units) {
        Assume.that(units.size() >= 3);
        UnitTally a = units.get(0);
        UnitTally b = units.get(1);
        UnitTally c = all(units.subList(2, units.size()));
        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(UnitTally.empty())).isEqualTo(a);
        assertThat(UnitTally.empty().merge(a)).isEqualTo(a).hasToString(a.toString());
    }

    @Property
    @Rule("1.1")
    void noPartitionAndNoOrderChangesADigit(@ForAll("units") List<UnitTally> units, @ForAll Random random) {
        List<UnitTally> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, random);
        int cut = units.isEmpty() ? 0 : random.nextInt(units.size() + 1);
        UnitTally parted = all(shuffled.subList(0, cut)).merge(all(shuffled.subList(cut, shuffled.size())));
        assertThat(parted).isEqualTo(all(units));
        assertThat(parted.toString()).isEqualTo(all(units).toString());
    }

    @Property
    void anOverlapIsRefused(@ForAll("units") List<UnitTally> units, @ForAll Random random) {
        Assume.that(!units.isEmpty());
        UnitTally again = units.get(random.nextInt(units.size()));
        UnitTally whole = all(units);
        assertThatThrownBy(() -> whole.merge(again))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("units of two tallies must be disjoint, both had " + again.units());
    }

    @Property
    @Rule({"5.6", "5.7"})
    void theSharesOfAPairAreThePair(
            @ForAll("pairs") List<Ratio> pairs, @ForAll @IntRange(min = 0, max = 7) int sevenths) {
        UnitTally others = UnitTally.pair(unit(0), Ratio.ONE, Ratio.ONE, Assurance.VERIFIED);
        for (Ratio pair : pairs) {
            UnitTally whole = share(pair, 7);
            UnitTally shared = others.merge(share(pair, sevenths)).withShare(share(pair, 7 - sevenths));
            assertThat(shared).isEqualTo(others.merge(whole)).isEqualTo(whole.withShare(others));
        }
    }

    private static UnitTally share(Ratio pair, int sevenths) {
        Ratio share = Ratio.of(sevenths, 7);
        return UnitTally.pair(
                unit(1),
                Ratio.whole(pair.numerator()).times(share),
                Ratio.whole(pair.denominator()).times(share),
                Assurance.COMPUTED);
    }

    @Property
    @Rule({"5.1", "3.1"})
    void eachOperatorIsThatOfTheParts(@ForAll("numbers") List<Ratio> numbers) {
        Assume.that(!numbers.isEmpty());
        UnitTally tally = all(IntStream.range(0, numbers.size())
                .mapToObj(i -> UnitTally.weighted(unit(i), numbers.get(i), Ratio.ONE, assurance(i)))
                .toList());
        Ratio sum = numbers.stream().reduce(Ratio.ZERO, Ratio::plus);
        assertThat(tally.sum().sameValueAs(sum)).isTrue();
        assertThat(tally.least().orElseThrow())
                .isEqualByComparingTo(numbers.stream().min(Ratio::compareTo).orElseThrow());
        assertThat(tally.greatest().orElseThrow())
                .isEqualByComparingTo(numbers.stream().max(Ratio::compareTo).orElseThrow());
        assertThat(tally.mean().orElseThrow()).isEqualByComparingTo(sum.dividedBy(Ratio.whole(numbers.size())));
        assertThat(tally.amounts().values().stream().reduce(Ratio.ZERO, Ratio::plus))
                .isEqualByComparingTo(sum);
        assertThat(tally.assurance()).hasValue(assurance(numbers.size() >= 4 ? 3 : numbers.size() - 1));
    }

    @Property
    @Rule("5.2")
    void aRateLiesBetweenItsLeastAndItsGreatestPart(@ForAll("pairs") List<Ratio> pairs) {
        Assume.that(!pairs.isEmpty());
        Ratio rate = all(IntStream.range(0, pairs.size())
                        .mapToObj(i -> UnitTally.pair(
                                unit(i),
                                Ratio.whole(pairs.get(i).numerator()),
                                Ratio.whole(pairs.get(i).denominator()),
                                Assurance.COMPUTED))
                        .toList())
                .pair()
                .orElseThrow();
        assertThat(rate)
                .isBetween(
                        pairs.stream().min(Ratio::compareTo).orElseThrow(),
                        pairs.stream().max(Ratio::compareTo).orElseThrow());
    }

    @Property(tries = 20)
    void aNegativeWeightIsRefused(@ForAll("numbers") List<Ratio> numbers) {
        for (Ratio number : numbers) {
            if (number.signum() < 0) {
                assertThatThrownBy(() -> UnitTally.weighted(unit(1), Ratio.ONE, number, Assurance.VERIFIED))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("weight of unit 'u1' must not be negative, was " + number);
            }
        }
        assertThat(UnitTally.empty().mean()).isEmpty();
        assertThat(UnitTally.empty().pair()).isEmpty();
        assertThat(UnitTally.empty().worst()).isEmpty();
        assertThat(UnitTally.empty().assurance()).isEmpty();
    }

    @Provide
    Arbitrary<List<Ratio>> numbers() {
        Arbitrary<BigDecimal> decimal = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(2);
        Arbitrary<Ratio> third = Arbitraries.integers().between(-9, 9).map(n -> Ratio.of(n, 3));
        return Arbitraries.oneOf(decimal.map(Ratio::whole), third).list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Ratio>> pairs() {
        Arbitrary<Integer> n = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> d = Arbitraries.integers().between(1, 100);
        return Combinators.combine(n, d).as((a, b) -> Ratio.of(a, b)).list().ofMaxSize(8);
    }

    /** Tallies of different units of every kind, some with gaps. */
    @Provide
    Arbitrary<List<UnitTally>> units() {
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 5);
        Arbitrary<Integer> amount = Arbitraries.integers().between(-50, 50);
        return Combinators.combine(kind, amount)
                .as((k, n) -> new int[] {k, n})
                .list()
                .ofMaxSize(8)
                .map(UnitTallyProperties::tallies);
    }

    private static List<UnitTally> tallies(List<int[]> seeds) {
        return IntStream.range(0, seeds.size())
                .mapToObj(i -> tally(i, seeds.get(i)[0], seeds.get(i)[1]))
                .toList();
    }

    private static UnitTally tally(int i, int kind, int amount) {
        Gap gap = new Gap(unit(i), SmallTown.YEAR, MissingReason.STALE);
        UnitTally reports = UnitTally.reporting(
                new Reporting(2, 1, Math.floorMod(amount, 2), amount > 0 ? List.of(gap) : List.of()));
        Assurance assurance = assurance(Math.floorMod(amount, 4));
        return reports.merge(
                switch (kind) {
                    case 0 -> UnitTally.number(unit(i), Ratio.of(amount, 7), assurance);
                    case 1 -> UnitTally.weighted(unit(i), Ratio.whole(amount), Ratio.of(i, 3), assurance);
                    case 2 -> UnitTally.pair(unit(i), Ratio.of(amount, 3), Ratio.whole(i + 1L), assurance);
                    case 3 -> UnitTally.level(unit(i), grade(Math.floorMod(amount, 3)), assurance);
                    case 4 -> UnitTally.flag(unit(i), amount > 0, assurance);
                    default -> UnitTally.word(unit(i), assurance);
                });
    }

    private static Grade grade(int rank) {
        return SCALE.grade(SCALE.levels().get(rank));
    }

    private static Assurance assurance(int i) {
        return List.of(Assurance.values()).get(i % 4);
    }

    private static OrgUnitId unit(int number) {
        return OrgUnitId.of("u" + number);
    }

    private static UnitTally all(List<UnitTally> tallies) {
        return tallies.stream().reduce(UnitTally.empty(), UnitTally::merge);
    }
}
