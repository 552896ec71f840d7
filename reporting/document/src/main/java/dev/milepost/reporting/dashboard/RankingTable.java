// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.rollup.Rollup;
import dev.milepost.scoring.Points;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.ScoreGrade;
import dev.milepost.scoring.ScoreSheet;
import dev.milepost.scoring.Unranked;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Ranks, scores and what they are mainly due to; units without rank below. Rule 10.2. */
final class RankingTable {
    private static final LocalizedText NOTHING = LocalizedText.of("—", "—");
    private static final List<String> HEADINGS = List.of(
            "scoring.rank",
            "column.organisation",
            "scoring.score",
            "scoring.grade",
            "dashboard.change",
            "dashboard.reason");

    private final Page page;
    private final Rollup rollup;
    private final DashboardOptions.Scores scores;

    RankingTable(Page page, Rollup rollup, DashboardOptions.Scores scores) {
        this.page = page;
        this.rollup = rollup;
        this.scores = scores;
    }

    void write() throws IOException {
        page.out().start("section", "id", "ranking").line();
        page.element("h2", "dashboard.ranking", "id", "ranking-name").out().line();
        page.out()
                .start("div", "class", "scroll", "role", "region", "aria-labelledby", "ranking-name", "tabindex", "0");
        page.out().line().start("table", "aria-labelledby", "ranking-name").line();
        page.out().start("thead").start("tr");
        for (String heading : HEADINGS) {
            page.element("th", heading, "scope", "col");
        }
        page.out().end().end().line().start("tbody").line();
        for (RankLine line : scores.ranking().lines()) {
            line(line);
        }
        for (Unranked unit : scores.ranking().unranked()) {
            line(unit);
        }
        page.out().end().end().end().line().end().line();
    }

    private void line(RankLine line) throws IOException {
        LocalizedText score = LocalizedText.of(Points.text(line.score()), Points.text(line.score()));
        page.out().start("tr").element("td", Integer.toString(line.rank()), "class", "number");
        page.element("th", name(line.unit()), "scope", "row").out().start("td", "class", "number");
        Optional<ScoreSheet> sheet = scores.of(line.unit());
        if (sheet.isPresent()) {
            page.figure(score, story(line, score, sheet.get()));
        } else {
            page.words(score);
        }
        page.out().end();
        page.element("td", line.grade().map(ScoreGrade::name).map(Words::clean).orElse(NOTHING));
        page.element("td", change(scores.ranking(), line));
        page.element("td", Words.clean(line.reason())).out().end().line();
    }

    private void line(Unranked unit) throws IOException {
        page.out().start("tr").element("td", NOTHING.zh(), "class", "number");
        page.element("th", name(unit.unit()), "scope", "row");
        page.element("td", unit.state().label(), "class", "missing");
        page.element("td", NOTHING).element("td", NOTHING);
        page.element("td", Words.clean(unit.reason())).out().end().line();
    }

    private Story story(RankLine line, LocalizedText score, ScoreSheet sheet) {
        return new Story(
                name(line.unit()),
                Glossary.get("scoring.score"),
                score,
                line.grade().map(ScoreGrade::name),
                Optional.empty(),
                Optional.of(sheet.summary()),
                List.of(rollup.published(sheet.explain())));
    }

    private static LocalizedText change(Ranking ranking, RankLine line) {
        int places = Math.abs(line.rise().orElse(0));
        String size = places == 0 ? "" : " " + places;
        return ranking.moveOf(line)
                .map(move -> Words.both(locale -> move.label().in(locale) + size))
                .orElse(NOTHING);
    }

    private LocalizedText name(OrgUnitId unit) {
        return rollup.tree()
                .find(unit)
                .map(OrgUnit::name)
                .map(Words::clean)
                .orElseGet(() -> Words.both(locale -> unit.value()));
    }
}
