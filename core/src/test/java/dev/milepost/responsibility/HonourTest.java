// SPDX-License-Identifier: Apache-2.0
package dev.milepost.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("8.9")
class HonourTest {

    private static final LocalDate AWARDED = LocalDate.of(2020, 12, 1);
    private static final LocalDate DUE = LocalDate.of(2023, 11, 30);

    @Test
    void isValidThenDueForReviewThenOverdueUntilTheReviewIsPassed() {
        Honour honour = honour("h", review(Optional.empty())).build();

        assertThat(honour.statusOn(LocalDate.of(2020, 11, 30))).isEmpty();
        assertThat(honour.statusOn(AWARDED)).contains(Honour.Status.VALID);
        assertThat(honour.statusOn(LocalDate.of(2023, 8, 31))).contains(Honour.Status.VALID);
        assertThat(honour.statusOn(LocalDate.of(2023, 9, 1))).contains(Honour.Status.REVIEW_DUE);
        assertThat(honour.statusOn(DUE)).contains(Honour.Status.REVIEW_DUE);
        assertThat(honour.statusOn(DUE.plusDays(1))).contains(Honour.Status.OVERDUE);

        Honour passed = honour("h", review(Optional.of(DUE.plusDays(10)))).build();
        assertThat(passed.statusOn(DUE.plusDays(9))).contains(Honour.Status.OVERDUE);
        assertThat(passed.statusOn(DUE.plusDays(10))).contains(Honour.Status.VALID);
    }

    @Test
    void isWithdrawnFromTheDayOnWhateverElseHolds() {
        Honour honour =
                honour("h", Honour.Review.due(DUE)).withdrawnOn(DUE.plusDays(5)).build();

        assertThat(honour.statusOn(DUE)).contains(Honour.Status.REVIEW_DUE);
        assertThat(honour.statusOn(DUE.plusDays(4))).contains(Honour.Status.OVERDUE);
        assertThat(honour.statusOn(DUE.plusDays(5))).contains(Honour.Status.WITHDRAWN);
    }

    @Test
    void listsTheReviewsOfAPeriodByDueDate() {
        Honour late = honour("a", Honour.Review.due(DUE)).build();
        Honour early = honour("b", Honour.Review.due(DUE.minusMonths(2)), Honour.Review.due(DUE.plusYears(3)))
                .build();
        Honour passed = honour("c", review(Optional.of(DUE))).build();
        Honour gone = honour("d", Honour.Review.due(DUE)).withdrawnOn(DUE).build();
        List<Honour> all = List.of(late, early, passed, gone);

        assertThat(HonourReview.dueWithin(all, Period.year(2023), DUE))
                .extracting(one -> one.honour().id())
                .containsExactly("b", "a");
        assertThat(HonourReview.dueWithin(all, Period.quarter(2023, 4), DUE.minusDays(1)))
                .extracting(one -> one.honour().id())
                .containsExactly("a", "c", "d");
    }

    @Test
    void refusesDatesThatDoNotFollowEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> honour("h").withdrawnOn(AWARDED.minusDays(1)).build())
                .withMessage("withdrawnOn of honour 'h' must not be before 2020-12-01, was 2020-11-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> honour("h", Honour.Review.due(DUE), Honour.Review.due(DUE))
                        .build())
                .withMessage("review of honour 'h' must be due after 2023-11-30, was 2023-11-30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Honour.Review(Optional.of(DUE.plusDays(1)), DUE, Optional.empty()))
                .withMessageContaining("opensOn of a review must not be after 2023-11-30");
    }

    private static Honour.Review review(Optional<LocalDate> passedOn) {
        return new Honour.Review(Optional.of(LocalDate.of(2023, 9, 1)), DUE, passedOn);
    }

    private static Honour.Builder honour(String id, Honour.Review... reviews) {
        return Honour.builder(id)
                .name(LocalizedText.of("省级卫生村", "hygienic village of the province"))
                .level(LocalizedText.of("省级", "province"))
                .unit(OrgUnitId.of("v1"))
                .awardedOn(AWARDED)
                .reviews(List.of(reviews));
    }
}
