// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.Glossary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Ranks units by their sheets; belongs to one thread. The order in which sheets are given does not matter. */
public final class RankingMaker {

    private final AssessmentScheme scheme;
    private final Period period;
    private final Map<OrgUnitId, ScoreSheet> sheets = new TreeMap<>();
    private final Set<OrgUnitId> expected = new LinkedHashSet<>();
    private final Map<OrgUnitId, String> peers = new HashMap<>();
    private @Nullable Ranking previous;

    RankingMaker(AssessmentScheme scheme, Period period) {
        this.scheme = requireNonNull(scheme, "scheme");
        this.period = requireNonNull(period, "period");
    }

    /**
     * Adds sheets.
     *
     * @throws IllegalArgumentException if one is of another scheme or period, or a unit has two
     */
    public RankingMaker sheets(Collection<ScoreSheet> more) {
        for (ScoreSheet sheet : more) {
            checkArgument(
                    sheet.scheme().equals(scheme) && sheet.period().equals(period),
                    "sheet of unit '%s' must be under scheme '%s' of %s, was under '%s' of %s",
                    sheet.unit(),
                    scheme.id(),
                    period,
                    sheet.scheme().id(),
                    sheet.period());
            checkArgument(
                    sheets.put(sheet.unit(), sheet) == null, "unit '%s' must have one sheet, had two", sheet.unit());
        }
        return this;
    }

    /** Adds units that shall have a sheet; one without is listed as unreported. */
    public RankingMaker expected(Collection<OrgUnitId> units) {
        expected.addAll(units);
        return this;
    }

    /** Sets the group each unit is ranked in; a unit that is not named is in the group of empty text. */
    public RankingMaker peers(Map<OrgUnitId, String> groups) {
        peers.putAll(groups);
        return this;
    }

    /** Sets the ranking of the last period, to compare with. */
    public RankingMaker previous(Ranking last) {
        checkArgument(
                last.scheme().equals(scheme.id()) && last.period().compareTo(period) < 0,
                "ranking to compare %s with must be an earlier one under scheme '%s', was of %s under '%s'",
                period,
                scheme.id(),
                last.period(),
                last.scheme());
        this.previous = last;
        return this;
    }

    /** Ranks the units. */
    public Ranking rank() {
        Ranking.Builder ranking = Ranking.builder(scheme.id(), period);
        Map<String, List<ScoreSheet>> groups = new TreeMap<>();
        for (ScoreSheet sheet : sheets.values()) {
            if (sheet.isDisqualified() || !sheet.isComplete()) {
                ranking.unranked(List.of(apart(sheet)));
            } else {
                groups.computeIfAbsent(peersOf(sheet.unit()), group -> new ArrayList<>())
                        .add(sheet);
            }
            ranking.openObjections(sheet.openObjections());
        }
        expected.stream()
                .filter(unit -> !sheets.containsKey(unit))
                .forEach(unit -> ranking.unranked(List.of(absent(unit))));
        groups.forEach((group, members) -> ranking.lines(lines(group, members)));
        if (previous != null) {
            ranking.comparedWith(previous.period());
        }
        return ranking.build();
    }

    private List<RankLine> lines(String group, List<ScoreSheet> members) {
        List<ScoreSheet> best =
                members.stream().sorted(Comparator.comparing(TieKeys::of)).toList();
        List<RankLine> lines = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            ScoreSheet sheet = best.get(i);
            boolean tied = i > 0 && TieKeys.of(sheet).compareTo(TieKeys.of(best.get(i - 1))) == 0;
            int rank = tied ? lines.get(i - 1).rank() : i + 1;
            lines.add(new RankLine(
                    sheet.unit(),
                    group,
                    rank,
                    sheet.score().orElseThrow(),
                    sheet.grade(),
                    sheet.summary(),
                    before(sheet.unit(), group)));
        }
        return lines;
    }

    /** A rank in another group is not comparable. */
    private Optional<Integer> before(OrgUnitId unit, String group) {
        return Optional.ofNullable(previous)
                .flatMap(last -> last.find(unit))
                .filter(line -> line.peers().equals(group))
                .map(RankLine::rank);
    }

    private Unranked apart(ScoreSheet sheet) {
        Unranked.State state = sheet.isDisqualified() ? Unranked.State.DISQUALIFIED : Unranked.State.UNREPORTED;
        return new Unranked(sheet.unit(), peersOf(sheet.unit()), state, sheet.summary());
    }

    private Unranked absent(OrgUnitId unit) {
        return new Unranked(unit, peersOf(unit), Unranked.State.UNREPORTED, Glossary.get("scoring.noSheet"));
    }

    private String peersOf(OrgUnitId unit) {
        return peers.getOrDefault(unit, "");
    }
}
