// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A narrative has problems; all of them are named, each with its file and line. */
public final class NarrativeException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient List<NarrativeProblem> problems;

    /** Creates the exception for one problem or more. */
    public NarrativeException(List<NarrativeProblem> problems) {
        super("narrative", LocalizedText.of(joined(problems, Locale.CHINESE), joined(problems, Locale.ENGLISH)));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of their lines. */
    public List<NarrativeProblem> problems() {
        return problems;
    }

    private static String joined(List<NarrativeProblem> problems, Locale locale) {
        return problems.stream().map(problem -> problem.text(locale)).collect(Collectors.joining("\n"));
    }
}
