// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.RollupFilling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The facts of a case on their way into a live roll-up: in any order, some twice, some with another content. */
final class SeenSteps {

    private final Case one;
    private final Random random;
    private final List<RecordedObservation> taken;
    private final List<RecordedObservation> coming;

    private SeenSteps(Case one, Random random) {
        this.one = one;
        this.random = random;
        List<RecordedObservation> all = new ArrayList<>(one.facts());
        one.facts().stream().filter(fact -> random.nextInt(5) == 0).forEach(all::add);
        Collections.shuffle(all, random);
        int known = random.nextInt(all.size() + 1);
        this.taken = new ArrayList<>(all.subList(0, known));
        this.coming = new ArrayList<>(all.subList(known, all.size()));
    }

    static SeenSteps of(Case one, Random random) {
        return new SeenSteps(one, random);
    }

    Case one() {
        return one;
    }

    /** A roll-up of the facts so far. */
    Rollup rollup() {
        return filling().collect(taken.stream());
    }

    /** The same in columns. */
    Rollup inColumns() {
        return filling().collectColumns(taken.stream());
    }

    boolean hasNext() {
        return !coming.isEmpty();
    }

    /**
     * Hands the next fact on, which is to be refused where a roll-up of all facts would refuse it. What a later
     * revision took the place of need not be there to be compared with.
     */
    void next(Consumer<RecordedObservation> live) {
        RecordedObservation fact = random.nextInt(6) == 0 ? other().orElse(coming.get(0)) : coming.get(0);
        coming.remove(fact);
        Optional<String> refused = refused(() -> live.accept(fact));
        Optional<String> atAll = refused(() -> filling().collect(Stream.concat(taken.stream(), Stream.of(fact))));
        if (taken.stream().noneMatch(other -> isLater(other.observation(), fact.observation()))) {
            assertThat(refused).as("whether %s is refused after %s", fact, this).isEqualTo(atAll);
        }
        if (refused.isEmpty() && atAll.isEmpty()) {
            taken.add(fact);
        }
    }

    /** All that is still to come. */
    List<RecordedObservation> takeAll() {
        List<RecordedObservation> all = List.copyOf(coming);
        taken.addAll(all);
        coming.clear();
        return all;
    }

    /** The last fact that came, and the case it is of. */
    @Override
    public String toString() {
        return (taken.isEmpty() ? "nothing" : taken.get(taken.size() - 1)) + " of " + one;
    }

    private static boolean isLater(Observation one, Observation other) {
        return one.key().equals(other.key()) && one.revision() > other.revision();
    }

    private static Optional<String> refused(Runnable step) {
        try {
            step.run();
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of("" + refused.getMessage());
        }
    }

    /** Another content of a fact that is there. */
    private Optional<RecordedObservation> other() {
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        RecordedObservation fact = taken.get(random.nextInt(taken.size()));
        Observation seen = fact.observation();
        if (!(seen.value() instanceof Value.Amount amount)) {
            return Optional.empty();
        }
        Observation.Builder other = Observation.builder(
                        seen.key(), Value.amount(amount.amount().add(BigDecimal.ONE)))
                .assurance(seen.assurance())
                .state(seen.state())
                .carriesOn(seen.carriesOn())
                .revision(seen.revision());
        seen.receivedOn().ifPresent(other::receivedOn);
        return Optional.of(new RecordedObservation(other.build(), fact.recordedAt(), fact.sequence()));
    }

    private RollupFilling filling() {
        RollupFilling filling = Rollup.of(one.campaign(), one.organisation(), one.when())
                .counting(one.view().states());
        return one.view().tree().map(filling::over).orElse(filling);
    }
}
