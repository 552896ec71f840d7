// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import dev.milepost.explanation.Issue;
import dev.milepost.indicator.Indicator;
import dev.milepost.json.ExplanationJson;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProjectTotal;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Unit;
import dev.milepost.reporting.export.ProgressRow;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Gap;
import dev.milepost.rollup.Reporting;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Progress as a tree of JSON. */
final class ProgressTree {

    private static final int VERSION = 2;

    private final ExplanationIndex explanations = new ExplanationIndex();

    private final Rollup rollup;

    private ProgressTree(Rollup rollup) {
        this.rollup = rollup;
    }

    static Map<String, Object> of(Progress progress) {
        ProgressTree tree = new ProgressTree(progress.rollup());
        return tree.progress(progress)
                .put("explanations", ExplanationJson.nodes(tree.explanations), node -> node)
                .properties();
    }

    /** The choices in force. Rule 11.2. */
    private static JsonTree definitions(Progress progress) {
        Definitions definitions = Definitions.of(progress);
        List<Definitions.Item> figures = ProgressRow.of(progress).stream()
                .flatMap(row -> row.items().stream())
                .toList();
        return new JsonTree()
                .put("scope", definitions.scope())
                .put("judgement", definitions.judgement())
                .put("figures", definitions.of(figures), text -> text);
    }

    private JsonTree progress(Progress progress) {
        return new JsonTree()
                .put("format", "milepost-progress")
                .put("version", VERSION)
                .put("campaign", campaign(progress.campaign()))
                .put("asOf", progress.when().date())
                .put("knownAt", progress.when().knownAt())
                .put("anchor", progress.anchor().map(ProgressTree::anchor))
                .put("counted", counted(progress.rollup().states()))
                .put("shareOfTime", progress.shareOfTime())
                .put("definitions", definitions(progress))
                .put("indicators", ProgressRow.of(progress), this::row)
                .put("projectTotals", progress.projectTotals(), ProgressTree::total)
                .put("projectTotalsByAction", progress.campaign().actions(), action -> totals(progress, action))
                .put("upcomingTargets", progress.upcoming(), target -> upcoming(progress, target))
                .put("issues", progress.issues(), ProgressTree::issue);
    }

    private static JsonTree anchor(Anchor anchor) {
        return new JsonTree().put("hash", anchor.hash()).put("count", anchor.count());
    }

    /** Which states count, and of which elements others do. Rule 13.2. */
    private static JsonTree counted(CountedStates counted) {
        JsonTree tree = new JsonTree().put("states", counted.states(), state -> state);
        return counted.exceptions().isEmpty()
                ? tree
                : tree.put(
                        "exceptions",
                        counted.exceptions().entrySet(),
                        entry -> new JsonTree()
                                .put("element", entry.getKey())
                                .put("states", entry.getValue(), state -> state));
    }

    private static JsonTree campaign(Campaign campaign) {
        return new JsonTree()
                .put("id", campaign.id())
                .put("name", campaign.name())
                .put("edition", campaign.edition())
                .put("period", campaign.period())
                .put("unit", campaign.unit())
                .put("banner", campaign.banner());
    }

    private JsonTree row(ProgressRow row) {
        return new JsonTree()
                .put("id", row.id())
                .put("action", row.action().map(Action::id))
                .put("indicator", row.indicator().id())
                .put("name", row.indicator().name())
                .put("measuredIn", unit(row.indicator().unit()))
                .put("unit", row.unit())
                .put("figure", row.figure().map(figure -> figure(row, figure)))
                .put("assessment", row.assessment().map(this::assessment));
    }

    private JsonTree figure(ProgressRow row, Figure figure) {
        JsonTree amounts = new JsonTree();
        figure.amounts().forEach((assurance, amount) -> amounts.put(word(assurance), amount));
        return new JsonTree()
                .put("value", figure.value())
                .put("measured", figure.measured())
                .put("shown", bilingual(row::shown))
                .put("bounds", figure.bounds().map(ProgressTree::bounds))
                .put("assurance", figure.assurance())
                .put("amounts", amounts)
                .put("planned", figure.planned())
                .put("forecast", figure.forecast())
                .put("reporting", reporting(figure.reporting()))
                .put("issues", figure.issues(), ProgressTree::issue)
                .put("explanation", told(figure.explain()));
    }

    private JsonTree assessment(Assessment one) {
        return new JsonTree()
                .put("target", target(one.target(), one.indicator()))
                .put("asked", asked(one))
                .put("status", one.status())
                .put("computedStatus", one.override().map(override -> one.computedStatus()))
                .put("overrides", overrides(one))
                .put("sentence", one.sentence())
                .put("missing", one.missing())
                .put("asserted", one.asserted())
                .put("revocable", one.revocable())
                .put("completion", one.completion())
                .put("distance", one.distance())
                .put("attainment", one.attainment())
                .put("expected", one.expected())
                .put("pace", one.pace())
                .put("pointsAhead", one.pointsAhead())
                .put("justification", told(one.justification()));
    }

    /** The number of an explanation, without what is withheld. Rule 14.2. */
    private int told(Explanation why) {
        return explanations.add(rollup.published(why));
    }

    /** Only where somebody ever set a status by hand. */
    private static Optional<List<Object>> overrides(Assessment one) {
        List<Object> all = new ArrayList<>();
        one.overrides().forEach(override -> all.add(override(one, override).properties()));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }

    private static JsonTree override(Assessment one, StatusOverride override) {
        return new JsonTree()
                .put("judgement", override.judgement())
                .put("reason", override.reason())
                .put("by", override.by())
                .put("at", override.at())
                .put("holds", one.override().filter(override::equals).isPresent());
    }

    /** What a target comes to that refers to another figure. */
    private static Optional<LocalizedText> asked(Assessment one) {
        return Optional.of(one.asked())
                .filter(asked -> !asked.equals(one.target().comparator()))
                .map(asked -> bilingual(
                        locale -> FigureText.words(asked, one.indicator().unit(), locale)));
    }

    private static JsonTree target(Target target, Indicator indicator) {
        return new JsonTree()
                .put("id", target.id())
                .put("asks", bilingual(locale -> FigureText.words(target.comparator(), indicator.unit(), locale)))
                .put("start", target.start())
                .put("due", target.due())
                .put("nature", target.nature())
                .put("basis", target.basis());
    }

    private static JsonTree upcoming(Progress progress, Target target) {
        Indicator indicator =
                progress.campaign().findIndicator(target.indicator()).orElseThrow();
        return new JsonTree().put("indicator", indicator.id()).put("target", target(target, indicator));
    }

    private static JsonTree bounds(Bounds bounds) {
        return new JsonTree().put("lower", bounds.lower()).put("upper", bounds.upper());
    }

    private static JsonTree reporting(Reporting reporting) {
        return new JsonTree()
                .put("expected", reporting.expected())
                .put("reported", reporting.reported())
                .put("late", reporting.late())
                .put("gaps", reporting.gaps(), ProgressTree::gap);
    }

    private static JsonTree gap(Gap gap) {
        return new JsonTree()
                .put("unit", gap.unit())
                .put("period", gap.period())
                .put("reason", gap.reason());
    }

    private static JsonTree issue(Issue issue) {
        return new JsonTree()
                .put("severity", issue.severity())
                .put("code", issue.code())
                .put("path", issue.path())
                .put("message", issue.message())
                .put("suggestion", issue.suggestion());
    }

    private static JsonTree totals(Progress progress, Action action) {
        return new JsonTree()
                .put("action", action.id())
                .put("totals", progress.projectTotals(action.id()), ProgressTree::total);
    }

    private static JsonTree total(ProjectTotal total) {
        return new JsonTree()
                .put("unit", unit(total.unit()))
                .put("actual", total.actual().amount().toPlainString())
                .put("planned", total.planned().amount().toPlainString())
                .put("forecast", total.forecast().amount().toPlainString());
    }

    private static JsonTree unit(Unit unit) {
        return new JsonTree().put("code", unit.code()).put("symbol", unit.symbol());
    }

    private static LocalizedText bilingual(Function<Locale, String> text) {
        String zh = text.apply(Locale.CHINESE);
        String en = text.apply(Locale.ENGLISH);
        return LocalizedText.of(zh, en);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
