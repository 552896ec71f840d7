// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** The generator keeps drawing what the comparison is for. */
class CaseKindsProperties {

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyKindOfCaseComesUpInOneOfAHundred(@ForAll("cases") Case one) {
        var kinds = CaseKinds.of(one);
        for (String kind : CaseKinds.ALL) {
            Statistics.label(kind).collect(kinds.contains(kind));
            Statistics.label(kind).coverage(checker -> checker.check(true).percentage(share -> share >= 1.0));
        }
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void everyPairOfOperatorsComesUp(@ForAll("cases") Case one) {
        DataElement single = one.campaign().elements().get(0);
        Statistics.label("operators").collect(single.timeOperator(), single.unitOperator());
        Statistics.label("operators").coverage(checker -> {
            for (TimeOperator time : TimeOperator.values()) {
                for (UnitOperator units : UnitOperator.values()) {
                    checker.check(time, units).count(count -> count > 0);
                }
            }
        });
    }

    @Provide
    Arbitrary<Case> cases() {
        return CaseArbitraries.cases();
    }
}
