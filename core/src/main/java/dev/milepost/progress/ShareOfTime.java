// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.campaign.Target;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How the share of time (序时进度) is reckoned. Rule 4.7. */
public enum ShareOfTime {
    /** By months completed: at the end of June half a year has passed. */
    PERIODS,
    /** By days, the as-of day included. */
    DAYS;

    /** What offices write. */
    public LocalizedText label() {
        return Glossary.get("shareoftime." + name());
    }

    /**
     * The share of a target's time that has passed at the end of a day: 0 before its start, 1 from its due date on. By
     * periods a target whose time is not made of whole months is reckoned by days.
     */
    Ratio of(Target target, LocalDate date) {
        if (date.isBefore(target.start())) {
            return Ratio.ZERO;
        }
        if (!date.isBefore(target.due())) {
            return Ratio.ONE;
        }
        LocalDate end = target.due().plusDays(1);
        boolean wholeMonths = target.start().getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
        if (this == PERIODS && wholeMonths) {
            long all = ChronoUnit.MONTHS.between(target.start(), end);
            Period running = PeriodType.MONTH.periodOf(date.plusDays(1));
            long completed = ChronoUnit.MONTHS.between(target.start(), running.startInclusive());
            return Ratio.of(completed, all);
        }
        long all = ChronoUnit.DAYS.between(target.start(), end);
        return Ratio.of(ChronoUnit.DAYS.between(target.start(), date.plusDays(1)), all);
    }
}
