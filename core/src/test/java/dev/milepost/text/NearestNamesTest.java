// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {

    @Test
    void findsTheNameBehindASlip() {
        List<String> known = List.of("toilets", "park-area", "park-ares", "达标率");

        assertThat(NearestNames.of("prak-area", known, 1)).containsExactly("park-area");
        assertThat(NearestNames.of("达标", known, 1)).containsExactly("达标率");
    }

    @Test
    void forgivesCaseAndDuplicates() {
        assertThat(NearestNames.of("PARK", List.of("park", "park", "bark"), 5)).containsExactly("park", "bark");
    }

    @Test
    void returnsNothingWhereNothingIsKnownOrWanted() {
        assertThat(NearestNames.of("a", List.of(), 3)).isEmpty();
        assertThat(NearestNames.of("a", List.of("a"), 0)).isEmpty();
    }

    @Test
    void refusesANegativeLimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NearestNames.of("a", List.of(), -1))
                .withMessage("limit must not be negative, was -1");
    }
}
