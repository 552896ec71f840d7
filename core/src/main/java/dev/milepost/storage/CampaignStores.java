// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;

/** Opens stores by address. */
public final class CampaignStores {

    private CampaignStores() {}

    /**
     * Opens the store of an address.
     *
     * @param url the address, such as {@code memory:}
     * @param clock where recorded time comes from
     * @return the store, to be closed by the caller
     * @throws IllegalArgumentException if no provider, or more than one, has the scheme; the message names them
     */
    public static CampaignStore open(String url, InstantSource clock) {
        int colon = url.indexOf(':');
        checkArgument(colon > 0, "url of a store must begin with a scheme and a colon, was '%s'", url);
        String scheme = url.substring(0, colon);
        List<CampaignStoreProvider> all = ServiceLoader.load(CampaignStoreProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        List<CampaignStoreProvider> found =
                all.stream().filter(one -> one.scheme().equals(scheme)).toList();
        checkArgument(
                !found.isEmpty(),
                "scheme of a store must be one of %s, was '%s'",
                all.stream().map(CampaignStoreProvider::scheme).sorted().toList(),
                scheme);
        checkArgument(
                found.size() == 1,
                "scheme '%s' of a store must have one provider, had %s",
                scheme,
                found.stream().map(one -> one.getClass().getName()).sorted().toList());
        return found.get(0).open(url, clock);
    }

    /** Opens an empty store in memory. */
    public static CampaignStore inMemory(InstantSource clock) {
        return new InMemoryCampaignStore(clock);
    }
}
