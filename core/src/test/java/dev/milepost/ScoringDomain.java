// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.campaign.Comparator;
import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Ratio;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.BonusItem;
import dev.milepost.scoring.Correction;
import dev.milepost.scoring.LeftOut;
import dev.milepost.scoring.ListEntry;
import dev.milepost.scoring.Objection;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.SchemeGroup;
import dev.milepost.scoring.SchemeItem;
import dev.milepost.scoring.ScoreEntry;
import dev.milepost.scoring.ScoreGrade;
import dev.milepost.scoring.ScoreRecord;
import dev.milepost.scoring.ScoreRule;
import dev.milepost.scoring.TieBreak;
import dev.milepost.scoring.UnitClass;
import dev.milepost.scoring.Unranked;
import dev.milepost.scoring.VetoRule;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of schemes, records, rankings and lists. */
public final class ScoringDomain extends DomainContextBase {

    private static final LocalDate DAY = LocalDate.of(2023, 7, 1);
    private static final Period JUNE = Period.parse("202306");
    private static final Period MAY = Period.parse("202305");
    private static final Ratio TEN = Ratio.whole(10);

    private final PartsDomain parts = new PartsDomain();
    private final InspectionDomain found = new InspectionDomain();

    /** Creates the generators; jqwik calls this. */
    public ScoringDomain() {}

    /** Schemes of one to six items of 10 points, with all kinds of rules, vetoes, keys and weights. */
    @Provide
    public Arbitrary<AssessmentScheme> schemes() {
        Arbitrary<List<ScoreRule>> rules = rules().list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(rules, rules(), parts.words(), extras(), Arbitraries.of(true, false))
                .as(this::scheme);
    }

    private AssessmentScheme scheme(
            List<ScoreRule> rules, ScoreRule other, LocalizedText words, Extras extras, boolean asserted) {
        List<SchemeItem> items = new ArrayList<>();
        for (ScoreRule rule : rules) {
            SchemeItem.Builder item =
                    SchemeItem.builder("1." + items.size(), TEN, rule).content(words);
            boolean first = items.isEmpty();
            items.add((first ? item.byClass(Map.of("a", other)).acceptsAsserted(asserted) : item).build());
        }
        Optional<Ratio> printed = asserted ? Optional.of(TEN.times(Ratio.whole(items.size()))) : Optional.empty();
        AssessmentScheme.Builder scheme = AssessmentScheme.builder("办法")
                .name(words)
                .classes(List.of(new UnitClass("a", words)))
                .groups(List.of(new SchemeGroup("1", words, items, printed)))
                .grades(List.of(
                        new ScoreGrade("good", words, Ratio.of(17, 3)), new ScoreGrade("poor", words, Ratio.ZERO)))
                .vetoes(extras.vetoes())
                .tieBreaks(extras.tieBreaks())
                .weights(extras.weights())
                .acceptsAsserted(asserted);
        if (asserted) {
            scheme.bonusItems(List.of(new BonusItem("B", words, TEN))).bonusCap(Ratio.parse("2.5"));
        }
        return scheme.build();
    }

    private Arbitrary<Extras> extras() {
        Arbitrary<VetoRule.Test> tests = Arbitraries.of(
                new VetoRule.YesNo(),
                new VetoRule.EventFree(36),
                new VetoRule.Threshold(indicator(), new Comparator.AtLeast(Ratio.of(1, 3))),
                new VetoRule.Threshold(indicator(), new Comparator.EventFree()));
        Arbitrary<VetoRule.Effect> effects =
                Arbitraries.of(new VetoRule.Zero(), new VetoRule.CapGrade("poor"), new VetoRule.Disqualify());
        Arbitrary<List<VetoRule>> vetoes = Combinators.combine(parts.words(), tests, effects)
                .as((words, test, effect) -> new VetoRule("V", words, test, effect))
                .list()
                .ofMaxSize(1);
        Arbitrary<List<TieBreak>> keys = Arbitraries.<TieBreak>of(
                        new TieBreak.Item("1.0"),
                        new TieBreak.Group("1"),
                        new TieBreak.BeforeBonus(),
                        new TieBreak.FewerDeductions())
                .list()
                .ofMaxSize(3);
        Arbitrary<Map<PeriodType, Ratio>> weights = Arbitraries.of(
                Map.of(),
                Map.of(PeriodType.YEAR, Ratio.ONE),
                Map.of(PeriodType.MONTH, Ratio.of(1, 3), PeriodType.QUARTER, Ratio.of(2, 3)));
        return Combinators.combine(vetoes, keys, weights).as(Extras::new);
    }

    private Arbitrary<ScoreRule> rules() {
        Arbitrary<ScoreRule> perDefect = Combinators.combine(parts.words(), parts.shares())
                .as((words, each) -> new ScoreRule.PerDefect(
                        List.of(new ScoreRule.DefectKind("k", words, each), new ScoreRule.DefectKind("种类", words, TEN)),
                        Optional.of(each)));
        Arbitrary<ScoreRule> checklist =
                parts.words().map(words -> new ScoreRule.Checklist(List.of(new ScoreRule.CheckPoint("p", words))));
        Arbitrary<ScoreRule> bands = parts.shares()
                .map(share -> new ScoreRule.Bands(
                        indicator(),
                        List.of(
                                new ScoreRule.Band(new Comparator.MoreThan(share), TEN),
                                new ScoreRule.Band(new Comparator.Between(Ratio.ZERO, share), share))));
        Arbitrary<ScoreRule> others = Arbitraries.of(
                new ScoreRule.Manual(),
                new ScoreRule.NotScored(),
                ScoreRule.Proportional.toTarget(indicator()),
                ScoreRule.Proportional.toFull(indicator(), TEN));
        return Arbitraries.oneOf(perDefect, checklist, bands, others);
    }

    /** Records with entries of every kind and objections to them, decided and open. */
    @Provide
    public Arbitrary<ScoreRecord> records() {
        Arbitrary<List<ScoreEntry>> entries = entry("x").list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(entries, entry("c"), parts.words(), Arbitraries.of(0, 1, 2, 3))
                .as((made, correction, words, ruled) -> {
                    List<ScoreEntry> numbered = new ArrayList<>();
                    made.forEach(one -> numbered.add(renamed(one, "e" + numbered.size())));
                    return ScoreRecord.builder("办法", JUNE)
                            .classes(Map.of(OrgUnitId.of("v1"), "a"))
                            .entries(numbered)
                            .objections(objections(numbered.get(0), correction, words, ruled))
                            .build();
                });
    }

    private static List<Objection> objections(ScoreEntry entry, ScoreEntry correction, LocalizedText words, int ruled) {
        Objection open = new Objection("o", entry.id(), DAY, words, correction.evidence(), Optional.empty());
        ScoreEntry fitting =
                new ScoreEntry("c", entry.unit(), entry.item(), correction.content(), words, correction.evidence());
        return switch (ruled) {
            case 0 -> List.of();
            case 1 -> List.of(open);
            case 2 -> List.of(open.decided(Objection.Ruling.rejected(DAY, "办", words)));
            default -> List.of(open.decided(Objection.Ruling.upheld(DAY, "办", words, fitting)));
        };
    }

    private static ScoreEntry renamed(ScoreEntry one, String id) {
        return new ScoreEntry(id, one.unit(), one.item(), one.content(), one.reason(), one.evidence());
    }

    private Arbitrary<ScoreEntry> entry(String id) {
        Arbitrary<ScoreEntry.Content> contents = Arbitraries.of(
                new ScoreEntry.Defects("k", 3),
                new ScoreEntry.Tick("p", true),
                new ScoreEntry.Tick("p", false),
                new ScoreEntry.Mark(Ratio.of(1, 3)),
                new ScoreEntry.Mark(Ratio.ZERO),
                ScoreEntry.Statement.kept(),
                ScoreEntry.Statement.event(DAY),
                new ScoreEntry.NotApplicable());
        Arbitrary<List<Evidence>> evidence = found.evidence().list().ofMaxSize(1);
        return Combinators.combine(contents, parts.words(), evidence, Arbitraries.of("v1", "村二"))
                .as((content, words, shown, unit) ->
                        new ScoreEntry(id, OrgUnitId.of(unit), "1.1", content, words, shown));
    }

    /** Rankings of up to eight units by scores with ties, compared or not, frozen or open. */
    @Provide
    public Arbitrary<Ranking> rankings() {
        Arbitrary<List<Integer>> scores =
                Arbitraries.integers().between(0, 4).list().ofMaxSize(8);
        return Combinators.combine(scores, parts.words(), Arbitraries.of(true, false), Arbitraries.of("", "一类"))
                .as((given, words, flag, peers) -> {
                    Ranking.Builder ranking = Ranking.builder("办法", JUNE)
                            .lines(lines(given, words, flag, peers))
                            .unranked(List.of(
                                    new Unranked(unit(90), peers, Unranked.State.UNREPORTED, words),
                                    new Unranked(unit(91), "", Unranked.State.DISQUALIFIED, words)));
                    if (flag) {
                        ranking.comparedWith(MAY)
                                .frozen(new Ranking.Frozen("办", Instant.parse("2023-07-05T01:00:00Z")));
                    } else {
                        ranking.openObjections(List.of(Objection.raised("o", "e", DAY, words)));
                    }
                    return ranking.build();
                });
    }

    private static List<RankLine> lines(List<Integer> scores, LocalizedText words, boolean compared, String peers) {
        List<RankLine> lines = new ArrayList<>();
        for (int score : scores) {
            int rank = 1 + (int) scores.stream().filter(other -> other > score).count();
            Optional<ScoreGrade> grade =
                    Optional.of(new ScoreGrade("g", words, Ratio.ONE)).filter(one -> score > 1);
            Optional<Integer> before = compared ? Optional.of(score + 1) : Optional.empty();
            lines.add(new RankLine(unit(lines.size()), peers, rank, Ratio.of(score, 3), grade, words, before));
        }
        return lines;
    }

    /** Lists with entries of this and earlier periods. */
    @Provide
    public Arbitrary<RedBlackList> lists() {
        return Combinators.combine(parts.words(), Arbitraries.integers().between(0, 3), Arbitraries.of("", "一类"))
                .as((words, size, peers) -> {
                    List<ListEntry> red = new ArrayList<>();
                    List<ListEntry> black = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        red.add(new ListEntry(unit(i), JUNE, i + 1, Ratio.of(9, 7), words));
                        black.add(new ListEntry(unit(50 + i), JUNE, i + 9, Ratio.ZERO, words));
                    }
                    return RedBlackList.builder("办法", JUNE)
                            .peers(peers)
                            .sizes(new RedBlackList.Sizes(3, size))
                            .red(red)
                            .black(black)
                            .carriedOver(List.of(new ListEntry(unit(50), MAY, 9, Ratio.ONE, words)))
                            .corrections(List.of(new Correction(unit(51), MAY, DAY, "办", words)))
                            .leftOut(List.of(new LeftOut(unit(70), 4, words)))
                            .notes(List.of(words))
                            .build();
                });
    }

    private static OrgUnitId unit(int number) {
        return OrgUnitId.of("村" + number);
    }

    private static IndicatorId indicator() {
        return PartsDomain.INDICATORS.get(0);
    }

    private record Extras(List<VetoRule> vetoes, List<TieBreak> tieBreaks, Map<PeriodType, Ratio> weights) {}
}
