// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Definitions;
import dev.milepost.progress.FigurePair;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Stage;
import dev.milepost.reporting.narrative.Narrative;
import dev.milepost.reporting.narrative.NarrativeFigures;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** One report in the making: what it is made from, and the words of its language. */
record Composition(
        Dossier dossier,
        Progress progress,
        List<Issue> issues,
        Narrative narrative,
        NarrativeFigures figures,
        PhrasePack phrases,
        Locale locale,
        Stage stage) {

    Campaign campaign() {
        return dossier.campaign();
    }

    /** A document as it begins, before its title and content: who signs it when, and from which records it is made. */
    ReportDocument.Builder document(String name) {
        ReportDocument.Builder document = ReportDocument.builder(name, locale)
                .stage(stage)
                .issuer(campaign()
                        .issuer()
                        .map(office -> office.in(locale))
                        .orElseGet(() -> unitName(campaign().unit())))
                .date(progress.when().date());
        campaign().banner().ifPresent(banner -> document.banner(banner.in(locale)));
        progress.anchor().ifPresent(document::anchor);
        return document;
    }

    boolean isChinese() {
        return locale.getLanguage().equals("zh");
    }

    String phrase(String key) {
        return phrases.text(key, locale);
    }

    String phrase(String key, Map<String, String> values) {
        return phrases.text(key, locale, values);
    }

    /** A phrase of which there may be variants, about a subject; which one it is follows from campaign and subject. */
    String phraseOf(String key, String subject, Map<String, String> values) {
        return phrases.text(campaign().id().value(), key, subject, locale, values);
    }

    /** The choices in force, for the notes below tables. Rule 11.2. */
    Definitions definitions() {
        return Definitions.of(progress);
    }

    /** A definition as a sentence of its own. */
    String sentence(LocalizedText definition) {
        return capitalized(definition.in(locale)) + (isChinese() ? "。" : ".");
    }

    String list(List<String> items) {
        return items.stream().collect(Collectors.joining(phrase("joint.list")));
    }

    /** What stands in brackets behind a word. */
    String aside(String text) {
        return isChinese() ? "（" + text + "）" : " (" + text + ")";
    }

    /** A word of the glossary as the head of a column: in English it begins with a capital. */
    String heading(String key) {
        return capitalized(Glossary.get(key).in(locale));
    }

    private static String capitalized(String words) {
        int first = words.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + words.substring(Character.charCount(first));
    }

    /** What a figure is of, with its unit unless that is the campaign's. */
    String name(FigurePair pair) {
        String name = pair.indicator().name().in(locale);
        return pair.unit().equals(campaign().unit()) ? name : name + " · " + unitName(pair.unit());
    }

    /** What an assessment is of, with its unit unless that is the campaign's. */
    String name(Assessment one) {
        String name = one.indicator().name().in(locale);
        return one.unit().equals(campaign().unit()) ? name : name + " · " + unitName(one.unit());
    }

    /** The note that explains an assessment, the same wherever it is shown. */
    String note(Assessment one) {
        return figures.note("assessment/" + one.target().id() + "@" + one.unit(), name(one), one.justification());
    }

    String unitName(OrgUnitId unit) {
        return progress.rollup()
                .tree()
                .find(unit)
                .map(OrgUnit::name)
                .map(name -> name.in(locale))
                .orElse(unit.value());
    }
}
