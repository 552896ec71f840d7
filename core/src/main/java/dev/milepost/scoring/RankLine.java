// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * The place of a unit in a ranking.
 *
 * @param unit the unit
 * @param peers the group it is ranked in; empty text where all are ranked together
 * @param rank 1 and how many of the group are strictly better
 * @param score the exact score
 * @param grade the grade; empty if it has none
 * @param reason what the score is mainly due to
 * @param before its rank in the same group last period; empty if it had none or nothing is compared
 */
public record RankLine(
        OrgUnitId unit,
        String peers,
        int rank,
        Ratio score,
        Optional<ScoreGrade> grade,
        LocalizedText reason,
        Optional<Integer> before) {

    public RankLine {
        requireNonNull(unit, "unit");
        requireNonNull(peers, "peers");
        Checks.notNegative("score of unit '" + unit + "'", score);
        requireNonNull(grade, "grade");
        requireNonNull(reason, "reason");
        checkArgument(rank >= 1, "rank of unit '%s' must be 1 or more, was %s", unit, rank);
        checkArgument(
                before.map(one -> one >= 1).orElse(true),
                "rank of unit '%s' before must be 1 or more, was %s",
                unit,
                before);
    }

    /** By how many places it rose; negative if it fell; empty if it had no rank last period. */
    public Optional<Integer> rise() {
        return before.map(earlier -> earlier - rank);
    }
}
