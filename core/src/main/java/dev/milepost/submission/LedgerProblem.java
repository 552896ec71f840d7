// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * Why a ledger does not take a line.
 *
 * @param heading the column every ledger has that is wrong; empty if it is one of the template or the whole line
 * @param column the id of the column of the template that is wrong; empty otherwise
 * @param message what is wrong, naming ledger, column, rule and value
 */
public record LedgerProblem(Optional<LedgerHeading> heading, Optional<String> column, LocalizedText message) {

    public LedgerProblem {
        requireNonNull(heading, "heading");
        requireNonNull(column, "column");
        requireNonNull(message, "message");
    }

    static LedgerProblem of(LedgerHeading heading, String zh, String en) {
        return new LedgerProblem(Optional.of(heading), Optional.empty(), LocalizedText.of(zh, en));
    }

    static LedgerProblem of(String column, String zh, String en) {
        return new LedgerProblem(Optional.empty(), Optional.of(column), LocalizedText.of(zh, en));
    }
}
