// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.explanation.Evidence;
import dev.milepost.explanation.Explanation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.Judge;
import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out which vetoes strike a unit. Rule 10.1. */
final class VetoJudge {

    private final AssessmentScheme scheme;
    private final ScoreRecord record;
    private final Optional<Figures> figures;
    private final OrgUnitId unit;

    VetoJudge(AssessmentScheme scheme, ScoreRecord record, Optional<Figures> figures, OrgUnitId unit) {
        this.scheme = scheme;
        this.record = record;
        this.figures = figures;
        this.unit = unit;
    }

    List<VetoResult> all() {
        return scheme.vetoes().stream().map(this::judge).toList();
    }

    private VetoResult judge(VetoRule veto) {
        if (veto.test() instanceof VetoRule.Threshold threshold) {
            return figures.map(known -> byFigure(veto, threshold, known.of(threshold.indicator(), unit)))
                    .orElseGet(() -> silent(veto));
        }
        return byStatements(veto);
    }

    private VetoResult byFigure(VetoRule veto, VetoRule.Threshold threshold, Figures.Reading reading) {
        VetoState state = state(threshold, reading);
        LocalizedText operation = LocalizedText.of(
                operation(threshold, reading, state, Wording.ZH), operation(threshold, reading, state, Wording.EN));
        Explanation why = new Explanation.Computed(
                name(veto), operation, List.of(reading.figure().explain()), List.of());
        return new VetoResult(veto, state, List.of(), why);
    }

    private VetoState state(VetoRule.Threshold threshold, Figures.Reading reading) {
        if (reading.missing().filter(one -> one == MissingReason.NOT_APPLICABLE).isPresent()) {
            return VetoState.HOLDS;
        }
        if (reading.isAsserted() && !scheme.acceptsAsserted()) {
            return VetoState.OPEN;
        }
        return switch (Judge.of(reading.indicator(), threshold.holds(), reading.figure())) {
            case MET -> VetoState.HOLDS;
            case FAILED -> VetoState.STRUCK;
            case UNDECIDED -> VetoState.OPEN;
        };
    }

    private static String operation(
            VetoRule.Threshold threshold, Figures.Reading reading, VetoState state, Locale locale) {
        boolean zh = locale.equals(Wording.ZH);
        String figure = FigureText.measured(
                reading.indicator(), reading.figure(), FigureText.barriers(threshold.holds()), locale);
        String asked = FigureText.words(threshold.holds(), reading.indicator().unit(), locale);
        return figure
                + (zh ? "，要求" : ", must be ")
                + asked
                + (zh ? "，" : ", ")
                + state.label().in(locale);
    }

    /** One broken statement strikes, whatever others say. */
    private VetoResult byStatements(VetoRule veto) {
        Optional<ScoreEntry> broken = statements(veto)
                .filter(one -> !said(one).holds() && counts(veto, said(one)))
                .findFirst();
        Optional<ScoreEntry> kept =
                statements(veto).filter(one -> said(one).holds()).findFirst();
        return broken.map(entry -> stated(veto, VetoState.STRUCK, entry))
                .or(() -> kept.map(entry -> stated(veto, VetoState.HOLDS, entry)))
                .orElseGet(() -> silent(veto));
    }

    private boolean counts(VetoRule veto, ScoreEntry.Statement said) {
        if (veto.test() instanceof VetoRule.EventFree eventFree) {
            LocalDate end = record.period().endExclusive();
            Period window = Period.span(end.minusMonths(eventFree.months()), end);
            return said.on().filter(window::contains).isPresent();
        }
        return true;
    }

    private static VetoResult stated(VetoRule veto, VetoState state, ScoreEntry entry) {
        Explanation why = Wording.given(name(veto), state.label(), entry);
        return new VetoResult(veto, state, entry.evidence(), why);
    }

    private static VetoResult silent(VetoRule veto) {
        LocalizedText note = LocalizedText.of("无人认定，不能视为没有发生", "nobody has said; silence is no clean record");
        Explanation why = Wording.absent(name(veto), MissingReason.NOT_REPORTED, note);
        return new VetoResult(veto, VetoState.OPEN, List.<Evidence>of(), why);
    }

    private Stream<ScoreEntry> statements(VetoRule veto) {
        return record.standing().stream()
                .filter(one -> one.unit().equals(unit) && one.item().equals(veto.code()));
    }

    private static ScoreEntry.Statement said(ScoreEntry entry) {
        return (ScoreEntry.Statement) entry.content();
    }

    private static LocalizedText name(VetoRule veto) {
        return Wording.coded(veto.code(), veto.content());
    }
}
