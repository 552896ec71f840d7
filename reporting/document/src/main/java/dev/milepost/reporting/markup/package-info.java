// SPDX-License-Identifier: Apache-2.0
/**
 * What web pages are written with: elements that close and text that is escaped in
 * {@link dev.milepost.reporting.markup.Markup}, styles and scripts that a page may hold, and their hashes, in
 * {@link dev.milepost.reporting.markup.PageResource}. The pages of this module are written with it, and those of
 * programs that show figures live.
 */
@NullMarked
package dev.milepost.reporting.markup;

import org.jspecify.annotations.NullMarked;
