// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Locale;
import java.util.Optional;

/**
 * Who signs a report before it is sent: posts, never persons. A post is named with its unit (甲村统计员), so that two units'
 * posts of one name are not taken for one.
 *
 * @param preparer 填表人: who filled it in
 * @param reviewer 审核人: who checked it within the unit, another than the preparer; empty if nobody did
 * @param head 负责人: who answers for it; empty if none is named
 */
public record Signatories(LocalizedText preparer, Optional<LocalizedText> reviewer, Optional<LocalizedText> head) {

    public Signatories {
        requireNonNull(preparer, "preparer");
        requireNonNull(reviewer, "reviewer");
        requireNonNull(head, "head");
        checkArgument(
                reviewer.filter(one -> Posts.isSame(one, preparer)).isEmpty(),
                "reviewer must be another than the preparer, was '%s'",
                preparer.in(Locale.ENGLISH));
    }

    /** Obtains the signature of the preparer alone. */
    public static Signatories of(LocalizedText preparer) {
        return new Signatories(preparer, Optional.empty(), Optional.empty());
    }

    /** Obtains all three signatures. */
    public static Signatories of(LocalizedText preparer, LocalizedText reviewer, LocalizedText head) {
        return new Signatories(preparer, Optional.of(reviewer), Optional.of(head));
    }
}
