// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStoreProvider;
import java.time.InstantSource;

/**
 * Opens stores under {@code jdbc:} addresses, such as {@code jdbc:sqlite:campaign.db}, as their driver reads them;
 * public only because the module system asks for it.
 */
public final class JdbcCampaignStoreProvider implements CampaignStoreProvider {

    /** Creates the provider; called by {@link java.util.ServiceLoader}. */
    public JdbcCampaignStoreProvider() {}

    @Override
    public String scheme() {
        return "jdbc";
    }

    @Override
    public CampaignStore open(String url, InstantSource clock) {
        return JdbcCampaignStore.open(url, SqlDialect.of(url), clock);
    }
}
