// SPDX-License-Identifier: Apache-2.0
/**
 * The main job as a program: from a campaign file, a file of facts and the user's own words to the year's work summary.
 *
 * <p>Start with {@link dev.milepost.examples.township.Quickstart}, the whole way in twenty lines, then read
 * {@link dev.milepost.examples.township.Township}, which adds options, samples and messages. Everything that counts
 * happens in the library; here files are read, written and talked about.
 */
@NullMarked
package dev.milepost.examples.township;

import org.jspecify.annotations.NullMarked;
