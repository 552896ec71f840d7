// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The figure a target starts from.
 *
 * @param value the figure in the indicator's unit
 * @param date the day it stood at
 */
public record Baseline(BigDecimal value, LocalDate date) {

    public Baseline {
        requireNonNull(value, "value");
        requireNonNull(date, "date");
    }
}
