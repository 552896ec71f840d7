// SPDX-License-Identifier: Apache-2.0
/**
 * What web pages are written with: elements that close and text that is escaped in
 * {@link dev.milepost.reporting.markup.Markup}, styles and scripts that a page may hold, and their hashes, in
 * {@link dev.milepost.reporting.markup.PageResource}. For the pages of this module alone; it is not exported.
 */
@NullMarked
package dev.milepost.reporting.markup;

import org.jspecify.annotations.NullMarked;
