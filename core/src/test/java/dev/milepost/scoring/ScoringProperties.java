// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static dev.milepost.scoring.TownshipTable.V1;
import static dev.milepost.scoring.TownshipTable.WORDS;
import static dev.milepost.scoring.TownshipTable.items;
import static dev.milepost.scoring.TownshipTable.record;
import static dev.milepost.scoring.TownshipTable.scheme;
import static dev.milepost.scoring.TownshipTable.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of scores under the township's table, over all that an office may enter. */
@Rule("10.1")
class ScoringProperties {

    private static final Ratio MOST = scheme().max().plus(scheme().bonusCap());

    @Property
    void moreDefectsNeverRaiseAScore(@ForAll("entries") List<ScoreEntry> entries, @ForAll("defect") ScoreEntry defect) {
        List<ScoreEntry> more = new ArrayList<>(entries);
        boolean exempt = entries.stream()
                .anyMatch(one -> one.item().equals(defect.item()) && one.content() instanceof ScoreEntry.NotApplicable);
        if (exempt) {
            return;
        }
        more.add(defect);
        ScoreSheet before = sheet(entries);
        ScoreSheet after = sheet(more);

        assertThat(after.possible().upper().orElseThrow())
                .isLessThanOrEqualTo(before.possible().upper().orElseThrow());
        before.score().ifPresent(score -> {
            assertThat(after.score().orElseThrow()).isLessThanOrEqualTo(score);
            assertThat(rankOfGrade(after)).isGreaterThanOrEqualTo(rankOfGrade(before));
        });
    }

    @Property
    void aScoreLiesBetweenNothingAndAllWithBonus(@ForAll("entries") List<ScoreEntry> entries) {
        ScoreSheet sheet = sheet(entries);

        assertThat(Bounds.between(Ratio.ZERO, MOST)
                        .contains(sheet.possible().lower().orElseThrow()))
                .isTrue();
        assertThat(Bounds.between(Ratio.ZERO, MOST)
                        .contains(sheet.possible().upper().orElseThrow()))
                .isTrue();
        sheet.score().ifPresent(score -> {
            assertThat(sheet.possible().isExact()).isTrue();
            assertThat(sheet.possible().contains(score)).isTrue();
        });
        assertThat(sheet.score().isPresent()).isEqualTo(sheet.isComplete());
    }

    @Property
    void everyPointThatIsLostHasADeduction(@ForAll("entries") List<ScoreEntry> entries) {
        for (ItemScore score : sheet(entries).items()) {
            Ratio lost = score.deductions().stream().map(Deduction::points).reduce(Ratio.ZERO, Ratio::plus);
            score.points().ifPresent(points -> {
                assertThat(points.plus(lost)).isEqualByComparingTo(score.item().max());
                assertThat(points.signum()).isNotNegative();
            });
        }
    }

    /** Whatever else is entered, and in whatever order, a veto that struck is not lifted. */
    @Property
    void aVetoDominates(@ForAll("entries") List<ScoreEntry> entries, @ForAll Random random) {
        LocalDate inWindow = LocalDate.of(2022, 1, 1);
        ScoreSheet zero = sheet(shuffled(entries, said("V1", ScoreEntry.Statement.broken()), random));
        ScoreSheet out = sheet(shuffled(entries, said("V2", ScoreEntry.Statement.event(inWindow)), random));
        ScoreSheet capped = sheet(shuffled(entries, said("V3", ScoreEntry.Statement.broken()), random));

        assertThat(zero.possible()).isEqualTo(Bounds.exactly(Ratio.ZERO));
        assertThat(zero.score()).isIn(Optional.empty(), Optional.of(Ratio.ZERO));
        assertThat(out.isDisqualified()).isTrue();
        assertThat(out.grade()).isEmpty();
        assertThat(capped.grade()).map(ScoreGrade::code).isIn(Optional.empty(), Optional.of("pass"));
    }

    @Property
    void takingAnItemThatDoesNotApplyOutOfTheSchemeKeepsTheShare(
            @ForAll("complete") List<ScoreEntry> entries, @ForAll @IntRange(max = 5) int index) {
        SchemeItem item = items().get(index);
        List<ScoreEntry> others = entries.stream()
                .filter(one -> !one.item().equals(item.code()) && !one.item().startsWith("B"))
                .toList();
        List<ScoreEntry> exempt = new ArrayList<>(others);
        exempt.add(TownshipTable.exempt("exempt", V1, item.code()));
        List<SchemeItem> left = new ArrayList<>(items());
        left.remove(index);
        AssessmentScheme shorter = AssessmentScheme.builder("township-2023")
                .name(WORDS)
                .classes(scheme().classes())
                .groups(List.of(SchemeGroup.of("1", WORDS, left)))
                .vetoes(scheme().vetoes())
                .grades(scheme().grades())
                .build();

        ScoreSheet scaled = sheet(exempt);
        ScoreSheet without = sheet(shorter, record(others).build());

        assertThat(scaled.beforeBonus().isPresent())
                .isEqualTo(without.beforeBonus().isPresent());
        scaled.beforeBonus()
                .ifPresent(base -> assertThat(base.dividedBy(scheme().max()))
                        .isEqualByComparingTo(
                                without.beforeBonus().orElseThrow().dividedBy(shorter.max())));
    }

    @Property
    void theOrderOfEntriesDoesNotMatterToThePoints(@ForAll("entries") List<ScoreEntry> entries, @ForAll Random random) {
        List<ScoreEntry> shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);

        assertThat(sheet(shuffled).score()).isEqualTo(sheet(entries).score());
        assertThat(sheet(shuffled).possible()).isEqualTo(sheet(entries).possible());
    }

    /** The score that a missing entry leads to lies within the bounds before it. */
    @Property
    void boundsHoldWhatTheMissingEntriesLeadTo(
            @ForAll("complete") List<ScoreEntry> complete, @ForAll @IntRange(max = 30) int left) {
        List<ScoreEntry> fewer = new ArrayList<>(complete);
        fewer.remove(left % fewer.size());
        fewer.removeIf(one -> one.item().startsWith("B"));
        List<ScoreEntry> all = new ArrayList<>(complete);
        all.removeIf(one -> one.item().startsWith("B"));

        sheet(all)
                .score()
                .ifPresent(score -> assertThat(sheet(fewer).possible().upper().orElseThrow())
                        .isGreaterThanOrEqualTo(score));
    }

    private static List<ScoreEntry> shuffled(List<ScoreEntry> entries, ScoreEntry more, Random random) {
        List<ScoreEntry> all = new ArrayList<>(entries);
        all.add(more);
        Collections.shuffle(all, random);
        return all;
    }

    private static int rankOfGrade(ScoreSheet sheet) {
        List<ScoreGrade> grades = scheme().grades();
        return sheet.grade().map(grades::indexOf).orElse(grades.size());
    }

    @Provide
    Arbitrary<ScoreEntry> defect() {
        return Combinators.combine(
                        Arbitraries.of("1.1 no-plan", "1.1 late", "1.1 no-minutes", "1.2 no-record", "1.6 dump"),
                        Arbitraries.integers().between(0, 6))
                .as((kind, count) -> defects("more", kind, count));
    }

    /** What an office may enter of each item, or nothing, or that it does not apply. */
    @Provide
    Arbitrary<List<ScoreEntry>> entries() {
        return Combinators.combine(
                        complete(), Arbitraries.integers().between(0, 3).list().ofSize(6))
                .as((entries, fates) -> {
                    List<ScoreEntry> left = new ArrayList<>(entries);
                    for (int i = 0; i < fates.size(); i++) {
                        String code = items().get(i).code();
                        if (fates.get(i) <= 1) {
                            left.removeIf(one -> one.item().equals(code));
                        }
                        if (fates.get(i) == 0) {
                            left.add(TownshipTable.exempt("x" + code, V1, code));
                        }
                    }
                    return left;
                });
    }

    /** All items and vetoes, with bonus or without. */
    @Provide
    Arbitrary<List<ScoreEntry>> complete() {
        Arbitrary<List<Integer>> counts =
                Arbitraries.integers().between(0, 4).list().ofSize(5);
        Arbitrary<List<Integer>> quarters =
                Arbitraries.integers().between(0, 8).list().ofSize(4);
        Arbitrary<List<Boolean>> flags =
                Arbitraries.of(true, true, true, false).list().ofSize(8);
        return Combinators.combine(counts, quarters, flags).as(ScoringProperties::filled);
    }

    private static List<ScoreEntry> filled(List<Integer> counts, List<Integer> quarters, List<Boolean> flags) {
        List<ScoreEntry> entries = new ArrayList<>();
        List<String> kinds = List.of("1.1 no-plan", "1.1 late", "1.1 no-minutes", "1.2 no-record", "1.6 dump");
        for (int i = 0; i < kinds.size(); i++) {
            entries.add(defects("d" + i, kinds.get(i), counts.get(i)));
        }
        for (int i = 0; i < 4; i++) {
            entries.add(TownshipTable.tick(V1, List.of("a", "b", "c", "d").get(i), flags.get(i)));
        }
        List<String> marked = List.of("1.4", "1.5", "B1", "B2");
        for (int i = 0; i < 4; i++) {
            Ratio points = Ratio.of(quarters.get(i), 4);
            entries.add(ScoreEntry.of("m" + i, V1, marked.get(i), new ScoreEntry.Mark(points), WORDS));
        }
        entries.add(said("V1", flags.get(4) ? ScoreEntry.Statement.kept() : ScoreEntry.Statement.broken()));
        entries.add(said("V2", ScoreEntry.Statement.kept()));
        entries.add(said("V3", flags.get(5) ? ScoreEntry.Statement.kept() : ScoreEntry.Statement.broken()));
        return entries.stream().map(one -> renamed(one, entries.indexOf(one))).toList();
    }

    private static ScoreEntry renamed(ScoreEntry one, int index) {
        return new ScoreEntry("e" + index, one.unit(), one.item(), one.content(), one.reason(), one.evidence());
    }

    private static ScoreEntry defects(String id, String kind, int count) {
        int blank = kind.indexOf(' ');
        return TownshipTable.defects(id, V1, kind.substring(0, blank), kind.substring(blank + 1), count);
    }

    private static ScoreEntry said(String veto, ScoreEntry.Statement statement) {
        return TownshipTable.said("said-" + veto, V1, veto, statement);
    }
}
