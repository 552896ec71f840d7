// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.DocumentNumber;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.document.Total;
import dev.milepost.reporting.pdf.PrintedPdf.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.junit.jupiter.api.Test;

class PdfPartsTest {
    private static final double MILLIMETRE = 72 / 25.4;
    private static final String ONE_PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static ReportDocument.Builder small() {
        return PdfExporterTest.small(Locale.CHINA);
    }

    private static List<String> texts(List<Line> page) {
        return page.stream().map(Line::text).toList();
    }

    private static Table.Builder table(int rows) {
        return Table.builder()
                .caption("完成情况")
                .column("序号", Alignment.CENTER, 1)
                .column("完成", Alignment.RIGHT, 1)
                .rows(IntStream.rangeClosed(1, rows)
                        .<List<Cell>>mapToObj(i -> List.of(Cell.text("第" + i + "项"), Cell.number(i)))
                        .toList());
    }

    @Test
    void repeatsTheHeadOfATableOnEveryPage() throws IOException {
        List<List<Line>> pages = PrintedPdf.pages(
                PrintedPdf.bytes(small().add(table(120).build()).build()));
        assertThat(pages).hasSize(4);
        assertThat(pages.subList(0, 3))
                .allSatisfy(page -> assertThat(texts(page)).contains("序号", "完成"));
        assertThat(pages.stream().flatMap(List::stream).map(Line::text).filter(text -> text.startsWith("第")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 120)
                        .mapToObj(i -> "第" + i + "项")
                        .toList());
    }

    @Test
    void keepsASmallTableAndItsCaptionOnOnePage() throws IOException {
        for (int lines = 10; lines < 20; lines++) {
            ReportDocument.Builder document = small();
            IntStream.range(0, lines).forEach(i -> document.add(Block.paragraph("一行。")));
            document.add(table(6).note("截至年底。").build());
            List<List<Line>> pages = PrintedPdf.pages(PrintedPdf.bytes(document.build()));
            List<Line> page = pages.stream()
                    .filter(one -> texts(one).contains("表1\u3000完成情况"))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts(page)).contains("第1项", "第6项", "注：截至年底。");
        }
    }

    @Test
    void putsTheTextOfACellWhereItsColumnSays() throws IOException {
        List<Line> page = PrintedPdf.pages(
                        PrintedPdf.bytes(small().add(table(3).build()).build()))
                .get(0);
        Line number = page.get(texts(page).indexOf("第2项") + 1);
        assertThat(number.text()).isEqualTo("2");
        assertThat(number.right()).isCloseTo((210 - 26) * MILLIMETRE - 4, within(0.5));
        Line item = page.get(texts(page).indexOf("第2项"));
        assertThat((item.left() + item.right()) / 2).isCloseTo((28 + 156 / 4.0) * MILLIMETRE, within(0.5));
    }

    @Test
    void printsTheTotalLast() throws IOException {
        Table summedUp = table(3).total(List.of(Cell.text("合计"), Cell.number(6)), List.of(Total.none(), Total.sum()))
                .build();
        List<String> texts =
                PrintedPdf.texts(PrintedPdf.bytes(small().add(summedUp).build()));
        assertThat(texts).containsSubsequence("第3项", "3", "合计", "6");
    }

    @Test
    void continuesARowThatIsTallerThanAPage() throws IOException {
        String long1 = "长".repeat(3000);
        Table tall = Table.builder()
                .column("说明", Alignment.LEFT, 1)
                .column("列", Alignment.LEFT, 5)
                .rows(List.of(List.of(Cell.text(long1), Cell.text("短"))))
                .build();
        List<List<Line>> pages =
                PrintedPdf.pages(PrintedPdf.bytes(small().add(tall).build()));
        assertThat(pages).hasSizeBetween(11, 14);
        assertThat(texts(pages.get(0))).doesNotContain("说明");
        assertThat(pages.stream()
                        .flatMap(List::stream)
                        .map(Line::text)
                        .filter(text -> text.startsWith("长"))
                        .mapToInt(String::length)
                        .sum())
                .isEqualTo(3000);
        assertThat(pages.stream().flatMap(List::stream)).allMatch(line -> line.foot() < (297 - 25) * MILLIMETRE);
    }

    @Test
    void marksHeadingsAndAnnexesAsBookmarks() throws IOException {
        ReportDocument document = small().add(Block.heading(1, "工作"))
                .add(Block.heading(2, "组织"))
                .add(Block.heading(1, "问题"))
                .annex(new Annex("清单", true, List.of(Block.heading(1, "缺少的数据"))))
                .build();
        try (PDDocument pdf = PrintedPdf.opened(document)) {
            List<String> bookmarks = new ArrayList<>();
            collect(pdf.getDocumentCatalog().getDocumentOutline(), "", bookmarks, pdf);
            assertThat(bookmarks).containsExactly("一、工作 @1", "  （一）组织 @1", "二、问题 @1", "附件 清单 @2", "  一、缺少的数据 @2");
        }
    }

    private static void collect(PDOutlineNode node, String indent, List<String> bookmarks, PDDocument pdf)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            PDPage page = item.findDestinationPage(pdf);
            bookmarks.add(indent + item.getTitle() + " @" + (pdf.getPages().indexOf(page) + 1));
            collect(item, indent + "  ", bookmarks, pdf);
        }
    }

    @Test
    void hasNoBookmarksWhereThereIsNothingToFind() throws IOException {
        try (PDDocument pdf = PrintedPdf.opened(small().build())) {
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNull();
        }
    }

    @Test
    void tellsTitleLanguageAndTheDateOfTheDocument() throws IOException {
        try (PDDocument pdf = PrintedPdf.opened(small().build())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("某镇工作总结");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("某镇人民政府");
            Calendar created = pdf.getDocumentInformation().getCreationDate();
            created.setTimeZone(TimeZone.getTimeZone("UTC"));
            assertThat(created.toInstant()).isEqualTo("2023-12-31T00:00:00Z");
            assertThat(pdf.getDocumentInformation().getModificationDate().toInstant())
                    .isEqualTo(created.toInstant());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void printsTheHeadOfAnOfficialDocumentAndItsCopies() throws IOException {
        ReportDocument document = small().head(OfficialHead.builder()
                        .issuer("某镇人民政府")
                        .number(new DocumentNumber("某政发", 2023, 7))
                        .signer("")
                        .addressee("县政府")
                        .addressee("县爱卫办")
                        .copy("县卫健局")
                        .build())
                .add(Block.paragraph("特此报告。"))
                .build();
        List<Line> page = PrintedPdf.pages(PrintedPdf.bytes(document)).get(0);
        assertThat(texts(page))
                .containsExactly(
                        "— 1 —",
                        "某镇人民政府",
                        "某政发〔2023〕7号",
                        "签发人：________",
                        "某镇工作总结",
                        "县政府，县爱卫办：",
                        "特此报告。",
                        "某镇人民政府",
                        "2023年12月31日",
                        "抄送：县卫健局。");
        assertThat(page.get(2).foot()).isEqualTo(page.get(3).foot());
        assertThat(page.get(9).foot()).isBetween((297 - 35 - 8) * MILLIMETRE, (297 - 35) * MILLIMETRE);
    }

    @Test
    void printsPhotosBesideEachOtherWithTheirCaptions() throws IOException {
        byte[] pixel = Base64.getDecoder().decode(ONE_PIXEL);
        ReportDocument document = small().add(new Block.Photos(List.of(
                        new PhotoPair("某路整治", Picture.of(pixel, "整改前"), Optional.of(Picture.of(pixel, "整改后"))),
                        new PhotoPair("某巷整治", Picture.of(pixel, "整改中"), Optional.empty()))))
                .build();
        byte[] bytes = PrintedPdf.bytes(document);
        List<Line> page = PrintedPdf.pages(bytes).get(0);
        assertThat(texts(page)).containsSubsequence("某路整治", "整改前", "整改后", "某巷整治", "整改中");
        assertThat(page.get(texts(page).indexOf("整改后")).left()).isGreaterThan(105 * MILLIMETRE);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            int images = 0;
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                images += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertThat(images).isEqualTo(3);
        }
    }

    @Test
    void saysThatAPhotoCannotBeRead() throws IOException {
        byte[] cutOff = java.util.Arrays.copyOf(Base64.getDecoder().decode(ONE_PIXEL), 40);
        byte[] huge = Base64.getDecoder().decode(ONE_PIXEL);
        huge[18] = 0x40;
        huge[22] = 0x40;
        ReportDocument document = small().add(new Block.Photos(
                        List.of(new PhotoPair("某路", Picture.of(cutOff, "前"), Optional.of(Picture.of(huge, "后"))))))
                .build();
        assertThat(PrintedPdf.texts(PrintedPdf.bytes(document)))
                .containsSubsequence("照片文件损坏或过大，无法显示", "照片文件损坏或过大，无法显示", "前", "后");
    }

    @Test
    void drawsAChartAboveItsCaptionAndItsValues() throws IOException {
        for (Chart.Form form : Chart.Form.values()) {
            Chart chart = Chart.builder(form, "完成情况")
                    .categories("专项行动", List.of("绿城市", "净餐馆"))
                    .series("完成", List.of(Cell.number(12), Cell.text("未报送")))
                    .target("目标", List.of(Cell.number(20), Cell.number(30)))
                    .build();
            byte[] bytes = PrintedPdf.bytes(small().add(Block.chart(chart)).build());
            List<Line> page = PrintedPdf.pages(bytes).get(0);
            int caption = texts(page).indexOf("图1\u3000完成情况");
            assertThat(texts(page.subList(0, caption))).contains("绿城市", "净餐馆", "12");
            assertThat(texts(page.subList(caption + 1, page.size())))
                    .containsSubsequence("专项行动", "完成", "目标", "绿城市", "12", "20", "净餐馆", "未报送", "30");
            assertThat(page).allMatch(line -> line.left() >= 28 * MILLIMETRE - 1 && line.right() <= 185 * MILLIMETRE);
        }
    }

    @Test
    void printsALongBannerOnce() throws IOException {
        String banner = "虚构示例".repeat(60);
        byte[] bytes = PrintedPdf.bytes(
                small().banner(banner).add(Block.paragraph("字".repeat(1500))).build());
        assertThat(PrintedPdf.pages(bytes)).hasSizeGreaterThan(2);
        assertThat(PrintedPdf.letters(bytes)).containsOnlyOnce(banner);
        byte[] twoLines = PrintedPdf.bytes(small().banner("虚构示例".repeat(15)).build());
        Line first = PrintedPdf.pages(twoLines).get(0).get(0);
        assertThat(first.foot()).isLessThan(25 * MILLIMETRE);
    }
}
