// SPDX-License-Identifier: Apache-2.0
/**
 * How facts come into the library: a reader turns a file into observations and a list of every problem it found, each
 * with its place.
 *
 * <p>Start with {@link dev.milepost.reporting.intake.ObservationReaders#named} and
 * {@link dev.milepost.reporting.intake.IntakeContext}. To add a format, implement
 * {@link dev.milepost.reporting.intake.ObservationReader} and register it for {@link java.util.ServiceLoader}; a format
 * of rows and columns hands its cells to {@link dev.milepost.reporting.intake.FactTable}, one that has observations
 * already to {@link dev.milepost.reporting.intake.IntakeResult.Builder}; both check facts against the campaign in the
 * same way. Wrong data never throws: it is a problem of the result. This package uses the core and knows no format.
 */
@NullMarked
package dev.milepost.reporting.intake;

import org.jspecify.annotations.NullMarked;
