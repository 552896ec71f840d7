// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Ascii;
import dev.milepost.reporting.chart.SvgChart;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.Chart;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.document.Numbering;
import dev.milepost.reporting.document.OfficialHead;
import dev.milepost.reporting.document.PhotoPair;
import dev.milepost.reporting.document.Picture;
import dev.milepost.reporting.document.PrintedWords;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import dev.milepost.reporting.markup.Markup;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes one document once. */
final class HtmlPage {
    private final ReportDocument document;
    private final Markup out;
    private final PrintedWords words;
    private final Numbering numbering;
    private final Map<String, String> anchors = new HashMap<>();
    private int charts;

    HtmlPage(ReportDocument document, Markup out) {
        this.document = document;
        this.out = out;
        words = PrintedWords.in(document.locale());
        numbering = Numbering.in(document.locale());
        document.explanations().forEach(note -> anchors.put(note.id(), "note-" + (anchors.size() + 1)));
    }

    void write() throws IOException {
        out.raw("<!DOCTYPE html>\n").start("html", "lang", document.locale().toLanguageTag());
        head();
        out.start("body").line();
        if (document.banner().isPresent()) {
            out.element("header", document.banner().get(), "class", "banner").line();
        }
        out.start("main").line();
        body();
        annexes();
        if (document.head().isPresent() && !document.head().get().copies().isEmpty()) {
            out.element("p", words.copies(document.head().get().copies()), "class", "copies")
                    .line();
        }
        explanations();
        out.end().line().end().end().line();
    }

    private void head() throws IOException {
        out.line().start("head").line().empty("meta", "charset", "utf-8").line();
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", StyleSheet.policy(hasPhotos()))
                .line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.element("title", document.title()).line();
        out.start("style").raw(StyleSheet.TEXT).end().line().end().line();
    }

    private boolean hasPhotos() {
        return Stream.concat(
                        document.body().stream(), document.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .anyMatch(block -> Block.flat(List.of(block)).stream().anyMatch(Block.Photos.class::isInstance));
    }

    private void body() throws IOException {
        out.start("div", "class", "body").line();
        if (document.head().isPresent()) {
            head(document.head().get());
        }
        out.element("h1", document.title()).line();
        if (document.addressee().isPresent()) {
            out.element("p", words.addressee(document.addressee().get()), "class", "addressee")
                    .line();
        }
        part(document.body(), 1);
        out.end().line();
        annexList();
        out.start("div", "class", "signature").line();
        out.element("p", document.issuer()).line();
        out.start("p")
                .element(
                        "time",
                        words.date(document.date()),
                        "datetime",
                        document.date().toString());
        out.end().line().end().line();
        if (document.anchor().isPresent()) {
            out.element("p", words.anchor(document.anchor().get()), "class", "anchor")
                    .line();
        }
    }

    private void head(OfficialHead head) throws IOException {
        out.start("div", "class", "head").line();
        for (String issuer : head.issuers()) {
            out.element("p", issuer, "class", "issuer").line();
        }
        if (head.number().isPresent()) {
            out.element("p", head.number().get().toString(), "class", "number").line();
        }
        if (head.signer().isPresent()) {
            out.element("p", words.signer(head.signer().get()), "class", "signer")
                    .line();
        }
        out.end().line();
    }

    private void annexList() throws IOException {
        List<Annex> annexes = document.annexes();
        if (annexes.isEmpty()) {
            return;
        }
        out.element("p", words.annexList(annexes.size())).line().start("ol").line();
        for (int i = 0; i < annexes.size(); i++) {
            out.start("li").element("a", annexes.get(i).title(), "href", "#annex-" + (i + 1));
            out.end().line();
        }
        out.end().line();
    }

    private void annexes() throws IOException {
        List<Annex> annexes = document.annexes();
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            String classes = annex.landscape() ? "annex landscape" : "annex";
            out.start("section", "class", classes, "id", "annex-" + (i + 1)).line();
            out.element("h2", words.annex(i + 1, annexes.size()) + " " + annex.title())
                    .line();
            part(annex.blocks(), 2);
            out.end().line();
        }
    }

    private void part(List<Block> blocks, int depth) throws IOException {
        numbering.startPart();
        for (Block block : Block.flat(blocks)) {
            if (block instanceof Block.Heading heading) {
                out.element("h" + (depth + heading.level()), numbering.heading(heading))
                        .line();
            } else if (block instanceof Block.Paragraph paragraph) {
                out.start("p");
                inlines(paragraph.inlines());
                out.end().line();
            } else if (block instanceof Block.ListBlock list) {
                list(list);
            } else if (block instanceof Table table) {
                table(table);
            } else if (block instanceof Block.ChartBlock chart) {
                chart(chart.chart());
            } else if (block instanceof Block.Photos photos) {
                photos(photos);
            } else {
                throw Block.unknown(block);
            }
        }
    }

    private void chart(Chart chart) throws IOException {
        out.start("figure", "class", "chart").line();
        out.element("figcaption", numbering.caption(chart)).line();
        StringBuilder drawing = new StringBuilder();
        SvgChart.of(chart).write(drawing, "chart-" + ++charts);
        out.start("div", "class", "scroll").line().raw(drawing.toString()).end().line();
        out.start("details").element("summary", words.chartData()).line();
        table(chart.table());
        out.end().end().line();
    }

    private void photos(Block.Photos photos) throws IOException {
        for (PhotoPair pair : photos.pairs()) {
            out.start("figure", "class", "photos").line();
            photo(pair.first());
            if (pair.second().isPresent()) {
                photo(pair.second().get());
            }
            out.element("figcaption", pair.title()).end().line();
        }
    }

    private void photo(Picture picture) throws IOException {
        String data = "data:" + picture.kind().mediaType() + ";base64,"
                + Base64.getEncoder().encodeToString(picture.bytes());
        String width = Integer.toString(picture.width());
        String height = Integer.toString(picture.height());
        out.start("figure").empty("img", "src", data, "width", width, "height", height, "alt", picture.caption());
        out.element("figcaption", picture.caption()).end().line();
    }

    private void list(Block.ListBlock list) throws IOException {
        if (list.items().isEmpty()) {
            return;
        }
        switch (list.style()) {
            case BULLETED -> out.start("ul");
            case NUMBERED -> out.start("ol");
            case CHECK -> out.start("ul", "class", "check");
        }
        for (List<Inline> item : list.items()) {
            out.line().start("li");
            inlines(item);
            out.end();
        }
        out.line().end().line();
    }

    private void inlines(List<Inline> inlines) throws IOException {
        for (Inline inline : inlines) {
            if (inline instanceof Inline.Figure figure) {
                figure(figure.text(), figure.explanationId());
            } else if (inline instanceof Inline.Gap) {
                out.element("mark", words.inline(inline), "class", "gap");
            } else {
                out.text(inline.text());
            }
        }
    }

    private void figure(String text, Optional<String> explanationId) throws IOException {
        if (explanationId.isPresent()) {
            out.element("a", text, "class", "figure", "href", "#" + anchor(explanationId.get()));
        } else {
            out.text(text);
        }
    }

    private String anchor(String explanationId) {
        return requireNonNull(anchors.get(explanationId), explanationId);
    }

    private void table(Table table) throws IOException {
        out.start("div", "class", "scroll").start("table").line();
        Optional<String> caption = numbering.caption(table);
        if (caption.isPresent()) {
            out.element("caption", caption.get()).line();
        }
        out.start("thead").start("tr");
        for (Table.Column column : table.columns()) {
            out.element("th", column.title(), "scope", "col");
        }
        out.end().end().line().start("tbody").line();
        for (List<Cell> row : table.dataRows()) {
            row(table.columns(), row, "");
        }
        if (table.total().isPresent()) {
            row(table.columns(), table.total().get().cells(), "total");
        }
        out.end().end().end().line();
        for (String note : words.notes(table.notes())) {
            out.element("p", note, "class", "note").line();
        }
    }

    private void row(List<Table.Column> columns, List<Cell> row, String style) throws IOException {
        out.start("tr", "class", style);
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            String alignment = Ascii.toLowerCase(columns.get(i).alignment().name());
            String tone = cell.tone() == Tone.NONE
                    ? ""
                    : " " + Ascii.toLowerCase(cell.tone().name());
            out.start("td", "class", alignment + tone);
            if (cell.struck()) {
                out.element("s", cell.text());
            } else {
                figure(cell.text(), cell.explanationId());
            }
            out.end();
        }
        out.end().line();
    }

    private void explanations() throws IOException {
        if (document.explanations().isEmpty()) {
            return;
        }
        out.start("section", "class", "explanations").line();
        out.element("h2", words.explanations()).line();
        for (ExplanationNote note : document.explanations()) {
            // The anchor stands inside: following a link to it opens the note.
            out.start("details").element("summary", note.title());
            out.start("div", "id", anchor(note.id())).line();
            for (String line : note.lines()) {
                out.element("p", line).line();
            }
            out.end().end().line();
        }
        out.end().line();
    }
}
