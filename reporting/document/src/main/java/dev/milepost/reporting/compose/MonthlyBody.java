// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.campaign.Action;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.AnnualTarget;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.FigureText;
import dev.milepost.progress.PeriodReview;
import dev.milepost.progress.Status;
import dev.milepost.progress.StatusRollup;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.document.Block;
import dev.milepost.rollup.Reporting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a monthly report says in prose: of what days, how complete, and where the year's targets stand. */
final class MonthlyBody {

    private final Composition composition;
    private final PeriodReview review;
    private final OwedReports owed;

    MonthlyBody(Composition composition, PeriodReview review, OwedReports owed) {
        this.composition = composition;
        this.review = review;
        this.owed = owed;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(scope()));
        blocks.add(Block.paragraph(completeness()));
        List<Assessment> targets = targets();
        if (!targets.isEmpty()) {
            blocks.add(Block.paragraph(standing(targets)));
        }
        return blocks;
    }

    private String scope() {
        return composition.phrase(
                "monthly.scope",
                Map.of(
                        "period",
                        review.period().text(composition.locale()),
                        "day",
                        Period.day(review.progress().when().date()).text(composition.locale())));
    }

    /** How many of the reports due for the period are in, and whose are not. */
    String completeness() {
        Reporting all = owed.total();
        if (all.expected() == 0) {
            return composition.phrase("monthly.nothing-due");
        }
        String line = composition.phrase(
                "monthly.reports",
                Map.of(
                        "expected",
                        Integer.toString(all.expected()),
                        "reported",
                        Integer.toString(all.reported()),
                        "rate",
                        FigureText.percent(Ratio.of(all.reported(), all.expected())),
                        "late",
                        Integer.toString(all.late()),
                        "timely",
                        FigureText.percent(Ratio.of(all.reported() - all.late(), all.expected()))));
        List<String> silent = new ArrayList<>();
        for (OrgUnitId unit : owed.silent()) {
            silent.add(composition.unitName(unit));
        }
        return silent.isEmpty()
                ? line
                : line + composition.phrase("monthly.silent", Map.of("units", composition.list(silent)));
    }

    private List<Assessment> targets() {
        List<Assessment> all = new ArrayList<>();
        for (Action action : composition.campaign().actions()) {
            for (IndicatorId indicator : action.indicators()) {
                review.at(indicator, composition.campaign().unit())
                        .target()
                        .map(AnnualTarget::assessment)
                        .ifPresent(all::add);
            }
        }
        return all.stream().distinct().toList();
    }

    private String standing(List<Assessment> targets) {
        StatusRollup count = StatusRollup.of(targets);
        int good = count.of(Status.MET) + count.of(Status.BASICALLY_MET) + count.of(Status.ON_TRACK);
        int behind = count.of(Status.NOT_MET) + count.of(Status.BEHIND);
        return composition.phrase(
                "monthly.targets",
                Map.of(
                        "count",
                        Integer.toString(targets.size()),
                        "good",
                        Integer.toString(good),
                        "risk",
                        Integer.toString(count.of(Status.AT_RISK)),
                        "behind",
                        Integer.toString(behind),
                        "missing",
                        Integer.toString(count.of(Status.MISSING)),
                        "other",
                        Integer.toString(
                                targets.size() - good - behind - count.of(Status.AT_RISK) - count.of(Status.MISSING))));
    }
}
