// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.catalogue.CataloguePack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The packs and the small dossier that the tests of this package share. */
final class Resources {

    private Resources() {}

    static String pack() {
        return text("small-pack.json");
    }

    /** A pack with a scheme and a grading standard that use all kinds of objects these have. */
    static String judgingPack() {
        return text("judging-pack.json");
    }

    static String dossier() {
        return text("small-dossier.json");
    }

    static CataloguePack packs(String id) {
        if (!id.equals("small-pack")) {
            throw new IllegalArgumentException("id of a catalogue pack must be one of [small-pack], was '" + id + "'");
        }
        return CataloguePackJson.read(pack());
    }

    /** A text with the first place of something, which must be there, written otherwise. */
    static String changed(String text, String old, String replacement) {
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return text.substring(0, at) + replacement + text.substring(at + old.length());
    }

    static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
