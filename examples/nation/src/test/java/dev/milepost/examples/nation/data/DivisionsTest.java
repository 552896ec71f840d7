// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DivisionsTest {

    @Test
    void numbersUnitsLevelByLevel() {
        Divisions divisions = Divisions.parse("1,31,333,2850,40000,700000");
        assertThat(divisions.units()).isEqualTo(743_215);
        assertThat(divisions.first(0)).isZero();
        assertThat(divisions.first(2)).isEqualTo(32);
        assertThat(divisions.count(4)).isEqualTo(40_000);
        assertThat(Divisions.parse(divisions.toString())).isEqualTo(divisions);
    }

    @Test
    void refusesWhatIsNoNationNamingTheRule() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Divisions.parse("2,3,4,5,6,7"))
                .withMessage("counts must be 6 and begin with 1, were [2, 3, 4, 5, 6, 7]");
        assertThatIllegalArgumentException().isThrownBy(() -> Divisions.parse("1,2,3"));
        assertThatIllegalArgumentException().isThrownBy(() -> Divisions.parse("1,2,3,x,5,6"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Divisions.parse("1,2,3,4,3,6"))
                .withMessageContaining("must not fall");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Divisions.parse("1,1,1,1,1,2000000"))
                .withMessageContaining("at most");
    }
}
