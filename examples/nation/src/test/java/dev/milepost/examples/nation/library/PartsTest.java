// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.milepost.examples.nation.Rule;
import dev.milepost.examples.nation.TinyNation;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Cells;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final Nation NATION = TinyNation.of(3, true);

    private static byte[] part(Parts parts, int from, int until) {
        Reports slice = NATION.reports().slice(from, until);
        return parts.make(IntStream.range(0, slice.size()).mapToObj(slice::get).iterator());
    }

    @Test
    @Rule("5.7")
    void partsCutAnywhereSayTheSameAsAllReportsAtOnce() {
        Parts parts = Parts.of(NATION);
        int size = NATION.reports().size();
        List<byte[]> cut = List.of(part(parts, size / 3, size), part(parts, 0, size / 2));
        try (Contender alone = MilepostContender.all(new Job(true, 1)).get(0)) {
            alone.load(NATION, Steps.untold());
            Cells cells = Cells.of(alone.run());
            assertThat(cells.compare(parts.merge(cut, true)).first()).isEmpty();
            assertThat(cells.compare(parts.merge(cut.subList(0, 1), true)).differences())
                    .isPositive();
        }
    }

    @Test
    void refusesRowsThatAreNotThere() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> NATION.reports().slice(0, NATION.reports().size() + 1));
    }
}
