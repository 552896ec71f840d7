// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.Status;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.Figure;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.ObservationQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/** What is kept up is what a roll-up and an assessment of the whole store give. Rules 5.7 and 6.3. */
class LiveCampaignProperties {

    private static final IndicatorId TREES = IndicatorId.of("trees-planted");

    private static final Running running = Running.at("town");

    @AfterContainer
    static void stop() {
        running.close();
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void figuresAndStatusesAreThoseOfAFullRecomputation(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1500) Integer> values,
            @ForAll @IntRange(min = 1, max = 8) int village,
            @ForAll @IntRange(min = 1, max = 9) int month) {
        for (int value : values) {
            Running.Answer answer = running.enter("v" + village, "trees-planted", "20230" + month, "" + value);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        Progress anew = recomputed();
        View view = running.campaign().view(indicator());

        for (View.Field field : view.rows()) {
            OrgUnitId unit = field.unit().id();
            assertSame(field.figure(), anew.rollup().figure(TREES, unit));
            Optional<Status> status = status(anew, unit, TREES);
            field.standing().ifPresent(standing -> assertThat(status).contains(standing.status()));
        }
        Map<IndicatorId, Assessment> top = anew.at(OrgUnitId.of("town")).stream()
                .collect(Collectors.toMap(one -> one.indicator().id(), one -> one));
        for (View.Field tile : view.tiles()) {
            assertSame(
                    tile.figure(),
                    anew.rollup().figure(tile.indicator().id(), tile.unit().id()));
            tile.standing()
                    .ifPresent(standing -> assertThat(standing.status())
                            .isEqualTo(requireNonNull(top.get(tile.indicator().id()))
                                    .status()));
        }
        Assessment town = requireNonNull(top.get(TREES));
        assertThat(view.course().orElseThrow().assessment().status()).isEqualTo(town.status());
        assertThat(view.course().orElseThrow().assessment().attainment()).isEqualTo(town.attainment());
    }

    private static void assertSame(Figure live, Figure anew) {
        assertThat(live.value()).isEqualTo(anew.value());
        assertThat(live.measured()).isEqualTo(anew.measured());
        assertThat(live.bounds()).isEqualTo(anew.bounds());
        assertThat(live.reporting()).isEqualTo(anew.reporting());
    }

    private static Optional<Status> status(Progress progress, OrgUnitId unit, IndicatorId indicator) {
        return progress.at(unit).stream()
                .filter(one -> one.indicator().id().equals(indicator))
                .map(Assessment::status)
                .findFirst();
    }

    private static Indicator indicator() {
        return running.campaign().campaign().findIndicator(TREES).orElseThrow();
    }

    private static Progress recomputed() {
        LiveCampaign campaign = running.campaign();
        AsOf when = AsOf.of(campaign.day(), Instant.parse("2030-01-01T00:00:00Z"));
        Rollup rollup = running.store()
                .read(
                        ObservationQuery.of(campaign.campaign(), when),
                        Rollup.of(campaign.campaign(), campaign.dossier().organisation(), when)::collect);
        return ProgressAssessor.standard()
                .with(StatusMethods.of(campaign.dossier().statusRule()))
                .assess(rollup);
    }
}
