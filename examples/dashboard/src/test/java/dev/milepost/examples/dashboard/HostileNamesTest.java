// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names are read and never run. */
class HostileNamesTest {

    static Stream<String> names() {
        return HostileNames.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameStaysText(String name) {
        try (Running running = Running.of(HostileNames.dossier(name))) {
            String page = running.get("/?indicator=trees-planted").body();

            assertThat(page).contains("document.title=&#39;run&#39;").doesNotContain("title='run'");
            assertThat(page.split("<script", -1)).hasSize(2);
            assertThat(running.enter("v1", "trees-planted", "202309", "5").status())
                    .isEqualTo(200);
        }
    }
}
