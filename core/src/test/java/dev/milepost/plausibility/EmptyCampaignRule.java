// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.text.LocalizedText;
import java.util.List;

/** A rule as a third party writes it, registered as a service of the tests. */
public final class EmptyCampaignRule implements ConsistencyRule {

    /** For ServiceLoader. */
    public EmptyCampaignRule() {}

    @Override
    public String code() {
        return "test-empty-campaign";
    }

    @Override
    public List<Issue> check(ConsistencySubject subject) {
        return subject.campaign().elements().isEmpty()
                ? List.of(Issue.of(
                        Severity.INFO,
                        code(),
                        "campaign/" + subject.campaign().id(),
                        LocalizedText.of("没有数据项", "nothing is stored")))
                : List.of();
    }
}
