// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Something that recurs or lasts: cleaning days on Monday and Thursday, a contest of 100 days.
 *
 * @param id the identity of the schedule within the campaign
 * @param action the action it belongs to; empty if all
 * @param name the name it is printed under
 * @param weekdays the days of the week on which it recurs; may be empty
 * @param lastingDays how many days it lasts, 1 or more; empty if it does not end
 */
public record Schedule(
        String id, Optional<ActionId> action, LocalizedText name, Set<DayOfWeek> weekdays, OptionalInt lastingDays) {

    public Schedule {
        Identifiers.check("schedule id", id);
        requireNonNull(action, "action");
        requireNonNull(name, "name");
        requireNonNull(lastingDays, "lastingDays");
        weekdays = weekdays.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(weekdays));
        checkArgument(
                lastingDays.isEmpty() || lastingDays.getAsInt() >= 1,
                "lastingDays of schedule '%s' must be 1 or more, was %s",
                id,
                lastingDays);
        checkArgument(
                !weekdays.isEmpty() || lastingDays.isPresent(), "schedule '%s' must name weekdays or lastingDays", id);
    }
}
