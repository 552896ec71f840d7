// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.peer;

/** A unit with a measure or with an indicator. */
record Place(int unit, int number) {}
