// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.io.IOException;

/** The heat map: a table of indicators by units, each field with its figure, its status in shape and word, and tint. */
final class UnitTable {
    private final Page page;
    private final Rollup rollup;

    UnitTable(Page page, Rollup rollup) {
        this.page = page;
        this.rollup = rollup;
    }

    void write(Board board) throws IOException {
        page.out().start("section", "id", "units").line();
        page.element("h2", "dashboard.units", "id", "units-name").out().line();
        page.element("p", "dashboard.howToRead", "class", "hint").out().line();
        page.out()
                .start(
                        "div",
                        "class",
                        "scroll wide",
                        "role",
                        "region",
                        "aria-labelledby",
                        "units-name",
                        "tabindex",
                        "0");
        page.out()
                .line()
                .start("table", "id", "heat", "aria-labelledby", "units-name")
                .line();
        page.out().start("thead").start("tr");
        page.element("th", "column.indicator", "scope", "col");
        for (LocalizedText unit : board.units()) {
            page.element("th", unit, "scope", "col");
        }
        page.out().end().end().line();
        for (Board.Group group : board.groups()) {
            group(group, board.units().size());
        }
        page.out().end().end().line().end().line();
    }

    private void group(Board.Group group, int units) throws IOException {
        page.out().start("tbody").start("tr", "class", "group");
        page.element("th", group.name(), "scope", "rowgroup");
        page.out().start("td", "colspan", Integer.toString(units)).end().end().line();
        for (Board.Row row : group.rows()) {
            page.out().start("tr");
            page.element("th", row.name(), "scope", "row");
            for (Field field : row.fields()) {
                Sign sign = field.sign();
                page.out().start("td", "class", Page.style(sign.tone()));
                page.figure(field.shown(), field.story(rollup)).sign(sign).out().end();
            }
            page.out().end().line();
        }
        page.out().end().line();
    }
}
