// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Rule 5.6. */
class OrgTreeTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final LocalDate JULY = LocalDate.of(2023, 7, 1);
    private static final OrgUnit TOWN = unit("town", OrgLevels.TOWNSHIP).build();
    private static final OrgUnit V1 =
            unit("v1", OrgLevels.VILLAGE).parent(TOWN.id()).closes(JULY).build();
    private static final OrgUnit V2 =
            unit("v2", OrgLevels.VILLAGE).parent(TOWN.id()).opens(JULY).build();
    private static final OrgUnit HAMLET =
            unit("h1", OrgLevels.NATURAL_VILLAGE).parent(V1.id()).build();
    private static final OrgTree TREE = OrgTree.of(List.of(HAMLET, TOWN, V1, V2));

    @Test
    void knowsWhatLiesBelowAndAbove() {
        assertThat(TREE.root()).isEqualTo(TOWN);
        assertThat(TREE.units()).containsExactly(HAMLET, TOWN, V1, V2);
        assertThat(TREE.children(TOWN.id())).containsExactly(V1, V2);
        assertThat(TREE.children(HAMLET.id())).isEmpty();
        assertThat(TREE.subtree(TOWN.id())).containsExactly(TOWN, V1, HAMLET, V2);
        assertThat(TREE.ancestors(HAMLET.id())).containsExactly(V1, TOWN);
        assertThat(TREE.ancestors(TOWN.id())).isEmpty();
        assertThat(TREE.isWithin(HAMLET.id(), TOWN.id())).isTrue();
        assertThat(TREE.isWithin(V1.id(), V1.id())).isTrue();
        assertThat(TREE.isWithin(V2.id(), V1.id())).isFalse();
        assertThat(TREE.find(V1.id())).contains(V1);
        assertThat(TREE.find(OrgUnitId.of("v3"))).isEmpty();
    }

    @Test
    void holdsTheUnitsOfADay() {
        assertThat(TREE.on(JULY.minusDays(1)).units()).containsExactly(TOWN, V1, HAMLET);
        assertThat(TREE.on(JULY).units()).containsExactly(TOWN, V2);
        OrgTree lasting = OrgTree.of(List.of(TOWN));
        assertThat(lasting.on(JULY)).isSameAs(lasting);
        OrgTree late =
                OrgTree.of(List.of(unit("town", OrgLevels.TOWNSHIP).opens(JULY).build()));
        assertThatThrownBy(() -> late.on(JULY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a tree must have a root: one unit without a parent");
    }

    @Test
    void refusesWhatIsNoTree() {
        refuses(
                List.of(TOWN, TOWN),
                "unit id must be unique, was 'town' twice: valid from ever to before ever, and from ever to before ever");
        refuses(List.of(), "a tree must have a root: one unit without a parent");
        refuses(
                List.of(TOWN, unit("city", OrgLevels.COUNTY).build()),
                "a tree must have one root, had 'town' and 'city'");
        refuses(List.of(TOWN, HAMLET), "unit must be one of the tree, was 'v1'; nearest: [h1, town]");
        OrgUnit upside = unit("county", OrgLevels.COUNTY).parent(TOWN.id()).build();
        refuses(
                List.of(TOWN, upside),
                "parent of unit 'county' (county) must lie on a higher level, was 'town' (township)");
        OrgUnit beside = unit("v3", OrgLevels.VILLAGE).parent(V1.id()).build();
        refuses(
                List.of(TOWN, V1, beside),
                "parent of unit 'v3' (village) must lie on a higher level, was 'v1' (village)");
    }

    @Test
    void namesTheNearestUnits() {
        assertThatThrownBy(() -> TREE.get(OrgUnitId.of("twon")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unit must be one of the tree, was 'twon'; nearest: [town, h1, v1]");
    }

    @Test
    void keepsSuccessions() {
        Succession merged = new Succession(V1.id(), V2.id(), JULY, Ratio.ONE);
        OrgTree tree = OrgTree.of(List.of(TOWN, V1, V2), List.of(merged));
        assertThat(tree.successions()).containsExactly(merged);
        assertThat(tree).isNotEqualTo(OrgTree.of(List.of(TOWN, V1, V2)));
        Succession lost = new Succession(V1.id(), OrgUnitId.of("v9"), JULY, Ratio.ONE);
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V1), List.of(lost)))
                .hasMessageStartingWith("unit must be one of the tree, was 'v9'");
        Succession from = new Succession(OrgUnitId.of("v9"), V1.id(), JULY, Ratio.ONE);
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V1), List.of(from)))
                .hasMessageStartingWith("unit must be one of the tree, was 'v9'");
    }

    @Test
    void refusesSuccessionsThatCannotBe() {
        assertThatThrownBy(() -> new Succession(V1.id(), V1.id(), JULY, Ratio.ONE))
                .hasMessage("successor of unit 'v1' must be another unit, was itself");
        for (Ratio share : List.of(Ratio.ZERO, Ratio.of(3, 2))) {
            assertThatThrownBy(() -> new Succession(V1.id(), V2.id(), JULY, share))
                    .hasMessage("share of unit 'v1' going to 'v2' must be above 0 and at most 1, was %s", share);
        }
    }

    @Test
    @Rule("5.6")
    void refusesUnitsThatAnswerForOneThingTwice() {
        Succession early = new Succession(V1.id(), V2.id(), JULY.minusDays(1), Ratio.ONE);
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V1, V2), List.of(early)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("validity of unit 'v1' must not overlap that of its successor 'v2', was from ever to before"
                        + " 2023-07-01 and from 2023-06-30");
        OrgUnit goesOn = unit("v4", OrgLevels.VILLAGE).parent(TOWN.id()).build();
        Succession open = new Succession(goesOn.id(), V2.id(), JULY, Ratio.ONE);
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V2, goesOn), List.of(open)))
                .hasMessageStartingWith("validity of unit 'v4' must not overlap that of its successor 'v2'");
        List<Succession> tooMuch = List.of(
                new Succession(V1.id(), V2.id(), JULY, Ratio.of(1, 2)),
                new Succession(V1.id(), goesOn.id(), JULY, Ratio.of(2, 3)));
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V1, V2, goesOn), tooMuch))
                .hasMessage("shares of unit 'v1' taken over on 2023-07-01 must not exceed 1 together, were 7/6");
        List<Succession> whole = List.of(
                new Succession(V1.id(), V2.id(), JULY, Ratio.of(1, 3)),
                new Succession(V1.id(), goesOn.id(), JULY, Ratio.of(2, 3)));
        assertThat(OrgTree.of(List.of(TOWN, V1, V2, goesOn), whole).successions())
                .isEqualTo(whole);
        assertThatThrownBy(() -> OrgTree.of(List.of(TOWN, V1, V1)))
                .hasMessage(
                        "unit id must be unique, was 'v1' twice: valid from ever to before 2023-07-01, and from ever"
                                + " to before 2023-07-01");
    }

    @Test
    void knowsWhenAUnitExists() {
        assertThat(V1.existsOn(JULY.minusDays(1))).isTrue();
        assertThat(V1.existsOn(JULY)).isFalse();
        assertThat(V2.existsOn(JULY)).isTrue();
        assertThat(V2.existsOn(JULY.minusDays(1))).isFalse();
        assertThatThrownBy(() ->
                        unit("x", OrgLevels.VILLAGE).opens(JULY).closes(JULY).build())
                .hasMessage("closing date of unit 'x' must be after 2023-07-01, was 2023-07-01");
        assertThatThrownBy(() ->
                        unit("x", OrgLevels.VILLAGE).parent(OrgUnitId.of("x")).build())
                .hasMessage("parent of unit 'x' must be another unit, was itself");
        assertThat(unit("x", OrgLevels.VILLAGE)
                        .opens(JULY)
                        .closes(JULY.plusDays(1))
                        .build()
                        .existsOn(JULY))
                .isTrue();
    }

    @Test
    void findsLevelsByTheirCodes() {
        assertThat(OrgLevels.get("township")).isSameAs(OrgLevels.TOWNSHIP);
        assertThat(OrgLevels.find("parish")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> OrgLevels.get("town"))
                .hasMessageStartingWith(
                        "level must be one of the known codes, was 'town'; nearest: [county, group, nation]");
        assertThat(OrgLevels.all()).isSorted().hasSize(8);
        OrgLevel beside = new OrgLevel("abc", 4, NAME);
        assertThat(beside).isLessThan(OrgLevels.TOWNSHIP).isGreaterThan(OrgLevels.COUNTY);
        assertThatThrownBy(() -> new OrgLevel("abc", -1, NAME))
                .hasMessage("rank of level 'abc' must not be negative, was -1");
    }

    @Test
    void isEqualByValue() {
        assertThat(TREE)
                .isEqualTo(OrgTree.of(List.of(HAMLET, TOWN, V1, V2)))
                .hasSameHashCodeAs(OrgTree.of(List.of(HAMLET, TOWN, V1, V2)))
                .isNotEqualTo(OrgTree.of(List.of(TOWN)))
                .isNotEqualTo("tree")
                .hasToString("OrgTree[town, 4 units]");
        assertThat(TOWN)
                .isEqualTo(unit("town", OrgLevels.TOWNSHIP).build())
                .hasSameHashCodeAs(unit("town", OrgLevels.TOWNSHIP).build())
                .isNotEqualTo(unit("town", OrgLevels.COUNTY).build())
                .isNotEqualTo("town")
                .hasToString("OrgUnit[town, township]");
        assertThat(OrgUnitId.of("a")).isLessThan(OrgUnitId.of("b"));
        Site school = new Site("school-1", NAME, NAME, V1.id());
        assertThat(school.unit()).isEqualTo(V1.id());
        assertThatThrownBy(() -> new Site("a/b", NAME, NAME, V1.id())).hasMessageStartingWith("site id must");
    }

    private static void refuses(List<OrgUnit> units, String message) {
        assertThatThrownBy(() -> OrgTree.of(units))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static OrgUnit.Builder unit(String id, OrgLevel level) {
        return OrgUnit.builder(OrgUnitId.of(id), level).name(NAME);
    }
}
