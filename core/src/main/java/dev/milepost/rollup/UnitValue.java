// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One unit's figure of one element after the time operator.
 *
 * @param partial whether some of its reports are missing, even if they are counted elsewhere
 * @param through the day up to which a cumulative figure tells; empty for all other figures
 */
record UnitValue(
        OrgUnitId unit,
        Value value,
        Assurance assurance,
        Reporting reporting,
        boolean partial,
        Explanation why,
        Optional<LocalDate> through,
        Optional<UnitValue> weight) {

    UnitValue(OrgUnitId unit, Value value, Assurance assurance, Reporting reporting, boolean partial, Explanation why) {
        this(unit, value, assurance, reporting, partial, why, Optional.empty(), Optional.empty());
    }

    boolean isKnown() {
        return value instanceof Known;
    }

    /** The exact number; empty for levels, flags, words and gaps. */
    Optional<Ratio> number() {
        return value.exact();
    }

    /** The same figure, founded as given. */
    UnitValue as(Assurance other) {
        return new UnitValue(unit, value, other, reporting, partial, why, through, weight);
    }

    /** The same figure, telling up to a day. */
    UnitValue through(LocalDate day) {
        return new UnitValue(unit, value, assurance, reporting, partial, why, Optional.of(day), weight);
    }

    /** The same figure with what weighs it in a mean. */
    UnitValue weighing(UnitValue with) {
        return new UnitValue(unit, value, assurance, reporting, partial, why, through, Optional.of(with));
    }

    /** The same figure with further notes on why it is so. */
    UnitValue noting(List<LocalizedText> notes) {
        return notes.isEmpty()
                ? this
                : new UnitValue(
                        unit, value, assurance, reporting, partial, Wording.noting(why, notes), through, weight);
    }

    /** Another number for another reason, reported and founded like this one. */
    UnitValue with(Ratio number, Explanation reason) {
        return new UnitValue(unit, Exact.value(number), assurance, reporting, partial, reason, through, weight);
    }

    /** The same figure, whose reports are counted elsewhere. */
    UnitValue withoutReporting() {
        return new UnitValue(unit, value, assurance, Reporting.NONE, partial, why, through, weight);
    }

    /** The same figure, whose reports are those of another. */
    UnitValue reportedAs(UnitValue other) {
        boolean lacks = partial || other.partial;
        return new UnitValue(unit, value, assurance, other.reporting, lacks, why, through, weight);
    }

    /** The tally of this unit alone; a gap only tells what is missing. */
    UnitTally tally() {
        UnitTally reports = UnitTally.reporting(reporting);
        if (value instanceof Value.Level level) {
            return UnitTally.level(unit, level.grade(), assurance).merge(reports);
        }
        if (value instanceof Value.Flag flag) {
            return UnitTally.flag(unit, flag.flag(), assurance).merge(reports);
        }
        if (value instanceof Value.Word) {
            return UnitTally.word(unit, assurance).merge(reports);
        }
        return number().map(figure -> UnitTally.number(unit, figure, assurance).merge(reports))
                .orElse(reports);
    }
}
