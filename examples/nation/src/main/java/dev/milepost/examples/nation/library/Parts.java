// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Report;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.AssessmentPlan;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.ColumnFilling;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import dev.milepost.rollup.SeriesPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The reports of a nation taken in in parts: each part made on some machine, all of them merged on one. Every machine
 * knows the units and the campaign, none but its own reports. Immutable; safe for concurrent use.
 */
public final class Parts {

    private static final int DECIMALS = 2;

    private final Country country;

    private Parts(Country country) {
        this.country = country;
    }

    /** The parts of a nation; its own reports are not looked at. */
    public static Parts of(Nation nation) {
        return new Parts(new Country(nation.withoutReports()));
    }

    /** Some reports, in any order, as the bytes of a {@link SeriesPart}. */
    public byte[] make(Iterator<Report> reports) {
        SeriesFilling filling = filling();
        List<ColumnFilling> columns = IntStream.range(0, Indicators.MEASURES)
                .mapToObj(measure -> filling.column(NationCampaign.element(measure), "", DECIMALS))
                .toList();
        reports.forEachRemaining(report -> add(report, columns.get(report.measure())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filling.part().writeTo(bytes);
        return bytes.toByteArray();
    }

    /**
     * Merges parts, in any order, rolls up what they hold and assesses it.
     *
     * @param tracked whether each cell says if something was asserted and how many reports there are
     * @throws dev.milepost.rollup.PartException if one of them was changed or cut on its way
     * @throws IllegalArgumentException if one of them is of another nation
     */
    public Result merge(Iterable<byte[]> parts, boolean tracked) {
        AssessmentPlan plan = ProgressAssessor.standard()
                .with(StatusMethods.attainment())
                .plan(filling().rollup(), country.units(), NationCampaign.YEAR);
        SeriesFilling filling = filling();
        for (byte[] part : parts) {
            filling.add(SeriesPart.read(new ByteArrayInputStream(part)));
        }
        Rollup rollup = filling.rollup();
        return new TableResult(plan.assess(rollup, rollup.table(NationCampaign.YEAR)), tracked, country.toNation());
    }

    private SeriesFilling filling() {
        return Rollup.of(country.campaign(), country.tree(), NationCampaign.YEAR_END)
                .columns(country.units());
    }

    private void add(Report report, ColumnFilling column) {
        Assurance assurance = report.isAsserted() ? Assurance.ASSERTED : Assurance.COMPUTED;
        column.add(country.toTable(report.unit()), report.month(), report.cents(), report.revision(), assurance);
    }
}
