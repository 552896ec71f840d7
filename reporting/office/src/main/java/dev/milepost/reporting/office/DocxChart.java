// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Cell.NumberCell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.NumberShape;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBody;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;

/**
 * Writes charts that an office program can edit: its data stand in a workbook inside the file. Bars and lines; the axis
 * of bars begins at zero, and targets are outlines and broken lines.
 */
final class DocxChart {
    private static final int DRAWING_UNITS = 635;

    /** Room for legend and axis, and for each bar, in twips. */
    private static final int FRAME = 1_500;

    private static final int BAR = 230;
    private static final int LINES_HEIGHT = 4_300;

    /** The height of a page less title and data, in twips. */
    private static final int HIGHEST = 9_000;

    /** Longer names would leave no room to draw in; the data below the chart have them whole. */
    private static final int LONGEST_NAME = 40;

    private static final List<Integer> COLOURS = List.of(0x1F5FA8, 0xB5541C, 0x2E7D4F, 0x7A4B9A, 0x8C7A1B, 0x4A6670);
    private static final int TARGET = 0x333333;
    private static final int GRID = 0xD9D9D9;

    private final ReportDocument document;
    private final DocxOptions options;
    private final XWPFDocument word;
    private final DocxParagraphs paragraphs;

    DocxChart(ReportDocument document, DocxOptions options, XWPFDocument word, DocxParagraphs paragraphs) {
        this.document = document;
        this.options = options;
        this.word = word;
        this.paragraphs = paragraphs;
    }

    void write(Chart chart, boolean landscape) {
        XWPFParagraph paragraph = paragraphs.add(DocxStyle.TABLE_TEXT, "");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setKeepNext(true);
        // An exact height of lines would cut the chart off.
        paragraph.setSpacingBetween(1, LineSpacingRule.AUTO);
        XWPFRun run = paragraph.createRun();
        try {
            XWPFChart target = word.createChart(
                    run, DocxPages.textWidth(landscape) * DRAWING_UNITS, height(chart) * DRAWING_UNITS);
            draw(chart, target);
            fonts(target);
            date(target);
        } catch (InvalidFormatException impossible) {
            throw new IllegalStateException("chart must be writable, was " + chart, impossible);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(chart.caption());
    }

    private static int height(Chart chart) {
        if (chart.form() == Chart.Form.LINES) {
            return LINES_HEIGHT;
        }
        long bars = (long) chart.categories().size() * (chart.series().size() + 1);
        return (int) Math.min(HIGHEST, FRAME + BAR * bars);
    }

    private void draw(Chart chart, XWPFChart target) {
        boolean bars = chart.form() == Chart.Form.BARS;
        XDDFCategoryAxis names = target.createCategoryAxis(bars ? AxisPosition.LEFT : AxisPosition.BOTTOM);
        XDDFValueAxis values = target.createValueAxis(bars ? AxisPosition.BOTTOM : AxisPosition.LEFT);
        axes(chart, names, values);
        XDDFChartData data = target.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
        int count = chart.categories().size();
        XDDFCategoryDataSource categories = XDDFDataSourcesFactory.fromArray(
                chart.categories().stream().map(DocxChart::name).toArray(String[]::new), range(target, count, 0), 0);
        for (int i = 0; i < chart.series().size(); i++) {
            Chart.Series one = chart.series().get(i);
            XDDFNumericalDataSource<Double> numbers =
                    XDDFDataSourcesFactory.fromArray(drawn(one, count), range(target, count, i + 1), i + 1);
            numbers.setFormatCode(format(chart));
            XDDFChartData.Series series = data.addSeries(categories, numbers);
            series.setTitle(name(one.name()), target.setSheetTitle(name(one.name()), i + 1));
            look(series, one.role(), COLOURS.get(i % COLOURS.size()));
        }
        if (data instanceof XDDFBarChartData barData) {
            barData.setBarDirection(BarDirection.BAR);
            barData.setBarGrouping(BarGrouping.CLUSTERED);
            barData.setGapWidth(60);
        } else if (data instanceof XDDFLineChartData lineData) {
            lineData.setGrouping(Grouping.STANDARD);
        }
        data.setVaryColors(false);
        target.plot(data);
        chart.unit().ifPresent(unit -> withoutLanguage(target));
        target.displayBlanksAs(DisplayBlanks.GAP);
        target.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        target.setTitleOverlay(false);
        target.setAutoTitleDeleted(true);
    }

    /** Categories of bars go down the page as in the table; a negative number moves the axis below zero. */
    private static void axes(Chart chart, XDDFCategoryAxis names, XDDFValueAxis values) {
        boolean bars = chart.form() == Chart.Form.BARS;
        boolean belowZero = chart.numbers().anyMatch(number -> number.exact().signum() < 0);
        if (!belowZero) {
            values.setMinimum(0);
        }
        values.setNumberFormat(format(chart));
        values.setCrosses(bars ? AxisCrosses.MAX : AxisCrosses.AUTO_ZERO);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFLineProperties grid = line(GRID);
        values.getOrAddMajorGridProperties().setLineProperties(grid);
        if (bars) {
            names.setOrientation(AxisOrientation.MAX_MIN);
        }
        chart.unit().ifPresent(values::setTitle);
    }

    /** POI marks the unit as words in the language of the computer. */
    private static void withoutLanguage(XWPFChart target) {
        for (CTValAx axis : target.getCTChart().getPlotArea().getValAxList()) {
            axis.getTitle().getTx().getRich().getPList().stream()
                    .flatMap(paragraph -> paragraph.getRList().stream())
                    .map(CTRegularTextRun::getRPr)
                    .forEach(CTTextCharacterProperties::unsetLang);
        }
    }

    private static String range(XWPFChart target, int count, int column) {
        return target.formatRange(new CellRangeAddress(1, count, column, column));
    }

    private static Double[] drawn(Chart.Series series, int count) {
        return IntStream.range(0, count)
                .mapToObj(series::number)
                .map(number -> number.map(one -> one.exact().doubleValue()).orElse(null))
                .toArray(Double[]::new);
    }

    /** How the numbers of the axis are shown; per mille has no sign of its own in workbooks and is shown as it is. */
    private static String format(Chart chart) {
        Optional<NumberShape> shape = chart.numbers().map(NumberCell::shape).findFirst();
        int decimals = chart.numbers()
                .mapToInt(number -> number.shape().decimals())
                .max()
                .orElse(0);
        boolean permille = shape.filter(one -> one.notation() == NumberShape.Notation.PERMILLE)
                .isPresent();
        boolean percent = shape.filter(one -> one.notation() == NumberShape.Notation.PERCENT)
                .isPresent();
        int places = permille ? decimals + 3 : decimals;
        return "0" + (places == 0 ? "" : "." + "0".repeat(places)) + (percent ? "%" : "");
    }

    private static void look(XDDFChartData.Series series, Chart.Role role, int colour) {
        boolean target = role == Chart.Role.TARGET;
        XDDFLineProperties line = line(target ? TARGET : colour);
        XDDFShapeProperties shape = new XDDFShapeProperties();
        if (series instanceof XDDFLineChartData.Series drawn) {
            line.setWidth(target ? 1.5 : 2.25);
            if (target) {
                line.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
            }
            drawn.setSmooth(false);
            drawn.setMarkerStyle(target ? MarkerStyle.NONE : MarkerStyle.CIRCLE);
        } else if (target) {
            shape.setFillProperties(new XDDFNoFillProperties());
            line.setWidth(1.25);
        } else {
            shape.setFillProperties(fill(colour));
        }
        shape.setLineProperties(line);
        series.setShapeProperties(shape);
    }

    private static XDDFLineProperties line(int colour) {
        return new XDDFLineProperties(fill(colour));
    }

    private static XDDFSolidFillProperties fill(int colour) {
        byte[] parts = {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour};
        return new XDDFSolidFillProperties(XDDFColor.from(parts));
    }

    private static String name(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_NAME) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** All words of the chart in the fonts of page numbers and digits, of size 五号. */
    private void fonts(XWPFChart target) {
        CTTextBody body = target.getCTChartSpace().addNewTxPr();
        body.addNewBodyPr();
        body.addNewLstStyle();
        CTTextCharacterProperties characters = body.addNewP().addNewPPr().addNewDefRPr();
        characters.setSz(1050);
        characters.addNewLatin().setTypeface(options.latinFont());
        characters.addNewEa().setTypeface(options.pageNumberFont());
        body.getPArray(0)
                .addNewEndParaRPr()
                .setLang(PrintedWords.in(document.locale()).isChinese() ? "zh-CN" : "en-GB");
    }

    // The workbook is of the day and the issuer of the document, not of whoever made it.
    private void date(XWPFChart target) throws IOException, InvalidFormatException {
        CoreProperties core = target.getWorkbook().getProperties().getCoreProperties();
        Optional<Date> date = Optional.of(
                Date.from(document.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreator(document.issuer());
        core.setCreated(date);
        core.setModified(date);
    }
}
