// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.MID_YEAR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.fact;
import static dev.milepost.SmallTown.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reported what is asked for a period, whatever its figures are made of. */
@Rule({"2.3", "13.4"})
class OwedReportsTest {

    private static final Period JUNE = Period.month(2023, 6);
    private static final Observation MAY = fact(TOWN, Period.month(2023, 5), 10);

    @Test
    void aStateOwesAReportForEachOfItsPeriods() {
        Rollup rollup = rollup(state().build(), MAY);

        assertThat(rollup.reports(X, TOWN, JUNE))
                .isEqualTo(new Reporting(1, 0, 0, List.of(new Gap(TOWN, JUNE, MissingReason.NOT_REPORTED))));
        assertThat(rollup.element(X, TOWN, "", JUNE).value()).isEqualTo(Value.amount(10));
        assertThat(rollup.reports(X, TOWN, Period.month(2023, 5))).isEqualTo(new Reporting(1, 1, 0, List.of()));
        assertThat(rollup.reports(X, TOWN, Period.quarter(2023, 2)).reported()).isEqualTo(1);
        assertThat(rollup.reports(X, TOWN, Period.quarter(2023, 2)).expected()).isEqualTo(3);
    }

    @Test
    void countsWhatCameInLateAndWaitsForWhatIsNotDue() {
        DataElement due = state().dueDays(10).build();
        Observation late = Observation.builder(FactKey.of(X, TOWN, Period.month(2023, 5)), Value.amount(1))
                .receivedOn(LocalDate.of(2023, 6, 11))
                .build();

        assertThat(rollup(due, late).reports(X, TOWN, Period.month(2023, 5)).late())
                .isEqualTo(1);
        assertThat(rollup(due, late).reports(X, TOWN, JUNE)).isEqualTo(Reporting.NONE);
    }

    @Test
    void theCategoriesOfAnExclusiveSetAreAReportToo() {
        DataElement parts = state().disaggregation(
                        new Disaggregation("parts", List.of(category("a"), category("b")), true))
                .build();
        Observation part = Observation.builder(FactKey.of(X, TOWN, JUNE).withCategory("b"), Value.amount(4))
                .build();

        assertThat(rollup(parts, part).reports(X, TOWN, JUNE)).isEqualTo(new Reporting(1, 1, 0, List.of()));
    }

    @Test
    void refusesAnElementTheCampaignLacks() {
        Rollup rollup = rollup(state().build());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> rollup.reports(DataElementId.of("none"), TOWN, JUNE))
                .withMessageContaining("was 'none'");
    }

    private static Disaggregation.Category category(String code) {
        return new Disaggregation.Category(code, LocalizedText.of("类别" + code, "category " + code));
    }

    private static DataElement.Builder state() {
        return SmallTown.element()
                .frequency(PeriodType.MONTH)
                .timeOperator(TimeOperator.POINT_IN_TIME)
                .reportedAt(OrgLevels.TOWNSHIP);
    }

    private static Rollup rollup(DataElement element, Observation... facts) {
        return SmallTown.rollup(SmallTown.campaign(element), tree(0), MID_YEAR, List.of(facts));
    }
}
