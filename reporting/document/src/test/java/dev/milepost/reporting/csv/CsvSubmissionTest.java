// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.FormSamples;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.reporting.intake.SubmissionIntakeContext;
import dev.milepost.submission.FormId;
import dev.milepost.submission.ReportingRegister;
import dev.milepost.submission.Submission;
import dev.milepost.submission.SubmissionMove;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports that villages hand in as a spreadsheet. */
@Rule("13.1")
class CsvSubmissionTest {

    private static final String HEADINGS =
            "unit,period,date,preparer,element,category,value,assurance,note,nil,reviewer\n";
    private static final String MARCH = HEADINGS
            + "east,202303,2023-04-03,村统计员 | village clerk,cleanups,,5,verified,含补记,,村副主任\n"
            + "east,202303,2023-04-03,村统计员 | village clerk,rubbish,,missing:NOT_MEASURED,,,,村副主任\n"
            + "west,202303,2023-04-06,村统计员 | village clerk,,,,,,true,\n";

    private static SubmissionIntake read(Dossier dossier, String text) throws IOException {
        return new CsvSubmissionReader()
                .read(
                        new ByteArrayInputStream(text.getBytes(UTF_8)),
                        SubmissionIntakeContext.of(dossier, FormSamples.MONTHLY).withFileName("march.csv"));
    }

    private static Submission of(ReportingRegister register, Object unit, int month) {
        return register.submissions().stream()
                .filter(one -> one.unit().equals(unit) && one.period().equals(Period.month(2023, month)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> problems(String text) throws IOException {
        Dossier dossier = FormSamples.dossier();
        SubmissionIntake read = read(dossier, text);
        assertThat(read.register()).isEqualTo(dossier.reporting());
        assertThat(read.added()).isZero();
        assertThat(read.isClean()).isFalse();
        assertThat(read.problems()).allMatch(problem -> problem.message().isBilingual());
        return read.problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }

    @Test
    void sendsTheReportsOfAFile() throws IOException {
        SubmissionIntake read = read(FormSamples.dossier(), MARCH);

        assertThat(read.problems()).isEmpty();
        assertThat(read.added()).isEqualTo(2);
        assertThat(read.register().submissions()).hasSize(4);
        Submission east = of(read.register(), SampleTown.EAST, 3);
        assertThat(east.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(east.receivedOn()).hasToString("Optional[2023-04-03]");
        assertThat(east.value(FormSamples.CLEANUPS)).contains(Value.amount(5));
        assertThat(east.value(FormSamples.RUBBISH)).contains(Value.missing(MissingReason.NOT_MEASURED));
        assertThat(east.value(FormSamples.WATCHED)).contains(Value.missing(MissingReason.NOT_REPORTED));
        SubmissionMove.Submitted sent = (SubmissionMove.Submitted) east.moves().get(0);
        assertThat(sent.cells().get(0).assurance()).isEqualTo(Assurance.VERIFIED);
        assertThat(sent.cells().get(0).note().orElseThrow().zh()).isEqualTo("含补记");
        assertThat(sent.signatories().reviewer().orElseThrow().zh()).isEqualTo("村副主任");
        assertThat(of(read.register(), SampleTown.WEST, 3).observations())
                .hasSize(3)
                .allMatch(fact -> fact.nil() && fact.value().equals(Value.amount(0)));
    }

    /** The east's February was sent back in two cells; the third may not be touched. */
    @Test
    void sendsAgainWhatWasSentBack() throws IOException {
        String again = HEADINGS + "east,202302,2023-03-20,村统计员,cleanups,,4,,,,\n"
                + "east,202302,2023-03-20,村统计员,cleanups,watched,1,,,,\n";
        Submission february = of(read(FormSamples.dossier(), again).register(), SampleTown.EAST, 2);

        assertThat(february.state()).isEqualTo(ReviewState.SUBMITTED);
        assertThat(february.version()).isEqualTo(2);
        assertThat(february.value(FormSamples.CLEANUPS)).contains(Value.amount(4));
        assertThat(february.value(FormSamples.RUBBISH)).contains(Value.amount(9));
        assertThat(problems(again + "east,202302,2023-03-20,村统计员,rubbish,,8,,,,\n"))
                .singleElement()
                .asString()
                .startsWith("march.csv:2: ")
                .contains("rubbish");
    }

    @Test
    void theSameFileTwiceAddsNothing() throws IOException {
        Dossier before = FormSamples.dossier();
        ReportingRegister once = read(before, MARCH).register();
        SubmissionIntake twice = read(before.toBuilder().reporting(once).build(), MARCH);

        assertThat(twice.problems()).isEmpty();
        assertThat(twice.added()).isZero();
        assertThat(twice.register()).isEqualTo(once);
    }

    @Test
    void readsChineseHeadingsInAnyOrderAndOtherCharsets() throws IOException {
        String text = "数值,数据项,单位,时段,填报岗位,报送日期,零报告\n5,cleanups,east,202303,村统计员,2023/4/3,否\n\n";
        SubmissionIntakeContext context = SubmissionIntakeContext.of(FormSamples.dossier(), FormSamples.MONTHLY)
                .withCharset(Charset.forName("GB18030"));
        SubmissionIntake read = new CsvSubmissionReader()
                .read(new ByteArrayInputStream(text.getBytes(Charset.forName("GB18030"))), context);

        assertThat(read.problems()).isEmpty();
        assertThat(of(read.register(), SampleTown.EAST, 3).value(FormSamples.CLEANUPS))
                .contains(Value.amount(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            north,202303,2023-04-03,clerk,cleanups,,5,,,, | march.csv:2 (unit): unit must be one of the organisation, was 'north'
            town,202303,2023-04-03,clerk,cleanups,,5,,,, | march.csv:2 (unit): unit must be one that owes the form for 202303, was 'town'
            east,2023,2023-04-03,clerk,cleanups,,5,,,, | march.csv:2 (period): period must be a month as the form asks, was '2023'
            east,202313,2023-04-03,clerk,cleanups,,5,,,, | march.csv:2 (period): period must exist
            east,202303,03.04.2023,clerk,cleanups,,5,,,, | march.csv:2 (date): date must exist and look like 2023-12-31
            east,202303,2023-04-03,,cleanups,,5,,,, | march.csv:2 (preparer): cell must not be blank
            east,202303,2023-04-03,clerk,area,,5,,,, | march.csv:2 (element): cell must be one of the form, was 'area'
            east,202303,2023-04-03,clerk,cleanups,other,5,,,, | march.csv:2 (element): cell must be one of the form, was 'cleanups [other]'
            east,202303,2023-04-03,clerk,cleanup,,5,,,, | march.csv:2 (element): element must be one of the campaign, was 'cleanup'; nearest: cleanups
            east,202303,2023-04-03,clerk,cleanups,,five,,,, | march.csv:2 (value): value must be a plain number
            east,202303,2023-04-03,clerk,cleanups,,missing:STALE,,,, | march.csv:2 (value): value of cell 'cleanups' must be known, NOT_MEASURED or NOT_APPLICABLE
            east,202303,2023-04-03,clerk,cleanups,,5,sure,,, | march.csv:2 (assurance): assurance must be one of
            east,202303,2023-04-03,clerk,cleanups,,0,,,true, | march.csv:2 (element): cell must be blank in a nil report
            east,202303,2023-04-03,clerk,cleanups,,5,,,perhaps, | march.csv:2 (nil): nil must be true or false
            east,202303,2023-04-03,clerk,cleanups,,5,,,,Clerk | march.csv:2 (reviewer): reviewer must be another than the preparer
            east,202303,2023-02-03,clerk,cleanups,,5,,,, | march.csv:2: Submitted on 2023-02-03
            east,202301,2023-04-03,clerk,cleanups,,5,,,, | march.csv:2: report must be a draft or sent back to be sent, is submitted
            east,202302,2023-04-03,clerk,,,,,,true, | march.csv:2: report that was sent back must be sent again cell by cell
            east,202303,2023-04-03,clerk,cleanups,,5,,,,,x | march.csv:2: cell 12 must stand under a heading, was 'x'
            """)
    void refusesWhatItCannotTake(String row, String problem) throws IOException {
        assertThat(problems(HEADINGS + row + "\n")).first().asString().startsWith(problem);
    }

    @Test
    void rowsOfOneReportAgreeAndNameACellOnce() throws IOException {
        String row = "east,202303,2023-04-03,clerk,cleanups,,5,,,,\n";

        assertThat(problems(HEADINGS + row + row))
                .containsExactly("march.csv:3 (element): cell must stand once for each unit and period");
        assertThat(problems(HEADINGS + row + "east,202303,2023-04-04,clerk,rubbish,,5,,,,\n"))
                .containsExactly("march.csv:3: rows of one unit and period must agree on day, posts and nil, "
                        + "see march.csv:2");
        assertThat(problems(HEADINGS + "east,202303,2023-04-03,clerk,,,,,,true,\n".repeat(2)))
                .containsExactly("march.csv:3 (element): cell must stand once for each unit and period");
    }

    @Test
    void refusesWrongHeadingsAndBrokenFiles() throws IOException {
        assertThat(problems("unit,period,date,preparer,element,valeu,unit\n"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("was 'valeu'; nearest: value"),
                        one -> assertThat(one).contains("'unit' is repeated"),
                        one -> assertThat(one).contains("column 'value' (数值) must be there"));
        assertThat(problems("")).singleElement().asString().contains("must begin with headings");
        assertThat(problems(HEADINGS + "\"open")).singleElement().asString().contains("closed quotes");
    }

    /** One wrong row, and the right ones are not handed in either; every wrong one is told. */
    @Test
    void takesAllOrNothingAndTellsEverything() throws IOException {
        assertThat(
                        problems(
                                MARCH
                                        + "west,202304,2023-05-03,clerk,cleanups,,x,,,,\nwest,202305,2023-06-03,clerk,cleanups,,y,,,,\n"))
                .hasSize(2)
                .anyMatch(one -> one.startsWith("march.csv:5 (value)"))
                .anyMatch(one -> one.startsWith("march.csv:6 (value)"));
        SubmissionIntakeContext few = SubmissionIntakeContext.of(FormSamples.dossier(), FormSamples.MONTHLY)
                .withMaxRows(2);
        assertThat(new CsvSubmissionReader()
                        .read(new ByteArrayInputStream(MARCH.getBytes(UTF_8)), few)
                        .problems())
                .singleElement()
                .extracting(one -> one.text(Locale.ENGLISH))
                .isEqualTo("monthly:4: rows must not exceed 2, the rest is not read");
        assertThat(problems(HEADINGS + "x,202303,2023-04-03,clerk,cleanups,,5,,,,\n".repeat(1001)))
                .hasSize(1001)
                .last()
                .isEqualTo("march.csv: has 1 further problems, not listed");
    }

    @Test
    void theFormIsOneOfTheCampaign() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SubmissionIntakeContext.of(FormSamples.dossier(), FormId.of("month")))
                .withMessageContaining("form must be one of the campaign, was 'month'; nearest: [monthly");
    }
}
