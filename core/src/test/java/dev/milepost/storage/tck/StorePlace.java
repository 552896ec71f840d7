// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.tck;

import dev.milepost.storage.CampaignStore;
import java.time.InstantSource;

/** A place where a store keeps what it is given, such as a directory or a database of its own; empty at first. */
public interface StorePlace extends AutoCloseable {

    /** Opens the store of this place; what was kept by one that was closed is there again if the place is lasting. */
    CampaignStore open(InstantSource clock);

    /** Whether what was kept is there again when a closed store is opened anew. */
    boolean isLasting();

    /** Whether two stores may be open at this place at the same time. */
    default boolean isShared() {
        return false;
    }

    /** Clears the place away. */
    @Override
    void close();
}
