// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.util.List;
import java.util.Locale;

/** A narrative has problems; all of them are named, each with its file and line. */
public final class NarrativeException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient List<NarrativeProblem> problems;

    /** Creates the exception for one problem or more. */
    public NarrativeException(List<NarrativeProblem> problems) {
        super("narrative", problems.stream().map(NarrativeException::line).toList());
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of their lines. */
    public List<NarrativeProblem> problems() {
        return problems;
    }

    private static LocalizedText line(NarrativeProblem problem) {
        return LocalizedText.of(problem.text(Locale.CHINESE), problem.text(Locale.ENGLISH));
    }
}
