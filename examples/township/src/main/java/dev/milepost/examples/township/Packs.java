// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.json.CataloguePackJson;
import dev.milepost.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The catalogue packs a campaign may name: those of the library and its jars, and those of the user's files. */
final class Packs {

    private final Function<String, CataloguePack> byId;

    private Packs(Function<String, CataloguePack> byId) {
        this.byId = byId;
    }

    /** Those that come with the library and the jars beside it. */
    static Packs provided() {
        return new Packs(Catalogues::get);
    }

    /**
     * Those of the given files as well.
     *
     * @throws WrongInputException if a file has a slip, or an id that is taken
     */
    static Packs of(List<InputFile> files) {
        List<CataloguePack> own = new ArrayList<>();
        Function<String, CataloguePack> byId = Catalogues::get;
        for (InputFile file : files) {
            try {
                own.add(CataloguePackJson.read(file.stream(), file.name()));
                byId = Catalogues.with(own);
            } catch (JsonException e) {
                throw new WrongInputException(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
            } catch (IllegalArgumentException e) {
                throw new WrongInputException(file.name() + "：" + e.getMessage(), file.name() + ": " + e.getMessage());
            }
        }
        return new Packs(byId);
    }

    CataloguePack get(String id) {
        return byId.apply(id);
    }
}
