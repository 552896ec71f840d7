// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import java.util.ArrayList;
import java.util.List;

/** Every text of a document that is printed whatever the format; how explanations are shown is left to it. */
final class DocumentTexts {
    private final List<String> texts = new ArrayList<>();

    private DocumentTexts() {}

    static List<String> of(ReportDocument document) {
        DocumentTexts all = new DocumentTexts();
        all.document(document);
        return all.texts;
    }

    private void document(ReportDocument document) {
        texts.add(document.title());
        texts.add(document.issuer());
        document.banner().ifPresent(texts::add);
        document.addressee().ifPresent(texts::add);
        document.head().ifPresent(head -> {
            texts.addAll(head.issuers());
            head.number().ifPresent(number -> texts.add(number.toString()));
            head.signer().ifPresent(texts::add);
            texts.addAll(head.addressees());
            texts.addAll(head.copies());
        });
        Block.flat(document.body()).forEach(this::block);
        document.annexes().forEach(annex -> {
            texts.add(annex.title());
            Block.flat(annex.blocks()).forEach(this::block);
        });
    }

    private void block(Block block) {
        if (block instanceof Block.Heading heading) {
            texts.add(heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            inlines(paragraph.inlines());
        } else if (block instanceof Block.ListBlock list) {
            list.items().forEach(this::inlines);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Block.ChartBlock chart) {
            chart(chart.chart());
        } else if (block instanceof Block.Photos photos) {
            photos.pairs().forEach(this::photos);
        } else {
            throw Block.unknown(block);
        }
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(inline -> texts.add(inline.text()));
    }

    private void table(Table table) {
        table.caption().ifPresent(texts::add);
        table.columns().forEach(column -> texts.add(column.title()));
        for (List<Cell> row : table.rows()) {
            row.forEach(cell -> texts.add(cell.text()));
        }
        texts.addAll(table.notes());
    }

    private void chart(Chart chart) {
        texts.add(chart.caption());
        chart.unit().ifPresent(texts::add);
        texts.add(chart.categoryTitle());
        texts.addAll(chart.categories());
        for (Chart.Series series : chart.series()) {
            texts.add(series.name());
            series.values().forEach(value -> texts.add(value.text()));
        }
    }

    private void photos(PhotoPair pair) {
        texts.add(pair.title());
        texts.add(pair.first().caption());
        pair.second().map(Picture::caption).ifPresent(texts::add);
    }
}
