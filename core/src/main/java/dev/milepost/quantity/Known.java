// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

/** A value that is there: an amount, a rate, a level, a flag or a word. */
public sealed interface Known extends Value permits Value.Amount, Value.Rate, Value.Level, Value.Flag, Value.Word {}
