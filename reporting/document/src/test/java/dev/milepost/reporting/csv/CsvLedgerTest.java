// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.json.LedgerTemplates;
import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.LedgerSamples;
import dev.milepost.reporting.intake.LedgerIntake;
import dev.milepost.reporting.intake.LedgerIntakeContext;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerEntry;
import dev.milepost.submission.LedgerId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A ledger that an office keeps in a spreadsheet. */
@Rule("13.5")
class CsvLedgerTest {

    private static final String HEADINGS = "日期,单位,清洁区域,参加人次（人次）,清运垃圾,dead-corners,登记岗位\n";
    private static final String GOOD = "2023-05-04,v1,集镇主街,36,1.25,4,村爱卫员\n";

    private static Ledger cleaning() {
        return Ledger.of(LedgerId.of("cleaning"), LedgerTemplates.get("cleaning-days"), Period.year(2023));
    }

    private static LedgerIntakeContext into(Ledger ledger) {
        return LedgerIntakeContext.of(ledger, LedgerSamples.organisation()).withFileName("cleaning.csv");
    }

    private static LedgerIntake read(byte[] bytes, LedgerIntakeContext context) throws IOException {
        return new CsvLedgerReader().read(new ByteArrayInputStream(bytes), context);
    }

    private static LedgerIntake read(String text) throws IOException {
        return read(text.getBytes(UTF_8), into(cleaning()));
    }

    private static List<String> problems(String text) throws IOException {
        LedgerIntake read = read(text);
        assertThat(read.ledger()).isEqualTo(cleaning());
        assertThat(read.added()).isZero();
        assertThat(read.problems()).allMatch(problem -> problem.message().isBilingual());
        return read.problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }

    private static String written(Ledger ledger, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvLedgerWriter().withoutByteOrderMark().write(ledger, locale, out);
        return out.toString(UTF_8);
    }

    @Test
    void writesRowsThatASpreadsheetTakesForWhatTheyAre() throws IOException {
        assertThat(written(LedgerSamples.cleaningDays(), Locale.CHINA).split("\r\n"))
                .startsWith(
                        "编号,日期,单位,阶段,清洁区域,参加人次（人次）,出动车次（车次）,清运垃圾（吨）,清理卫生死角（处）,疏通沟渠（m）," + "场所编号,备注,登记岗位,更替编号,更替方式,原因")
                .contains("2023#2,2023-05-04,v2,,集镇主街,20,,0.5,3,,,,村爱卫员 | village health officer,,,")
                .endsWith("2023#3,2023-06-01,v1,,集镇主街,30,1,0.8,3,35.5,,\"'=补录；\"\"雨后\"\", 集中清运\","
                        + "村爱卫员 | village health officer,,,");
        assertThat(written(LedgerSamples.banquets(), Locale.ENGLISH)
                        .lines()
                        .toList()
                        .get(4))
                .startsWith("2023#4,2023-05-13,v2,before,2023-05-09,villagers' group,festival,村文化活动场,108,6,6,true,")
                .endsWith(",镇食安办 | food safety office,2023#2,correction,人数颠倒 | digits of the head count swapped");
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        new CsvLedgerWriter().write(cleaning(), Locale.CHINA, marked);
        assertThat(marked.toString(UTF_8)).startsWith("\uFEFF编号,");
    }

    @Test
    void readsHeadingsByIdAndNameInAnyOrderAndGivesNumbers() throws IOException {
        LedgerIntake read = read(HEADINGS + GOOD + ",,,,,,\n2023/5/8,v2,河边,20,0.50,0,村爱卫员 | village post\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.isClean()).isTrue();
        assertThat(read.added()).isEqualTo(2);
        assertThat(read.ledger().entries())
                .extracting(entry -> entry.number().code())
                .containsExactly("2023#1", "2023#2");
        assertThat(read.ledger().total(Period.year(2023)).sum("rubbish-cleared"))
                .hasValueSatisfying(sum -> assertThat(sum).isEqualByComparingTo("1.75"));
    }

    @Test
    void phasesCodesAndSupersessionsAreReadBackFromASpreadsheet() throws IOException {
        Ledger banquets = LedgerSamples.banquets();
        Ledger empty = Ledger.of(banquets.id(), banquets.template(), banquets.period());
        String labelled = written(banquets, Locale.CHINA).replace(",before,", ",事前报告,");

        LedgerIntake read = read(labelled.getBytes(UTF_8), into(empty));

        assertThat(read.problems()).isEmpty();
        assertThat(read.ledger().total(Period.year(2023))).isEqualTo(banquets.total(Period.year(2023)));
        assertThat(read.ledger().entries())
                .extracting(LedgerEntry::number)
                .isEqualTo(banquets.entries().stream().map(LedgerEntry::number).toList());
        // Attachments are not in the file; reading it into the ledger it came from adds nothing and changes nothing.
        LedgerIntake again = read(labelled.getBytes(UTF_8), into(banquets));
        assertThat(again.problems()).isEmpty();
        assertThat(again.added()).isZero();
        assertThat(again.ledger()).isEqualTo(banquets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2023-13-04,v1,主街,36,1.25,4,村爱卫员 | cleaning.csv:3 (日期): date must exist and look like 2023-12-31, was '2023-13-04'",
                "2024-05-04,v1,主街,36,1.25,4,村爱卫员 | cleaning.csv:3 (日期): ledger 'cleaning': date must be in 2023, was 2024-05-04",
                "2023-05-04,v9,主街,36,1.25,4,村爱卫员 | cleaning.csv:3 (单位): unit must be one of the organisation, was 'v9'; nearest: v1, v2, town",
                "2023-05-04,v1,,36,1.25,4,村爱卫员 | cleaning.csv:3 (清洁区域): ledger 'cleaning', column 'area': must be filled in, was empty",
                "2023-05-04,v1,主街,3.6,1.25,4,村爱卫员 | cleaning.csv:3 (参加人次（人次）): ledger 'cleaning', column 'participants': must be a whole number of 0 or more, was '3.6'",
                "2023-05-04,v1,主街,many,1.25,4,村爱卫员 | cleaning.csv:3 (参加人次（人次）): must be a whole number of 0 or more, was 'many'",
                "2023-05-04,v1,主街,36,-1,4,村爱卫员 | cleaning.csv:3 (清运垃圾): ledger 'cleaning', column 'rubbish-cleared': must be a number of 0 or more, was '-1'",
                "2023-05-04,v1,主街,36,1.25,4, | cleaning.csv:3 (登记岗位): cell must not be blank",
                "2023-05-04,v1,主街,36,1.25,4,村爱卫员,x | cleaning.csv:3: cell 8 must stand under a heading, was 'x'"
            })
    void namesLineAndColumnAndAddsNothing(String row, String problem) throws IOException {
        assertThat(problems(HEADINGS + GOOD + row + "\n")).containsExactly(problem);
    }

    @Test
    void namesEveryProblemOfEveryRow() throws IOException {
        assertThat(problems(HEADINGS + "x,v9,主街,many,1.25,4,\n" + GOOD + "2023-05-04,v1,主街,36,1.25,half,村爱卫员\n"))
                .hasSize(5)
                .anyMatch(text -> text.startsWith("cleaning.csv:2 (单位)"))
                .anyMatch(text -> text.startsWith("cleaning.csv:4 (dead-corners)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2023#1,correction, | cleaning.csv:3 (reason): reason of a correction or cancellation must be given",
                "2023#1,,x | cleaning.csv:3 (as): supersedes and as must both be filled in, or none",
                ",correction,x | cleaning.csv:3 (supersedes): supersedes and as must both be filled in, or none",
                ",,x | cleaning.csv:3 (reason): reason must be blank where nothing is superseded",
                "2023#7,correction,x | cleaning.csv:3 (supersedes): ledger 'cleaning': superseded entry must be in the ledger, was 2023#7",
                "2023-1,correction,x | cleaning.csv:3 (supersedes): number of an entry must look like 2023#3 or #3, was '2023-1'",
                "2023#1,corection,x | cleaning.csv:3 (as): as must be one of continuation, correction, cancellation, was 'corection'; nearest: correction, cancellation, continuation"
            })
    void holdsCorrectionsToTheirRules(String cells, String problem) throws IOException {
        String headings = HEADINGS.strip() + ",supersedes,as,reason\n";
        assertThat(problems(headings + GOOD + GOOD.strip() + "," + cells + "\n"))
                .containsExactly(problem);
    }

    @Test
    void theFileNeverRewritesWhatIsInTheLedger() throws IOException {
        String headings = "编号," + HEADINGS;
        Ledger kept = read(headings + "2023#1," + GOOD).ledger();
        LedgerIntake changed = read((headings + "2023#1," + GOOD.replace("36", "63")).getBytes(UTF_8), into(kept));

        assertThat(changed.ledger()).isEqualTo(kept);
        assertThat(changed.problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .containsExactly("cleaning.csv:2 (编号): entry 2023#1 must say what it says in the ledger;"
                        + " correct it by a new row");
        assertThat(problems(headings + "2023#2," + GOOD))
                .containsExactly("cleaning.csv:2 (编号): number must be 2023#1, without gap or double, was 2023#2");
    }

    @Test
    void onceARowIsRefusedWhatLaterOnesSupersedeIsNotHeldAgainstThem() throws IOException {
        String headings = HEADINGS.strip() + ",supersedes,as,reason\n";
        assertThat(problems(
                        headings + "2023-05-04,v1,主街,many,1.25,4,村爱卫员,,,\n" + GOOD.strip() + ",2023#1,correction,笔误\n"))
                .containsExactly("cleaning.csv:2 (参加人次（人次）): must be a whole number of 0 or more, was 'many'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "日期,单位,登记岗位,清洁区 | cleaning.csv:1: column must be a known one, was '清洁区'; nearest:",
                "日期,单位,登记岗位,单位 | cleaning.csv:1: column must stand once, '单位' is repeated",
                "日期,登记岗位 | cleaning.csv:1: column 'unit' (单位) must be there"
            })
    void unusableHeadingsAreToldAndNoRowIsRead(String headings, String problem) throws IOException {
        assertThat(problems(headings + "\nx,y,z\n"))
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith(problem));
        Ledger banquets = LedgerSamples.banquets();
        assertThat(read("date,unit,entered by\n".getBytes(UTF_8), into(banquets))
                        .problems())
                .extracting(one -> one.text(Locale.ENGLISH))
                .containsExactly("cleaning.csv:1: column 'phase' (阶段) must be there");
    }

    @Test
    void aFileThatCannotBeReadIsAProblem() throws IOException {
        assertThat(problems("")).containsExactly("cleaning.csv:1: file must begin with headings, was empty");
        assertThat(problems(HEADINGS + "\"open\n"))
                .singleElement()
                .satisfies(
                        text -> assertThat(text).startsWith("cleaning.csv:2: record must be CSV with closed quotes"));
        byte[] gb = (HEADINGS + GOOD).getBytes(Charset.forName("GB18030"));
        assertThat(read(gb, into(cleaning())).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text(Locale.ENGLISH)).contains("try --charset GB18030"));
        assertThat(read(gb, into(cleaning()).withCharset(Charset.forName("GB18030")))
                        .added())
                .isEqualTo(1);
    }

    @Test
    void countsRowsAndProblemsBeyondTheirLimits() throws IOException {
        LedgerIntake read =
                read((HEADINGS + GOOD + GOOD).getBytes(UTF_8), into(cleaning()).withMaxRows(1));
        assertThat(read.problems())
                .extracting(problem -> problem.text(Locale.ENGLISH))
                .containsExactly("cleaning.csv:3: rows must not exceed 1, the rest is not read");
        assertThat(problems(HEADINGS + "2023-05-04,v1,主街,many,1.25,4,村爱卫员\n".repeat(1002)))
                .hasSize(1001)
                .last()
                .isEqualTo("cleaning.csv: has 2 further problems, not listed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> into(cleaning()).withMaxRows(0))
                .withMessage("maxRows must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> into(cleaning()).withFileName(" "))
                .withMessage("fileName must not be blank, was ' '");
    }
}
