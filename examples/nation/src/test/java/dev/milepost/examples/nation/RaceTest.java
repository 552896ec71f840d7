// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.job.Cell;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Contender.Kind;
import dev.milepost.progress.Status;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final Nation NATION = TinyNation.of(1, false);

    private static final List<Cell> CELLS = List.of(
            new Cell(0, 0, 10, 1, Status.MET, 1_000_000, false, 0), new Cell(4, 60, 1, 2, Status.BEHIND, 5, false, 0));

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private Outcome race(boolean live, Contender... contenders) {
        PrintStream stream = new PrintStream(err, true, UTF_8);
        return new Race(NATION, List.of(contenders), 2, new ProgressBar(new Screen(stream, stream, live))).run();
    }

    private static Contender giving(String name, Kind kind) {
        return Invented.giving(name, kind, CELLS);
    }

    @Test
    void comparesEveryoneTwiceWithTheFirst() {
        Outcome outcome = race(false, giving("a", Kind.OTHER), giving("b", Kind.MILEPOST));
        assertThat(outcome.equal()).isTrue();
        assertThat(outcome.cells()).isEqualTo(2);
        assertThat(outcome.rows()).isEqualTo(NATION.reports().size());
        assertThat(outcome.standings().get(0).compared()).isEqualTo(2);
        assertThat(outcome.standings().get(1).compared()).isEqualTo(4);
        assertThat(outcome.standings()).allMatch(standing -> standing.rounds().size() == 2);
    }

    @Test
    void namesTheCellInWhichAContenderDiffers() {
        List<Cell> wrong =
                Invented.changed(CELLS, 1, cell -> new Cell(4, 60, 1, 2, Status.MET, cell.attainment(), false, 0));
        Outcome outcome = race(false, giving("right", Kind.DUCKDB), Invented.giving("wrong", Kind.MILEPOST, wrong));
        assertThat(outcome.equal()).isFalse();
        assertThat(outcome.line()).endsWith("equal: false");
        assertThat(new OutcomeTable(outcome).differences())
                .contains("6 cells compared, 2 differ", "wrong: " + CELLS.get(1) + " against " + wrong.get(1));
    }

    @Test
    void letsTheTwoFastestFormsOfEachOrderRun() {
        Outcome outcome = race(
                false,
                giving("a", Kind.DUCKDB),
                giving("b", Kind.DUCKDB),
                giving("c", Kind.DUCKDB),
                giving("d", Kind.DUCKDB_SORTED),
                giving("e", Kind.OTHER));
        assertThat(outcome.standings().stream()
                        .filter(standing -> standing.contender().kind() == Kind.DUCKDB)
                        .filter(standing -> !standing.rounds().isEmpty()))
                .hasSize(2);
        assertThat(outcome.standings().subList(3, 5))
                .allMatch(standing -> !standing.rounds().isEmpty());
    }

    @Test
    void tellsEachStageInALineOfItsOwn() {
        race(false, giving("a", Kind.OTHER), giving("b", Kind.OTHER));
        assertThat(err.toString(UTF_8).lines()).containsExactly("load", "first runs", "round 1 of 2", "round 2 of 2");
    }

    @Test
    void movesABarWhereSomebodyWatchesAndWipesIt() {
        race(true, giving("a", Kind.OTHER));
        String shown = err.toString(UTF_8);
        assertThat(shown).contains("\r[..............................] 0 % load: a");
        assertThat(shown).contains("\r[##############################] 100 % load: a");
        assertThat(shown).contains("\r[###############...............] 50 % round 2 of 2: a");
        assertThat(shown).matches("(?s).*\r +\r").doesNotContain("\n");
    }
}
