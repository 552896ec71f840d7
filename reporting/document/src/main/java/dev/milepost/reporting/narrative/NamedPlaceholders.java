// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.Target;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.inspection.Inspection;
import dev.milepost.inspection.InspectionMeasure;
import dev.milepost.inspection.Notice;
import dev.milepost.inspection.ScopeCount;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Placeholders of things with names: targets, projects, inspections. */
final class NamedPlaceholders {

    private static final List<String> PROJECT_FIELDS = List.of("name", "stage", "planned", "forecast", "actual");
    private static final List<String> INSPECTION_FIELDS = List.of(
            "rounds",
            "scope",
            "types",
            "raised",
            "closed",
            "open",
            "overdue",
            "due",
            "closed-on-time",
            "reopened",
            "long-term",
            "extended",
            "transferred",
            "notices",
            "closure-rate",
            "on-time-rate");

    private static final Set<String> TALLIED = Set.of("raised", "closed", "open");

    private final Dossier dossier;
    private final Campaign campaign;
    private final LocalDate date;
    private final Locale locale;

    NamedPlaceholders(Dossier dossier, Progress progress, Locale locale) {
        this.dossier = dossier;
        this.campaign = progress.campaign();
        this.date = progress.when().date();
        this.locale = locale;
    }

    Shown target(Passage.Placeholder asked) {
        Target target = campaign.targets().stream()
                .filter(one -> one.id().value().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> PlaceholderException.unknown(
                        "目标",
                        "target",
                        asked.id(),
                        campaign.targets().stream().map(one -> one.id().value()).toList()));
        Indicator indicator = campaign.findIndicator(target.indicator()).orElseThrow();
        return Shown.plain(FigureText.words(target.comparator(), indicator.unit(), locale));
    }

    Shown project(Passage.Placeholder asked) {
        Project project = campaign.projects().stream()
                .filter(one -> one.id().value().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> PlaceholderException.unknown(
                        "项目",
                        "project",
                        asked.id(),
                        campaign.projects().stream()
                                .map(one -> one.id().value())
                                .toList()));
        return switch (MeasuredPlaceholders.field(asked, PROJECT_FIELDS)) {
            case "name" -> Shown.plain(project.name().in(locale));
            case "stage" -> Shown.plain(stage(project));
            case "planned" -> quantity(project, project.planned(), "factnature.PLANNED");
            case "forecast" -> quantity(project, project.forecast(), "factnature.FORECAST");
            default -> quantity(project, project.actual(), "factnature.ACTUAL");
        };
    }

    Shown inspection(Passage.Placeholder asked) {
        Inspection inspection = dossier.inspections().stream()
                .filter(one -> one.id().value().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> PlaceholderException.unknown(
                        "检查",
                        "inspection",
                        asked.id(),
                        dossier.inspections().stream()
                                .map(one -> one.id().value())
                                .toList()));
        String field = MeasuredPlaceholders.field(asked, INSPECTION_FIELDS);
        return switch (field) {
            case "rounds" -> figure(inspection, "rounds", inspection.rounds());
            case "scope" -> scope(inspection, asked.category());
            case "types" -> figure(inspection, "types", inspection.typesBy(date));
            case "notices" ->
                figure(
                        inspection,
                        "notices",
                        inspection.notices().stream().mapToInt(Notice::count).sum());
            case "closure-rate" ->
                rate(inspection, inspection.rectificationOn(date).closureRate());
            case "on-time-rate" ->
                rate(inspection, inspection.rectificationOn(date).onTimeRate());
            default -> count(inspection, field);
        };
    }

    /** The word of the office; in another language the name of its band, because the word is Chinese. */
    private String stage(Project project) {
        return locale.getLanguage().equals("zh")
                ? project.stageWord()
                : project.stage().label().in(locale);
    }

    private Shown quantity(Project project, Optional<Quantity> quantity, String nature) {
        String title = project.name().in(locale);
        return quantity.map(one -> Shown.explained(
                        one.text(locale),
                        title,
                        new Explanation.Given(
                                project.name(),
                                LocalizedText.of(one.text(Locale.CHINESE), one.text(Locale.ENGLISH)),
                                List.of(Glossary.get(nature)))))
                .orElseGet(
                        () -> Shown.missing(title + " " + Glossary.get(nature).in(locale)));
    }

    private Shown scope(Inspection inspection, String category) {
        if (!category.isEmpty()) {
            ScopeCount count = inspection.scope().stream()
                    .filter(one -> one.category().equals(category))
                    .findFirst()
                    .orElseThrow(() -> PlaceholderException.unknown(
                            "类别",
                            "category",
                            category,
                            inspection.scope().stream()
                                    .map(ScopeCount::category)
                                    .toList()));
            return figure(inspection, "scope", count.count());
        }
        int parts = inspection.scope().stream().mapToInt(ScopeCount::count).sum();
        return figure(inspection, "scope", inspection.scopeTotal().orElse(parts));
    }

    /** What a tally does not tell, or an inspection without tally and findings, is missing, not zero. */
    private Shown count(Inspection inspection, String field) {
        boolean told = !inspection.findings().isEmpty() || (inspection.isTallied() && TALLIED.contains(field));
        InspectionMeasure measure =
                InspectionMeasure.valueOf(field.replace('-', '_').toUpperCase(Locale.ROOT));
        return told
                ? figure(inspection, field, inspection.rectificationOn(date).count(measure))
                : Shown.missing(inspection.theme().in(locale) + " "
                        + Glossary.get("inspectionmeasure." + field).in(locale));
    }

    /** Whether a tally tells it. */
    static boolean isTallied(InspectionMeasure measure) {
        return measure == InspectionMeasure.TYPES
                || TALLIED.contains(measure.name().toLowerCase(Locale.ROOT));
    }

    private Shown rate(Inspection inspection, Value value) {
        if (!(value instanceof Value.Rate rate)) {
            return Shown.missing(inspection.theme().in(locale));
        }
        Ratio pair = rate.pair();
        String percent = FigureText.percent(pair);
        String division =
                pair.numerator().toPlainString() + " ÷ " + pair.denominator().toPlainString() + " = " + percent;
        return Shown.explained(
                percent,
                inspection.theme().in(locale),
                new Explanation.Computed(
                        inspection.theme(), LocalizedText.of(division, division), List.of(), notes(inspection)));
    }

    private Shown figure(Inspection inspection, String what, long count) {
        LocalizedText value = LocalizedText.of(
                Glossary.get("inspectionmeasure." + what).zh() + " " + count,
                Glossary.get("inspectionmeasure." + what).en() + " " + count);
        return Shown.explained(
                Long.toString(count),
                inspection.theme().in(locale),
                new Explanation.Given(inspection.theme(), value, notes(inspection)));
    }

    private static List<LocalizedText> notes(Inspection inspection) {
        List<LocalizedText> notes = new ArrayList<>();
        notes.add(inspection.kind().label());
        notes.add(LocalizedText.of(
                inspection.period().text(Locale.CHINESE), inspection.period().text(Locale.ENGLISH)));
        if (inspection.isTallied()) {
            notes.add(Glossary.get("note.stated-tally"));
        }
        return notes;
    }
}
