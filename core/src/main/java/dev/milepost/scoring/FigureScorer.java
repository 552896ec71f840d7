// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.campaign.Comparator;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Judge;
import dev.milepost.progress.Status;
import dev.milepost.progress.Verdict;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Scores an item by the figure of an indicator. Rules 10.1, 2.5 and 3.4. */
final class FigureScorer {

    private static final LocalizedText REFUSED =
            LocalizedText.of("仅报比例（缺基数），本办法不予采信", "a percentage without counts, which this scheme refuses");

    private final SchemeItem item;
    private final Figures figures;
    private final OrgUnitId unit;
    private final boolean acceptsAsserted;

    FigureScorer(SchemeItem item, Figures figures, OrgUnitId unit, boolean acceptsAsserted) {
        this.item = item;
        this.figures = figures;
        this.unit = unit;
        this.acceptsAsserted = acceptsAsserted;
    }

    ItemScore score(ScoreRule rule) {
        if (rule instanceof ScoreRule.Bands bands) {
            return bands(bands, figures.of(bands.of(), unit));
        }
        ScoreRule.Proportional proportional = (ScoreRule.Proportional) rule;
        return proportional
                .full()
                .map(full -> toFull(full, figures.of(proportional.of(), unit)))
                .orElseGet(() -> toTarget(proportional.of()));
    }

    /** Points that are certain once every band is decided up to the first that holds. */
    private ItemScore bands(ScoreRule.Bands rule, Figures.Reading reading) {
        Optional<ItemScore> refused = refused(reading);
        if (refused.isPresent()) {
            return refused.get();
        }
        List<Ratio> possible = new ArrayList<>();
        Optional<ScoreRule.Band> first = Optional.empty();
        for (ScoreRule.Band band : rule.bands()) {
            Verdict verdict = Judge.of(reading.indicator(), band.when(), reading.figure());
            if (verdict != Verdict.FAILED) {
                possible.add(band.points());
            }
            if (verdict == Verdict.MET) {
                first = Optional.of(band);
                break;
            }
        }
        if (first.isEmpty()) {
            possible.add(Ratio.ZERO);
        }
        Ratio least = possible.stream().reduce(Ratio::min).orElseThrow();
        Ratio most = possible.stream().reduce(Ratio::max).orElseThrow();
        return least.sameValueAs(most)
                ? scored(reading, least, band(reading, first))
                : missing(
                        MissingReason.INCOMPLETE,
                        Bounds.between(least, most),
                        reading.figure().explain());
    }

    private ItemScore toFull(Ratio full, Figures.Reading reading) {
        Optional<ItemScore> refused = refused(reading);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Ratio> settled = reading.settled();
        if (settled.isEmpty()) {
            Bounds of = reading.figure().bounds().orElse(Bounds.unbounded());
            Ratio least =
                    of.lower().map(figure -> earned(figure.dividedBy(full))).orElse(Ratio.ZERO);
            Ratio most =
                    of.upper().map(figure -> earned(figure.dividedBy(full))).orElse(item.max());
            return missing(
                    MissingReason.INCOMPLETE,
                    Bounds.between(least, most),
                    reading.figure().explain());
        }
        Ratio share = settled.get().dividedBy(full);
        return scored(
                reading,
                earned(share),
                words(locale -> text(reading, List.of(full), locale) + " ÷ "
                        + FigureText.shown(reading.indicator(), full, List.of(), false, locale)
                        + times(share)));
    }

    private ItemScore toTarget(IndicatorId indicator) {
        Optional<Assessment> found = figures.assessment(indicator, unit);
        if (found.isEmpty()) {
            LocalizedText note = LocalizedText.of("该单位没有现行目标", "no target is in force at the unit");
            Explanation why = Wording.absent(Wording.name(item), MissingReason.NOT_MEASURED, note);
            return ItemScore.missing(item, MissingReason.NOT_MEASURED, all(), why);
        }
        Assessment assessment = found.get();
        if (assessment.status() == Status.NOT_APPLICABLE) {
            return missing(MissingReason.NOT_APPLICABLE, Bounds.exactly(Ratio.ZERO), assessment.justification());
        }
        if (assessment.figure().isAsserted() && !acceptsAsserted) {
            return missing(MissingReason.NOT_REPORTED, all(), assessment.justification(), REFUSED);
        }
        return share(assessment)
                .map(share -> scored(assessment, share))
                .orElseGet(() -> missing(open(assessment), all(), assessment.justification()));
    }

    /**
     * How much of the target is attained. What is met earns all, also where there is no ratio; a limit that is used up
     * (6.6) is met or not, because to use it earns nothing.
     */
    private static Optional<Ratio> share(Assessment assessment) {
        Status status = assessment.status();
        if (status == Status.MET) {
            return Optional.of(Ratio.ONE);
        }
        boolean decided = status == Status.NOT_MET || status == Status.BASICALLY_MET;
        boolean open = status == Status.MISSING || status == Status.NOT_DUE || status == Status.NOT_STARTED;
        if (open || isLimit(assessment) || assessment.attainment().isEmpty()) {
            return decided ? Optional.of(Ratio.ZERO) : Optional.empty();
        }
        Figures.Reading reading = new Figures.Reading(assessment.indicator(), assessment.figure());
        return assessment.attainment().filter(ratio -> reading.settled().isPresent());
    }

    private static boolean isLimit(Assessment assessment) {
        return assessment.asked() instanceof Comparator.Numeric bound
                && bound.isCeiling()
                && assessment.completion().isPresent();
    }

    private static MissingReason open(Assessment assessment) {
        boolean early = assessment.status() == Status.NOT_DUE || isLimit(assessment);
        return assessment.missing().orElse(early ? MissingReason.NOT_DUE : MissingReason.INCOMPLETE);
    }

    private Optional<ItemScore> refused(Figures.Reading reading) {
        Explanation why = reading.figure().explain();
        if (reading.missing().isPresent()) {
            MissingReason reason = reading.missing().get();
            boolean applies = reason != MissingReason.NOT_APPLICABLE;
            return Optional.of(missing(reason, applies ? all() : Bounds.exactly(Ratio.ZERO), why));
        }
        return reading.isAsserted() && !acceptsAsserted
                ? Optional.of(missing(MissingReason.NOT_REPORTED, all(), why, REFUSED))
                : Optional.empty();
    }

    private ItemScore scored(Assessment assessment, Ratio share) {
        Ratio points = earned(share);
        LocalizedText operation = words(locale -> FigureText.percent(clamped(share)) + times(share));
        List<LocalizedText> notes = assessment.figure().isAsserted() ? List.of(asserted()) : List.of();
        return scored(points, operation, assessment.sentence(), assessment.justification(), notes);
    }

    private ItemScore scored(Figures.Reading reading, Ratio points, LocalizedText operation) {
        List<LocalizedText> notes = reading.isAsserted() ? List.of(asserted()) : List.of();
        return scored(points, operation, operation, reading.figure().explain(), notes);
    }

    private ItemScore scored(
            Ratio points, LocalizedText operation, LocalizedText reason, Explanation from, List<LocalizedText> notes) {
        Ratio lost = item.max().minus(points);
        List<Deduction> deductions =
                lost.isZero() ? List.of() : List.of(new Deduction(lost, reason, List.of(), Optional.empty()));
        Explanation why = new Explanation.Computed(Wording.name(item), operation, List.of(from), notes);
        return ItemScore.scored(item, points, deductions, why);
    }

    private ItemScore missing(MissingReason reason, Bounds possible, Explanation from, LocalizedText... notes) {
        LocalizedText said = reason.label();
        Explanation why = new Explanation.Computed(Wording.name(item), said, List.of(from), List.of(notes));
        return ItemScore.missing(item, reason, possible, why);
    }

    private static LocalizedText asserted() {
        return LocalizedText.of("仅报比例（缺基数），本办法予以采信", "a percentage without counts, which this scheme accepts");
    }

    private LocalizedText band(Figures.Reading reading, Optional<ScoreRule.Band> band) {
        return words(locale -> {
            boolean zh = locale.equals(Wording.ZH);
            String figure = text(reading, band.map(one -> one.when().bounds()).orElse(List.of()), locale);
            String in = band.map(one ->
                            FigureText.symbol(one.when(), reading.indicator().unit(), locale))
                    .orElse(zh ? "不在任何分档内" : "in no band");
            Ratio points = band.map(ScoreRule.Band::points).orElse(Ratio.ZERO);
            return figure
                    + (zh ? "（" + in + "）：" : " (" + in + "): ")
                    + Wording.withUnit(points).in(locale);
        });
    }

    private String times(Ratio share) {
        return " × " + Points.text(item.max()) + " = " + Points.text(earned(share));
    }

    private static String text(Figures.Reading reading, List<Ratio> barriers, Locale locale) {
        return FigureText.measured(reading.indicator(), reading.figure(), barriers, locale);
    }

    private Ratio earned(Ratio share) {
        return clamped(share).times(item.max());
    }

    private static Ratio clamped(Ratio share) {
        return Ratio.max(Ratio.ZERO, Ratio.min(Ratio.ONE, share));
    }

    private Bounds all() {
        return Bounds.between(Ratio.ZERO, item.max());
    }

    private static LocalizedText words(Function<Locale, String> said) {
        return LocalizedText.of(said.apply(Wording.ZH), said.apply(Wording.EN));
    }
}
