// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Writes the content of a part: the body or an annex. */
final class DocxBlocks {
    private final DocxParagraphs paragraphs;
    private final PrintedWords words;
    private final Numbering numbering;
    private final DocxChart charts;
    private final DocxPhotos photos;

    DocxBlocks(ReportDocument document, DocxOptions options, XWPFDocument word, DocxParagraphs paragraphs) {
        this.paragraphs = paragraphs;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
        charts = new DocxChart(document, options, word, paragraphs);
        photos = new DocxPhotos(word, paragraphs);
    }

    void write(List<Block> blocks, boolean landscape) {
        numbering.startPart();
        blocks.forEach(block -> block(block, landscape));
    }

    private void block(Block block, boolean landscape) {
        if (block instanceof Block.Heading heading) {
            paragraphs.add(DocxStyle.heading(heading.level()), numbering.heading(heading));
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraphs.add(DocxStyle.BODY, "", paragraph.inlines());
        } else if (block instanceof Block.ListBlock list) {
            list(list);
        } else if (block instanceof Table table) {
            table(table, landscape);
        } else if (block instanceof Block.ChartBlock chart) {
            chart(chart.chart(), landscape);
        } else if (block instanceof Block.Photos pairs) {
            pairs.pairs().forEach(pair -> photos.write(pair, landscape));
        } else if (block instanceof Block.Slot slot) {
            paragraphs.openSlot(slot.key(), slot.title());
            slot.blocks().forEach(inner -> block(inner, landscape));
            paragraphs.closeSlot();
        } else {
            throw Block.unknown(block);
        }
    }

    private void list(Block.ListBlock list) {
        int number = 0;
        for (List<Inline> item : list.items()) {
            String mark = list.style().mark(++number);
            paragraphs.add(DocxStyle.BODY, mark, item);
        }
    }

    private void table(Table table, boolean landscape) {
        numbering.caption(table).ifPresent(caption -> paragraphs.add(DocxStyle.CAPTION, caption));
        new DocxTable(table, DocxPages.textWidth(landscape), false, paragraphs.addTable()).write();
        words.notes(table.notes()).forEach(note -> paragraphs.add(DocxStyle.TABLE_NOTE, note));
    }

    /** A chart with its data below it, which also say what could not be drawn; a heat map is its data. */
    private void chart(Chart chart, boolean landscape) {
        boolean heatMap = chart.form() == Chart.Form.HEAT_MAP;
        paragraphs.add(DocxStyle.CAPTION, numbering.caption(chart));
        if (!heatMap) {
            charts.write(chart, landscape);
            paragraphs
                    .add(DocxStyle.TABLE_NOTE, words.chartData() + (words.isChinese() ? "：" : ":"))
                    .setKeepNext(true);
        }
        new DocxTable(chart.table(), DocxPages.textWidth(landscape), heatMap, paragraphs.addTable()).write();
    }
}
