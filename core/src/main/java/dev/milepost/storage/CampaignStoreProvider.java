// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import java.time.InstantSource;

/** Opens stores of one kind; found by {@link java.util.ServiceLoader}. Implementations are safe for concurrent use. */
public interface CampaignStoreProvider {

    /** The scheme of the addresses it opens, lower-case and without the colon, such as {@code memory}; unique. */
    String scheme();

    /**
     * Opens a store.
     *
     * @param url the address, which begins with the scheme and a colon
     * @param clock where recorded time comes from
     * @return the store, to be closed by the caller
     * @throws IllegalArgumentException if the rest of the address makes no sense
     */
    CampaignStore open(String url, InstantSource clock);
}
