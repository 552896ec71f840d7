// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.CataloguePackProvider;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** Provides the packs that come with the library; public only because the module system asks for it. */
public final class BuiltInPacks implements CataloguePackProvider {

    private static final Set<String> IDS =
            ImmutableSortedSet.of("national-hygiene-township-2021", "vector-density-2011", "yn-seven-actions-2022");

    /** Creates the provider; called by {@link java.util.ServiceLoader}. */
    public BuiltInPacks() {}

    @Override
    public Set<String> ids() {
        return IDS;
    }

    @Override
    public CataloguePack load(String id) {
        checkArgument(IDS.contains(id), "id of a built-in pack must be one of %s, was '%s'", IDS, id);
        String resource = "packs/" + id + ".json";
        try (InputStream in = requireNonNull(BuiltInPacks.class.getResourceAsStream(resource), resource)) {
            return CataloguePackJson.read(in, resource);
        } catch (IOException e) {
            throw JsonFile.unreadable(resource, e);
        }
    }
}
