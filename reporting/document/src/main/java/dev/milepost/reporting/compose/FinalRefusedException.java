// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A final report was asked for while an error or a prompt stands. */
public final class FinalRefusedException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient List<LocalizedText> reasons;

    /** Creates the exception for one reason or more. */
    public FinalRefusedException(List<LocalizedText> reasons) {
        super("final-refused", lines(reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** The errors among what was found, each with where it is. */
    static List<LocalizedText> errors(List<Issue> issues) {
        return issues.stream()
                .filter(issue -> issue.severity() == Severity.ERROR)
                .map(issue -> LocalizedText.of(
                        issue.path() + "：" + issue.message().zh(),
                        issue.path() + ": " + issue.message().en()))
                .toList();
    }

    /** What stands in the way, one by one. */
    public List<LocalizedText> reasons() {
        return reasons;
    }

    private static List<LocalizedText> lines(List<LocalizedText> reasons) {
        List<LocalizedText> lines = new ArrayList<>();
        lines.add(LocalizedText.of(
                "尚有 " + reasons.size() + " 处错误或待补内容，不能生成定稿：",
                "final report must be free of errors and prompts, had " + reasons.size() + ":"));
        reasons.forEach(reason ->
                lines.add(LocalizedText.of("- " + reason.in(Locale.CHINESE), "- " + reason.in(Locale.ENGLISH))));
        return lines;
    }
}
