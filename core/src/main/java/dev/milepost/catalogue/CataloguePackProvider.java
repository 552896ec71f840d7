// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import java.util.Set;

/**
 * Provides catalogue packs; found by {@link java.util.ServiceLoader}. Implementations are safe for concurrent use and
 * answer the same throughout.
 */
public interface CataloguePackProvider {

    /** The ids of the packs it provides, each unique among all providers; may be empty. */
    Set<String> ids();

    /**
     * Loads a pack.
     *
     * @param id one of {@link #ids}
     * @return the pack, whose id is the one asked for
     * @throws IllegalArgumentException if the provider has no pack of that id
     * @throws dev.milepost.text.MilepostException if the pack cannot be read
     */
    CataloguePack load(String id);
}
