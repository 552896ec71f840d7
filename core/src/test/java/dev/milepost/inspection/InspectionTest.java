// SPDX-License-Identifier: Apache-2.0
package dev.milepost.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 8.3. */
class InspectionTest {

    private static final LocalizedText NAME = LocalizedText.of("名称", "name");
    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);

    @Test
    void countsByItsTallyWhereItHasNoFindings() {
        Inspection tallied =
                inspection().tally(FindingTally.allRectified(5, 12)).build();
        assertThat(tallied.isTallied()).isTrue();
        assertThat(tallied.raisedBy(DATE)).isEqualTo(12);
        assertThat(tallied.closedBy(DATE)).isEqualTo(12);
        assertThat(tallied.overdueOn(DATE)).isZero();
    }

    @Test
    void countsNothingWithoutTallyAndFindings() {
        Inspection silent = inspection().build();
        assertThat(silent.isTallied()).isFalse();
        assertThat(silent.raisedBy(DATE)).isZero();
        assertThat(silent.closedBy(DATE)).isZero();
    }

    @Test
    void countsByItsFindingsWhereItHasBoth() {
        Inspection both = inspection()
                .tally(FindingTally.allRectified(5, 12))
                .findings(List.of(finding("f1"), finding("f2")))
                .build();
        assertThat(both.isTallied()).isFalse();
        assertThat(both.raisedBy(DATE)).isEqualTo(2);
        assertThat(both.raisedBy(LocalDate.of(2023, 1, 1))).isZero();
        assertThat(both.closedBy(DATE)).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        refuses(inspection().rounds(0), "rounds of inspection 'campus' must be 1 or more, was 0");
        refuses(inspection().scopeTotal(-1), "scopeTotal of inspection 'campus' must not be negative, was -1");
        refuses(
                inspection().findings(List.of(finding("f1"), finding("f1"))),
                "finding ids of inspection 'campus' must be unique");
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThatThrownBy(() -> new FindingTally(0, -1, 0))
                .hasMessage("problems of a tally must not be negative, was -1");
        assertThatThrownBy(() -> new FindingTally(3, 2, 0)).hasMessage("types of a tally must be 0 to 2, was 3");
        assertThatThrownBy(() -> new FindingTally(-1, 2, 0)).hasMessage("types of a tally must be 0 to 2, was -1");
        assertThatThrownBy(() -> new FindingTally(1, 2, -1))
                .hasMessage("rectified of a tally must not be negative, was -1");
        assertThatThrownBy(() -> Notice.of(NAME, 0)).hasMessageStartingWith("count of notice");
        assertThatThrownBy(() -> new ScopeCount("small", NAME, -1))
                .hasMessage("count of scope category 'small' must not be negative, was -1");
    }

    @Test
    @Rule("8.3")
    void knowsOfANoticeItsNumberOrOnlyHowManyThereWere() {
        Notice one = Notice.builder(NAME)
                .number("〔2023〕7号")
                .issuedOn(DATE)
                .dueOn(DATE)
                .build();
        assertThat(one.count()).isEqualTo(1);
        assertThat(one.number()).contains("〔2023〕7号");
        assertThat(one.issuedOn()).contains(DATE);
        assertThat(one.dueOn()).contains(DATE);
        assertThat(one).isNotEqualTo(Notice.of(NAME, 1)).isNotEqualTo("notice").hasToString("Notice[名称 | name, 1]");
        assertThat(Notice.of(NAME, 1)).isEqualTo(Notice.builder(NAME).build()).hasSameHashCodeAs(Notice.of(NAME, 1));
        assertThat(Notice.of(NAME, 3).number()).isEmpty();
        assertThatThrownBy(() -> Notice.builder(NAME).number("7").count(2).build())
                .hasMessage("count of notice '7' must be 1, was 2");
        assertThatThrownBy(() -> Notice.builder(NAME).number(" ").build())
                .hasMessage("number of notice '名称 | name' must not be blank");
        assertThatThrownBy(() -> Notice.builder(NAME)
                        .issuedOn(DATE)
                        .dueOn(DATE.minusDays(1))
                        .build())
                .hasMessage("dueOn of notice '名称 | name' must not be before 2023-12-31, was 2023-12-30");
    }

    @Test
    void isEqualByValue() {
        assertThat(inspection().build())
                .isEqualTo(inspection().build())
                .hasSameHashCodeAs(inspection().build());
        assertThat(inspection().build())
                .isNotEqualTo(inspection().rounds(2).build())
                .isNotEqualTo("campus")
                .hasToString("Inspection[campus]");
        assertThat(finding("f1"))
                .isEqualTo(finding("f1"))
                .isNotEqualTo(finding("f2"))
                .isNotEqualTo("f1");
        assertThat(finding("f1")).hasSameHashCodeAs(finding("f1")).hasToString("Finding[f1]");
        assertThat(InspectionId.of("a")).isLessThan(InspectionId.of("b"));
    }

    private static void refuses(Inspection.Builder builder, String message) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Inspection.Builder inspection() {
        return Inspection.builder(InspectionId.of("campus"), InspectionKind.SPECIAL)
                .theme(NAME)
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"));
    }

    private static Finding finding(String id) {
        return Finding.builder(id)
                .type(NAME)
                .description(NAME)
                .raisedOn(LocalDate.of(2023, 5, 1))
                .build();
    }
}
