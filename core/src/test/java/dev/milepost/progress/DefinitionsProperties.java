// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.SmallTown.D;
import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.N;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.Completeness;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DenominatorBasis;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.ReferenceSheet;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Units;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The note on definitions is no fixed text: it tells one choice from another, and nothing else changes it. */
@Rule("11.2")
class DefinitionsProperties {

    @Property(tries = 300)
    void twoNotesAreAlikeWhereTheChoicesAre(@ForAll("choices") Choices first, @ForAll("choices") Choices second) {
        assertThat(first.note(Locale.CHINESE).equals(second.note(Locale.CHINESE)))
                .isEqualTo(first.equals(second));
        assertThat(first.note(Locale.ENGLISH).equals(second.note(Locale.ENGLISH)))
                .isEqualTo(first.equals(second));
    }

    @Property(tries = 300)
    void everySingleChoiceShows(@ForAll("choices") Choices choices, @ForAll("choices") Choices other) {
        for (Choices changed : choices.eachChangedTo(other)) {
            assertThat(choices.note(Locale.CHINESE).equals(changed.note(Locale.CHINESE)))
                    .as("%s against %s", choices, changed)
                    .isEqualTo(choices.equals(changed));
            assertThat(choices.note(Locale.ENGLISH).equals(changed.note(Locale.ENGLISH)))
                    .isEqualTo(choices.equals(changed));
        }
    }

    @Test
    void readsAsAnOfficeWouldWriteIt() {
        Choices usual = new Choices(
                new Clock(0, 0, ShareOfTime.PERIODS, 95),
                new Counting(CountBasis.DISTINCT, DenominatorBasis.RESIDENT),
                new Judging(Completeness.STRICT, 0, Rounding.of(1)),
                1);
        assertThat(usual.note(Locale.CHINESE))
                .containsExactly(
                        "截至2023年12月31日，以2024-01-06T00:00:00Z前入库的数据为准；计入已报送、已审核、已锁定的，不计草稿、已退回的；有更正的用最新一版",
                        "序时进度按完成月份计算；未到期的目标按完成进度÷应完成进度判定，≥0.95为达到序时进度，≥0.8为略慢，其余为滞后",
                        "口径，分母为数据d（常住人口）：覆盖率",
                        "计数口径，不重复计数：覆盖率",
                        "应报4，实报2；数据不全时补齐后仍必然成立的才作结论",
                        "达标与否按未舍入的准确值判定；显示时四舍五入，保留1位小数；未达目标的数值不因舍入显示为目标值");
        assertThat(usual.note(Locale.ENGLISH))
                .containsExactly(
                        "as of 31 December 2023, from what was recorded by 2024-01-06T00:00:00Z; submitted, approved, locked"
                                + " figures count, draft, returned ones do not; a correction replaces what it corrects",
                        "the share of time is reckoned by months completed; targets not yet due are judged by pace, what is"
                                + " attained over what is expected: on track from ≥0.95, at risk from ≥0.8, else behind",
                        "denominators, element d (resident): coverage",
                        "what is counted, different things: coverage",
                        "2 of 4 reports are in; where some are missing, only what must hold once all are in is decided",
                        "targets are tested on exact values; figures are rounded once, half up, to 1 decimal; one that"
                                + " misses its target never shows as the target");
    }

    @Provide
    Arbitrary<Choices> choices() {
        Arbitrary<Clock> clocks = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(ShareOfTime.class),
                        Arbitraries.of(90, 95))
                .as(Clock::new);
        Arbitrary<Counting> bases = Combinators.combine(
                        Arbitraries.of(CountBasis.class), Arbitraries.of(DenominatorBasis.class))
                .as(Counting::new);
        Arbitrary<Rounding> roundings = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN))
                .as(Rounding::new);
        Arbitrary<Judging> judgings = Combinators.combine(
                        Arbitraries.of(Completeness.class),
                        Arbitraries.integers().between(0, 2),
                        roundings)
                .as(Judging::new);
        return Combinators.combine(
                        clocks, bases, judgings, Arbitraries.integers().between(1, 2))
                .as(Choices::new);
    }

    /** Days and hours after the usual ones, how time is reckoned, and from which pace in per cent it is well. */
    record Clock(int days, int hours, ShareOfTime time, int pace) {}

    /** What the numerator counts and how the denominator is known. */
    record Counting(CountBasis count, DenominatorBasis denominator) {}

    /** How incomplete figures are judged, the least tenths of reports, and the display. */
    record Judging(Completeness completeness, int least, Rounding rounding) {}

    /** All choices, and how many of two villages have reported. */
    record Choices(Clock clock, Counting counting, Judging judging, int reported) {

        List<Choices> eachChangedTo(Choices other) {
            Clock own = clock;
            Clock o = other.clock;
            Judging j = judging;
            return List.of(
                    with(new Clock(o.days, own.hours, own.time, own.pace)),
                    with(new Clock(own.days, o.hours, own.time, own.pace)),
                    with(new Clock(own.days, own.hours, o.time, own.pace)),
                    with(new Clock(own.days, own.hours, own.time, o.pace)),
                    with(new Counting(other.counting.count, counting.denominator)),
                    with(new Counting(counting.count, other.counting.denominator)),
                    with(new Judging(other.judging.completeness, j.least, j.rounding)),
                    with(new Judging(j.completeness, other.judging.least, j.rounding)),
                    with(new Judging(j.completeness, j.least, other.judging.rounding)),
                    new Choices(clock, counting, judging, other.reported));
        }

        List<String> note(Locale locale) {
            Progress progress = progress();
            Definitions definitions = Definitions.of(progress);
            Indicator indicator = progress.campaign().indicators().get(0);
            Definitions.Item item =
                    new Definitions.Item(indicator, progress.rollup().figure(INDICATOR, TOWN));
            return Stream.concat(
                            Stream.of(definitions.scope(), definitions.judgement()),
                            definitions.of(List.of(item)).stream())
                    .map((LocalizedText text) -> text.in(locale))
                    .toList();
        }

        private Progress progress() {
            List<DataElement> elements = List.of(
                    SmallTown.element(N, Units.HOUSEHOLD)
                            .reportedAt(OrgLevels.VILLAGE)
                            .disjoint(true)
                            .basis(counting.count)
                            .build(),
                    SmallTown.element(D, Units.HOUSEHOLD)
                            .reportedAt(OrgLevels.VILLAGE)
                            .disjoint(true)
                            .build(),
                    SmallTown.rateElements().get(2));
            Indicator.Builder indicator = SmallTown.rate()
                    .completeness(judging.completeness)
                    .rounding(judging.rounding)
                    .sheet(ReferenceSheet.builder()
                            .denominatorBasis(counting.denominator)
                            .build());
            if (judging.least > 0) {
                indicator.leastCompleteness(Ratio.of(judging.least, 10));
            }
            Campaign campaign = SmallTown.campaign(elements, indicator.build()).build();
            AsOf when = AsOf.of(
                    YEAR_END.plusDays(clock.days), SmallTown.RECORDED.plusSeconds(86_400 + clock.hours * 3600L));
            Rollup rollup = Rollup.of(campaign, tree(2), when)
                    .collect(SmallTown.recorded(
                            reported == 1
                                    ? List.of(SmallTown.n(1, 3), SmallTown.d(1, 4))
                                    : List.of(
                                            SmallTown.n(1, 3), SmallTown.d(1, 4), SmallTown.n(2, 3), SmallTown.d(2, 4)))
                            .stream());
            return ProgressAssessor.standard()
                    .with(StatusMethods.pace(Ratio.of(clock.pace, 100), Ratio.of(80, 100)))
                    .with(clock.time)
                    .assess(rollup);
        }

        private Choices with(Clock other) {
            return new Choices(other, counting, judging, reported);
        }

        private Choices with(Counting other) {
            return new Choices(clock, other, judging, reported);
        }

        private Choices with(Judging other) {
            return new Choices(clock, counting, other, reported);
        }
    }
}
