// SPDX-License-Identifier: Apache-2.0
package dev.milepost.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of trees of any shape. */
class OrgTreeProperties {

    private static final LocalDate OPENING = LocalDate.of(2023, 1, 1);

    @Property
    void everyUnitLiesBelowTheRootOnce(@ForAll("trees") OrgTree tree) {
        List<OrgUnit> all = tree.subtree(tree.root().id());
        assertThat(all).hasSize(tree.units().size()).doesNotHaveDuplicates().containsAll(tree.units());
    }

    @Property
    void aSubtreeIsTheUnitAndTheSubtreesOfItsChildren(@ForAll("trees") OrgTree tree) {
        for (OrgUnit unit : tree.units()) {
            List<OrgUnit> joined = new ArrayList<>(List.of(unit));
            tree.children(unit.id()).forEach(child -> joined.addAll(tree.subtree(child.id())));
            assertThat(tree.subtree(unit.id())).isEqualTo(joined);
        }
    }

    @Property
    void aboveAndBelowAgree(@ForAll("trees") OrgTree tree) {
        for (OrgUnit unit : tree.units()) {
            for (OrgUnit below : tree.subtree(unit.id())) {
                assertThat(tree.isWithin(below.id(), unit.id())).isTrue();
                assertThat(below.equals(unit) || tree.ancestors(below.id()).contains(unit))
                        .isTrue();
            }
        }
    }

    @Property
    void theTreeOfADayHoldsNoUnitWithoutItsParent(@ForAll("trees") OrgTree tree) {
        OrgTree before = tree.on(OPENING.minusDays(1));
        assertThat(before.units()).allMatch(unit -> unit.existsOn(OPENING.minusDays(1)));
        assertThat(new HashSet<>(tree.units())).containsAll(before.units());
        assertThat(before.on(OPENING.minusDays(1))).isEqualTo(before);
        assertThat(tree.on(OPENING)).isEqualTo(tree);
    }

    /** Trees of up to 12 units: each hangs below one made before it, some open later. */
    @Provide
    Arbitrary<OrgTree> trees() {
        return Arbitraries.integers().between(0, 99).list().ofMaxSize(11).map(OrgTreeProperties::tree);
    }

    private static OrgTree tree(List<Integer> parents) {
        List<OrgUnit> units = new ArrayList<>();
        units.add(unit(0, 0).build());
        for (int choice : parents) {
            OrgUnit parent = units.get(choice % units.size());
            OrgUnit.Builder unit = unit(units.size(), parent.level().rank() + 1).parent(parent.id());
            units.add((choice % 3 == 0 ? unit.opens(OPENING) : unit).build());
        }
        return OrgTree.of(units);
    }

    private static OrgUnit.Builder unit(int index, int rank) {
        LocalizedText name = LocalizedText.of("单位", "unit");
        return OrgUnit.builder(OrgUnitId.of("u" + index), new OrgLevel("level-" + rank, rank, name))
                .name(name);
    }
}
