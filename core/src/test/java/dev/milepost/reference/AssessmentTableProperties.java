// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.progress.Assessment;
import dev.milepost.progress.AssessmentColumn;
import dev.milepost.progress.AssessmentPlan;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StatusMethods;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.FigureColumn;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.UnitOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The table of all assessments says what each of them says by itself. */
class AssessmentTableProperties {

    private static final int TRIES = 250;

    @Property(tries = TRIES)
    @Rule({"1.3", "2.5", "3.4", "6.3", "6.4", "6.5", "6.6", "6.7", "6.8", "6.9"})
    void saysTheSameOfEveryUnit(@ForAll("cases") List<Case> cases, @ForAll boolean byPace) {
        ProgressAssessor assessor = byPace
                ? ProgressAssessor.standard()
                : ProgressAssessor.standard().with(StatusMethods.attainment());
        for (Case one : cases) {
            Rollup rollup = ReferenceProperties.rollup(one);
            AssessmentTable table =
                    assessor.assess(rollup, rollup.table(one.campaign().period()));
            for (OrgUnit unit : rollup.tree().units()) {
                for (Assessment assessment : assessor.assessAt(rollup, unit.id())) {
                    compare(assessment, table, unit, one);
                }
            }
        }
    }

    @Property(tries = TRIES)
    @Rule("1.1")
    void workedOutAndJudgedColumnByColumnIsTheSame(@ForAll("cases") List<Case> cases) {
        ProgressAssessor assessor = ProgressAssessor.standard();
        for (Case one : cases) {
            Rollup rollup = ReferenceProperties.rollup(one);
            UnitOrder order = UnitOrder.of(rollup.tree());
            AssessmentPlan plan = assessor.plan(rollup, order, one.campaign().period());
            AssessmentTable apart =
                    plan.assess(rollup, rollup.table(one.campaign().period()));
            AssessmentTable together = plan.assess(rollup);
            assertThat(together.columns()).hasSameSizeAs(apart.columns());
            for (AssessmentColumn column : apart.columns()) {
                same(column, together.column(column.figures().indicator().id()), one);
            }
        }
    }

    private static void same(AssessmentColumn one, AssessmentColumn other, Case where) {
        assertThat(other.figures().size())
                .as("%s", where)
                .isEqualTo(one.figures().size());
        for (int cell = 0; cell < one.figures().size(); cell++) {
            assertThat(other.isAssessed(cell)).as("%s", where).isEqualTo(one.isAssessed(cell));
            assertThat(other.target(cell)).as("%s", where).isEqualTo(one.target(cell));
            assertThat(other.attainmentMillionths(cell)).as("%s", where).isEqualTo(one.attainmentMillionths(cell));
            if (one.isAssessed(cell)) {
                assertThat(other.status(cell)).as("%s", where).isEqualTo(one.status(cell));
            }
        }
    }

    private static void compare(Assessment assessment, AssessmentTable table, OrgUnit unit, Case one) {
        AssessmentColumn column = table.column(assessment.indicator().id());
        FigureColumn figures = column.figures();
        int cell = figures.find(table.figures().units().find(unit.id()).orElseThrow());
        String where = assessment.indicator().id() + " at " + unit.id() + " of " + one;
        if (cell < 0 || !figures.isKnown(cell)) {
            return;
        }
        assertThat(column.target(cell)).as("target %s", where).hasValue(assessment.target());
        assertThat(column.status(cell)).as("status %s", where).isEqualTo(assessment.status());
        assertThat(column.isMetAsserted(cell)).as("asserted %s", where).isEqualTo(assessment.asserted());
        assertThat(column.attainmentMillionths(cell))
                .as("attainment %s", where)
                .isEqualTo(millionths(assessment.attainment()));
    }

    private static OptionalLong millionths(Optional<Ratio> attainment) {
        Optional<BigDecimal> rounded =
                attainment.map(ratio -> ratio.round(6, RoundingMode.HALF_EVEN).movePointRight(6));
        return rounded.filter(number -> number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0)
                .map(number -> OptionalLong.of(number.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    @Provide
    Arbitrary<List<Case>> cases() {
        int asked = Integer.getInteger("reference.tries", TRIES);
        return CaseArbitraries.cases().list().ofSize(Math.max(1, asked / TRIES));
    }
}
