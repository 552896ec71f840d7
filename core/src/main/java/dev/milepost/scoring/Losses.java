// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;

/** Points taken off one after another until no more may be (扣完为止). Belongs to one thread. */
final class Losses {

    private final List<Deduction> deductions = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Ratio left;
    private Ratio total = Ratio.ZERO;
    private boolean capped;

    Losses(Ratio most) {
        this.left = most;
    }

    /** Takes points off, or what is left of those that may be. */
    void take(Ratio points, ScoreEntry entry) {
        if (points.isZero()) {
            return;
        }
        Ratio taken = Ratio.min(points, left);
        capped |= points.compareTo(left) > 0;
        left = left.minus(taken);
        total = total.plus(taken);
        asked.add(Points.text(points));
        deductions.add(Deduction.of(taken, entry));
    }

    Ratio total() {
        return total;
    }

    boolean isCapped() {
        return capped;
    }

    List<Deduction> deductions() {
        return List.copyOf(deductions);
    }

    /** The operation with its numbers: {@code 6 − 1.5 − 2 = 2.5}. */
    LocalizedText sum(Ratio max, Ratio points) {
        String minus = asked.isEmpty() ? "" : " − " + String.join(" − ", asked);
        String sum = Points.text(max) + minus;
        String text = capped
                ? "max(" + sum + ", " + Points.text(points) + ") = " + Points.text(points)
                : sum + " = " + Points.text(points);
        return LocalizedText.of(text, text);
    }
}
