// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * Points that an item lost, and why. Rule 10.1. Those of an item come to what its points fall short of the full mark:
 * past a floor or cap nothing more is lost.
 *
 * @param points the points lost, zero or greater
 * @param reason why
 * @param evidence what shows it; may be empty
 * @param entry the id of the entry it follows from; empty if it follows from a figure
 */
public record Deduction(Ratio points, LocalizedText reason, List<Evidence> evidence, Optional<String> entry) {

    public Deduction {
        Checks.notNegative("points of a deduction", points);
        requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
        requireNonNull(entry, "entry");
    }

    static Deduction of(Ratio points, ScoreEntry entry) {
        return new Deduction(points, entry.reason(), entry.evidence(), Optional.of(entry.id()));
    }
}
