// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakePlaceTest {

    @Test
    void aCellIsNamedAsTheWorkbookNamesIt() {
        IntakePlace place = IntakePlace.ofCell("上报.xlsx", "月报", "B7");
        assertThat(place.text()).isEqualTo("上报.xlsx#月报!B7");
        assertThat(place.line()).isEmpty();
        assertThat(IntakePlace.ofCell("a.xlsx", "1", "XFD1048576").text()).isEqualTo("a.xlsx#1!XFD1048576");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "B", "7", "B0", "b7", "$B$7", "B7:C8", "ABCD1", "B7\n"})
    void aCellNamedOtherwiseIsRefused(String cell) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakePlace.ofCell("a.xlsx", "月报", cell))
                .withMessageContaining("cell of '月报' must be written such as B7");
    }
}
