// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reporting month of the invented township, in the documents that its default run prints. */
class ReportingMonthTest {

    @TempDir
    private static Path directory;

    @BeforeAll
    static void run() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThat(Township.run(List.of("--out", directory.toString()), new Screen(nowhere, nowhere, true)))
                .isZero();
    }

    private static String printed(String file) throws IOException {
        return Files.readString(directory.resolve("township-demo").resolve(file));
    }

    /** Eleven months of eight villages are due, two reports never came, one of May came a week late. */
    @Test
    @Rule("13.1")
    void remindsOfTheSilentAndOfWhatWasSentBack() throws IOException {
        assertThat(printed("reminder-list.md"))
                .contains("| 辛村 | 爱国卫生清洁日月报表 | 2023年10月 | 2023-11-06 | 55 |")
                .contains("| 辛村 | 爱国卫生清洁日月报表 | 2023年11月 | 2023-12-05 | 26 |")
                .contains("| 丙村 | 爱国卫生清洁日月报表 | 2023年11月 | 2023-12-07 | 镇爱卫办 | 清洁日参加人次 |")
                .contains("应报88份，实报86份，报送率97.7%；其中及时85份，及时率96.6%");
    }

    /** The six sessions of June in the second village became four in November, by a correction after the lock. */
    @Test
    @Rule("13.3")
    void statesWhatWasCorrectedSinceItWasSentUp() throws IOException {
        assertThat(printed("work-summary.md"))
                .contains("| 清洁日活动 | 144场 | 142场 |")
                .contains("两次为邻村联办，已由邻村填报")
                .doesNotContain("| 植树 | 4541株 |");
    }

    /** The four sessions of the report that was sent back in another cell wait for its approval. */
    @Test
    @Rule("13.2")
    void countsWhatIsApprovedWithTheProvisionalFigureBeside() throws IOException {
        assertThat(printed("work-summary.md")).contains("| 清洁日活动 | 252场 | 256场 |");
    }

    @Test
    @Rule("13.5")
    void strikesTheEntryThatWasSuperseded() throws IOException {
        assertThat(printed("ledger-cleaning-2023.md")).contains("~~2023年第2号~~", "更正2023年第2号：清运量复磅为1.4吨，2车");
    }

    /** The 5th of November is a Sunday, and the one of October a holiday before a working Saturday. */
    @Test
    @Rule("13.1")
    void writesTheDueDaysForTheCalendar() throws IOException {
        assertThat(printed("due-reports.ics").lines().filter("BEGIN:VEVENT"::equals))
                .hasSize(12);
        assertThat(printed("due-reports.ics"))
                .contains("DTSTART;VALUE=DATE:20231106\r\n", "DTSTART;VALUE=DATE:20231007\r\n");
    }
}
