// SPDX-License-Identifier: Apache-2.0
/**
 * Due days as iCalendar (RFC 5545), which the calendars of offices and telephones take in. Start with
 * {@link dev.milepost.reporting.ical.DueCalendar}. Uses nothing else of this module.
 */
@NullMarked
package dev.milepost.reporting.ical;

import org.jspecify.annotations.NullMarked;
