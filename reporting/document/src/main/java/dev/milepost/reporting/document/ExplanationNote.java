// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Why a figure is what it is; figures point to it by id.
 *
 * @param id unique within the document, not blank
 * @param title what is explained, not blank
 * @param lines the steps of the explanation in reading order; may be empty
 */
public record ExplanationNote(String id, String title, List<String> lines) {

    /** Checks and copies. */
    public ExplanationNote {
        PlainText.checkFilled(id, "id of explanation note");
        PlainText.checkFilled(title, "title of explanation note");
        lines = List.copyOf(requireNonNull(lines, "lines"));
        lines.forEach(line -> PlainText.check(line, "line of explanation note"));
    }
}
