// SPDX-License-Identifier: Apache-2.0
/**
 * The laws of the house for modules of formats, which tests of these modules extend. Not published: a format of a third
 * party has laws of its own.
 */
@NullMarked
package dev.milepost.reporting.laws;

import org.jspecify.annotations.NullMarked;
