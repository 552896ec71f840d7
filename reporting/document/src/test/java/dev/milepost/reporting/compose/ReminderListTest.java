// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.dossier.Dossier;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.submission.Signatories;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reminder lists as they are printed, against what stands written beside the tests. {@code -Dgolden.update} rewrites
 * that; the diff is for a person to read.
 */
@Rule("13.1")
class ReminderListTest {

    private static final LocalDate DATE = LocalDate.of(2023, 3, 12);
    private static final Path GOLDEN = Path.of(System.getProperty("milepost.root", "../.."))
            .resolve("reporting/document/src/test/resources/dev/milepost/reporting/compose");

    private static String exported(String format, ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportExporters.named(format).export(document, out);
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void printsWhatStandsWritten(String language) throws IOException {
        String actual = exported(
                "markdown",
                ReminderList.of(FormSamples.dossier(), DATE)
                        .in(Locale.forLanguageTag(language))
                        .compose());
        Path golden = GOLDEN.resolve("reminders." + language + ".md");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, actual);
        }

        assertThat(actual.lines().toList())
                .isEqualTo(Files.readString(golden).lines().toList());
    }

    /** The 5th of March 2023 is a Sunday, so the reports of February are due on the 6th. */
    @Test
    void namesOfEachUnitWhatIsMissingAndForHowLong() {
        ReportDocument list = ReminderList.of(FormSamples.dossier(), DATE).compose();

        assertThat(texts(table(list, 0)))
                .containsExactly(
                        List.of("西村", "保洁月报表", "2023年1月", "2023-02-06", "34"),
                        List.of("西村", "保洁月报表", "2023年2月", "2023-03-06", "6"));
        assertThat(texts(table(list, 1)))
                .containsExactly(
                        List.of("东村", "保洁月报表", "2023年2月", "2023-03-04", "镇爱卫办", "清洁日活动", "与台账不符"),
                        List.of("东村", "保洁月报表", "2023年2月", "2023-03-04", "镇爱卫办", "清洁日活动 · 有督导", "请补填"));
    }

    @Test
    void aReportThatIsDueOnTheVeryDayIsNamedWithoutDelay() {
        ReportDocument list =
                ReminderList.of(FormSamples.dossier(), LocalDate.of(2023, 2, 6)).compose();

        assertThat(texts(table(list, 0)))
                .containsExactly(
                        List.of("东村", "保洁月报表", "2023年1月", "2023-02-06", "0"),
                        List.of("西村", "保洁月报表", "2023年1月", "2023-02-06", "0"));
        assertThat(list.body()).filteredOn(Table.class::isInstance).hasSize(1);
    }

    @Test
    void whatCameInAgainIsNoLongerAskedFor() {
        Dossier before = FormSamples.dossier();
        Submission back = before.reporting().submissions().get(1);
        Submission again = back.with(new SubmissionMove.Resubmitted(
                DATE,
                Signatories.of(FormSamples.CLERK),
                List.of(dev.milepost.submission.Cell.of(FormSamples.CLEANUPS, Value.amount(4))),
                List.of()));
        Dossier after = FormSamples.dossier(before.reporting().with(again));

        assertThat(tables(ReminderList.of(after, DATE))).isEqualTo(1);
        assertThat(tables(ReminderList.of(after, DATE.minusDays(1)))).isEqualTo(2);
    }

    @Test
    void anEmptyListSaysSo() throws IOException {
        LocalDate early = LocalDate.of(2023, 1, 31);
        ReminderList list = ReminderList.of(FormSamples.dossier(), early);

        assertThat(list.compose().body())
                .containsExactly(
                        Block.paragraph("截至2023年1月31日，没有漏报的报表，也没有退回后未重报的报表。"),
                        Block.paragraph("保洁月报表：尚无到期的报表。"),
                        Block.paragraph("保洁年报表：尚无到期的报表。"),
                        Block.paragraph("合计：尚无到期的报表。"));
        assertThat(list.compose().addressee()).isEmpty();
        assertThat(exported("text", list.in(Locale.ENGLISH).compose())).contains("no report is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"markdown", "html", "text"})
    void everyFormatPrintsIt(String format) throws IOException {
        assertThat(exported(format, ReminderList.of(FormSamples.dossier(), DATE).compose()))
                .contains("与台账不符", "应报4份，实报2份，报送率50%", "及时1份，及时率25%");
    }

    @Test
    void phrasesAreForTheUserToChange() {
        PhrasePack own = PhrasePack.standard().with("own.tsv", "reminder.title\t催办通知（{day}）\tReminder, {day}\n");

        assertThat(ReminderList.of(FormSamples.dossier(), DATE)
                        .phrases(own)
                        .compose()
                        .title())
                .isEqualTo("催办通知（" + Period.day(DATE).text(Locale.CHINA) + "）");
    }

    private static long tables(ReminderList list) {
        return list.compose().body().stream().filter(Table.class::isInstance).count();
    }

    private static Table table(ReportDocument document, int index) {
        return document.body().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList()
                .get(index);
    }

    private static List<List<String>> texts(Table table) {
        return StreamSupport.stream(table.rows().spliterator(), false)
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }
}
