// SPDX-License-Identifier: Apache-2.0
package dev.milepost.progress;

import dev.milepost.text.LocalizedText;
import java.util.Optional;

/**
 * Decides the status of a target on its way: one of {@link Status#ON_TRACK}, {@link Status#AT_RISK} and
 * {@link Status#BEHIND}, or {@link Status#MISSING} where it lacks what it decides by. Rule 6.9. Implementations are
 * safe for concurrent use and depend on the question only.
 *
 * <pre>{@code
 * StatusMethod halfIsEnough = question -> question.attainment()
 *         .filter(share -> share.compareTo(Ratio.of(1, 2)) >= 0)
 *         .map(share -> Status.ON_TRACK)
 *         .orElse(Status.BEHIND);
 * }</pre>
 */
@FunctionalInterface
public interface StatusMethod {

    /**
     * Decides.
     *
     * @param question what is known of the target
     * @return the status
     */
    Status decide(StatusQuestion question);

    /** By what it decides and where its lines are, for the note on definitions below a table. Rule 11.2. */
    default LocalizedText label() {
        return LocalizedText.of("按使用者自定的方法", "by a method of the user's own");
    }

    /**
     * What it has to say of its decision, for the sentence that justifies the status; empty where attainment and pace
     * say it all.
     */
    default Optional<LocalizedText> remark(StatusQuestion question) {
        return Optional.empty();
    }
}
