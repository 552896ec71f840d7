// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Explanation;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnsupportedRollupException;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the figures of a report come from: it fills placeholders, keeps a note for each figure it shows, and remembers
 * what was missing. Belongs to one thread and one report.
 */
public final class NarrativeFigures {

    private final Dossier dossier;
    private final Progress progress;
    private final Locale locale;
    private final Rollup rollup;
    private final MeasuredPlaceholders measured;
    private final NamedPlaceholders named;
    private final Map<String, ExplanationNote> notes = new LinkedHashMap<>();
    private final List<NarrativeProblem> missing = new ArrayList<>();

    /** Prepares for one report in one language. */
    public NarrativeFigures(Dossier dossier, Progress progress, Locale locale) {
        this.dossier = requireNonNull(dossier, "dossier");
        this.progress = requireNonNull(progress, "progress");
        this.locale = requireNonNull(locale, "locale");
        this.rollup = progress.rollup();
        this.measured = new MeasuredPlaceholders(progress, locale);
        this.named = new NamedPlaceholders(dossier, progress, locale);
    }

    /** The notes of the figures shown so far, in the order they were first shown. */
    public Collection<ExplanationNote> notes() {
        return List.copyOf(notes.values());
    }

    /** The figures asked for and not there, each with its file and line. */
    public List<NarrativeProblem> missing() {
        return missing.stream().distinct().toList();
    }

    /**
     * Keeps the explanation of a figure shown elsewhere in the report, without what is withheld (rule 14.2).
     *
     * @param id the identity of the note; the first explanation of an id is kept
     * @param title what is explained
     * @param why the explanation
     * @return the id
     */
    public String note(String id, String title, Explanation why) {
        notes.computeIfAbsent(
                id, key -> new ExplanationNote(key, title, rollup.published(why).lines(locale)));
        return id;
    }

    /** Compares typed numbers with the figures of this report. */
    TypedNumbers typedNumbers() {
        return new TypedNumbers(dossier, progress, locale);
    }

    /** A piece as it is printed; a figure that is not there becomes a gap. */
    Inline fill(String file, Passage.Piece piece, List<NarrativeProblem> problems) {
        if (piece instanceof Passage.Words words) {
            return Inline.text(words.text());
        }
        if (piece instanceof Passage.Gap gap) {
            return Inline.gap(gap.wanted());
        }
        Passage.Placeholder placeholder = (Passage.Placeholder) piece;
        try {
            return inline(file, placeholder, shown(placeholder));
        } catch (PlaceholderException refused) {
            problems.add(new NarrativeProblem(file, placeholder.line(), at(placeholder, refused.text())));
        } catch (UnsupportedRollupException refused) {
            LocalizedText text = LocalizedText.of(refused.message(Locale.CHINESE), refused.message(Locale.ENGLISH));
            problems.add(new NarrativeProblem(file, placeholder.line(), at(placeholder, text)));
        }
        return Inline.gap(placeholder.raw());
    }

    private Inline inline(String file, Passage.Placeholder placeholder, Shown shown) {
        if (!shown.known()) {
            missing.add(new NarrativeProblem(
                    file, placeholder.line(), LocalizedText.of("缺少数据：" + shown.text(), "missing: " + shown.text())));
            return Inline.gap(shown.text()).from(placeholder.raw());
        }
        if (shown.why().isEmpty()) {
            return Inline.figure(shown.text()).from(placeholder.raw());
        }
        String id = placeholder.kind() + "/" + placeholder.id()
                + (placeholder.category().isEmpty() ? "" : "/" + placeholder.category())
                + (placeholder.unit().isEmpty() ? "" : "@" + placeholder.unit());
        return Inline.figure(shown.text(), note(id, shown.title(), shown.why().get()))
                .from(placeholder.raw());
    }

    private Shown shown(Passage.Placeholder placeholder) {
        return switch (placeholder.kind()) {
            case "indicator" -> measured.indicator(placeholder);
            case "element" -> measured.element(placeholder);
            case "target" -> named.target(placeholder);
            case "project" -> named.project(placeholder);
            case "inspection" -> named.inspection(placeholder);
            default ->
                throw PlaceholderException.unknown(
                        "占位符类别",
                        "kind of placeholder",
                        placeholder.kind(),
                        List.of("indicator", "element", "target", "project", "inspection", "gap"));
        };
    }

    private static LocalizedText at(Passage.Placeholder placeholder, LocalizedText text) {
        return LocalizedText.of(placeholder.raw() + "：" + text.zh(), placeholder.raw() + ": " + text.en());
    }
}
