// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.EAST;
import static dev.milepost.reporting.compose.SampleTown.TOWN;
import static dev.milepost.reporting.compose.SampleTown.WEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Progress;
import dev.milepost.progress.Status;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.scoring.RankLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BulletinProperties {

    private static final List<String> ELEMENTS = List.of("trees", "fires", "clean", "all");

    @Provide
    Arbitrary<Observation> fact() {
        return Combinators.combine(
                        Arbitraries.of(ELEMENTS),
                        Arbitraries.of(EAST, WEST),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 120))
                .as((element, unit, month, amount) ->
                        MonthlyReportTest.fact(element, unit, Period.month(2023, month), amount));
    }

    /** Neither more nor less than what the assessor finds behind or not met, whatever is missing. */
    @Property(tries = 150)
    @Rule("6.8")
    void theListHoldsExactlyWhatIsBehindOrNotMet(
            @ForAll @Size(max = 40) List<@net.jqwik.api.From("fact") Observation> facts,
            @ForAll @IntRange(min = 1, max = 365) int day) {
        Progress progress = MonthlyReportTest.progress(once(facts), LocalDate.ofYearDay(2023, day));
        ReportDocument bulletin = bulletin(progress);
        Set<List<String>> expected = new HashSet<>();
        for (OrgUnitId unit : List.of(TOWN, EAST, WEST)) {
            progress.at(unit).stream()
                    .filter(one -> Set.of(Status.BEHIND, Status.NOT_MET).contains(one.status()))
                    .forEach(one -> expected.add(List.of(
                            SampleTown.tree().get(unit).name().zh(),
                            one.indicator().name().zh(),
                            one.status().label().in(Locale.CHINA))));
        }
        List<List<String>> listed = behind(bulletin).stream()
                .map(row ->
                        List.of(row.get(0).text(), row.get(1).text(), row.get(6).text()))
                .toList();

        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Property(tries = 60)
    @Rule("10.2")
    void theRankingStandsInTheOrderOfTheRanks(
            @ForAll @IntRange(max = 20) int east, @ForAll @IntRange(max = 20) int west) {
        ScoringResults results = ScoringAnnexTest.settled(east, west);
        ReportDocument bulletin = Bulletin.of(
                        SampleTown.dossier(), PeriodReview.of(SampleTown.progress(), Period.year(2023)))
                .scoring(results)
                .compose();

        List<String> shown = new ArrayList<>();
        BulletinTest.rows(BulletinTest.table(bulletin, "2023年下半年考核评分排名")).stream()
                .limit(results.ranking().lines().size())
                .forEach(row -> shown.add(row.get(0) + row.get(1)));
        assertThat(shown)
                .containsExactlyElementsOf(results.ranking().lines().stream()
                        .map(BulletinProperties::placed)
                        .toList());
    }

    private static String placed(RankLine line) {
        return line.rank() + SampleTown.tree().get(line.unit()).name().zh();
    }

    /** A month of a unit is reported once. */
    private static List<Observation> once(List<Observation> facts) {
        Set<Object> keys = new HashSet<>();
        return facts.stream().filter(fact -> keys.add(fact.key())).toList();
    }

    private static ReportDocument bulletin(Progress progress) {
        return Bulletin.of(MonthlyReportTest.dossier(), PeriodReview.of(progress, Period.month(2023, 6)))
                .compose();
    }

    private static List<List<Cell>> behind(ReportDocument bulletin) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Block block : bulletin.annexes().get(0).blocks()) {
            if (block instanceof Table table
                    && table.caption().filter("滞后和未达标的目标"::equals).isPresent()) {
                table.rows().forEach(rows::add);
            }
        }
        return rows;
    }
}
