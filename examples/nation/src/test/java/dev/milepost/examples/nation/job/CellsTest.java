// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.milepost.progress.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final Cell NEGATIVE = new Cell(0, 3, -5, 1, Status.BEHIND, Cell.NO_RATIO, true, 7);
    private static final Cell RATE = new Cell(742_000, 69, 5, 9, Status.ON_TRACK, 950_000, false, 0);

    private static Result result(Cell... cells) {
        return visitor -> List.of(cells).forEach(visitor);
    }

    private static Cell changed(Cell cell, long attainment) {
        return new Cell(
                cell.unit(),
                cell.indicator(),
                cell.numerator(),
                cell.denominator(),
                cell.status(),
                attainment,
                cell.asserted(),
                cell.reports());
    }

    @Test
    void findsWhatItWasGiven() {
        Cells cells = Cells.of(result(NEGATIVE, RATE));
        assertThat(cells.size()).isEqualTo(2);
        assertThat(cells.find(0, 3)).contains(NEGATIVE);
        assertThat(cells.find(742_000, 69)).contains(RATE);
        assertThat(cells.find(0, 4)).isEmpty();
    }

    @Test
    void comparesInAnyOrder() {
        List<Cell> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            many.add(new Cell(i * 7, i % 70, i, 1, Status.MET, i, i % 3 == 0, i));
        }
        Cells cells = Cells.of(many::forEach);
        List<Cell> shuffled = new ArrayList<>(many);
        Collections.shuffle(shuffled, new Random(1));
        Comparison comparison = cells.compare(shuffled::forEach);
        assertThat(comparison.cells()).isEqualTo(5000);
        assertThat(comparison.differences()).isZero();
        assertThat(comparison.first()).isEmpty();
    }

    @Test
    void namesEveryWayToDiffer() {
        Cells cells = Cells.of(result(NEGATIVE, RATE));
        Comparison changed = cells.compare(result(NEGATIVE, changed(RATE, 950_001)));
        assertThat(changed.differences()).isEqualTo(1);
        assertThat(changed.first()).containsExactly(RATE + " against " + changed(RATE, 950_001));
        assertThat(cells.compare(result(RATE)).first()).containsExactly(NEGATIVE + " against none");
        assertThat(Cells.of(result(RATE)).compare(result(RATE, NEGATIVE)).first())
                .containsExactly("none against " + NEGATIVE);
        Comparison twice = cells.compare(result(NEGATIVE, RATE, RATE));
        assertThat(twice.differences()).isEqualTo(1);
        assertThat(twice.first()).containsExactly("given again: " + RATE);
        assertThat(Cells.of(result()).compare(result()).cells()).isZero();
    }

    @Test
    void namesFiveDifferencesAndCountsAll() {
        List<Cell> many = new ArrayList<>();
        for (int unit = 0; unit < 40; unit++) {
            many.add(new Cell(unit, 1, 1, 1, Status.MET, 1, false, 0));
        }
        Comparison comparison = Cells.of(many::forEach).compare(result());
        assertThat(comparison.differences()).isEqualTo(40);
        assertThat(comparison.first()).hasSize(5);
    }

    @Test
    void refusesACellThatIsGivenTwice() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Cells.of(result(RATE, RATE)))
                .withMessage("cell must be given once, was twice: " + RATE);
    }
}
