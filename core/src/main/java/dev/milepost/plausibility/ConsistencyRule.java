// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Issue;
import java.util.List;
import java.util.function.Function;

/**
 * A doubt that can be put to any campaign. Rule 12.
 *
 * <p>What an implementation promises: it is safe for concurrent use; it is deterministic, and what it finds depends on
 * the subject alone and not on the order of its facts; it changes nothing, corrects nothing and reads no clock. Wrong
 * data are an issue, never an exception. An implementation with a public constructor without parameters can be
 * registered for {@link java.util.ServiceLoader}; {@link ConsistencyRules#all} finds it.
 */
public interface ConsistencyRule {

    /** The stable code, not blank, such as {@code partition}; every issue the rule raises carries it. */
    String code();

    /** What is doubtful, in any order; empty if nothing is. */
    List<Issue> check(ConsistencySubject subject);

    /**
     * Obtains a rule of a code and a function that keeps the promises of this interface.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    static ConsistencyRule of(String code, Function<? super ConsistencySubject, ? extends List<Issue>> check) {
        checkArgument(!code.isBlank(), "code of a consistency rule must not be blank, was '%s'", code);
        requireNonNull(check, "check");
        return new ConsistencyRule() {
            @Override
            public String code() {
                return code;
            }

            @Override
            public List<Issue> check(ConsistencySubject subject) {
                return check.apply(subject);
            }

            @Override
            public String toString() {
                return "ConsistencyRule[" + code + "]";
            }
        };
    }
}
