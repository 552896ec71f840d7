// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.catalogue.CataloguePack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The small pack and the small dossier that the tests of this package share. */
final class Resources {

    private Resources() {}

    static String pack() {
        return text("small-pack.json");
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
