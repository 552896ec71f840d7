// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A village sees and enters its own, and nothing of others. */
class ScopeTest {

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.at("v1");
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void othersAreNotShown() {
        for (String indicator : new String[] {"trees-planted", "tidy-villages", "village-cleaners"}) {
            String page = running.get("/?indicator=" + indicator).body();
            assertThat(page).contains("Jia Village").doesNotContain("Yi Village", "Bing Village", "\"v2\"", "\"town\"");
        }
    }

    @Test
    void othersCannotBeEntered() {
        String before = running.get("/?indicator=trees-planted").body();
        for (String unit : new String[] {"v2", "town", "v2-n1", "nowhere"}) {
            Running.Answer answer = running.enter(unit, "trees-planted", "202309", "5");
            assertThat(answer.status()).as(unit).isEqualTo(403);
            assertThat(answer.body()).isEqualTo("unit '" + unit + "' must be within 'v1' and the units below it\n");
        }
        assertThat(running.get("/?indicator=trees-planted").body()).isEqualTo(before);
        assertThat(running.enter("v1", "trees-planted", "202309", "5").status()).isEqualTo(200);
    }

    @Test
    void aUnitThatIsNoneIsRefusedAtTheStart() {
        assertThatThrownBy(() -> Running.at("nowhere"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nowhere");
    }
}
