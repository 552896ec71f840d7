// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

/** How far a document is from being handed in. */
public enum Stage {
    /** For editing: what is missing is marked in the text. */
    DRAFT,
    /** For handing in: a document with a gap cannot be built. */
    FINAL
}
