// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Explanation;
import dev.milepost.observation.Assurance;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Known;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import java.util.Optional;

/** One unit's figure of one element after the time operator. */
record UnitValue(
        OrgUnitId unit, Value value, Assurance assurance, Reporting reporting, boolean partial, Explanation why) {

    boolean isKnown() {
        return value instanceof Known;
    }

    /** The exact number; empty for levels, flags, words and gaps. */
    Optional<Ratio> number() {
        return value.exact();
    }

    /** The same figure, founded as given. */
    UnitValue as(Assurance other) {
        return new UnitValue(unit, value, other, reporting, partial, why);
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
