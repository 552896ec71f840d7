// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("13.3")
class ReleaseTest {

    private static final AsOf SENT = AsOf.parse("2023-12-31@2024-01-05T00:00:01Z");
    private static final LocalizedText TITLE = LocalizedText.of("2023年上报数", "2023 as sent up");
    private static final Release.Pack SAMPLE = new Release.Pack("sample", Optional.of("0a".repeat(32)));

    @Test
    void namesDayKnowledgeStatesAndPacks() {
        Release release = release()
                .states(CountedStates.approved())
                .treeOf(LocalDate.of(2023, 6, 30))
                .packs(List.of(SAMPLE))
                .build();
        assertThat(release.id()).isEqualTo("2023");
        assertThat(release.title()).isEqualTo(TITLE);
        assertThat(release.when()).isEqualTo(SENT);
        assertThat(release.states()).isEqualTo(CountedStates.approved());
        assertThat(release.treeOf()).hasValue(LocalDate.of(2023, 6, 30));
        assertThat(release.packs()).containsExactly(SAMPLE);
        assertThat(release).hasToString("Release[2023]").isNotEqualTo(release().build());
        assertThat(release().build())
                .isEqualTo(release().build())
                .hasSameHashCodeAs(release().build())
                .isNotEqualTo("2023");
        assertThat(release().build().states()).isEqualTo(CountedStates.all());
        assertThat(release().build().treeOf()).isEmpty();
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThatThrownBy(() -> Release.builder("a/b", SENT).title(TITLE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("release id must have no control character, / or \\, was 'a/b'");
        assertThatThrownBy(() -> Release.builder("a", SENT).build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("title");
        assertThatThrownBy(() -> release().packs(List.of(SAMPLE, SAMPLE)).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("packs of release '2023' must be named once each, were [sample, sample]");
        assertThatThrownBy(() -> new Release.Pack("sample", Optional.of("0A")))
                .hasMessage("sha256 of pack 'sample' must be 64 lower-case hexadecimal digits, was '0A'");
        assertThatThrownBy(() -> new Release.Pack("", Optional.empty()))
                .hasMessage("pack id must have 1 to 128 characters, was ''");
    }

    /** 30 was sent up; that it was corrected to 36 the day after changes nothing of what was sent up. */
    @Test
    void isMadeAgainAsItWasWhateverIsCorrectedAfterwards() {
        List<RecordedObservation> facts = SmallTown.recorded(List.of(
                fact(30, 0, ReviewState.APPROVED),
                fact(33, 1, ReviewState.SUBMITTED),
                fact(36, 2, ReviewState.APPROVED)));
        Release release = release()
                .states(CountedStates.approved(Set.of(SmallTown.X)))
                .packs(List.of(SAMPLE))
                .build();
        Rollup again = Rollup.of(campaign(), SmallTown.tree(1), release).collect(facts.stream());
        assertThat(again.when()).isEqualTo(SENT);
        assertThat(again.states()).isEqualTo(release.states());
        assertThat(again.figure(SmallTown.INDICATOR, SmallTown.TOWN).measured()).hasValue(Ratio.whole(30));
        Rollup now = Rollup.of(
                        campaign(),
                        SmallTown.tree(1),
                        AsOf.of(SENT.date(), SENT.knownAt().plusSeconds(9)))
                .collect(facts.stream());
        assertThat(now.figure(SmallTown.INDICATOR, SmallTown.TOWN).measured()).hasValue(Ratio.whole(36));
    }

    @Test
    void isRolledUpOverTheTreeItNames() {
        Release release = release().treeOf(LocalDate.of(2023, 1, 1)).build();
        Rollup rollup =
                Rollup.of(campaign(), SmallTown.tree(2), release).collect(SmallTown.recorded(List.of()).stream());
        assertThat(rollup.tree()).isEqualTo(SmallTown.tree(2).on(LocalDate.of(2023, 1, 1)));
    }

    @Test
    void refusesACampaignOfAnotherEdition() {
        Release release = release()
                .packs(List.of(new Release.Pack("other", Optional.empty())))
                .build();
        assertThatThrownBy(() -> Rollup.of(campaign(), SmallTown.tree(1), release))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "edition of campaign 'sample' must be one of the packs [other] of release '2023', was 'sample'");
    }

    private static Campaign campaign() {
        return SmallTown.campaign(SmallTown.element().build());
    }

    private static Release.Builder release() {
        return Release.builder("2023", SENT).title(TITLE);
    }

    private static Observation fact(long amount, int revision, ReviewState state) {
        return Observation.builder(FactKey.of(SmallTown.X, SmallTown.village(1), SmallTown.YEAR), Value.amount(amount))
                .revision(revision)
                .state(state)
                .build();
    }
}
