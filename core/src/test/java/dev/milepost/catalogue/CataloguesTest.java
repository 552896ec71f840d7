// SPDX-License-Identifier: Apache-2.0
package dev.milepost.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CataloguesTest {

    private static final CataloguePackProvider FIRST = new Fixed(Set.of("one", "two"), "");
    private static final CataloguePackProvider SECOND = new Other(Set.of("two", "three"));
    private static final CataloguePackProvider FALSE = new Fixed(Set.of("four"), "-false");

    @Test
    void listsTheIdsOfAllProviders() {
        assertThat(Catalogues.ids(List.of(SECOND, FIRST))).containsExactly("one", "three", "two");
    }

    @Test
    void getsAPackByItsId() {
        assertThat(Catalogues.get("one", List.of(FIRST, SECOND)).id()).isEqualTo("one");
        assertThat(Catalogues.get("three", List.of(FIRST, SECOND)).id()).isEqualTo("three");
    }

    @Test
    void listsTheKnownIdsNearestFirst() {
        assertThatThrownBy(() -> Catalogues.get("thre", List.of(FIRST, SECOND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of a catalogue pack must be one of [three, one, two], was 'thre'");
    }

    @Test
    void namesBothProvidersOfOneId() {
        assertThatThrownBy(() -> Catalogues.get("two", List.of(FIRST, SECOND)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id 'two' of a catalogue pack must have one provider, had [" + Fixed.class.getName() + ", "
                        + Other.class.getName() + "]");
    }

    @Test
    void refusesAPackOfAnotherId() {
        assertThatThrownBy(() -> Catalogues.get("four", List.of(FALSE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loads for 'four' must have that id, was 'four-false'");
    }

    @Test
    void findsPacksOfOnesOwnBesideThoseProvided() {
        Function<String, CataloguePack> packs = Catalogues.with(List.of(pack("mine")), List.of(FIRST));
        assertThat(packs.apply("mine").id()).isEqualTo("mine");
        assertThat(packs.apply("one").id()).isEqualTo("one");
        assertThatThrownBy(() -> packs.apply("mein"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of a catalogue pack must be one of [mine, one, two], was 'mein'");
        assertThat(Catalogues.with(List.of(pack("mine")))
                        .apply("yn-seven-actions-2022")
                        .id())
                .isEqualTo("yn-seven-actions-2022");
    }

    @Test
    void refusesAPackOfOnesOwnWhoseIdMeansAnotherAlready() {
        assertThatThrownBy(() -> Catalogues.with(List.of(pack("two")), List.of(FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of a pack of one's own must not be one of [one, two], was 'two'");
        assertThatThrownBy(() -> Catalogues.with(List.of(pack("mine"), pack("mine")), List.of(FIRST)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id of a pack of one's own must be given once, was twice 'mine'");
    }

    @Test
    void findsTheProvidersOfTheClassPath() {
        assertThat(Catalogues.ids()).isNotEmpty();
        assertThatThrownBy(() -> Catalogues.get("no-such-pack"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yn-seven-actions-2022");
    }

    private static CataloguePack pack(String id) {
        return CataloguePack.builder(id)
                .title(LocalizedText.ofEnglish(id))
                .period(Period.year(2023))
                .build();
    }

    private record Fixed(Set<String> ids, String suffix) implements CataloguePackProvider {
        @Override
        public CataloguePack load(String id) {
            return pack(id + suffix);
        }
    }

    private record Other(Set<String> ids) implements CataloguePackProvider {
        @Override
        public CataloguePack load(String id) {
            return pack(id);
        }
    }
}
