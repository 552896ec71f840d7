// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeMode;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.reporting.tck.IntakeSamples;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvObservationReaderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEADINGS = "element,unit,period,value\n";

    private static IntakeResult read(byte[] bytes, IntakeContext context) {
        try {
            return ObservationReaders.named("csv").read(new ByteArrayInputStream(bytes), context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IntakeResult read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), IntakeSamples.context());
    }

    private static List<String> problems(String text) {
        return english(read(text));
    }

    private static List<String> english(IntakeResult result) {
        return result.problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }

    private static Observation single(String text) {
        IntakeResult result = read(text);
        assertThat(english(result)).isEmpty();
        assertThat(result.observations()).hasSize(1);
        return result.observations().get(0);
    }

    @Test
    void readsEveryColumnInAnyOrder() {
        Observation fact =
                single("value,period,unit,element,category,source,nature,assurance,state,revision,nil,reporter,"
                        + "received,reason,dispute\n"
                        + "12.50,2023,v1,operators,canteen,recount,planned,verified,approved,2,false,卫生院 | clinic,"
                        + "2024-01-05,更正,too round\n");
        assertThat(fact.key()).hasToString("operators · v1 · 2023 [canteen] (recount) PLANNED");
        assertThat(fact.value()).isEqualTo(Value.amount(new BigDecimal("12.5")));
        assertThat(fact.assurance()).isEqualTo(Assurance.VERIFIED);
        assertThat(fact.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(fact.revision()).isEqualTo(2);
        assertThat(fact.nil()).isFalse();
        assertThat(fact.reporter()).contains(LocalizedText.of("卫生院", "clinic"));
        assertThat(fact.receivedOn()).contains(LocalDate.of(2024, 1, 5));
        assertThat(fact.reason()).contains(LocalizedText.ofChinese("更正"));
        assertThat(fact.dispute()).contains(LocalizedText.ofEnglish("too round"));
    }

    @Test
    void readsChineseHeadingsAndWords() {
        Observation fact = single("""
                数据项,单位,时段,数值,类别,来源,性质,可信度,状态,版次,零报告,填报人,收到日期,原因,存疑
                park-area,town,2023,0,,,预计数,仅报比例,已审核,1,是,农办,2024/1/5,,
                """);
        assertThat(fact.key().nature()).isEqualTo(FactNature.FORECAST);
        assertThat(fact.assurance()).isEqualTo(Assurance.ASSERTED);
        assertThat(fact.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(fact.nil()).isTrue();
        assertThat(fact.receivedOn()).contains(LocalDate.of(2024, 1, 5));
        assertThat(fact.reason()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "park-area,-3,-3",
        "density,C,level:vector-density:C:2",
        "smoke-free,true,flag:true",
        "smoke-free,否,flag:false",
        "remark,基本实现,word:基本实现",
        "park-area,missing:NOT_MEASURED,missing:NOT_MEASURED",
        "park-area,missing:not-measured,missing:NOT_MEASURED",
        "density,missing:未监测,missing:NOT_MEASURED",
        "remark,=1+1,word:=1+1",
    })
    void readsTheValueThatItsElementAsksFor(String element, String cell, String value) {
        assertThat(single(HEADINGS + element + ",town,2023," + cell + "\n").value())
                .hasToString(value);
    }

    @Test
    void nilReportMayLeaveItsValueBlank() {
        Observation fact = single("element,unit,period,value,nil\nclean-ups,v1,202303,,true\n");
        assertThat(fact.value()).isEqualTo(Value.amount(0));
        assertThat(fact.nil()).isTrue();
    }

    @Test
    void takesAnotherFrequencyOnlyFromAFactThatStandsForItsParts() {
        String headings = "element,unit,period,value,stands-for-parts,carries-on\n";
        Observation quarter = single(headings + "clean-ups,v1,2023Q1,30,true,是\n");
        assertThat(quarter.standsForParts()).isTrue();
        assertThat(quarter.carriesOn()).isTrue();
        assertThat(single("数据项,单位,时段,数值,代替各期,承接累计\nclean-ups,v1,202303,9,否,\n").standsForParts())
                .isFalse();
        assertThat(english(read(headings + "clean-ups,v1,2023Q1,30,,maybe\n")))
                .containsExactly(
                        "observations.csv:2 (period): period of element 'clean-ups' must be a month, was 2023Q1, a quarter",
                        "observations.csv:2 (carries-on): carries-on must be true or false, was 'maybe'");
        assertThat(english(read(headings + "clean-ups,v1,2023W10,30,true,\n")))
                .containsExactly("observations.csv:2 (period): period of a fact that stands for all parts of element"
                        + " 'clean-ups' must be made of month parts, was 2023W10, a week");
    }

    @Test
    void passesOverBlankRowsAndEmptyCellsAtTheEnd() {
        IntakeResult result = read(String.join(
                "\r\n",
                "element,unit,period,value,,",
                "",
                "park-area,town,2023,1,,",
                ",,,,,",
                "clean-ups,v1,202301,missing:RETURNED",
                ""));
        assertThat(english(result)).isEmpty();
        assertThat(result.observations()).hasSize(2);
        assertThat(result.observations().get(1).value()).isEqualTo(Value.missing(MissingReason.RETURNED));
        assertThat(result.isClean()).isTrue();
    }

    @Test
    void reportsEveryProblemOfEveryRow() {
        assertThat(problems("""
                        element,unit,period,value,nature,received
                        prak-area,twon,20x3,1,plan,2023-02-30
                        park-area,,2023,,,
                        """))
                .containsExactly(
                        "observations.csv:2 (element): element must be one of the campaign, was 'prak-area'; nearest:"
                                + " park-area, remark, smoke-free",
                        "observations.csv:2 (unit): unit must be one of the organisation, was 'twon'; nearest: town, v1",
                        "observations.csv:2 (period): period must look like 2023, 2023S1, 2023Q2, 202306, 202306X2,"
                                + " 2023W12, 20230615 or 20220701-20241231, was '20x3'",
                        "observations.csv:2 (nature): nature must be one of actual, planned, forecast, was 'plan';"
                                + " nearest: planned, actual, forecast",
                        "observations.csv:2 (received): date must exist and look like 2023-12-31, was '2023-02-30'",
                        "observations.csv:3 (unit): cell must not be blank",
                        "observations.csv:3 (value): cell must not be blank");
    }

    @Test
    void saysTheSameInChinese() {
        assertThat(read("数据项,单位,时段,数值\nprak-area,town,202301,1\nclean-ups,town,2023,一\n")
                        .problems())
                .extracting(problem -> problem.text(Locale.CHINA))
                .containsExactly(
                        "observations.csv:2（数据项）：没有数据项“prak-area”，相近的有：park-area、remark、smoke-free",
                        "observations.csv:3（时段）：数据项“clean-ups”应按月填报，所填时段为 2023（年）",
                        "observations.csv:3（数值）：数值应为不带单位、不带千分位的数，如 12.5（单位：m²），所填为“一”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "park-area,town,2023,\"1,200\"|(value): value must be a plain number such as 12.5 without separators"
                        + " or unit (it counts in 'm2'), was '1,200'",
                "park-area,town,2023,=1+1|(value): value must be a plain number such as 12.5 without separators or unit"
                        + " (it counts in 'm2'), was '=1+1'",
                "density,town,2023,E|(value): value must be one of the levels [A, B, C, D], was 'E'",
                "smoke-free,town,2023,yes|(value): value must be true or false, was 'yes'",
                "park-area,town,2023,missing:LOST|(value): missing must be one of not-reported, not-due, not-measured,"
                        + " returned, under-review, incomplete, zero-denominator, stale, not-applicable, was 'LOST'; nearest: stale,"
                        + " not-due, incomplete",
                "park-area,town,202301,1|(period): period of element 'park-area' must be a year, was 202301, a month",
                "park-area,town,2023,1,canteen|(category): category of element 'park-area' must be empty, it has none,"
                        + " was 'canteen'",
                "operators,town,2023,1,cantene|(category): category must be one of element 'operators', was 'cantene';"
                        + " nearest: canteen, restaurant",
                "park-area,town,2023,1,,-1|(revision): revision must be 0 or more, was '-1'",
                "park-area,town,2023,1,,,perhaps|(nil): nil must be true or false, was 'perhaps'",
                "park-area,town,2023,1,,,true|(nil): value of a nil report must be 0, was '1'",
                "park-area,town,2023,1,,,,31.12.2023|(received): date must exist and look like 2023-12-31, was"
                        + " '31.12.2023'",
                "park-area,town,2023,1,,,,,more|cell 9 must stand under a heading, was 'more'",
            })
    void namesPropertyRuleAndValue(String row, String message) {
        String place = message.startsWith("(") ? "observations.csv:2 " : "observations.csv:2: ";
        assertThat(problems("element,unit,period,value,category,revision,nil,received\n" + row + "\n"))
                .containsExactly(place + message);
    }

    @Test
    void namesUnknownLackingAndRepeatedHeadings() {
        IntakeResult result = read("element,units,period,Period\npark-area,town,2023,1\n");
        assertThat(english(result))
                .containsExactly(
                        "observations.csv:1: column must be a known one, was 'units'; nearest: unit, nil, state",
                        "observations.csv:1: column must stand once, 'Period' is repeated",
                        "observations.csv:1: column 'unit' (单位) must be there",
                        "observations.csv:1: column 'value' (数值) must be there");
        assertThat(result.problems().get(0).line()).hasValue(1);
    }

    @Test
    void countsLinesAcrossQuotedLineBreaks() {
        assertThat(problems(String.join(
                        "\r\n",
                        "element,unit,period,value,reason",
                        "park-area,town,2023,1,\"two",
                        "lines\"",
                        "",
                        "park-area,v1,2023,x,")))
                .singleElement()
                .asString()
                .startsWith("observations.csv:5 (value)");
    }

    @Test
    void refusesTheSameFactTwiceNamingTheFirst() {
        assertThat(problems(HEADINGS + "park-area,town,2023,1\npark-area,town,2023,2\n"))
                .containsExactly(
                        "observations.csv:3: must not repeat element, unit, period, category, source, nature and"
                                + " revision of observations.csv:2; give a corrected figure a higher revision");
    }

    @Test
    void keepsGoodRowsOnlyWhereAskedTo() {
        byte[] bytes = (HEADINGS + "park-area,town,2023,1\npark-area,v1,2023,x\nclean-ups,v1,202301,2\n\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(read(bytes, IntakeSamples.context()).observations()).isEmpty();
        IntakeResult good = read(bytes, IntakeSamples.context().withMode(IntakeMode.GOOD_ROWS));
        assertThat(good.observations()).hasSize(2);
        assertThat(good.problems()).hasSize(2);
        assertThat(english(good).get(1))
                .startsWith("observations.csv:5: record must be CSV with closed quotes")
                .endsWith("Unclosed quoted field at end of input (record starting at line 5)");
    }

    @Test
    void brokenHeadingsAreAProblemToo() {
        assertThat(problems("\"element\"x,unit\n"))
                .singleElement()
                .asString()
                .startsWith("observations.csv:1: record must");
    }

    @Test
    void limitsRowsAndCells() {
        IntakeContext two = IntakeSamples.context().withMaxRows(2).withMode(IntakeMode.GOOD_ROWS);
        String rows = HEADINGS + "park-area,town,2023,1\npark-area,v1,2023,1\nclean-ups,v1,202301,1\n,\n";
        IntakeResult result = read(rows.getBytes(StandardCharsets.UTF_8), two);
        assertThat(result.observations()).hasSize(2);
        assertThat(english(result)).containsExactly("observations.csv:4: rows must not exceed 2, the rest is not read");
        assertThat(problems(HEADINGS + "remark,town,2023," + "x".repeat(20_000) + "\n"))
                .singleElement()
                .asString()
                .startsWith("observations.csv:2: record must be CSV");
        assertThat(problems(HEADINGS + "x,".repeat(70) + "\n")).hasSize(1);
    }

    @Test
    void emptyFileAsksForHeadings() {
        assertThat(problems("")).containsExactly("observations.csv:1: file must begin with headings, was empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void readsBothCharsetsOfOffices(String charset) {
        byte[] bytes = (HEADINGS + "remark,town,2023,已完成\n").getBytes(Charset.forName(charset));
        IntakeResult result = read(bytes, IntakeSamples.context().withCharset(Charset.forName(charset)));
        assertThat(english(result)).isEmpty();
        assertThat(result.observations().get(0).value()).isEqualTo(Value.word("已完成"));
    }

    @Test
    void toleratesAByteOrderMark() {
        assertThat(single("\uFEFF" + HEADINGS + "park-area,town,2023,1\n").value())
                .isEqualTo(Value.amount(1));
    }

    @Test
    void neverReadsGarbledText() {
        String text = HEADINGS + "park-area,town,2023,1\nremark,town,2023,已完成\n";
        assertThat(english(read(text.getBytes(GB18030), IntakeSamples.context())))
                .containsExactly("observations.csv:3: text must be in UTF-8, has bytes that are not;"
                        + " try --charset GB18030");
        assertThat(english(read(
                        text.getBytes(StandardCharsets.UTF_8),
                        IntakeSamples.context().withCharset(GB18030))))
                .containsExactly("observations.csv:1: text must be in GB18030, is in UTF-8; try --charset UTF-8");
    }

    @Test
    void limitsTheListOfProblems() {
        IntakeResult result = read(HEADINGS + "nothing,town,2023,1\n".repeat(1200));
        assertThat(result.problems()).hasSize(1001);
        IntakeProblem last = result.problems().get(1000);
        assertThat(last.text(Locale.ENGLISH)).isEqualTo("observations.csv: has 200 further problems, not listed");
        assertThat(last.text(Locale.CHINA)).isEqualTo("observations.csv：另有 200 处问题未列出");
    }

    @Test
    @Rule("1.8")
    void aLineBreakWithinANoteIsABlankAndWithinAWordRefused() {
        IntakeResult note = read("element,unit,period,value,reason\npark-area,town,2023,1,\"two \r\n lines\"\n");
        assertThat(note.observations())
                .singleElement()
                .satisfies(fact -> assertThat(fact.reason().orElseThrow().en()).isEqualTo("two lines"));
        assertThat(problems(HEADINGS + "remark,v1,2023,\"two\nlines\"\n"))
                .singleElement()
                .asString()
                .contains("has U+000A, was 'two\\u000Alines'");
    }

    @Test
    void showsControlCharactersHarmlessly() {
        assertThat(problems(HEADINGS + "park-area,town,2023,\"1\u001b[31m\n2\"\n"))
                .singleElement()
                .asString()
                .endsWith("was '1\\u001B[31m\\u000A2'");
    }
}
