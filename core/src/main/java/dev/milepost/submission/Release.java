// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.CountedStates;
import dev.milepost.period.AsOf;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures as they were sent up (上报版本): not a copy of them, but all that makes them again, to the last digit,
 * whatever is corrected afterwards. Rule 13.3. Immutable; equal by value.
 *
 * <pre>{@code
 * Release sent = Release.builder("2023S1", AsOf.parse("2023-06-30@2023-07-05T10:00:00Z"))
 *         .title(LocalizedText.of("2023年上半年上报数", "first half of 2023 as sent up"))
 *         .states(CountedStates.approved())
 *         .build();
 * Rollup again = store.read(ObservationQuery.of(campaign, sent.when()), Rollup.of(campaign, tree, sent)::collect);
 * }</pre>
 */
public final class Release {

    private final String id;
    private final LocalizedText title;
    private final AsOf when;
    private final CountedStates states;
    private final @Nullable LocalDate treeOf;
    private final List<Pack> packs;

    private Release(Builder builder) {
        this.id = Identifiers.check("release id", builder.id);
        this.title = requireNonNull(builder.title, "title");
        this.when = builder.when;
        this.states = builder.states;
        this.treeOf = builder.treeOf;
        this.packs = List.copyOf(builder.packs);
        List<String> ids = packs.stream().map(Pack::id).toList();
        checkArgument(
                ids.stream().distinct().count() == ids.size(),
                "packs of release '%s' must be named once each, were %s",
                id,
                ids);
    }

    /** Starts a release of what was known at an instant of a day; every state that was sent counts unless set. */
    public static Builder builder(String id, AsOf when) {
        return new Builder(id, when);
    }

    /** The identity of the release. */
    public String id() {
        return id;
    }

    /** What it is called where it is printed. */
    public LocalizedText title() {
        return title;
    }

    /** The day the figures speak of, and up to when records count. */
    public AsOf when() {
        return when;
    }

    /** Which states of review count. */
    public CountedStates states() {
        return states;
    }

    /** The day of the tree of units the figures are rolled up over; empty for the usual one (rule 5.6). */
    public Optional<LocalDate> treeOf() {
        return Optional.ofNullable(treeOf);
    }

    /** The catalogue packs that say what is counted and judged, each once; may be empty. */
    public List<Pack> packs() {
        return packs;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Release that && components().equals(that.components());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "Release[" + id + "]";
    }

    private List<@Nullable Object> components() {
        return Arrays.asList(id, title, when, states, treeOf, packs);
    }

    /**
     * A catalogue pack the figures go by.
     *
     * @param id the edition: the id of the pack
     * @param sha256 the SHA-256 of the pack as JSON, in 64 lower-case hexadecimal digits; empty if unknown
     */
    public record Pack(String id, Optional<String> sha256) {

        public Pack {
            Identifiers.check("pack id", id);
            requireNonNull(sha256, "sha256");
            checkArgument(
                    sha256.isEmpty() || sha256.get().matches("[0-9a-f]{64}"),
                    "sha256 of pack '%s' must be 64 lower-case hexadecimal digits, was '%s'",
                    id,
                    sha256.orElse(""));
        }
    }

    /** Builds a release; belongs to one thread. */
    public static final class Builder {

        private final String id;
        private final AsOf when;
        private @Nullable LocalizedText title;
        private CountedStates states = CountedStates.all();
        private @Nullable LocalDate treeOf;
        private final List<Pack> packs = new ArrayList<>();

        private Builder(String id, AsOf when) {
            this.id = requireNonNull(id, "id");
            this.when = requireNonNull(when, "when");
        }

        /** Sets what it is called where it is printed; required. */
        public Builder title(LocalizedText title) {
            this.title = requireNonNull(title, "title");
            return this;
        }

        /** Sets which states of review count. */
        public Builder states(CountedStates states) {
            this.states = requireNonNull(states, "states");
            return this;
        }

        /** Sets the day of the tree of units the figures are rolled up over. */
        public Builder treeOf(LocalDate date) {
            this.treeOf = requireNonNull(date, "date");
            return this;
        }

        /** Adds to the catalogue packs the figures go by, keeping the order. */
        public Builder packs(Collection<Pack> packs) {
            this.packs.addAll(packs);
            return this;
        }

        /**
         * Builds the release.
         *
         * @throws IllegalArgumentException if a property breaks a rule; the message names property, rule and value
         */
        public Release build() {
            return new Release(this);
        }
    }
}
