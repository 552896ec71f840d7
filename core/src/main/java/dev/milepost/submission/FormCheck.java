// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.organisation.OrgLevel;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rules of a form. */
final class FormCheck {

    /** Periods that lie within a month: a day of its last month may lie before them. */
    private static final Set<PeriodType> SHORT = EnumSet.of(PeriodType.DAY, PeriodType.WEEK, PeriodType.TEN_DAY);

    /** A common year and a leap year have every length that a period can have. */
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private FormCheck() {}

    static void check(Form form) {
        checkArgument(
                form.periodType() != PeriodType.SPAN, "periodType of form '%s' must come again, was SPAN", form.id());
        checkArgument(!form.cells().isEmpty(), "cells of form '%s' must not be empty", form.id());
        checkUnique(form, "cells", form.cells());
        checkUnique(form, "units", form.units());
        checkUnique(form, "emissions", form.emissions());
        checkUnique(
                form,
                "elements of emissions",
                form.emissions().stream().map(Form.Emission::element).toList());
        checkArgument(
                form.level().isPresent() || !form.units().isEmpty(),
                "level or units of form '%s' must be given",
                form.id());
        form.lockAfterDays()
                .ifPresent(days -> checkArgument(
                        days >= 0, "lockAfterDays of form '%s' must not be negative, was %s", form.id(), days));
        checkApproval(form);
        checkDue(form);
    }

    private static void checkApproval(Form form) {
        List<OrgLevel> levels = form.approvalLevels();
        for (int i = 1; i < levels.size(); i++) {
            checkArgument(
                    levels.get(i).rank() < levels.get(i - 1).rank(),
                    "approvalLevels of form '%s' must go upwards, were %s",
                    form.id(),
                    levels);
        }
        form.level()
                .ifPresent(owing -> checkArgument(
                        levels.isEmpty() || levels.get(0).rank() <= owing.rank(),
                        "approvalLevels of form '%s' must not lie below '%s', were %s",
                        form.id(),
                        owing,
                        levels));
    }

    private static void checkDue(Form form) {
        checkArgument(
                !(form.due() instanceof DueRule.DayOfLastMonth) || !SHORT.contains(form.periodType()),
                "due of form '%s' must not be a day of the last month of a %s",
                form.id(),
                form.periodType());
        Period period = form.periodType().periodOf(FIRST);
        while (!period.startInclusive().isAfter(LAST)) {
            LocalDate due = form.due().unshiftedOn(period);
            checkArgument(
                    !due.isBefore(form.opensOn(period)),
                    "due of form '%s' must not be before it opens on %s, was %s for %s",
                    form.id(),
                    form.opensOn(period),
                    due,
                    period);
            period = period.next();
        }
    }

    private static void checkUnique(Form form, String property, List<?> items) {
        checkArgument(
                items.stream().distinct().count() == items.size(),
                "%s of form '%s' must be unique, were %s",
                property,
                form.id(),
                items);
    }
}
