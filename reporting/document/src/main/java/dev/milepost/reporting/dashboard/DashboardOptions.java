// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.ScoreSheet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a dashboard shows besides the indicators of the campaign's unit. Immutable; safe for concurrent use. */
public final class DashboardOptions {
    private static final DashboardOptions STANDARD = new DashboardOptions(Optional.empty(), Optional.empty());

    private final Optional<List<OrgUnitId>> units;
    private final Optional<Scores> scores;

    private DashboardOptions(Optional<List<OrgUnitId>> units, Optional<Scores> scores) {
        this.units = units;
        this.scores = scores;
    }

    /** The units right below the campaign's, and no ranking. */
    public static DashboardOptions standard() {
        return STANDARD;
    }

    /**
     * These options with other units beside that of the campaign.
     *
     * @param shown in the order of the columns, each once; may be empty; all of them must be in the tree of the
     *     progress that is exported
     * @throws IllegalArgumentException if a unit is named twice
     */
    public DashboardOptions withUnits(List<OrgUnitId> shown) {
        checkArgument(
                shown.stream().distinct().count() == shown.size(), "units of a dashboard must differ, were %s", shown);
        return new DashboardOptions(Optional.of(List.copyOf(shown)), scores);
    }

    /**
     * These options with a ranking.
     *
     * @param ranking the ranking
     * @param sheets the sheets it was made of, which explain the scores; a score without one is shown and not explained
     * @throws IllegalArgumentException if a sheet is of another scheme or period than the ranking
     */
    public DashboardOptions withScores(Ranking ranking, Collection<ScoreSheet> sheets) {
        return new DashboardOptions(units, Optional.of(new Scores(ranking, List.copyOf(sheets))));
    }

    /** The units named; empty for those right below the campaign's. */
    public Optional<List<OrgUnitId>> units() {
        return units;
    }

    Optional<Scores> scores() {
        return scores;
    }

    /** A ranking with what explains it. */
    record Scores(Ranking ranking, List<ScoreSheet> sheets) {
        Scores {
            requireNonNull(ranking, "ranking");
            sheets.forEach(sheet -> checkArgument(
                    sheet.period().equals(ranking.period())
                            && sheet.scheme().id().equals(ranking.scheme()),
                    "sheet of unit '%s' must be of scheme '%s' and period %s, was of '%s' and %s",
                    sheet.unit(),
                    ranking.scheme(),
                    ranking.period(),
                    sheet.scheme().id(),
                    sheet.period()));
        }

        Optional<ScoreSheet> of(OrgUnitId unit) {
            return sheets.stream().filter(sheet -> sheet.unit().equals(unit)).findFirst();
        }
    }
}
