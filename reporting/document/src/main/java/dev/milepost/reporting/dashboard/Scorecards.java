// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.progress.Assessment;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the campaign's unit stands: how many targets in which way, then a card for each indicator. */
final class Scorecards {
    private static final int LENGTH = 100;

    private final Page page;
    private final Rollup rollup;

    Scorecards(Page page, Rollup rollup) {
        this.page = page;
        this.rollup = rollup;
    }

    void write(Board board) throws IOException {
        page.out().start("section", "id", "indicators").line();
        page.element("h2", "dashboard.indicators").out().line();
        counts(board);
        for (Board.Group group : board.groups()) {
            page.out().start("section", "class", "group").line();
            page.element("h3", group.name()).out().line();
            page.out().start("ul", "class", "cards").line();
            for (Board.Row row : group.rows()) {
                card(row.name(), row.whole());
            }
            page.out().end().line().end().line();
        }
        page.out().end().line();
    }

    private void counts(Board board) throws IOException {
        Map<Sign, Integer> counts = new LinkedHashMap<>();
        board.groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(Board.Row::whole)
                .filter(field -> field.assessment().isPresent())
                .sorted(Comparator.comparing(
                        field -> field.assessment().orElseThrow().status()))
                .forEach(field -> counts.merge(field.sign(), 1, Integer::sum));
        page.out().start("ul", "class", "counts").line();
        for (Map.Entry<Sign, Integer> count : counts.entrySet()) {
            Sign sign = count.getKey();
            page.out().start("li", "class", Page.style(sign.tone()));
            page.out().element("strong", count.getValue().toString()).text(" ");
            page.sign(sign).out().end().line();
        }
        page.out().end().line();
    }

    private void card(LocalizedText name, Field field) throws IOException {
        Sign sign = field.sign();
        page.out().start("li", "class", ("card " + Page.style(sign.tone())).strip());
        page.element("h4", name).out().start("p", "class", "value");
        page.figure(field.shown(), field.story(rollup)).sign(sign).out().end();
        if (field.assessment().isPresent()) {
            meter(field.assessment().get());
        }
        for (LocalizedText target : field.target().stream().toList()) {
            page.out().start("p", "class", "target");
            page.words("column.target").out().text(" ");
            page.words(target).out().end();
        }
        page.out().end().line();
    }

    // How much is attained and how much expected; both are told by the chart and the story in words.
    private void meter(Assessment one) throws IOException {
        if (one.attainment().isEmpty()) {
            return;
        }
        page.out()
                .start(
                        "svg",
                        "class",
                        "meter",
                        "viewBox",
                        "0 0 100 6",
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true");
        rectangle("rail", 0, LENGTH);
        rectangle("bar", 0, place(one.attainment().get()));
        for (Ratio expected : one.expected().stream().toList()) {
            rectangle("mark", Math.max(0, place(expected) - 1), 1);
        }
        page.out().end();
    }

    private void rectangle(String style, int from, int length) throws IOException {
        List<String> size = List.of(Integer.toString(from), Integer.toString(length));
        page.out().empty("rect", "class", style, "x", size.get(0), "y", "0", "width", size.get(1), "height", "6");
    }

    /** Nothing is drawn beyond the ends. */
    private static int place(Ratio share) {
        if (share.signum() <= 0) {
            return 0;
        }
        return share.compareTo(Ratio.ONE) >= 0
                ? LENGTH
                : share.times(Ratio.whole(LENGTH))
                        .round(0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
