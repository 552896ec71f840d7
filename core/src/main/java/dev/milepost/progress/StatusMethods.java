// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.campaign.StatusRule;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/** The usual status methods; thresholds are data. Rule 6.9. */
public final class StatusMethods {

    private StatusMethods() {}

    /** The method and thresholds that a rule names. */
    public static StatusMethod of(StatusRule rule) {
        return switch (rule.method()) {
            case PACE -> pace(rule.onTrackFrom(), rule.atRiskFrom());
            case ATTAINMENT -> attainment(rule.onTrackFrom(), rule.atRiskFrom());
            case GROWTH_RATE -> growthRate(rule.onTrackFrom(), rule.atRiskFrom());
        };
    }

    /** By pace, with the thresholds 0.95 and 0.80. */
    public static StatusMethod pace() {
        return of(StatusRule.of(StatusRule.Method.PACE));
    }

    /**
     * By pace.
     *
     * @param onTrackFrom the least pace that is on track, inclusive
     * @param atRiskFrom the least pace that is at risk, inclusive; below it is behind; not above {@code onTrackFrom}
     */
    public static StatusMethod pace(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkOrder(onTrackFrom, atRiskFrom);
        return new Graded(
                LocalizedText.of("按完成进度÷应完成进度", "by pace, what is attained over what is expected"),
                true,
                onTrackFrom,
                atRiskFrom);
    }

    /** By attainment alone, with the thresholds 0.90 and 0.75. */
    public static StatusMethod attainment() {
        return of(StatusRule.of(StatusRule.Method.ATTAINMENT));
    }

    /**
     * By attainment alone.
     *
     * @param onTrackFrom the least attainment that is on track, inclusive
     * @param atRiskFrom the least attainment that is at risk, inclusive; below it is behind
     */
    public static StatusMethod attainment(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkOrder(onTrackFrom, atRiskFrom);
        return new Graded(LocalizedText.of("按完成进度", "by attainment"), false, onTrackFrom, atRiskFrom);
    }

    /** By growth rate over the years, with the thresholds 0.95 and 0.60. Rule 6.12. */
    public static StatusMethod growthRate() {
        return of(StatusRule.of(StatusRule.Method.GROWTH_RATE));
    }

    /**
     * By growth rate over the years.
     *
     * @param onTrackFrom the least share of the growth rate needed that is on track, inclusive
     * @param atRiskFrom the least share that is at risk, inclusive; below it is behind; not above {@code onTrackFrom}
     */
    public static StatusMethod growthRate(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkOrder(onTrackFrom, atRiskFrom);
        return new GrowthRateMethod(onTrackFrom, atRiskFrom);
    }

    private static void checkOrder(Ratio onTrackFrom, Ratio atRiskFrom) {
        checkArgument(
                atRiskFrom.compareTo(onTrackFrom) <= 0,
                "atRiskFrom must not exceed %s, was %s",
                onTrackFrom,
                atRiskFrom);
    }

    /** By what is decided, and from where on it is well or in doubt. */
    static LocalizedText label(LocalizedText by, Ratio onTrackFrom, Ratio atRiskFrom) {
        String from = "≥" + FigureText.plain(onTrackFrom);
        String then = "≥" + FigureText.plain(atRiskFrom);
        return LocalizedText.of(
                by.zh() + "判定，" + from + "为" + Status.ON_TRACK.label().zh() + "，" + then + "为"
                        + Status.AT_RISK.label().zh(),
                by.en() + ": " + Status.ON_TRACK.label().en() + " from " + from + ", "
                        + Status.AT_RISK.label().en() + " from " + then);
    }

    /**
     * By one figure: pace, or attainment while nothing is expected; or attainment alone. What has no ratio, as a
     * milestone, is not yet met here: nothing lies between met and behind.
     */
    record Graded(LocalizedText by, boolean isPace, Ratio onTrackFrom, Ratio atRiskFrom) implements StatusMethod {

        @Override
        public Status decide(StatusQuestion question) {
            Optional<Ratio> found = isPace ? question.pace().or(question::attainment) : question.attainment();
            if (found.filter(share -> share.compareTo(onTrackFrom) >= 0).isPresent()) {
                return Status.ON_TRACK;
            }
            boolean atRisk =
                    found.filter(share -> share.compareTo(atRiskFrom) >= 0).isPresent();
            return atRisk ? Status.AT_RISK : Status.BEHIND;
        }

        @Override
        public LocalizedText label() {
            return StatusMethods.label(by, onTrackFrom, atRiskFrom);
        }
    }
}
