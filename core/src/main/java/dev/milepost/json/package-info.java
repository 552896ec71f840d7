/**
 * The same domain as JSON that a person can read and edit.
 *
 * <p>Start with {@link dev.milepost.json.DossierJson} (a campaign with all that belongs to it),
 * {@link dev.milepost.json.CataloguePackJson} (an edition) and {@link dev.milepost.json.ObservationJson} (facts,
 * streaming). Reading is strict: an unknown or repeated property, a wrong word or a broken rule is a
 * {@link dev.milepost.json.JsonException} that names path, line, rule, value and the nearest names. What is absent is
 * not declared, and what equals a default is not written. The codecs are written by hand, so that the domain knows no
 * JSON and the files change only on purpose. {@link dev.milepost.json.BuiltInPacks} provides the packs that come with
 * the library. Uses the whole domain, and alone in core the Jackson library, of which nothing shows.
 */
@NullMarked
package dev.milepost.json;

import org.jspecify.annotations.NullMarked;
