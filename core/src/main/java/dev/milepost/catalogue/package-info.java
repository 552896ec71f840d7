/**
 * Ready-made editions: the actions, elements, indicators and targets of a round of campaigns as data.
 *
 * <p>Start with {@link dev.milepost.catalogue.Catalogues}, which finds a {@link dev.milepost.catalogue.CataloguePack}
 * by its id; a pack plans the campaign of a unit. Others add packs by a
 * {@link dev.milepost.catalogue.CataloguePackProvider}. How a pack is written down is not known here. Uses
 * {@code campaign} and what stands above it.
 */
@NullMarked
package dev.milepost.catalogue;

import org.jspecify.annotations.NullMarked;
