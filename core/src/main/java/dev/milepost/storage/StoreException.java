// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/**
 * A store cannot do its work: its files or its database do not answer, are held by another, or are not what this
 * version of the library reads. What was acknowledged before is not affected.
 */
public final class StoreException extends MilepostException {

    private static final long serialVersionUID = 1L;

    /** Creates the exception with what happened, for a person. */
    public StoreException(LocalizedText message) {
        super("store", message);
    }

    /** Creates the exception with what happened, for a person, and its cause. */
    public StoreException(LocalizedText message, Throwable cause) {
        super("store", message, cause);
    }
}
