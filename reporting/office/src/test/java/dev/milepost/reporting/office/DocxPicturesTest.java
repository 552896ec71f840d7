// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.ReportDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDispBlanksAs;

/** Charts, photos and tables with totals. */
class DocxPicturesTest {

    private static byte[] docx(ReportDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document, out);
        return out.toByteArray();
    }

    private static XWPFDocument opened(Block block) throws IOException {
        return new XWPFDocument(
                new ByteArrayInputStream(docx(FullReport.builder().add(block).build())));
    }

    @Test
    void barsCanBeEditedAndBeginAtZero() throws Exception {
        try (XWPFDocument word = opened(Block.chart(FullReport.bars()))) {
            XWPFChart chart = word.getCharts().get(0);
            var area = chart.getCTChart().getPlotArea();
            List<CTBarSer> series = area.getBarChartArray(0).getSerList();
            assertThat(series.stream()
                            .map(one -> one.getTx()
                                    .getStrRef()
                                    .getStrCache()
                                    .getPtArray(0)
                                    .getV()))
                    .containsExactly("完成率", "目标");
            assertThat(series.get(0).getVal().getNumRef().getNumCache().getPtList().stream()
                            .map(point -> point.getIdx() + "=" + point.getV()))
                    .containsExactly("0=0.95", "1=0.812", "3=1.021");
            assertThat(series.get(1).getSpPr().isSetNoFill()).isTrue();
            assertThat(area.getValAxArray(0).getScaling().getMin().getVal()).isZero();
            assertThat(area.getValAxArray(0).getNumFmt().getFormatCode()).isEqualTo("0.0%");
            assertThat(chart.getCTChart().getDispBlanksAs().getVal()).isEqualTo(STDispBlanksAs.GAP);
            XSSFSheet sheet = chart.getWorkbook().getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("目标");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(0.812);
            assertThat(chart.getCTChartSpace()
                            .getTxPr()
                            .getPArray(0)
                            .getPPr()
                            .getDefRPr()
                            .getEa()
                            .getTypeface())
                    .isEqualTo("宋体");
        }
    }

    @Test
    void aTrajectoryIsABrokenLine() throws IOException {
        try (XWPFDocument word = opened(Block.chart(FullReport.lines()))) {
            var area = word.getCharts().get(0).getCTChart().getPlotArea();
            List<CTLineSer> series = area.getLineChartArray(0).getSerList();
            assertThat(series.get(0).getSpPr().getLn().isSetPrstDash()).isFalse();
            assertThat(series.get(1).getSpPr().getLn().isSetPrstDash()).isTrue();
            assertThat(area.getValAxArray(0).getTitle().xmlText()).contains("公里");
        }
    }

    @Test
    void belowZeroTheAxisIsFree() throws IOException {
        Chart chart = Chart.builder(Chart.Form.LINES, "增减")
                .categories("月份", List.of("1月", "2月"))
                .series("增减", List.of(Cell.number(-3), Cell.number(4)))
                .build();
        try (XWPFDocument word = opened(Block.chart(chart))) {
            assertThat(word.getCharts()
                            .get(0)
                            .getCTChart()
                            .getPlotArea()
                            .getValAxArray(0)
                            .getScaling()
                            .isSetMin())
                    .isFalse();
        }
    }

    @Test
    void theDataOfAChartStandBelowIt() throws IOException {
        try (XWPFDocument word = opened(Block.chart(FullReport.bars()))) {
            assertThat(word.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("图1\u3000各专项行动完成率", "图中数据：");
            assertThat(word.getTables().get(0).getRow(3).getCell(1).getText()).isEqualTo("未报送");
        }
    }

    @Test
    void aHeatMapIsAShadedTable() throws IOException {
        try (XWPFDocument word = opened(Block.chart(FullReport.heatMap()))) {
            assertThat(word.getCharts()).isEmpty();
            XWPFTable table = word.getTables().get(0);
            List<String> shades = new ArrayList<>();
            table.getRows().stream()
                    .skip(1)
                    .forEach(row -> row.getTableCells().stream()
                            .skip(1)
                            .map(XWPFTableCell::getColor)
                            .forEach(shades::add));
            assertThat(shades).containsExactly("DDEFE0", "FFEFCC", "E6E6E6", "F8DAD7");
        }
    }

    @Test
    void numbersStandOnTheRightAndTheTotalIsSetOff() throws IOException {
        try (XWPFDocument word = opened(FullReport.totals())) {
            XWPFTable table = word.getTables().get(0);
            assertThat(alignment(table, 1, 1)).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(alignment(table, 1, 2)).isEqualTo(ParagraphAlignment.LEFT);
            assertThat(alignment(table, 2, 2)).isEqualTo(ParagraphAlignment.RIGHT);
            assertThat(table.getRow(2).getCell(0).getParagraphs().get(0).getStyle())
                    .isEqualTo("TableText");
            assertThat(table.getRow(3).getCell(0).getParagraphs().get(0).getStyle())
                    .isEqualTo("TableTotal");
            assertThat(table.getRow(3).getCell(1).getColor()).isEqualTo("F5F5F5");
        }
    }

    private static ParagraphAlignment alignment(XWPFTable table, int row, int column) {
        return table.getRow(row).getCell(column).getParagraphs().get(0).getAlignment();
    }

    @Test
    void photosStandSideBySideInProportionWithTheirCaptions() throws IOException {
        try (XWPFDocument word = opened(new Block.Photos(List.of(FullReport.pair())))) {
            assertThat(word.getAllPictures())
                    .extracting(picture -> picture.suggestFileExtension())
                    .containsExactlyInAnyOrder("png", "jpeg");
            XWPFTable table = word.getTables().get(0);
            var extent = table.getRow(0)
                    .getCell(1)
                    .getParagraphs()
                    .get(0)
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0);
            assertThat(extent.getDocPr().getDescr()).isEqualTo("整改后");
            assertThat((double) extent.getExtent().getCx() / extent.getExtent().getCy())
                    .isBetween(0.749, 0.751);
            assertThat(table.getRow(1).getTableCells().stream().map(XWPFTableCell::getText))
                    .containsExactly("整改前", "整改后");
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytesWithChartsAndPhotos() throws Exception {
        byte[] first = docx(FullReport.complete());
        // The clock of archives counts in steps of two seconds.
        Thread.sleep(2_100);
        assertThat(docx(FullReport.complete())).isEqualTo(first);
    }

    @Test
    void everyPartKeepsToTheSchema() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx(FullReport.complete())))) {
            List<XmlError> errors = new ArrayList<>();
            XmlOptions options = new XmlOptions().setErrorListener(errors);
            word.getDocument().validate(options);
            word.getCharts().forEach(chart -> chart.getCTChartSpace().validate(options));
            assertThat(errors).isEmpty();
        }
    }
}
