// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import java.time.LocalDate;

/**
 * A report that is owed.
 *
 * @param form on which form
 * @param unit by whom
 * @param period of which period
 * @param dueOn the last day in time, inclusive
 */
public record ReportDue(FormId form, OrgUnitId unit, Period period, LocalDate dueOn) {

    public ReportDue {
        requireNonNull(form, "form");
        requireNonNull(unit, "unit");
        requireNonNull(period, "period");
        requireNonNull(dueOn, "dueOn");
    }
}
