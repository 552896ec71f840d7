// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.progress.Definitions;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.markup.Markup;
import dev.milepost.reporting.markup.PageResource;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes one dashboard once. */
final class DashboardPage {
    private static final PageResource STYLE = DashboardExporter.style();
    private static final PageResource SCRIPT = PageResource.beside(DashboardPage.class, "dashboard.js");

    /** Nothing but this style and this script; nothing is fetched, sent or framed in. */
    private static final String POLICY = "default-src 'none'; script-src " + SCRIPT.source() + "; style-src "
            + STYLE.source() + "; base-uri 'none'; form-action 'none'";

    private final Progress progress;
    private final DashboardOptions options;
    private final Board board;
    private final Page page;
    private final Markup out;
    private final Definitions definitions;

    DashboardPage(Progress progress, DashboardOptions options, Markup out) {
        this.progress = progress;
        this.options = options;
        this.out = out;
        board = Board.of(progress, options);
        page = new Page(out, new Stories());
        definitions = Definitions.of(progress);
    }

    void write(Locale locale) throws IOException {
        String language = locale.getLanguage().equals("zh") ? Page.CHINESE : Page.ENGLISH;
        out.raw("<!DOCTYPE html>\n").start("html", "lang", language).line();
        head(locale);
        out.start("body").line();
        top();
        out.start("main").line();
        new Scorecards(page, progress.rollup()).write(board);
        new TrajectoryCharts(page, progress).write(board);
        new UnitTable(page, progress.rollup()).write(board);
        if (options.scores().isPresent()) {
            new RankingTable(page, progress.rollup(), options.scores().get()).write();
        }
        out.end().line();
        notes();
        dialog();
        data();
        out.end().line().end().line();
    }

    private LocalizedText title() {
        return Words.both(locale -> progress.campaign().name().in(locale)
                + (locale.equals(Locale.CHINESE) ? "" : ": ")
                + Glossary.get("dashboard.title").in(locale));
    }

    private void head(Locale locale) throws IOException {
        out.start("head").line().empty("meta", "charset", "utf-8").line();
        out.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY)
                .line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        out.empty("meta", "name", "referrer", "content", "no-referrer").line();
        out.element("title", title().in(locale)).line();
        out.start("style").raw(STYLE.text()).end().line().end().line();
    }

    private void top() throws IOException {
        Optional<LocalizedText> banner = progress.campaign().banner();
        if (banner.isPresent()) {
            page.element("p", Words.clean(banner.get()), "class", "banner")
                    .out()
                    .line();
        }
        out.start("header").line().start("div");
        page.element("h1", title()).element("p", definitions.day(), "class", "day");
        out.end().line();
        out.start("div", "class", "tools", "hidden", "hidden", "id", "tools").line();
        page.element("label", "dashboard.search", "for", "search").out();
        out.empty("input", "type", "search", "id", "search", "autocomplete", "off")
                .line();
        out.start("button", "type", "button", "id", "language");
        // Each reader finds the other language named in that language.
        LocalizedText other = Glossary.get("dashboard.otherLanguage");
        out.start("span", "lang", Page.CHINESE)
                .element("span", other.zh(), "class", "other", "lang", Page.ENGLISH)
                .end();
        out.start("span", "lang", Page.ENGLISH)
                .element("span", other.en(), "class", "other", "lang", Page.CHINESE)
                .end();
        out.end().line().end().line();
        out.start("p", "id", "live", "role", "status", "aria-live", "polite")
                .end()
                .line();
        page.element("p", "dashboard.withoutScript", "id", "without-script", "class", "hint")
                .out()
                .line();
        out.end().line();
    }

    // The choices in force, and the records the figures rest on. Rule 11.2.
    private void notes() throws IOException {
        List<LocalizedText> notes = new ArrayList<>(List.of(definitions.scope(), definitions.judgement()));
        notes.addAll(definitions.of(board.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(row -> new Definitions.Item(row.indicator(), row.whole().figure()))
                .toList()));
        progress.anchor().ifPresent(anchor -> notes.add(anchor.text()));
        out.start("footer").line();
        page.element("h2", "word.definitionsNote").out().start("ul").line();
        for (LocalizedText note : notes) {
            page.element("li", Words.clean(note)).out().line();
        }
        out.end().end().line();
    }

    private void dialog() throws IOException {
        out.start("dialog", "id", "why", "aria-labelledby", "why-title").line();
        out.start("div", "class", "dialog-head").start("div", "id", "why-title");
        page.element("p", "dashboard.explanation", "class", "hint").out();
        out.start("h2", "id", "why-subject").end().end();
        page.element("button", "dashboard.close", "type", "button", "id", "close")
                .out()
                .end()
                .line();
        out.start("div", "id", "why-body").end().line().end().line();
    }

    // What the script shows; a block of data is no script to the policy.
    private void data() throws IOException {
        LocalizedText found = Glossary.get("dashboard.found");
        LocalizedText target = Glossary.get("column.target");
        List<List<String>> words = List.of(pair(title()), pair(found), pair(target));
        out.start("script", "type", "application/json", "id", "words")
                .raw(Json.array(words))
                .end()
                .line();
        out.start("script", "type", "application/json", "id", "data")
                .raw(page.stories().json())
                .end()
                .line();
        out.start("script").raw(SCRIPT.text()).end().line();
    }

    private static List<String> pair(LocalizedText text) {
        return List.of(text.zh(), text.en());
    }
}
