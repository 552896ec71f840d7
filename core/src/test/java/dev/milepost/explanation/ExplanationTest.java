// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 11.1. */
class ExplanationTest {

    private static final FactReference FACT =
            new FactReference("x · village-1 · 2023", 0, 7, Instant.parse("2024-01-15T00:00:00Z"));

    private static final Explanation TREE = new Explanation.Computed(
            text("合计", "total"),
            text("1 + 2 = 3", "1 + 2 = 3"),
            List.of(
                    new Explanation.Observed(
                            text("一村", "village 1"), text("1", "1"), FACT, List.of(text("据实核算", "computed"))),
                    new Explanation.Given(text("目标", "target"), text("2", "2"), List.of()),
                    new Explanation.Absent(text("三村", "village 3"), MissingReason.NOT_REPORTED, List.of())),
            List.of(text("不含三村", "without village 3")));

    @Test
    void readsAsIndentedLinesInEitherLanguage() {
        assertThat(TREE.lines(Locale.ENGLISH))
                .containsExactly(
                        "total: 1 + 2 = 3",
                        "  · without village 3",
                        "  village 1: 1",
                        "    · computed",
                        "  target: 2",
                        "  village 3: not reported");
        assertThat(TREE.lines(Locale.CHINA))
                .containsExactly("合计：1 + 2 = 3", "  · 不含三村", "  一村：1", "    · 据实核算", "  目标：2", "  三村：未报送");
    }

    @Test
    void ordersIssuesTheGravestFirst() {
        Issue error = issue(Severity.ERROR, "bounds", "target/b");
        Issue warning = issue(Severity.WARNING, "bounds", "target/a");
        Issue other = issue(Severity.WARNING, "claim", "fact/a");
        Issue info = issue(Severity.INFO, "bounds", "target/a");
        assertThat(List.of(info, other, warning, error).stream().sorted()).containsExactly(error, warning, other, info);
        assertThat(error).isEqualByComparingTo(issue(Severity.ERROR, "bounds", "target/b"));
    }

    @Test
    void putsTheSuggestionBehindTheMessage() {
        Issue issue = issue(Severity.ERROR, "bounds", "target/b");
        assertThat(issue.text(Locale.CHINA)).isEqualTo("超出范围");
        assertThat(issue.withSuggestion(text("是否应为“≥ 85”", "≥ 85?")).text(Locale.ENGLISH))
                .isEqualTo("out of bounds → ≥ 85?");
    }

    @Test
    void refusesAnIssueWithoutCodeOrPath() {
        LocalizedText message = text("超出范围", "out of bounds");
        assertThatThrownBy(() -> new Issue(Severity.INFO, " ", "a", message, Optional.empty()))
                .hasMessage("code of an issue must not be blank");
        assertThatThrownBy(() -> new Issue(Severity.INFO, "bounds", "", message, Optional.empty()))
                .hasMessage("path of issue 'bounds' must not be blank");
    }

    private static Issue issue(Severity severity, String code, String path) {
        return Issue.of(severity, code, path, text("超出范围", "out of bounds"));
    }

    private static LocalizedText text(String zh, String en) {
        return LocalizedText.of(zh, en);
    }
}
