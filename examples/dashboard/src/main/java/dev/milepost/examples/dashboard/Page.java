// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.reporting.dashboard.DashboardExporter;
import dev.milepost.reporting.markup.Markup;
import dev.milepost.reporting.markup.PageResource;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The whole page. */
final class Page {

    private static final PageResource THEME = DashboardExporter.style();
    private static final PageResource STYLE = PageResource.beside(Page.class, "live.css");
    private static final PageResource SCRIPT = PageResource.beside(Page.class, "live.js");

    /**
     * Nothing but these styles and this script runs; the page talks to its own server alone and is framed by nobody.
     */
    static final String POLICY = "default-src 'none'; script-src " + SCRIPT.source() + "; style-src " + THEME.source()
            + " " + STYLE.source()
            + "; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; img-src data:";

    private final LiveCampaign campaign;
    private final View view;
    private final Locale locale;
    private final String token;
    private final StringWriter writer = new StringWriter();
    private final Markup out = new Markup(writer);

    Page(LiveCampaign campaign, View view, Locale locale, String token) {
        this.campaign = campaign;
        this.view = view;
        this.locale = locale;
        this.token = token;
    }

    String text() throws IOException {
        out.raw("<!DOCTYPE html>\n").start("html", "lang", locale.equals(Locale.CHINESE) ? "zh-CN" : "en");
        out.line();
        head();
        out.start("body").line();
        top();
        Picture picture = new Picture(view, locale, out);
        out.start("main")
                .line()
                .start("nav", "aria-label", Glossary.get("dashboard.indicators").in(locale));
        tiles(picture);
        out.end().line().start("div", "id", "board").line();
        out.element("h2", view.indicator().name().in(locale)).line();
        entry();
        out.element("h3", in(Words.UNITS)).line().start("div", "class", "scroll");
        picture.table();
        out.end().line();
        picture.charts();
        out.end().line().end().line();
        out.end().line().end().line();
        return writer.toString();
    }

    private void head() throws IOException {
        out.start("head").line().empty("meta", "charset", "utf-8").line();
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.line().empty("link", "rel", "icon", "href", "data:,").line();
        out.element("title", in(campaign.campaign().name()) + " · " + in(Words.TITLE))
                .line();
        out.start("style").raw(THEME.text()).end().line();
        out.start("style").raw(STYLE.text()).end().line();
        out.start("script", "type", "module")
                .raw(SCRIPT.text())
                .end()
                .line()
                .end()
                .line();
    }

    private void top() throws IOException {
        for (LocalizedText banner : campaign.campaign().banner().stream().toList()) {
            out.element("p", in(banner), "class", "banner").line();
        }
        out.start("header").line().start("div");
        out.element("h1", in(campaign.campaign().name())).line();
        out.element(
                "p",
                in(campaign.scope().name()) + " · " + in(Words.AS_OF) + campaign.day() + " · " + in(Words.ALL_COUNT),
                "class",
                "day");
        out.end().line().start("div", "class", "tools").line();
        out.element("span", "", "id", "state", "role", "status").line();
        // Each reader finds the other language named in that language.
        boolean chinese = locale.equals(Locale.CHINESE);
        out.element(
                "a",
                in(Glossary.get("dashboard.otherLanguage")),
                "href",
                link(view.indicator().id().value(), chinese ? "en" : "zh"),
                "lang",
                chinese ? "en" : "zh-CN",
                "class",
                "other");
        out.end().line().end().line();
    }

    private void tiles(Picture picture) throws IOException {
        out.start("ul", "class", "tiles").line();
        for (int place = 0; place < view.tiles().size(); place++) {
            View.Field tile = view.tiles().get(place);
            boolean current = tile.indicator().equals(view.indicator());
            out.start("li")
                    .start(
                            "a",
                            "href",
                            link(tile.indicator().id().value(), language()),
                            "aria-current",
                            current ? "page" : "");
            out.element("span", in(tile.indicator().name())).text(" ");
            picture.tile(place);
            out.end().end().line();
        }
        out.end().line();
    }

    private void entry() throws IOException {
        String query = link(view.indicator().id().value(), language()).substring(1);
        out.start(
                "form",
                "id",
                "entry",
                "method",
                "post",
                "action",
                "/enter" + query,
                "data-events",
                "/events" + query,
                "data-live",
                in(Words.LIVE),
                "data-lost",
                in(Words.LOST),
                "data-changed",
                in(Words.CHANGED),
                "data-failed",
                in(Words.FAILED));
        out.line().element("h3", in(Words.ENTER)).line();
        out.empty("input", "type", "hidden", "name", "token", "value", token).line();
        units();
        elements();
        periods();
        label("value", Glossary.get("column.value"));
        out.empty("input", "id", "value", "name", "value", "required", "required", "autocomplete", "off", "size", "12");
        out.end().line().element("button", in(Words.SUBMIT), "type", "submit").line();
        out.element("p", "", "id", "said", "role", "status").line();
        out.start("noscript")
                .element("p", in(Words.WITHOUT_SCRIPT), "class", "hint")
                .end();
        out.end().line();
    }

    private void units() throws IOException {
        label("unit", Glossary.get("column.organisation"));
        out.start("select", "id", "unit", "name", "unit").line();
        List<OrgUnit> units = campaign.units();
        for (int place = 0; place < units.size(); place++) {
            // Most figures are those of a unit below the one on top.
            String selected = place == Math.min(1, units.size() - 1) ? "selected" : "";
            out.element(
                    "option",
                    in(units.get(place).name()),
                    "value",
                    units.get(place).id().value(),
                    "selected",
                    selected);
        }
        out.end().end().line();
    }

    private void elements() throws IOException {
        label("element", Words.ELEMENT);
        out.start("select", "id", "element", "name", "element").line();
        for (DataElement element : entered()) {
            out.element("option", in(element.name()), "value", element.id().value());
        }
        out.end().end().line();
    }

    /**
     * Periods as facts name them, suggested up to the day spoken of.
     *
     * @throws IOException if the writer fails
     */
    private void periods() throws IOException {
        Period year = campaign.campaign().period();
        Set<PeriodType> types = entered().stream().map(DataElement::frequency).collect(Collectors.toSet());
        List<Period> periods = types.stream()
                .filter(year::isFilledBy)
                .flatMap(type -> year.split(type).stream())
                .filter(period -> !period.lastDay().isAfter(campaign.day()))
                .toList();
        String last = periods.isEmpty()
                ? year.toString()
                : periods.get(periods.size() - 1).toString();
        label("period", Glossary.get("column.period"));
        out.empty("input", "id", "period", "name", "period", "list", "periods", "value", last, "required", "required");
        out.start("datalist", "id", "periods");
        for (Period period : periods) {
            out.element("option", period.text(locale), "value", period.toString());
        }
        out.end().end().line();
    }

    private void label(String id, LocalizedText words) throws IOException {
        out.start("div", "class", "field").element("label", in(words), "for", id);
    }

    private List<DataElement> entered() {
        Campaign all = campaign.campaign();
        return all.elementsBehind(view.indicator()).stream()
                .map(id -> all.findElement(id).orElseThrow())
                .toList();
    }

    private static String link(String indicator, String language) {
        return "/" + Query.of(indicator, language);
    }

    private String language() {
        return locale.getLanguage();
    }

    private String in(LocalizedText text) {
        return text.in(locale);
    }
}
