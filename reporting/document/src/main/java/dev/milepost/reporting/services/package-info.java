// SPDX-License-Identifier: Apache-2.0
/**
 * How services are found by name. Shared by the SPIs of this module and not exported from it: users call the finder of
 * an SPI, such as {@code ReportExporters}. Uses nothing else of Milepost.
 */
@NullMarked
package dev.milepost.reporting.services;

import org.jspecify.annotations.NullMarked;
