// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/** A fact of a taken key and revision has other content. Rule 4.5. */
public final class RevisionConflictException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient Observation stored;
    private final transient Observation refused;

    /**
     * Creates the exception.
     *
     * @param stored the fact that holds the key and revision
     * @param refused the fact that was refused
     */
    public RevisionConflictException(Observation stored, Observation refused) {
        super("revision-conflict", message(stored, refused));
        this.stored = stored;
        this.refused = refused;
    }

    /** The fact that holds the key and revision. */
    public Observation stored() {
        return stored;
    }

    /** The fact that was refused. */
    public Observation refused() {
        return refused;
    }

    private static LocalizedText message(Observation stored, Observation refused) {
        FactKey key = refused.key();
        int revision = refused.revision();
        return LocalizedText.of(
                "数据“" + key + "”第" + revision + "版已有内容（" + stored.value() + "），不能改为“" + refused.value()
                        + "”；更正请使用新的版次（revision）",
                "revision " + revision + " of fact '" + key + "' must keep its content " + stored.value() + ", was "
                        + refused.value() + "; a correction takes the next revision");
    }
}
