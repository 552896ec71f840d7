// SPDX-License-Identifier: Apache-2.0
/**
 * Other ways to do the job: DuckDB in several forms of SQL, and streams of {@link java.math.BigDecimal}.
 *
 * <p>They share nothing with each other and nothing with the library but the names of a status, so that an error in one
 * shows as a difference.
 */
@NullMarked
package dev.milepost.examples.nation.peer;

import org.jspecify.annotations.NullMarked;
