// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.file;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStoreProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;

/** Opens stores in directories under {@code file:PATH}; public only because the module system asks for it. */
public final class FileCampaignStoreProvider implements CampaignStoreProvider {

    private static final String PREFIX = "file:";

    /** Creates the provider; called by {@link java.util.ServiceLoader}. */
    public FileCampaignStoreProvider() {}

    @Override
    public String scheme() {
        return "file";
    }

    @Override
    public CampaignStore open(String url, InstantSource clock) {
        String path = url.substring(PREFIX.length());
        checkArgument(!path.isBlank(), "url of a store in a directory must be 'file:' and its path, was '%s'", url);
        try {
            return FileCampaignStore.open(Path.of(path), clock);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("path of a store must be valid, was '" + path + "'", e);
        }
    }
}
