// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.observation.CountedStates;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.AsOf;
import dev.milepost.submission.Release;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Generators of releases and of what counts in them. */
public final class ReleaseDomain extends DomainContextBase {

    private static final List<Set<ReviewState>> SETS = List.of(
            Set.of(ReviewState.SUBMITTED, ReviewState.APPROVED, ReviewState.LOCKED),
            Set.of(ReviewState.APPROVED, ReviewState.LOCKED),
            Set.of(ReviewState.LOCKED));

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public ReleaseDomain() {}

    @Provide
    public Arbitrary<CountedStates> countedStates() {
        Arbitrary<Set<ReviewState>> sets = Arbitraries.of(SETS);
        return Combinators.combine(sets, sets, sets)
                .as((all, first, second) -> CountedStates.of(all)
                        .with(PartsDomain.ELEMENTS.get(0), first)
                        .with(PartsDomain.ELEMENTS.get(3), second));
    }

    @Provide
    public Arbitrary<Release> releases() {
        Arbitrary<AsOf> when = Combinators.combine(
                        parts.days(), Arbitraries.longs().between(0, 4_000_000_000L))
                .as((day, second) -> AsOf.of(day, Instant.ofEpochSecond(second)));
        Arbitrary<List<Release.Pack>> packs = Arbitraries.of(
                List.of(),
                List.of(new Release.Pack("yn-seven-actions-2022", Optional.empty())),
                List.of(
                        new Release.Pack("某包", Optional.of("0123456789abcdef".repeat(4))),
                        new Release.Pack("vector-density-2011", Optional.empty())));
        return Combinators.combine(
                        when, parts.words(), countedStates(), parts.days().optional(), packs)
                .as(ReleaseDomain::release);
    }

    private static Release release(
            AsOf when,
            LocalizedText title,
            CountedStates states,
            Optional<LocalDate> treeOf,
            List<Release.Pack> packs) {
        Release.Builder release =
                Release.builder("上报-1", when).title(title).states(states).packs(packs);
        treeOf.ifPresent(release::treeOf);
        return release.build();
    }
}
