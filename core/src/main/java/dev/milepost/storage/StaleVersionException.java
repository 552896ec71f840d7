// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import dev.milepost.campaign.CampaignId;
import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;

/** A dossier was to be saved that goes by another version than the last: somebody else saved meanwhile. */
public final class StaleVersionException extends MilepostException {

    private static final long serialVersionUID = 1L;

    private final int basedOn;
    private final int stored;

    /**
     * Creates the exception.
     *
     * @param campaign whose dossier
     * @param basedOn the version the refused dossier goes by
     * @param stored the last version of the store, 0 if there is none
     */
    public StaleVersionException(CampaignId campaign, int basedOn, int stored) {
        super(
                "stale-version",
                LocalizedText.of(
                        "“" + campaign + "”的修改基于第" + basedOn + "版，现为第" + stored + "版；请重新读取后再改",
                        "dossier of '" + campaign + "' must be based on its last version " + stored
                                + ", was based on version " + basedOn + "; read it again and repeat the change"));
        this.basedOn = basedOn;
        this.stored = stored;
    }

    /** The version the refused dossier goes by; 0 if it was to be the first. */
    public int basedOn() {
        return basedOn;
    }

    /** The last version of the store; 0 if there is none. */
    public int stored() {
        return stored;
    }
}
