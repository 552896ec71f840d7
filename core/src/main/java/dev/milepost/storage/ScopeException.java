// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/** Something outside the units that a store was scoped to was to be read or written. */
public final class ScopeException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final transient OrgUnitId scope;

    /**
     * Creates the exception.
     *
     * @param scope the unit with all below it that is open
     * @param what what was asked for, for a person
     */
    public ScopeException(OrgUnitId scope, LocalizedText what) {
        super(
                "outside-scope",
                LocalizedText.of(
                        what.zh() + "超出“" + scope + "”及其下级的范围",
                        what.en() + " must be within '" + scope + "' and the units below it"));
        this.scope = scope;
    }

    /** The unit with all below it that is open. */
    public OrgUnitId scope() {
        return scope;
    }
}
