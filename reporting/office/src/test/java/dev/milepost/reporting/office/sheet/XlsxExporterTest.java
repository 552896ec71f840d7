// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Total;
import dev.milepost.reporting.export.ReportExporters;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class XlsxExporterTest {
    private static final String VILLAGES = "各村清扫道路情况";

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        org.apache.poi.ss.util.CellReference place = new org.apache.poi.ss.util.CellReference(address);
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    private static List<String> texts(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    private static XSSFSheet only(Cell... cells) throws IOException {
        return BookSamples.book(
                        BookSamples.document(BookSamples.column(List.of(cells))).build())
                .getSheetAt(1);
    }

    @Test
    void isFoundByName() {
        assertThat(ReportExporters.named("xlsx")).isInstanceOf(XlsxExporter.class);
        assertThat(new XlsxExporter().fileExtension()).isEqualTo("xlsx");
        assertThat(new XlsxExporter().mediaType()).endsWith("spreadsheetml.sheet");
    }

    @Test
    void keepsNumbersDaysAndWordsAsWhatTheyAre() throws IOException {
        XSSFSheet sheet = BookSamples.book(BookSamples.ledger()).getSheet(VILLAGES);

        assertThat(cell(sheet, "A1").getStringCellValue()).isEqualTo("表1　各村清扫道路情况");
        assertThat(cell(sheet, "C3").getNumericCellValue()).isEqualTo(5);
        assertThat(cell(sheet, "C3").getCellStyle().getDataFormatString()).isEqualTo("0.0\"公里\"");
        assertThat(cell(sheet, "E4").getNumericCellValue()).isCloseTo(3.5 / 6, within(1e-15));
        assertThat(cell(sheet, "E4").getCellStyle().getDataFormatString()).isEqualTo("0.0%");
        assertThat(cell(sheet, "F3").getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2023, 12, 1));
        assertThat(cell(sheet, "D6").getStringCellValue()).isEqualTo("未报送");
        assertThat(cell(sheet, "G5").getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell(sheet, "G5").getStringCellValue()).startsWith("=因连续降雨推迟");
        assertThat(cell(sheet, "G5").getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void freezesAndRepeatsHeadsAndFiltersRows() throws IOException {
        XSSFSheet sheet = BookSamples.book(BookSamples.ledger()).getSheet(VILLAGES);

        assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 2);
        assertThat(sheet.getRepeatingRows()).isEqualTo(CellRangeAddress.valueOf("1:2"));
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A2:G8");
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getFitToPage()).isTrue();
        assertThat(sheet.getHeader().getCenter()).isEqualTo("虚构示例 && 草稿");
    }

    @Test
    void calculatesTotalsAndShowsThoseOfTheDocument() throws IOException {
        try (XSSFWorkbook book = BookSamples.book(BookSamples.ledger())) {
            XSSFSheet sheet = book.getSheet(VILLAGES);
            assertThat(cell(sheet, "C9").getCellFormula()).isEqualTo("SUM(C3:C8)");
            assertThat(cell(sheet, "E9").getCellFormula()).isEqualTo("SUM(D3:D8)/SUM(C3:C8)");
            assertThat(cell(sheet, "D9").getNumericCellValue()).isEqualTo(24.5);
            double rate = cell(sheet, "E9").getNumericCellValue();
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(cell(sheet, "D9").getNumericCellValue()).isEqualTo(24.5);
            assertThat(cell(sheet, "E9").getNumericCellValue()).isCloseTo(rate, within(1e-12));
        }
    }

    @Test
    void drawsBarsBehindRatesOnly() throws IOException {
        XSSFSheet sheet = BookSamples.book(BookSamples.ledger()).getSheet(VILLAGES);

        assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                .isOne();
        assertThat(sheet.getSheetConditionalFormatting()
                        .getConditionalFormattingAt(0)
                        .getFormattingRanges()[0]
                        .formatAsString())
                .isEqualTo("E3:E8");
        ConditionalFormattingRule bars = sheet.getSheetConditionalFormatting()
                .getConditionalFormattingAt(0)
                .getRule(0);
        assertThat(bars.getDataBarFormatting().getMaxThreshold().getValue()).isEqualTo(1.0);
    }

    @Test
    void leadsFromFiguresToTheirExplanation() throws IOException {
        XSSFWorkbook book = BookSamples.book(BookSamples.ledger());

        assertThat(cell(book.getSheet(VILLAGES), "D3").getHyperlink().getAddress())
                .isEqualTo("'数据说明'!A1");
        assertThat(cell(book.getSheet(VILLAGES), "E3").getHyperlink().getAddress())
                .isEqualTo("'数据说明'!A4");
        assertThat(texts(book.getSheet("数据说明")))
                .containsExactly("清扫道路", "一号村 2.5公里", "2.5 + 3.5 + … = 27.0公里", "完成率", "完成 ÷ 任务");
        assertThat(book.getSheetIndex("数据说明")).isEqualTo(book.getNumberOfSheets() - 1);
    }

    @Test
    void putsTheWordsOnTheFirstSheetWithTheWayToEachTable() throws IOException {
        XSSFSheet words = BookSamples.book(BookSamples.ledger()).getSheetAt(0);

        assertThat(words.getSheetName()).isEqualTo("正文");
        assertThat(texts(words))
                .contains("某镇2023年“七个专项行动”指标完成情况", "某镇人民政府", "2023年12月31日", "各村完成情况", "表1　各村清扫道路情况（见工作表“各村清扫道路情况”）")
                .anyMatch(text -> text.startsWith("全镇清扫道路27.0公里，六个村"));
        assertThat(words.getHyperlinkList())
                .singleElement()
                .satisfies(link -> assertThat(link.getAddress()).isEqualTo("'各村清扫道路情况'!A1"));
    }

    @Test
    void givesTheDataOfAChartASheet() throws IOException {
        XSSFSheet sheet = BookSamples.book(
                        BookSamples.document(Block.chart(BookSamples.chart())).build())
                .getSheet("各专项行动完成率");

        assertThat(cell(sheet, "A1").getStringCellValue()).isEqualTo("图1　各专项行动完成率");
        assertThat(cell(sheet, "B3").getNumericCellValue()).isEqualTo(0.95);
        assertThat(cell(sheet, "B4").getStringCellValue()).isEqualTo("未报送");
    }

    /** 79.96% is not shown as 80.0% beside a target of 80%; 12.5‰ is kept as 12.5; digits are never lost. */
    @Test
    void showsNumbersAsTheirWordsDo() throws IOException {
        BigDecimal near = new BigDecimal("0.7996");
        BigDecimal long17 = new BigDecimal("12345678901234567");
        XSSFSheet sheet = only(
                Cell.number("79.96%", near, NumberShape.percent(1)),
                Cell.number("12.5‰", new BigDecimal("0.0125"), NumberShape.permille(1)),
                Cell.number("12345678901234567", long17, NumberShape.plain(0)),
                Cell.number("1个\"半\"", BigDecimal.ONE, NumberShape.plain(0).withUnit("个\"半\"")),
                Cell.number("1…", BigDecimal.ONE, NumberShape.plain(0).withUnit("长".repeat(61))),
                Cell.date("1900年2月28日", LocalDate.of(1900, 2, 28)));

        assertThat(cell(sheet, "A2").getCellStyle().getDataFormatString()).isEqualTo("0.00%");
        assertThat(cell(sheet, "A3").getNumericCellValue()).isEqualTo(12.5);
        assertThat(cell(sheet, "A3").getCellStyle().getDataFormatString()).isEqualTo("0.0\"‰\"");
        assertThat(cell(sheet, "A4").getStringCellValue()).isEqualTo("12345678901234567");
        assertThat(cell(sheet, "A5").getCellStyle().getDataFormatString()).isEqualTo("0\"个\"\\\"\"半\"\\\"\"\"");
        assertThat(cell(sheet, "A6").getStringCellValue()).isEqualTo("1…");
        assertThat(cell(sheet, "A7").getStringCellValue()).isEqualTo("1900年2月28日");
    }

    /** A number that the sheet holds as words would be missing from the sheet's own sum. */
    @Test
    void calculatesNoTotalThatWouldDiffer() throws IOException {
        BigDecimal great = new BigDecimal("1000000000000000");
        Table table = Table.builder()
                .column("值", Alignment.RIGHT, 1)
                .rows(List.of(
                        List.of(Cell.number(great.toString(), great, NumberShape.plain(0))), List.of(Cell.number(5))))
                .total(
                        List.of(Cell.number(
                                "1000000000000005", great.add(BigDecimal.valueOf(5)), NumberShape.plain(0))),
                        List.of(Total.sum()))
                .build();
        XSSFSheet sheet = BookSamples.book(BookSamples.document(table).build()).getSheetAt(1);

        assertThat(cell(sheet, "A4").getStringCellValue()).isEqualTo("1000000000000005");
        assertThat(cell(sheet, "A3").getNumericCellValue()).isEqualTo(5);
    }

    @Test
    void goesOnInFurtherSheetsAndSumsUpAllOfThem() throws IOException {
        List<List<Cell>> rows = Collections.nCopies(40, List.of(Cell.number(2)));
        Table table = Table.builder()
                .caption("长表")
                .column("值", Alignment.RIGHT, 1)
                .rows(rows)
                .total(List.of(Cell.number(80)), List.of(Total.sum()))
                .build();
        ReportDocument document = BookSamples.document(table).build();
        try (XSSFWorkbook book = BookSamples.book(
                document, XlsxOptions.builder().rowsPerSheet(16).build())) {
            assertThat(Stream.of("长表", "长表 (2)", "长表 (3)").map(book::getSheet))
                    .doesNotContainNull()
                    .allSatisfy(sheet ->
                            assertThat(cell(sheet, "A2").getStringCellValue()).isEqualTo("值"));
            XSSFSheet last = book.getSheet("长表 (4)");
            XSSFCell sum = last.getRow(last.getLastRowNum()).getCell(0);
            assertThat(sum.getCellFormula()).startsWith("SUM('长表'!A3:A").contains("'长表 (2)'!A3:A");
            assertThat(book.getCreationHelper()
                            .createFormulaEvaluator()
                            .evaluate(sum)
                            .getNumberValue())
                    .isEqualTo(80);
        }
    }

    @Test
    void refusesWhatACellCannotHoldAndWritesNothing() {
        ReportDocument document = BookSamples.document(BookSamples.column(List.of(Cell.text("长".repeat(32_768)))))
                .build();
        List<Integer> written = new ArrayList<>();
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {
                written.add(one);
            }
        };

        assertThatExceptionOfType(WorkbookLimitException.class)
                .isThrownBy(() -> new XlsxExporter().export(document, out))
                .withMessageContaining("row 2 of sheet '各村完成情况' must have at most 32767 characters, had 32768")
                .satisfies(refused -> {
                    assertThat(refused.sheet()).isEqualTo("各村完成情况");
                    assertThat(refused.message(Locale.CHINA)).contains("第 2 行", "32768");
                });
        assertThat(written).isEmpty();
    }

    /** A row is at most 409 points high: what is longer would be cut off at its lower edge. */
    @Test
    void splitsLongParagraphsBehindASentence() throws IOException {
        String sentence = "镇、村两级逐项明确牵头单位和完成时限。";
        XSSFSheet words = BookSamples.book(BookSamples.document()
                        .add(Block.paragraph(sentence.repeat(200)))
                        .build())
                .getSheetAt(0);

        List<String> rows =
                texts(words).stream().filter(text -> text.startsWith("镇、村")).toList();
        assertThat(rows).hasSizeGreaterThan(3).allMatch(text -> text.length() <= 900 && text.endsWith("。"));
        assertThat(String.join("", rows)).isEqualTo(sentence.repeat(200));
    }

    @Test
    void leavesTheStreamOpenAndGivesTheSameBytesInAnyZone() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        byte[] here =
                BookSamples.bytes(BookSamples.ledger(), XlsxOptions.builder().build());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            assertThat(BookSamples.bytes(
                            BookSamples.ledger(), XlsxOptions.builder().build()))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
        List<String> calls = new ArrayList<>();
        new XlsxExporter().export(BookSamples.ledger(), new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void flush() {
                calls.add("flush");
            }

            @Override
            public void close() {
                calls.add("close");
            }
        });
        assertThat(calls).contains("flush").doesNotContain("close");
    }

    @Test
    void writesEnglishWorkbooks() throws IOException {
        ReportDocument document = ReportDocument.builder("ledger", Locale.UK)
                .title("Roads")
                .issuer("Township")
                .date(LocalDate.of(2023, 12, 31))
                .add(BookSamples.column(List.of(Cell.date("1 May 2023", LocalDate.of(2023, 5, 1)))))
                .build();
        XSSFWorkbook book = BookSamples.book(document);

        assertThat(book.getSheetName(0)).isEqualTo("Text");
        assertThat(texts(book.getSheetAt(0))).contains("see sheet 'Table'", "31 December 2023");
        assertThat(cell(book.getSheet("Table"), "A2").getCellStyle().getDataFormatString())
                .isEqualTo("[$-809]d mmmm yyyy");
    }

    @Test
    void optionsAreCheckedAndEqualByValue() {
        assertThat(XlsxOptions.builder().font("仿宋").build())
                .isEqualTo(XlsxOptions.builder().font("仿宋").build())
                .isNotEqualTo(XlsxOptions.builder().build())
                .hasSameHashCodeAs(XlsxOptions.builder().font("仿宋").build())
                .hasToString("XlsxOptions[仿宋, 黑体, 1048576]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XlsxOptions.builder().font(" "))
                .withMessageContaining("font must have 1 to 31 characters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XlsxOptions.builder().rowsPerSheet(15))
                .withMessage("rows per sheet must be 16 to 1048576, were 15");
    }
}
