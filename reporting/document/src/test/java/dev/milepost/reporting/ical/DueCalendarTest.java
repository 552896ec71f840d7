// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.ical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElementId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.PeriodType;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.FormSamples;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.DueRule;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.1")
class DueCalendarTest {

    private static final LocalDate DATE = LocalDate.of(2023, 7, 12);

    private static String written(DueCalendar calendar) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        calendar.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The yearly form alone, which one village owes on one day. */
    private static Dossier yearly(LocalizedText name) {
        Form form = Form.builder(FormId.of("yearly"), PeriodType.YEAR)
                .name(name)
                .cells(List.of(CellKey.of(DataElementId.of("area"))))
                .units(List.of(SampleTown.EAST))
                .due(new DueRule.DaysAfterEnd(20, DueRule.Shift.NEXT_WORKING_DAY))
                .build();
        return FormSamples.dossier().toBuilder()
                .reporting(ReportingRegister.of(List.of(form), List.of()))
                .build();
    }

    /** The 20th of January 2024 is a Saturday, so the report is due on the 22nd. */
    @Test
    void writesWholeDaysWithPeriodAndNumberOfUnits() throws IOException {
        Dossier dossier = yearly(LocalizedText.of("绿化年报表", "yearly return; trees, \"grass\" \\ area 2"));

        assertThat(written(DueCalendar.of(dossier, DATE).in(Locale.ENGLISH)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Milepost//Due reports//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:sample/yearly/2023",
                        "DTSTAMP:20230712T000000Z",
                        "DTSTART;VALUE=DATE:20240122",
                        "SUMMARY:Report due: yearly return\\; trees\\, \"grass\" \\\\ area 2\\, 2023",
                        "DESCRIPTION:Period: 2023\\nUnits that owe it: 1",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    /** The 75th octet is the last digit of the year, and the next character has three. */
    @Test
    void writesOfOneUnitInChineseAndFoldsBetweenCharacters() throws IOException {
        Dossier dossier = yearly(LocalizedText.of("村庄绿化及庭院绿化年度统计报表", "yearly return"));

        assertThat(written(DueCalendar.of(dossier, DATE).of(SampleTown.EAST)))
                .contains("UID:sample/yearly/2023/east\r\n")
                .contains("SUMMARY:报表到期：村庄绿化及庭院绿化年度统计报表（2023\r\n 年）\r\n")
                .contains("DESCRIPTION:所属时期：2023年\\n应报单位：东村\r\n");
        assertThat(written(DueCalendar.of(dossier, DATE).of(SampleTown.WEST))).doesNotContain("VEVENT");
    }

    @Test
    void hasAnEventForEachFormAndDueDay() throws IOException {
        String all = written(DueCalendar.of(FormSamples.dossier(), DATE));

        assertThat(all.lines().filter("BEGIN:VEVENT"::equals)).hasSize(13);
        assertThat(all.lines().filter(line -> line.startsWith("UID:")).distinct())
                .hasSize(13)
                .contains("UID:sample/monthly/202301", "UID:sample/monthly/202312", "UID:sample/yearly/2023");
        assertThat(all).contains("DTSTART;VALUE=DATE:20230206\r\n").contains("\\n应报单位数：2\r\n");
    }

    /** A program that takes the calendar in again finds the event by its UID and moves it. */
    @Test
    void keepsTheUidOfAnEventWhoseDayIsMoved() throws IOException {
        Set<LocalDate> closed = Set.of(LocalDate.of(2023, 2, 6), LocalDate.of(2023, 2, 7));
        Dossier plain = FormSamples.dossier();
        Dossier moved = plain.toBuilder()
                .holidayCalendar(HolidayCalendar.of(closed, Set.of()))
                .build();

        assertThat(uids(written(DueCalendar.of(moved, DATE)))).isEqualTo(uids(written(DueCalendar.of(plain, DATE))));
        assertThat(written(DueCalendar.of(moved, DATE))).contains("DTSTART;VALUE=DATE:20230208\r\n");
    }

    @Test
    void refusesAUnitThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DueCalendar.of(FormSamples.dossier(), DATE).of(OrgUnitId.of("north")))
                .withMessageContaining("north");
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
    }
}
