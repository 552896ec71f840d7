// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.services.NamedServices;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedServicesTest {

    private static final class OtherThing {
        @Override
        public String toString() {
            return "a";
        }
    }

    private static NamedServices<Object> services(Object... services) {
        return new NamedServices<>("thing", List.of(services), Object::toString);
    }

    @Test
    void findsByName() {
        assertThat(services("b", "a").get("a")).isEqualTo("a");
        assertThat(services("b", "a").names()).containsExactly("a", "b");
    }

    @Test
    void unknownNameListsTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> services("b", "a").get("c"))
                .withMessage("thing must be one of [a, b], was 'c'");
    }

    @Test
    void twoOfOneNameAreRefusedNamingBothClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> services("a", new OtherThing()).get("a"))
                .withMessage("thing 'a' must be registered once, was [java.lang.String, " + OtherThing.class.getName()
                        + "]");
    }

    @Test
    void findsTheExportersOfThisModule() {
        assertThat(ReportExporters.names()).contains("markdown");
        for (String name : ReportExporters.names()) {
            ReportExporter exporter = ReportExporters.named(name);
            assertThat(exporter.name()).isEqualTo(name);
            assertThat(exporter.fileExtension()).matches("[a-z]+");
            assertThat(exporter.mediaType()).contains("/");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportExporters.named("papyrus"))
                .withMessageMatching("report exporter must be one of \\[.*markdown.*], was 'papyrus'");
    }
}
