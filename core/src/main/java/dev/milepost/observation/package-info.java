/**
 * What was seen: facts with key, revision and assurance, and the activities behind them.
 *
 * <p>Start with {@link dev.milepost.observation.Observation}. A fact is found by its
 * {@link dev.milepost.observation.FactKey}; a later revision replaces it; what a store recorded carries its own clock
 * in {@link dev.milepost.observation.RecordedObservation}, and an {@link dev.milepost.observation.Anchor} says how far
 * the records went that were read. Projects and activities yield facts too:
 * {@link dev.milepost.observation.ProjectFacts}, {@link dev.milepost.observation.ActivityFacts}. Uses {@code campaign}
 * and what stands above it.
 */
@NullMarked
package dev.milepost.observation;

import org.jspecify.annotations.NullMarked;
