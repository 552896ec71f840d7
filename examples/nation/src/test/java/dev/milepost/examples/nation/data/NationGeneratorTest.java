// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.examples.nation.Rule;
import dev.milepost.examples.nation.TinyNation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NationGeneratorTest {

    private static final long GOLDEN = 8997709270325637467L;
    private static final long GOLDEN_REVISED = 500103886659407568L;

    private static final Nation NATION = TinyNation.of(42, false);
    private static final Nation REVISED = TinyNation.of(42, true);

    private static long count(Nation nation, IntPredicate row) {
        return IntStream.range(0, nation.reports().size()).filter(row).count();
    }

    private static List<Integer> key(Reports reports, int row) {
        return List.of(reports.unit(row), reports.measure(row), reports.month(row));
    }

    private static List<Integer> series(Reports reports, int row) {
        return List.of(reports.unit(row), reports.measure(row));
    }

    /** The sum of a year by unit and measure. */
    private static Map<List<Integer>, Long> years(Nation nation) {
        Map<List<Integer>, Long> years = new HashMap<>();
        Reports reports = nation.reports();
        for (int row = 0; row < reports.size(); row++) {
            years.merge(series(reports, row), reports.cents(row), Long::sum);
        }
        return years;
    }

    @Test
    void givesTheSameNationForTheSameSeedHereAndEverywhere() {
        assertThat(TinyNation.of(42, false).digest()).isEqualTo(NATION.digest()).isEqualTo(GOLDEN);
        assertThat(TinyNation.of(42, true).digest()).isEqualTo(REVISED.digest()).isEqualTo(GOLDEN_REVISED);
        assertThat(TinyNation.of(43, false).digest()).isNotEqualTo(NATION.digest());
    }

    @Test
    void hangsUnitsBelowEachOtherLevelByLevel() {
        Divisions divisions = NATION.divisions();
        assertThat(NATION.units()).isEqualTo(355).isEqualTo(divisions.units());
        assertThat(NATION.parent(0)).isEqualTo(-1);
        Set<Integer> parents = new HashSet<>();
        for (int unit = 1; unit < NATION.units(); unit++) {
            int parent = NATION.parent(unit);
            assertThat(parent).isLessThan(unit);
            assertThat(NATION.level(parent)).isEqualTo(NATION.level(unit) - 1);
            parents.add(parent);
        }
        assertThat(parents).hasSize(divisions.first(Divisions.VILLAGE));
        for (int level = 0; level < Divisions.LEVELS; level++) {
            assertThat(NATION.level(divisions.first(level))).isEqualTo(level);
            assertThat(NATION.level(divisions.first(level + 1) - 1)).isEqualTo(level);
        }
    }

    @Test
    void makesAboutAsManyReportsAsAsked() {
        assertThat(NATION.reports().size()).isBetween(18_500, 21_500);
        assertThat(REVISED.reports().size()).isBetween(18_500, 21_500);
    }

    @Test
    void reportsMonthByMonthWithSomeMissing() {
        Reports reports = NATION.reports();
        Map<List<Integer>, Integer> months = new HashMap<>();
        for (int row = 0; row < reports.size(); row++) {
            assertThat(reports.month(row)).isGreaterThanOrEqualTo(row == 0 ? 0 : reports.month(row - 1));
            months.merge(series(reports, row), 1, Integer::sum);
        }
        double perSeries = reports.size() / (double) months.size();
        assertThat(perSeries).isBetween(11.2, 11.6);
        List<Integer> january = IntStream.range(0, 500).mapToObj(reports::unit).toList();
        assertThat(january).isNotEqualTo(january.stream().sorted().toList());
    }

    @Test
    void onlyTownshipsAndVillagesReport() {
        int first = NATION.divisions().first(Divisions.TOWNSHIP);
        int village = NATION.divisions().first(Divisions.VILLAGE);
        Reports reports = NATION.reports();
        assertThat(count(NATION, row -> reports.unit(row) < first)).isZero();
        assertThat(count(NATION, row -> reports.unit(row) < village)).isBetween(1000L, 3000L);
    }

    @Test
    void hasCorrectionsBelowZeroAndZeros() {
        Reports reports = NATION.reports();
        assertThat(count(NATION, row -> reports.cents(row) < 0)).isBetween(50L, 500L);
        assertThat(count(NATION, row -> reports.cents(row) == 0 && !Indicators.isRate(reports.measure(row))))
                .isBetween(50L, 500L);
        assertThat(count(NATION, row -> reports.cents(row) < 0 && Indicators.isLatest(reports.measure(row))))
                .isZero();
        assertThat(count(NATION, row -> reports.cents(row) < 0 && Indicators.isDenominator(reports.measure(row))))
                .isZero();
        assertThat(years(NATION).values()).anyMatch(year -> year < 0);
    }

    @Test
    @Rule("5.2")
    void hasRatesThatLackAHalfOrADenominatorAboveZero() {
        Map<List<Integer>, Long> years = years(NATION);
        List<String> kinds = new ArrayList<>();
        years.forEach((series, value) -> {
            int measure = series.get(1);
            if (Indicators.isRate(measure)) {
                Long below = years.get(List.of(series.get(0), Indicators.denominator(measure)));
                kinds.add(
                        below == null
                                ? "lower half missing"
                                : (value == 0 ? "0" : "n") + "/" + (below == 0 ? "0" : "d"));
            } else if (Indicators.isDenominator(measure)
                    && !years.containsKey(List.of(series.get(0), Indicators.ofMeasure(measure)))) {
                kinds.add("upper half missing");
            }
        });
        assertThat(kinds).contains("lower half missing", "upper half missing", "0/0", "n/0", "n/d");
    }

    @Test
    void assertsOneSeriesInTwentyAsAWhole() {
        Map<List<Integer>, Set<Boolean>> flags = new HashMap<>();
        Reports reports = NATION.reports();
        for (int row = 0; row < reports.size(); row++) {
            flags.computeIfAbsent(series(reports, row), key -> new HashSet<>()).add(reports.isAsserted(row));
        }
        assertThat(flags.values()).allMatch(flag -> flag.size() == 1);
        double share =
                flags.values().stream().filter(flag -> flag.contains(true)).count() / (double) flags.size();
        assertThat(share).isBetween(0.035, 0.065);
    }

    @Test
    void revisesNothingUnlessAsked() {
        assertThat(count(NATION, row -> NATION.reports().revision(row) > 0)).isZero();
        assertThat(IntStream.range(0, NATION.reports().size())
                        .mapToObj(row -> key(NATION.reports(), row))
                        .distinct()
                        .count())
                .isEqualTo(NATION.reports().size());
    }

    @Test
    @Rule("4.5")
    void revisesOneReportInAHundredHalfOfThemBeforeWhatTheyReplace() {
        Map<List<Integer>, List<Integer>> chains = new HashMap<>();
        Reports reports = REVISED.reports();
        for (int row = 0; row < reports.size(); row++) {
            chains.computeIfAbsent(key(reports, row), key -> new ArrayList<>()).add(reports.revision(row));
        }
        List<List<Integer>> revised =
                chains.values().stream().filter(chain -> chain.size() > 1).toList();
        assertThat(revised.size() / (double) chains.size()).isBetween(0.007, 0.013);
        assertThat(revised).contains(List.of(0, 1), List.of(1, 0)).anyMatch(chain -> chain.size() > 2);
        double before = revised.stream().filter(chain -> chain.get(0) > 0).count() / (double) revised.size();
        assertThat(before).isBetween(0.35, 0.65);
        assertThat(revised).allMatch(chain -> chain.stream().distinct().count() == chain.size() && chain.contains(0));
    }

    @Test
    @Rule("6.3")
    void asksSomeVillagesATargetOfTheirOwn() {
        Targets targets = NATION.targets();
        int village = NATION.divisions().first(Divisions.VILLAGE);
        Set<List<Integer>> single = new HashSet<>();
        boolean nothingAsked = false;
        for (int number = 0; number < targets.ownCount(); number++) {
            assertThat(targets.ownUnit(number)).isGreaterThanOrEqualTo(village);
            single.add(List.of(targets.ownUnit(number), targets.ownIndicator(number)));
            nothingAsked |= targets.ownTarget(number) == 0;
        }
        assertThat(single).hasSize(targets.ownCount()).hasSizeGreaterThan(20);
        assertThat(single).anyMatch(own -> Indicators.isRate(own.get(1)));
        assertThat(single).anyMatch(own -> !Indicators.isRate(own.get(1)));
        assertThat(nothingAsked).isTrue();
        for (int level = 0; level < Divisions.LEVELS; level++) {
            for (int indicator = 0; indicator < Indicators.COUNT; indicator++) {
                assertThat(targets.ofLevel(level, indicator)).isPositive();
            }
        }
    }

    @Test
    void refusesMoreReportsThanTheUnitsCanMakeNamingTheMost() {
        Divisions divisions = Divisions.parse("1,1,1,1,1,1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationGenerator.generate(divisions, 5000, 1, false, Steps.untold()))
                .withMessage("rows must be from 1 to 1076 for the units 1,1,1,1,1,1, was 5000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NationGenerator.generate(divisions, 0, 1, false, Steps.untold()));
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> told = new ArrayList<>();
        NationGenerator.generate(Divisions.parse(TinyNation.UNITS), 1000, 1, false, (done, all) -> told.add(done));
        assertThat(told).hasSize(12).isSorted().endsWith(12L);
    }
}
