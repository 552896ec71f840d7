// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.ScoreSheet;
import java.util.List;

/**
 * What an assessment by scores came to, as a report shows it. Rules 10.1 to 10.3.
 *
 * @param sheets the score sheets of the ranked period, in the order in which they are explained
 * @param ranking the ranking of that period
 * @param lists the red and black lists drawn from it, one for each group of peers; may be empty
 */
public record ScoringResults(List<ScoreSheet> sheets, Ranking ranking, List<RedBlackList> lists) {

    public ScoringResults {
        sheets = List.copyOf(sheets);
        requireNonNull(ranking, "ranking");
        lists = List.copyOf(lists);
        checkArgument(!sheets.isEmpty(), "sheets of scoring results must not be empty");
        sheets.forEach(sheet -> checkArgument(
                sheet.period().equals(ranking.period()) && sheet.scheme().id().equals(ranking.scheme()),
                "sheet of unit '%s' must be of scheme '%s' and period %s, was of '%s' and %s",
                sheet.unit(),
                ranking.scheme(),
                ranking.period(),
                sheet.scheme().id(),
                sheet.period()));
        lists.forEach(list -> checkArgument(
                list.period().equals(ranking.period()) && list.scheme().equals(ranking.scheme()),
                "red and black list must be of scheme '%s' and period %s, was of '%s' and %s",
                ranking.scheme(),
                ranking.period(),
                list.scheme(),
                list.period()));
    }
}
