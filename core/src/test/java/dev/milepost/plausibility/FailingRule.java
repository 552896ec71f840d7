// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import dev.milepost.explanation.Issue;
import java.util.List;

/** A rule of a third party that breaks its promise: it throws at campaigns of the id {@code failing}. */
public final class FailingRule implements ConsistencyRule {

    /** For ServiceLoader. */
    public FailingRule() {}

    @Override
    public String code() {
        return "test-failing";
    }

    @Override
    public List<Issue> check(ConsistencySubject subject) {
        if (subject.campaign().id().value().equals("failing")) {
            throw new IllegalStateException("no {0} here");
        }
        return List.of();
    }
}
