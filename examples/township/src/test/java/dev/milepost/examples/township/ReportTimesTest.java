// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The program that tells how long reports take says what it measured; never how long that may be. */
class ReportTimesTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);

    @Test
    void tellsPagesAndTheTimeOfEachFormat() throws IOException {
        ReportTimes.summary(1, 3, out);
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .containsPattern("work summary of (1[7-9]|[2-9][0-9]) pages, median and longest of 3 after 1")
                .containsPattern("(?m)^docx +[0-9.]+ ms +[0-9.]+ ms +[0-9]+ KB$")
                .containsPattern("(?m)^pdf +[0-9.]+ ms +[0-9.]+ ms +[0-9]+ KB$");
    }

    @Test
    void tellsRowsAndHeapOfAWorkbook() throws IOException {
        ReportTimes.rows(2000, out);
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .containsPattern(
                        "xlsx +2000 rows of 8 columns in [0-9.]+ s, file [0-9]+ MB, heap at most [0-9]+ MB of [0-9]+ MB");
    }
}
