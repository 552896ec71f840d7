// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.examples.nation.Rule;
import dev.milepost.examples.nation.TinyNation;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Cells;
import dev.milepost.examples.nation.job.Comparison;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.examples.nation.library.MilepostContender;
import dev.milepost.progress.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {

    private static Cells cells(Nation nation, Job job) {
        try (Contender streams = new StreamsContender(job)) {
            streams.load(nation, Steps.untold());
            try (Result result = streams.run()) {
                return Cells.of(result);
            }
        }
    }

    /** The reports that count: of each key the highest revision. */
    private static List<Integer> counting(Reports reports) {
        Map<List<Integer>, Integer> last = new HashMap<>();
        for (int row = 0; row < reports.size(); row++) {
            List<Integer> key = List.of(reports.unit(row), reports.measure(row), reports.month(row));
            last.merge(key, row, (a, b) -> reports.revision(a) > reports.revision(b) ? a : b);
        }
        return List.copyOf(last.values());
    }

    @ParameterizedTest
    @CsvSource({"42, false, false", "7, true, false", "8, true, true", "9, false, true"})
    @Rule({"1.3", "4.5", "5.1", "5.2", "5.3", "6.3", "6.5"})
    void allAgreeOnEveryCell(long seed, boolean revisions, boolean tracked) {
        Nation nation = TinyNation.of(seed, revisions);
        Job job = new Job(tracked, 2);
        Cells expected = cells(nation, job);
        assertThat(expected.size()).isGreaterThan(2500);
        List<Contender> others = new ArrayList<>(DuckDbContender.all(job));
        others.forEach(duck -> duck.load(nation, Steps.untold()));
        others.forEach(duck -> assertThat(duck.nativeBytes()).isPositive());
        for (Contender milepost : MilepostContender.all(job)) {
            milepost.load(nation, Steps.untold());
            others.add(milepost);
        }
        for (Contender other : others) {
            try (Result result = other.run()) {
                Comparison comparison = expected.compare(result);
                assertThat(comparison.first()).as(other.name()).isEmpty();
                assertThat(comparison.cells()).isEqualTo(expected.size());
            }
        }
        others.forEach(Contender::close);
    }

    @Test
    void givesTheNationTheSumOfAllThatCounts() {
        Nation nation = TinyNation.of(42, true);
        Cells cells = cells(nation, new Job(true, 1));
        Reports reports = nation.reports();
        List<Integer> rows = counting(reports).stream()
                .filter(row -> reports.measure(row) == 3)
                .toList();
        Cell cell = cells.find(0, 3).orElseThrow();
        assertThat(cell.numerator())
                .isEqualTo(rows.stream().mapToLong(reports::cents).sum());
        assertThat(cell.denominator()).isEqualTo(1);
        assertThat(cell.reports()).isEqualTo(rows.size());
        assertThat(cell.asserted()).isEqualTo(rows.stream().anyMatch(reports::isAsserted));
    }

    @Test
    @Rule("5.1")
    void takesTheLatestOfEachUnitBeforeAdding() {
        Nation nation = TinyNation.of(42, false);
        Reports reports = nation.reports();
        Map<Integer, Long> latest = new HashMap<>();
        for (int row = 0; row < reports.size(); row++) {
            if (reports.measure(row) == 44) {
                latest.put(reports.unit(row), reports.cents(row));
            }
        }
        assertThat(cells(nation, new Job(false, 2)).find(0, 44).orElseThrow().numerator())
                .isEqualTo(latest.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void hasCellsOfEveryStatusAndSomeWithoutRatio() {
        Cells cells = cells(TinyNation.of(42, false), new Job(false, 2));
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        List<Cell> withoutRatio = new ArrayList<>();
        for (int unit = 0; unit < 355; unit++) {
            for (int indicator = 0; indicator < 70; indicator++) {
                cells.find(unit, indicator).ifPresent(cell -> {
                    statuses.add(cell.status());
                    if (cell.attainment() == Cell.NO_RATIO) {
                        withoutRatio.add(cell);
                    }
                });
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(Status.MET, Status.ON_TRACK, Status.AT_RISK, Status.BEHIND);
        assertThat(withoutRatio).anyMatch(cell -> cell.numerator() < 0).anyMatch(cell -> cell.status() == Status.MET);
    }

    @Test
    void leavesOutAssuranceAndReportsUnlessTracked() {
        Cell cell =
                cells(TinyNation.of(42, false), new Job(false, 2)).find(0, 0).orElseThrow();
        assertThat(cell.asserted()).isFalse();
        assertThat(cell.reports()).isZero();
    }
}
