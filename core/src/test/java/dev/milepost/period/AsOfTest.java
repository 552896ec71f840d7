// SPDX-License-Identifier: Apache-2.0
package dev.milepost.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final Instant KNOWN_AT = Instant.parse("2024-01-05T00:00:00Z");

    @Test
    void speaksOfTheLastDayOfAPeriod() {
        assertThat(AsOf.endOf(Period.year(2023), KNOWN_AT))
                .isEqualTo(AsOf.of(LocalDate.of(2023, 12, 31), KNOWN_AT))
                .hasToString("2023-12-31@2024-01-05T00:00:00Z");
    }

    @Test
    void asksForBothClocks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOf.parse("@2024-01-05T00:00:00Z"))
                .withMessage("as-of must be date@instant, was '@2024-01-05T00:00:00Z'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2023-12-31",
                "@2024-01-05T00:00:00Z",
                "2023-12-31@2024-01-05",
                "2023-02-30@2024-01-05T00:00:00Z"
            })
    void refusesWhatIsNotADateAndAnInstant(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AsOf.parse(text))
                .withMessageContaining("was '" + text + "'");
    }
}
