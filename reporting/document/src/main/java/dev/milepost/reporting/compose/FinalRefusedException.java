// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A final report was asked for while an error or a prompt stands. */
public final class FinalRefusedException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient List<LocalizedText> reasons;

    /** Creates the exception for one reason or more. */
    public FinalRefusedException(List<LocalizedText> reasons) {
        super(
                "final-refused",
                LocalizedText.of(
                        "尚有 " + reasons.size() + " 处错误或待补内容，不能生成定稿：\n" + joined(reasons, Locale.CHINESE),
                        "final report must be free of errors and prompts, had " + reasons.size() + ":\n"
                                + joined(reasons, Locale.ENGLISH)));
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

    private static String joined(List<LocalizedText> reasons, Locale locale) {
        return reasons.stream().map(reason -> "- " + reason.in(locale)).collect(Collectors.joining("\n"));
    }
}
