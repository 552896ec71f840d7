// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Target;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Indicator;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Missing;
import dev.milepost.quantity.MissingReason;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks period after period whether what is to be maintained held. Belongs to one thread. */
final class UpkeepReview {

    private final Comparator.Maintain maintain;
    private final Indicator indicator;
    private final OrgUnitId unit;
    private final Rollup rollup;
    private final Horizon horizon;
    private final References references;
    private final Resolution resolution;
    private final List<Period> periods;
    private final List<MissingReason> gaps = new ArrayList<>();
    private final List<Explanation> why = new ArrayList<>();
    private int held;
    private int failed;
    private int coming;

    UpkeepReview(Comparator.Maintain maintain, Target target, Indicator indicator, OrgUnitId unit, Horizon horizon) {
        this.maintain = maintain;
        this.indicator = indicator;
        this.unit = unit;
        this.rollup = horizon.rollup();
        this.horizon = horizon;
        this.references = new References(rollup);
        this.resolution = new Resolution(target, indicator, unit, rollup);
        this.periods = TargetWindow.periods(target, maintain.every(), rollup.campaign());
    }

    /**
     * The last period that is over, whose figure stands for all; the first if none is, or the campaign's if none fits.
     */
    Period latest() {
        Period first = periods.isEmpty() ? rollup.campaign().period() : periods.get(0);
        return periods.stream()
                .filter(horizon::isPast)
                .reduce((earlier, later) -> later)
                .orElse(first);
    }

    Upkeep review() {
        for (Period period : periods) {
            if (horizon.isPast(period)) {
                look(period);
            } else {
                coming++;
            }
        }
        return new Upkeep(held, failed, List.copyOf(gaps), coming, maintain.share(), List.copyOf(why));
    }

    private void look(Period period) {
        Figure figure = TargetAssessment.figure(rollup, indicator, unit, period);
        if (figure.value() instanceof Missing missing && missing.reason() == MissingReason.NOT_APPLICABLE) {
            return;
        }
        Asked asked = resolution.of(maintain.comparator(), period);
        boolean measured = references.isMeasuredIn(indicator, unit, period);
        boolean known = measured && figure.value().isKnown() && Judge.isCompleteEnough(indicator, figure);
        Verdict verdict = known ? Judge.verdict(indicator, asked, figure) : Verdict.UNDECIDED;
        count(verdict, figure, measured ? asked.gap().orElse(MissingReason.INCOMPLETE) : MissingReason.NOT_MEASURED);
        why.add(explain(period, verdict, figure, asked));
    }

    private void count(Verdict verdict, Figure figure, MissingReason otherwise) {
        switch (verdict) {
            case MET -> held++;
            case FAILED -> failed++;
            case UNDECIDED -> gaps.add(figure.value() instanceof Missing missing ? missing.reason() : otherwise);
        }
    }

    private Explanation explain(Period period, Verdict verdict, Figure figure, Asked asked) {
        List<Explanation> from = new ArrayList<>(List.of(figure.explain()));
        asked.origin().ifPresent(origin -> from.addAll(origin.why()));
        return new Explanation.Computed(
                LocalizedText.of(period.text(Locale.CHINESE), period.text(Locale.ENGLISH)),
                LocalizedText.of(
                        line(verdict, figure, asked, Locale.CHINESE), line(verdict, figure, asked, Locale.ENGLISH)),
                from,
                List.of());
    }

    private String line(Verdict verdict, Figure figure, Asked asked, Locale locale) {
        boolean zh = locale.equals(Locale.CHINESE);
        String actual = FigureText.measured(indicator, figure, FigureText.barriers(asked.comparator()), locale);
        String wanted = AssessmentWording.asked(maintain.comparator(), asked, indicator.unit(), locale);
        return actual
                + (zh ? "，" : ", ")
                + wanted
                + (zh ? "：" : ": ")
                + verdict.words().in(locale);
    }
}
