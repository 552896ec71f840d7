// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("13.2")
class ProvisionalViewTest {

    private static final Campaign CAMPAIGN = SmallTown.campaign(
                    List.of(
                            SmallTown.element().reportedAt(OrgLevels.VILLAGE).build(),
                            SmallTown.element(SmallTown.N, Units.M2).build()),
                    SmallTown.indicatorOf(SmallTown.element().build()).build())
            .indicators(List.of(Indicator.builder(IndicatorId.of("other"), new Measure.Element(SmallTown.N))
                    .name(LocalizedText.of("另一指标", "other"))
                    .unit(Units.M2)
                    .build()))
            .targets(List.of(Promise.target(Promise.atLeast("40")).build()))
            .build();

    private static final List<Observation> FACTS =
            List.of(fact(1, 30, ReviewState.LOCKED), fact(2, 12, ReviewState.SUBMITTED), fact(3, 9, ReviewState.DRAFT));

    /** 30 officially, 30 + 12 = 42 with what waits; a draft is in neither. */
    @Test
    void putsTheProvisionalFigureBesideTheOfficialOne() {
        ProvisionalView view =
                ProvisionalView.of(progress(CountedStates.approved(), 9), progress(CountedStates.all(), 9));
        assertThat(view.differing()).singleElement().satisfies(pair -> {
            assertThat(pair.shown(pair.first(), Locale.CHINESE)).isEqualTo("30 m²");
            assertThat(pair.shown(pair.second(), Locale.CHINESE)).isEqualTo("42 m²");
            assertThat(pair.differs()).isTrue();
        });
        assertThat(view.figures()).hasSize(2).last().satisfies(pair -> {
            assertThat(pair.indicator().id()).isEqualTo(IndicatorId.of("other"));
            assertThat(pair.status(pair.first(), Locale.ENGLISH)).isEqualTo("—");
            assertThat(pair.shown(pair.first(), Locale.ENGLISH)).isEqualTo("not reported");
            assertThat(pair.differs()).isFalse();
        });
        assertThat(view.officialStates()).isEqualTo(CountedStates.approved());
        assertThat(view.provisionalStates()).isEqualTo(CountedStates.all());
        assertThat(view.official().when()).isEqualTo(view.provisional().when());
    }

    @Test
    @Rule("11.2")
    void everyTableSaysWhichStatesCount() {
        assertThat(Definitions.of(progress(CountedStates.all(), 9)).scope().zh())
                .contains("计入已报送、已审核、已锁定的，不计草稿、已退回的");
        LocalizedText official =
                Definitions.of(progress(CountedStates.approved(), 9)).scope();
        assertThat(official.zh()).contains("计入已审核、已锁定的，不计草稿、已报送、已退回的");
        assertThat(official.en())
                .contains("approved, locked figures count, draft, submitted, returned ones do not; a correction");
        LocalizedText some = Definitions.of(progress(CountedStates.approved(List.of(SmallTown.X, SmallTown.D)), 9))
                .scope();
        assertThat(some.zh()).contains("不计草稿、已退回的；其中d、数据x只计已审核、已锁定的；");
        assertThat(some.en()).contains("; of d, element x only approved, locked ones count; a correction");
        LocalizedText many = Definitions.of(progress(
                        CountedStates.approved(List.of(SmallTown.X, SmallTown.D, SmallTown.N, SmallTown.CLAIM)), 9))
                .scope();
        assertThat(many.zh()).contains("其中4项数据只计已审核、已锁定的");
    }

    @Test
    void refusesWhatIsNoComparison() {
        Progress official = progress(CountedStates.approved(), 9);
        assertThatThrownBy(() -> ProvisionalView.of(official, progress(CountedStates.all(), 8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("official and provisional figures must be of one asOf and knownAt, were of");
        assertThatThrownBy(() -> ProvisionalView.of(official, official))
                .hasMessage("provisional figures must count other states than the official ones, both counted"
                        + " CountedStates[APPROVED, LOCKED]");
        Progress read =
                progress(Rollup.of(CAMPAIGN, SmallTown.tree(3), official.when()).upTo(new Anchor(9, "a".repeat(64))));
        assertThatThrownBy(() -> ProvisionalView.of(official, read))
                .hasMessageStartingWith("official and provisional figures must be of one anchor, were of");
        Progress other = ProgressAssessor.standard()
                .assess(Rollup.of(
                                Campaign.builder(CampaignId.of("another"))
                                        .name(LocalizedText.of("另", "another"))
                                        .edition("e")
                                        .period(SmallTown.YEAR)
                                        .unit(SmallTown.TOWN)
                                        .build(),
                                SmallTown.tree(3),
                                official.when())
                        .collect(SmallTown.recorded(List.of()).stream()));
        assertThatThrownBy(() -> ProvisionalView.of(official, other))
                .hasMessage("campaign of both must be one, were 'sample' and 'another'");
    }

    private static Progress progress(CountedStates states, int seconds) {
        AsOf when = AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(seconds));
        return progress(Rollup.of(CAMPAIGN, SmallTown.tree(3), when).counting(states));
    }

    private static Progress progress(RollupFilling filling) {
        return ProgressAssessor.standard().assess(filling.collect(SmallTown.recorded(FACTS).stream()));
    }

    private static Observation fact(int village, long amount, ReviewState state) {
        return Observation.builder(
                        FactKey.of(SmallTown.X, SmallTown.village(village), SmallTown.YEAR), Value.amount(amount))
                .state(state)
                .build();
    }
}
