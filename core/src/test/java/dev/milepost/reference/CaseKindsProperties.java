// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import com.google.common.collect.Sets;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * The generator keeps drawing what the comparison is for. This is a measurement, not a law: it draws the same cases
 * each time, so that a share near its limit does not pass today and fail tomorrow.
 */
class CaseKindsProperties {

    private static final String SEED = "20231231";

    @Property(seed = SEED, tries = 3000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyKindOfCaseComesUpInOneOfAHundred(@ForAll("cases") Case one) {
        Set<String> found = Sets.union(CaseKinds.of(one), CaseOutcomes.of(one));
        for (String kind : Sets.union(CaseKinds.ALL, CaseOutcomes.ALL)) {
            Statistics.label(kind).collect(found.contains(kind));
            Statistics.label(kind).coverage(checker -> checker.check(true).percentage(share -> share >= 1.0));
        }
    }

    @Property(seed = SEED, tries = 3000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyPairOfOperatorsComesUpInOneOfAHundred(@ForAll("cases") Case one) {
        DataElement single = one.campaign().elements().get(0);
        Statistics.label("operators").collect(single.timeOperator(), single.unitOperator());
        Statistics.label("operators").coverage(checker -> {
            for (TimeOperator time : TimeOperator.values()) {
                for (UnitOperator units : UnitOperator.values()) {
                    checker.check(time, units).percentage(share -> share >= 1.0);
                }
            }
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        return CaseArbitraries.cases();
    }
}
