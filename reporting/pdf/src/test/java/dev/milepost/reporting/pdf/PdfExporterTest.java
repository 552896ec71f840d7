// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.observation.Anchor;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.export.ReportExporters;
import dev.milepost.reporting.pdf.PrintedPdf.Line;
import dev.milepost.reporting.tck.LongReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;

class PdfExporterTest {
    private static final double MILLIMETRE = 72 / 25.4;

    static ReportDocument.Builder small(Locale locale) {
        return ReportDocument.builder("work-summary", locale)
                .title("某镇工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31));
    }

    private static Line line(List<List<Line>> pages, String text) {
        return pages.stream()
                .flatMap(List::stream)
                .filter(line -> line.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line '" + text + "' in " + pages));
    }

    @Test
    void isFoundByItsName() {
        ReportExporter exporter = ReportExporters.named("pdf");
        assertThat(exporter).isInstanceOf(PdfExporter.class);
        assertThat(exporter.fileExtension()).isEqualTo("pdf");
        assertThat(exporter.mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void printsTheBodyInTheOrderOfAnOfficialDocument() throws IOException {
        ReportDocument document = small(Locale.CHINA)
                .addressee("县爱卫办")
                .add(Block.heading(1, "总体情况"))
                .add(Block.heading(2, "组织"))
                .add(Block.heading(3, "会议"))
                .add(Block.heading(4, "次数"))
                .add(Block.paragraph(Inline.text("召开"), Inline.figure("4次"), Inline.gap("地点")))
                .add(new ListBlock(ListStyle.BULLETED, List.of(List.of(Inline.text("甲")))))
                .add(new ListBlock(ListStyle.NUMBERED, List.of(List.of(Inline.text("乙")), List.of(Inline.text("丙")))))
                .add(new ListBlock(ListStyle.CHECK, List.of(List.of(Inline.text("丁")))))
                .annex(new Annex("清单", false, List.of(Block.paragraph("无。"))))
                .build();
        assertThat(PrintedPdf.texts(PrintedPdf.bytes(document)))
                .containsExactly(
                        "— 1 —",
                        "某镇工作总结",
                        "县爱卫办：",
                        "一、总体情况",
                        "（一）组织",
                        "1.会议",
                        "（1）次数",
                        "召开4次【请补充：地点】",
                        "• 甲",
                        "1. 乙",
                        "2. 丙",
                        "□ 丁",
                        "附件：清单",
                        "某镇人民政府",
                        "2023年12月31日",
                        "— 2 —",
                        "附件",
                        "清单",
                        "无。");
    }

    @Test
    void aFullPageHas22LinesOf28CharactersInTheTypeArea() throws IOException {
        ReportDocument document = small(Locale.CHINA)
                .add(Block.paragraph("镇村两级逐项明确责任".repeat(200)))
                .build();
        List<Line> page = PrintedPdf.pages(PrintedPdf.bytes(document)).get(1).stream()
                .filter(line -> line.text().length() > 10)
                .toList();
        assertThat(page).hasSize(22);
        assertThat(page).allSatisfy(line -> {
            assertThat(line.text()).hasSize(28);
            assertThat(line.left()).isCloseTo(28 * MILLIMETRE, within(0.5));
            assertThat(line.right()).isCloseTo((210 - 26) * MILLIMETRE, within(0.5));
            assertThat(line.foot()).isBetween(37 * MILLIMETRE, (297 - 35) * MILLIMETRE);
        });
        assertThat(page.get(21).foot() - page.get(0).foot()).isCloseTo(225 * MILLIMETRE * 21 / 22, within(0.5));
    }

    @Test
    void aSpaceThatMayNotBreakLeavesAllSpacesToBeFound() throws IOException {
        ReportDocument document = small(Locale.ENGLISH)
                .add(Block.paragraph("No.\u00A05 stays together, all else does not"))
                .build();
        assertThat(PrintedPdf.texts(PrintedPdf.bytes(document)))
                .contains("— 1 —", "No. 5 stays together, all else does not");
    }

    @Test
    void putsPageNumbersOutside() throws IOException {
        List<List<Line>> pages = PrintedPdf.pages(PrintedPdf.bytes(LongReport.chinese()));
        assertThat(line(pages, "— 1 —").right()).isCloseTo((210 - 26) * MILLIMETRE - 14, within(2.0));
        assertThat(line(pages, "— 2 —").left()).isCloseTo(28 * MILLIMETRE + 14, within(1.0));
        assertThat(line(pages, "— 1 —").foot()).isBetween((297 - 28) * MILLIMETRE, (297 - 25) * MILLIMETRE);
    }

    @Test
    void putsTheNumberOfATurnedPageWhereItIsWhenThePageIsBound() throws IOException {
        try (PDDocument pdf = PrintedPdf.opened(LongReport.chinese())) {
            PDPage page = pdf.getPage(5);
            assertThat(page.getMediaBox().getWidth())
                    .isGreaterThan(page.getMediaBox().getHeight());
        }
        Line number = line(PrintedPdf.pages(PrintedPdf.bytes(LongReport.chinese())), "— 6 —");
        assertThat(number.left()).isBetween(25 * MILLIMETRE, 28 * MILLIMETRE);
        assertThat(number.foot()).isCloseTo(28 * MILLIMETRE + 14, within(1.0));
    }

    @Test
    void centresTheUnitAboveTheDateFourCharactersFromTheEdge() throws IOException {
        List<List<Line>> pages =
                PrintedPdf.pages(PrintedPdf.bytes(small(Locale.CHINA).build()));
        Line unit = line(pages, "某镇人民政府");
        Line date = line(pages, "2023年12月31日");
        assertThat((unit.left() + unit.right()) / 2).isCloseTo((date.left() + date.right()) / 2, within(0.5));
        assertThat(date.right()).isCloseTo((210 - 26) * MILLIMETRE - 4 * 15.79, within(0.5));
    }

    @Test
    void aLongUnitReachesTheEdgeWithTheDateBelowItsMiddle() throws IOException {
        String name = "某某县某某镇爱国卫生运动委员会办公室";
        List<List<Line>> pages = PrintedPdf.pages(
                PrintedPdf.bytes(small(Locale.CHINA).issuer(name).build()));
        Line unit = line(pages, name);
        Line date = line(pages, "2023年12月31日");
        assertThat(unit.right()).isLessThan((210 - 26) * MILLIMETRE + 0.5);
        assertThat((unit.left() + unit.right()) / 2).isCloseTo((date.left() + date.right()) / 2, within(0.5));
    }

    @Test
    void neverLeavesTheSignatureAloneOnAPage() throws IOException {
        for (int lines = 14; lines < 24; lines++) {
            ReportDocument.Builder document = small(Locale.CHINA);
            for (int i = 0; i < lines; i++) {
                document.add(Block.paragraph("本段一行。"));
            }
            List<List<Line>> pages = PrintedPdf.pages(PrintedPdf.bytes(document.build()));
            List<String> last =
                    pages.get(pages.size() - 1).stream().map(Line::text).toList();
            assertThat(last).contains("某镇人民政府", "2023年12月31日", "本段一行。");
        }
    }

    @Test
    void listsAnnexesBelowEachOther() throws IOException {
        List<Block> none = List.of(Block.paragraph("无。"));
        ReportDocument document = small(Locale.CHINA)
                .annex(new Annex("7个行动", false, none))
                .annex(new Annex("清单".repeat(20), false, none))
                .build();
        List<List<Line>> pages = PrintedPdf.pages(PrintedPdf.bytes(document));
        Line second = pages.get(0).stream()
                .filter(line -> line.text().startsWith("2.清单"))
                .findFirst()
                .orElseThrow();
        Line first = line(pages, "附件：1. 7个行动");
        assertThat(first.left()).isCloseTo(28 * MILLIMETRE + 2 * 15.79, within(0.5));
        Line rest = pages.get(0).get(pages.get(0).indexOf(second) + 1);
        assertThat(rest.text()).startsWith("清单");
        assertThat(rest.left()).isGreaterThan(second.left() + 8);
    }

    @Test
    void printsTheAnchorBelowTheDate() throws IOException {
        Anchor anchor = new Anchor(1247, "9f86d0".repeat(10) + "aaaa");
        List<String> texts =
                PrintedPdf.texts(PrintedPdf.bytes(small(Locale.CHINA).build().withAnchor(anchor)));
        int date = texts.indexOf("2023年12月31日");
        assertThat(String.join("", texts.subList(date + 1, texts.size())))
                .isEqualTo("（数据日志共1247条记录，校验码：" + anchor.hash() + "）");
        // In one piece, so that it can be searched for and copied.
        assertThat(texts).anyMatch(line -> line.contains(anchor.hash()));
    }

    @Test
    void embedsTheFontCutDownToWhatIsUsed() throws IOException {
        byte[] bytes = PrintedPdf.bytes(small(Locale.CHINA).build());
        assertThat(bytes.length).isLessThan(40_000);
        try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(bytes)) {
            List<PDFont> fonts = new ArrayList<>();
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                fonts.add(pdf.getPage(0).getResources().getFont(name));
            }
            assertThat(fonts).singleElement().isInstanceOf(PDType0Font.class);
            assertThat(fonts.get(0).isEmbedded()).isTrue();
            assertThat(fonts.get(0).getName()).matches("[A-Z]{6}\\+NotoSerifSC-Regular");
        }
    }

    @Test
    void setsEnglishWithNarrowQuotationMarks() throws IOException {
        ReportDocument document = small(Locale.UK)
                .title("Work summary")
                .add(Block.paragraph("The township’s “green” streets"))
                .build();
        List<List<Line>> pages = PrintedPdf.pages(PrintedPdf.bytes(document));
        Line quoted = line(pages, "The township’s “green” streets");
        double perCharacter = (quoted.right() - quoted.left()) / quoted.text().length();
        assertThat(perCharacter).isLessThan(8.5);
        assertThat(PrintedPdf.texts(PrintedPdf.bytes(document))).contains("31 December 2023");
    }

    @Test
    void givesTheSameBytesInEveryLocaleAndZone() throws IOException {
        byte[] bytes = PrintedPdf.bytes(LongReport.chinese());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(PrintedPdf.bytes(LongReport.chinese())).isEqualTo(bytes);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void leavesTheStreamOpenAndPassesOnItsFailure() throws IOException {
        boolean[] called = new boolean[2];
        new PdfExporter().export(small(Locale.CHINA).build(), new ByteArrayOutputStream() {
            @Override
            public void flush() {
                called[0] = true;
            }

            @Override
            public void close() {
                called[1] = true;
            }
        });
        assertThat(called).containsExactly(true, false);
        assertThatThrownBy(() -> new PdfExporter().export(small(Locale.CHINA).build(), new java.io.OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("full");
                    }
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("full");
    }

    @Test
    void printsInManyThreadsAtOnce() throws IOException {
        byte[] bytes = PrintedPdf.bytes(LongReport.english());
        PdfExporter exporter = new PdfExporter();
        assertThat(Collections.nCopies(8, LongReport.english()).parallelStream().map(document -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        exporter.export(document, out);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return out.toByteArray();
                }))
                .allSatisfy(printed -> assertThat(printed).isEqualTo(bytes));
    }
}
