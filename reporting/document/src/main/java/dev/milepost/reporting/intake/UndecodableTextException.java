// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;

/** A file is not text in the charset it should be in. Its code is {@code "intake.undecodable"}. */
public final class UndecodableTextException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final LocalizedText problem;

    private UndecodableTextException(int line, LocalizedText problem) {
        super("intake.undecodable", problem);
        this.line = line;
        this.problem = problem;
    }

    static UndecodableTextException of(int line, String zh, String en) {
        return new UndecodableTextException(line, LocalizedText.of(zh, en));
    }

    /** The line of the first bytes that cannot be decoded, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong, in both languages, without the line. */
    public LocalizedText problem() {
        return problem;
    }
}
