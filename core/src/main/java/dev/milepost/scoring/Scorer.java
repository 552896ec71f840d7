// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Progress;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Scores units under a scheme. Immutable; safe for concurrent use.
 *
 * <pre>{@code
 * List<ScoreSheet> sheets = Scorer.of(scheme, record).with(progress).sheets(villages);
 * }</pre>
 */
public final class Scorer {

    private final AssessmentScheme scheme;
    private final ScoreRecord record;
    private final Optional<Figures> figures;

    private Scorer(AssessmentScheme scheme, ScoreRecord record, Optional<Figures> figures) {
        this.scheme = scheme;
        this.record = record;
        this.figures = figures;
    }

    /**
     * Prepares to score by the entries of an office. Items and vetoes that ask a figure are missing until {@link #with
     * figures are given}.
     *
     * @throws IllegalArgumentException if the record is of another scheme, or an entry names an item, kind or class the
     *     scheme lacks, gives more points than the full mark, or says what the rule does not ask; the message names
     *     property, rule and value
     */
    public static Scorer of(AssessmentScheme scheme, ScoreRecord record) {
        new EntryCheck(scheme, record).run();
        return new Scorer(scheme, record, Optional.empty());
    }

    /**
     * Returns this scorer with the figures and assessments of a campaign. Figures are taken over the period of the
     * record; attainment of targets is as of the date of the progress.
     */
    public Scorer with(Progress progress) {
        return new Scorer(
                scheme, record, Optional.of(new Figures(requireNonNull(progress, "progress"), record.period())));
    }

    /**
     * Scores one unit.
     *
     * @throws IllegalArgumentException if the campaign lacks an indicator of the scheme, or the tree the unit
     */
    public ScoreSheet sheet(OrgUnitId unit) {
        List<ItemScore> items = new ItemScorer(scheme, record, figures, unit).all();
        List<VetoResult> vetoes = new VetoJudge(scheme, record, figures, unit).all();
        List<Objection> open =
                record.objectionsOf(unit).stream().filter(Objection::isOpen).toList();
        ScoreSheet.Of of = new ScoreSheet.Of(scheme, unit, nameOf(unit), record.period());
        return ScoreSheet.of(of, items, bonus(unit), vetoes, open);
    }

    /**
     * Scores units.
     *
     * @throws IllegalArgumentException if the campaign lacks an indicator of the scheme, or the tree one of the units
     */
    public List<ScoreSheet> sheets(Collection<OrgUnitId> units) {
        return units.stream().map(this::sheet).toList();
    }

    private List<BonusScore> bonus(OrgUnitId unit) {
        return record.standing().stream()
                .filter(entry -> entry.unit().equals(unit))
                .flatMap(entry ->
                        scheme.findBonus(entry.item()).map(item -> new BonusScore(item, points(entry), entry)).stream())
                .toList();
    }

    private static Ratio points(ScoreEntry entry) {
        return ((ScoreEntry.Mark) entry.content()).points();
    }

    private LocalizedText nameOf(OrgUnitId unit) {
        return figures.map(known -> known.progress().rollup().tree().get(unit).name())
                .orElseGet(() -> LocalizedText.of(unit.value(), unit.value()));
    }
}
