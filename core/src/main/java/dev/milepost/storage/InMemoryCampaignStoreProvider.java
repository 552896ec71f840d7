// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.InstantSource;

/** Opens stores in memory under {@code memory:}; public only because the module system asks for it. */
public final class InMemoryCampaignStoreProvider implements CampaignStoreProvider {

    /** Creates the provider; called by {@link java.util.ServiceLoader}. */
    public InMemoryCampaignStoreProvider() {}

    @Override
    public String scheme() {
        return "memory";
    }

    @Override
    public CampaignStore open(String url, InstantSource clock) {
        checkArgument(url.equals("memory:"), "url of a store in memory must be 'memory:', was '%s'", url);
        return CampaignStores.inMemory(clock);
    }
}
