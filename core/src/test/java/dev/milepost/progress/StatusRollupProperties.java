// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import static dev.milepost.progress.Standing.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.quantity.Bounds;
import dev.milepost.quantity.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("6.10")
class StatusRollupProperties {

    @Property(tries = 200)
    void theOrderDoesNotMatter(@ForAll("assessments") List<Assessment> assessments, @ForAll Random random) {
        StatusRollup before = StatusRollup.of(assessments);
        List<Assessment> shuffled = new ArrayList<>(assessments);
        Collections.shuffle(shuffled, random);
        StatusRollup after = StatusRollup.of(shuffled);

        assertThat(after.worst()).isEqualTo(before.worst());
        assertThat(after.shareMet()).isEqualTo(before.shareMet());
        assertThat(after.missing()).isEqualTo(before.missing());
        assertThat(after.weightedAverage().isPresent())
                .isEqualTo(before.weightedAverage().isPresent());
        before.weightedAverage()
                .flatMap(Joined::soFar)
                .ifPresent(mean -> assertThat(
                                after.weightedAverage().flatMap(Joined::soFar).orElseThrow())
                        .isEqualByComparingTo(mean));
    }

    @Property(tries = 200)
    void whatBecomesWorseMakesNothingBetter(
            @ForAll("assessments") List<Assessment> others,
            @ForAll("status") Status one,
            @ForAll("status") Status two) {
        Status worse = StatusRollup.of(
                        List.of(standing(one).build(), standing(two).build()))
                .worst()
                .orElseThrow();
        Status better = worse == one ? two : one;

        Status withWorse = worst(others, worse);
        Status withBetter = worst(others, better);

        assertThat(StatusRollup.of(List.of(
                                standing(withWorse).build(),
                                standing(withBetter).build()))
                        .worst())
                .contains(withWorse);
    }

    @Property(tries = 200)
    void theShareMetAndTheMeanEndWithinTheirBoundsWhenTheMissingArrive(
            @ForAll("assessments") List<Assessment> before, @ForAll Random random) {
        List<Assessment> after =
                before.stream().map(one -> arrived(one, random)).toList();
        StatusRollup open = StatusRollup.of(before);
        StatusRollup closed = StatusRollup.of(after);

        assertThat(closed.assessed()).isEqualTo(open.assessed());
        open.shareMet().ifPresent(share -> {
            assertThat(share.bounds().contains(share.share())).isTrue();
            assertThat(share.bounds().contains(closed.shareMet().orElseThrow().share()))
                    .isTrue();
        });
        open.weightedAverage().ifPresent(mean -> {
            Bounds end = closed.weightedAverage().orElseThrow().bounds();
            assertThat(end.isExact()).isTrue();
            assertThat(mean.bounds().contains(end.lower().orElseThrow())).isTrue();
        });
    }

    private static Assessment arrived(Assessment one, Random random) {
        if (one.status() != Status.MISSING) {
            return one;
        }
        Ratio attained = Ratio.of(random.nextInt(200), 100);
        boolean met = attained.compareTo(Ratio.ONE) >= 0;
        return Standing.of(one.target(), one.date(), met ? Status.MET : Status.BEHIND)
                .attainment(attained)
                .build();
    }

    private static Status worst(List<Assessment> others, Status status) {
        List<Assessment> all = new ArrayList<>(others);
        all.add(standing(status).build());
        return StatusRollup.of(all).worst().orElseThrow();
    }

    @Provide
    Arbitrary<Status> status() {
        return Arbitraries.of(Status.class).filter(one -> one != Status.NOT_APPLICABLE && one != Status.NOT_DUE);
    }

    @Provide
    Arbitrary<List<Assessment>> assessments() {
        return Combinators.combine(
                        Arbitraries.of(Status.class),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(-50, 150))
                .as((status, weight, percent) -> {
                    Assessment.Builder one = standing(status, weight);
                    return (status == Status.MISSING ? one : one.attainment(Ratio.of(percent, 100)))
                            .asserted(status == Status.MET && percent % 3 == 0)
                            .build();
                })
                .list()
                .ofMaxSize(6);
    }
}
