// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("8.4")
class DuplicatesTest {

    private static final LocalizedText TEXT = LocalizedText.of("文字", "text");
    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    @Test
    void mayFormAChainThatEndsInAFindingThatCounts() {
        Inspection inspection = inspection(
                "a", duplicate("1", "2"), duplicate("2", "a/3"), finding("3").build());

        assertThat(inspection.raisedBy(DAY)).isEqualTo(1);
        assertThat(inspection.rectificationOn(DAY).count(InspectionMeasure.MERGED))
                .isEqualTo(2);
        assertThatCode(() -> Inspection.checkDuplicates(List.of(inspection))).doesNotThrowAnyException();
    }

    @Test
    void areRefusedInACircle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspection("a", duplicate("1", "2"), duplicate("2", "1")))
                .withMessage("finding 'a/1' must not be a duplicate of itself by way of others");
        Inspection a = inspection("a", duplicate("1", "b/1"));
        Inspection b = inspection("b", duplicate("1", "a/1"));
        assertThatIllegalArgumentException().isThrownBy(() -> Inspection.checkDuplicates(List.of(a, b)));
    }

    @Test
    void areRefusedOfAFindingThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inspection("a", duplicate("1", "2")))
                .withMessage("finding that 'a/1' is a duplicate of must be among the findings, was 'a/2'");
        Inspection elsewhere = inspection("a", duplicate("1", "b/1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inspection.checkDuplicates(List.of(elsewhere)))
                .withMessage("finding that 'a/1' is a duplicate of must be among the findings, was 'b/1'");
        assertThatCode(() -> Inspection.checkDuplicates(
                        List.of(elsewhere, inspection("b", finding("1").build()))))
                .doesNotThrowAnyException();
    }

    @Test
    void areNamedByATextThatReadsBack() {
        for (String text : List.of("f3", "campus/f3")) {
            assertThat(FindingReference.parse(text)).hasToString(text);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FindingReference.parse("campus/"));
        assertThatIllegalArgumentException().isThrownBy(() -> FindingReference.parse("a/b/c"));
    }

    private static Finding duplicate(String id, String original) {
        return finding(id)
                .moves(List.of(FindingMove.builder(DAY, FindingState.MERGED, TEXT)
                        .duplicateOf(FindingReference.parse(original))
                        .build()))
                .build();
    }

    private static Finding.Builder finding(String id) {
        return Finding.builder(id).type(TEXT).description(TEXT).raisedOn(DAY);
    }

    private static Inspection inspection(String id, Finding... findings) {
        return Inspection.builder(InspectionId.of(id), InspectionKind.SPECIAL)
                .theme(TEXT)
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .findings(Arrays.asList(findings))
                .build();
    }
}
