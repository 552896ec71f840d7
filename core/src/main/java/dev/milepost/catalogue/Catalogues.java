// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.NearestNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds catalogue packs by their ids, over all providers. */
public final class Catalogues {

    private Catalogues() {}

    /** The ids of all packs there are, in natural order. */
    public static Set<String> ids() {
        return ids(providers());
    }

    /**
     * Gets a pack.
     *
     * @param id the id of the pack, such as {@code yn-seven-actions-2022}
     * @throws IllegalArgumentException if no provider, or more than one, has the id; the message names the known ids,
     *     nearest first, or the providers
     * @throws dev.milepost.text.MilepostException if the pack cannot be read
     */
    public static CataloguePack get(String id) {
        return get(id, providers());
    }

    /**
     * Finds packs by id, first among given ones, such as those of a user's own files, then over all providers.
     *
     * @param own the packs
     * @return a function that gets a pack as {@link #get} does
     * @throws IllegalArgumentException if two of the packs have one id, or a provider has the id of one of them: what
     *     an edition says must not depend on where it is looked up
     */
    public static Function<String, CataloguePack> with(Collection<CataloguePack> own) {
        return with(own, providers());
    }

    static Function<String, CataloguePack> with(
            Collection<CataloguePack> own, Collection<CataloguePackProvider> providers) {
        Map<String, CataloguePack> byId = new LinkedHashMap<>();
        for (CataloguePack pack : own) {
            checkArgument(
                    byId.putIfAbsent(pack.id(), pack) == null,
                    "id of a pack of one's own must be given once, was twice '%s'",
                    pack.id());
            checkArgument(
                    !ids(providers).contains(pack.id()),
                    "id of a pack of one's own must not be one of %s, was '%s'",
                    ids(providers),
                    pack.id());
        }
        List<CataloguePackProvider> all = new ArrayList<>(providers);
        all.add(new Given(byId));
        return id -> get(id, all);
    }

    static Set<String> ids(Collection<CataloguePackProvider> providers) {
        Set<String> ids = new TreeSet<>();
        providers.forEach(provider -> ids.addAll(provider.ids()));
        return ids;
    }

    static CataloguePack get(String id, Collection<CataloguePackProvider> providers) {
        requireNonNull(id, "id");
        List<CataloguePackProvider> found =
                providers.stream().filter(one -> one.ids().contains(id)).toList();
        checkArgument(
                !found.isEmpty(),
                "id of a catalogue pack must be one of %s, was '%s'",
                NearestNames.of(id, ids(providers), Integer.MAX_VALUE),
                id);
        checkArgument(
                found.size() == 1,
                "id '%s' of a catalogue pack must have one provider, had %s",
                id,
                found.stream().map(one -> one.getClass().getName()).sorted().toList());
        CataloguePack pack = found.get(0).load(id);
        checkArgument(
                pack.id().equals(id),
                "pack that %s loads for '%s' must have that id, was '%s'",
                found.get(0).getClass().getName(),
                id,
                pack.id());
        return pack;
    }

    private static List<CataloguePackProvider> providers() {
        return ServiceLoader.load(CataloguePackProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    private record Given(Map<String, CataloguePack> packs) implements CataloguePackProvider {

        @Override
        public Set<String> ids() {
            return packs.keySet();
        }

        @Override
        public CataloguePack load(String id) {
            return requireNonNull(packs.get(id), id);
        }
    }
}
