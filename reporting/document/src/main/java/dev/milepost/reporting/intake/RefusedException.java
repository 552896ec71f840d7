// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;

/** One cell that cannot be taken; never leaves this package. */
final class RefusedException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final LocalizedText problem;

    RefusedException(String zh, String en) {
        this(LocalizedText.of(zh, en));
    }

    private RefusedException(LocalizedText problem) {
        super("intake.refused", problem);
        this.problem = problem;
    }

    LocalizedText problem() {
        return problem;
    }
}
