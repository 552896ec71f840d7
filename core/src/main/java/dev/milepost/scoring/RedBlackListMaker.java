// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws red and black lists from a frozen ranking. Rule 10.3. Belongs to one thread. */
public final class RedBlackListMaker {

    private final Ranking ranking;
    private final String peers;
    private final List<RankLine> lines;
    private final Map<OrgUnitId, LocalizedText> reasons = new HashMap<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private RedBlackList.Sizes sizes = RedBlackList.Sizes.PROVINCIAL_2020;
    private Optional<Ratio> redFrom = Optional.empty();
    private Optional<Ratio> blackBelow = Optional.empty();
    private @Nullable RedBlackList previous;

    RedBlackListMaker(Ranking ranking, String peers) {
        this.ranking = requireNonNull(ranking, "ranking");
        this.peers = requireNonNull(peers, "peers");
        this.lines = ranking.lines(peers);
        checkArgument(
                ranking.frozen().isPresent(), "ranking of a red and black list must be frozen, %s was not", ranking);
    }

    /** Sets how many each list holds at most; ten red and five black unless set. */
    public RedBlackListMaker sizes(RedBlackList.Sizes most) {
        this.sizes = requireNonNull(most, "most");
        return this;
    }

    /** Sets the least score that a unit on the red list has, inclusive; none unless set. */
    public RedBlackListMaker redFrom(Ratio leastInclusive) {
        this.redFrom = Optional.of(leastInclusive);
        return this;
    }

    /** Sets the score from which on no unit is black; none unless set. */
    public RedBlackListMaker blackBelow(Ratio endExclusive) {
        this.blackBelow = Optional.of(endExclusive);
        return this;
    }

    /**
     * Adds reasons in the office's own words; for other units the ranking's reason is taken.
     *
     * @throws IllegalArgumentException if a unit is not ranked in the group
     */
    public RedBlackListMaker reasons(Map<OrgUnitId, LocalizedText> words) {
        List<String> ranked = lines.stream().map(one -> one.unit().value()).toList();
        words.keySet().forEach(unit -> Checks.oneOf("unit of a reason", "the ranking", unit.value(), ranked));
        reasons.putAll(words);
        return this;
    }

    /** Sets the list of the last period, whose black entries are carried over unless they are corrected. */
    public RedBlackListMaker previous(RedBlackList last) {
        checkArgument(
                last.scheme().equals(ranking.scheme())
                        && last.peers().equals(peers)
                        && last.period().compareTo(ranking.period()) < 0,
                "list to carry over to %s must be an earlier one of group '%s' under scheme '%s', was of %s, '%s', '%s'",
                ranking.period(),
                peers,
                ranking.scheme(),
                last.period(),
                last.peers(),
                last.scheme());
        this.previous = last;
        return this;
    }

    /** Adds what was corrected since the last list. */
    public RedBlackListMaker corrections(Collection<Correction> verified) {
        corrections.addAll(verified);
        return this;
    }

    /**
     * Draws the lists.
     *
     * @throws IllegalArgumentException if a correction is of no uncorrected entry of the last list
     */
    public RedBlackList draw() {
        leftOut.clear();
        List<ListEntry> carried = carried();
        Set<OrgUnitId> taken = new HashSet<>();
        carried.forEach(one -> taken.add(one.unit()));
        List<RankLine> black = fill(blackCandidates(), sizes.black(), "scoring.tieAtBlackCut");
        black.forEach(one -> taken.add(one.unit()));
        leftOut.forEach(one -> taken.add(one.unit()));
        List<RankLine> red = fill(redCandidates(taken), sizes.red(), "scoring.tieAtRedCut");
        keptFromRed(carried, black, red);
        return RedBlackList.builder(ranking.scheme(), ranking.period())
                .peers(peers)
                .sizes(sizes)
                .red(entries(red))
                .black(entries(black))
                .carriedOver(carried)
                .corrections(corrections)
                .leftOut(leftOut)
                .notes(notes())
                .build();
    }

    private List<ListEntry> carried() {
        List<ListEntry> before = previous == null ? List.of() : previous.uncorrected();
        for (Correction correction : corrections) {
            checkArgument(
                    before.stream().anyMatch(correction::isOf),
                    "correction must be of an uncorrected entry of the list before, was of '%s' since %s",
                    correction.unit(),
                    correction.since());
        }
        return before.stream()
                .filter(entry -> corrections.stream().noneMatch(one -> one.isOf(entry)))
                .sorted(Comparator.comparing(ListEntry::since))
                .toList();
    }

    /** The worst first. Who comes first is not among the worst, however few there are. */
    private List<RankLine> blackCandidates() {
        return lines.stream()
                .filter(one -> one.rank() > 1)
                .filter(one ->
                        blackBelow.map(end -> one.score().compareTo(end) < 0).orElse(true))
                .sorted(Comparator.comparing(RankLine::rank).reversed())
                .toList();
    }

    private List<RankLine> redCandidates(Set<OrgUnitId> taken) {
        return lines.stream()
                .filter(one -> !taken.contains(one.unit()))
                .filter(one ->
                        redFrom.map(least -> one.score().compareTo(least) >= 0).orElse(true))
                .toList();
    }

    /** Takes whole ranks as long as there is room; a rank that there is no room for is left out, and ends it. */
    private List<RankLine> fill(List<RankLine> candidates, int room, String why) {
        List<RankLine> taken = new ArrayList<>();
        int from = 0;
        while (from < candidates.size() && taken.size() < room) {
            int rank = candidates.get(from).rank();
            List<RankLine> tied =
                    candidates.stream().filter(one -> one.rank() == rank).toList();
            if (taken.size() + tied.size() > room) {
                int places = room - taken.size();
                tied.forEach(one -> leftOut.add(new LeftOut(one.unit(), one.rank(), tie(why, tied.size(), places))));
                return taken;
            }
            taken.addAll(tied);
            from += tied.size();
        }
        return taken;
    }

    private static LocalizedText tie(String why, int tied, int places) {
        LocalizedText words = Glossary.get(why);
        return LocalizedText.of(
                words.zh() + "（" + tied + " 个并列，仅余 " + places + " 个名额）",
                words.en() + " (" + tied + " tied for " + places + ")");
    }

    /** Who ranks no worse than the last red one and is not red, because an old entry is not corrected. */
    private void keptFromRed(List<ListEntry> carried, List<RankLine> black, List<RankLine> red) {
        int last = red.isEmpty() ? 0 : red.get(red.size() - 1).rank();
        Set<OrgUnitId> old = new HashSet<>();
        carried.forEach(one -> old.add(one.unit()));
        lines.stream()
                .filter(one -> one.rank() <= last && old.contains(one.unit()) && !black.contains(one))
                .forEach(one ->
                        leftOut.add(new LeftOut(one.unit(), one.rank(), Glossary.get("scoring.uncorrectedBlack"))));
    }

    private List<ListEntry> entries(List<RankLine> from) {
        return from.stream()
                .map(one -> new ListEntry(
                        one.unit(),
                        ranking.period(),
                        one.rank(),
                        one.score(),
                        reasons.getOrDefault(one.unit(), one.reason())))
                .toList();
    }

    private List<LocalizedText> notes() {
        int wanted = sizes.red() + sizes.black();
        if (lines.size() >= wanted) {
            return List.of();
        }
        return List.of(LocalizedText.of(
                "参加排名的单位仅 " + lines.size() + " 个，不足红榜 " + sizes.red() + " 个与黑榜 " + sizes.black() + " 个之和，榜单不满额",
                "only " + lines.size() + " units are ranked, too few for " + sizes.red() + " red and " + sizes.black()
                        + " black; the lists are shorter"));
    }
}
