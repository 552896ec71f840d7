// SPDX-License-Identifier: Apache-2.0
/**
 * The slow reference: figures and statuses worked out a second time, from the raw facts and the words of
 * docs/semantics.md alone. It shares no arithmetic and no class with the calculation it is compared with; where both
 * disagree, the words decide who is wrong.
 */
@NullMarked
package dev.milepost.reference;

import org.jspecify.annotations.NullMarked;
