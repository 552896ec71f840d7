// SPDX-License-Identifier: Apache-2.0

/**
 * Exact numbers with a meaning.
 *
 * <p>Start with {@link dev.milepost.quantity.Value}: a figure is either {@link dev.milepost.quantity.Known} or
 * {@link dev.milepost.quantity.Missing} with a reason, and a missing one never turns into zero. Amounts are exact
 * decimals; a rate is kept as its pair, a {@link dev.milepost.quantity.Ratio}, until somebody prints it, and
 * {@link dev.milepost.quantity.Rounding} then rounds once. {@link dev.milepost.quantity.Quantity} is an amount with its
 * {@link dev.milepost.quantity.Unit}; {@link dev.milepost.quantity.Units} lists the common ones.
 * {@link dev.milepost.quantity.Bounds} is where an incomplete figure certainly lies,
 * {@link dev.milepost.quantity.Grade} a step on a declared scale.
 *
 * <p>May use {@link dev.milepost.text} and nothing else of the library.
 */
@NullMarked
package dev.milepost.quantity;

import org.jspecify.annotations.NullMarked;
