// SPDX-License-Identifier: Apache-2.0
package dev.milepost.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradeTest {

    private static final GradeScale SCALE = GradeScale.of("vector-density", List.of("A", "B", "C", "D"));

    @Test
    void ranksTheBestFirst() {
        assertThat(SCALE.best()).isEqualTo(SCALE.grade("A"));
        assertThat(SCALE.worst()).isEqualTo(SCALE.grade("D"));
        assertThat(SCALE.grade("B").isAtLeast(SCALE.grade("C"))).isTrue();
        assertThat(SCALE.grade("C").isAtLeast(SCALE.grade("C"))).isTrue();
        assertThat(SCALE.grade("D").isAtLeast(SCALE.grade("C"))).isFalse();
    }

    @Test
    void returnsTheWorse() {
        assertThat(SCALE.grade("B").worse(SCALE.grade("C"))).isEqualTo(SCALE.grade("C"));
        assertThat(SCALE.grade("C").worse(SCALE.grade("B"))).isEqualTo(SCALE.grade("C"));
    }

    @Test
    void comparesOnlyWithinItsScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCALE.best()
                        .isAtLeast(GradeScale.of("toilet", List.of("A")).best()))
                .withMessage("scale of both grades must be the same, was 'vector-density' and 'toilet'");
    }

    @Test
    void listsTheLevelsOfTheScaleForAnUnknownOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCALE.grade("E"))
                .withMessage("level of grade scale 'vector-density' must be one of [A, B, C, D], was 'E'");
    }

    @Test
    void refusesAScaleThatIsEmptyOrRepeatsALevel() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeScale.of("s", List.of()))
                .withMessageContaining("must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeScale.of("s", List.of("A", "A")))
                .withMessageContaining("must not repeat, was [A, A]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeScale.of("s", List.of("A:1")))
                .withMessage("grade level must have no colon, was 'A:1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GradeScale.of("s", List.of(":A")))
                .withMessage("grade level must have no colon, was ':A'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grade("s", "A", -1))
                .withMessageContaining("must not be negative, was -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s:A", "s:A:x", "s:A:-1", "s:A:0:1", "s::0", "s:A:1234567"})
    void refusesWhatIsNoGrade(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Grade.parse(text));
    }

    @Test
    void readsWhatItPrints() {
        Grade grade = SCALE.grade("C");
        assertThat(grade).hasToString("vector-density:C:2");
        assertThat(Grade.parse("vector-density:C:2")).isEqualTo(grade);
    }
}
