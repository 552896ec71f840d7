// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.library;

import static java.util.Objects.requireNonNull;

import dev.milepost.examples.nation.data.Indicators;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Reports;
import dev.milepost.examples.nation.data.Steps;
import dev.milepost.examples.nation.job.Contender;
import dev.milepost.examples.nation.job.Job;
import dev.milepost.examples.nation.job.Result;
import dev.milepost.observation.Assurance;
import dev.milepost.progress.AssessmentPlan;
import dev.milepost.progress.AssessmentTable;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.StatusMethods;
import dev.milepost.rollup.ColumnFilling;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Milepost through its public API. */
public final class MilepostContender implements Contender {

    private final Job job;
    private final boolean isCold;
    private final ExecutorService threads;
    private final ProgressAssessor assessor = ProgressAssessor.standard().with(StatusMethods.attainment());
    private @Nullable Country country;
    private @Nullable AssessmentPlan plan;
    private @Nullable Rollup loaded;

    private MilepostContender(Job job, boolean isCold) {
        this.job = job;
        this.isCold = isCold;
        this.threads = Executors.newFixedThreadPool(job.threads(), task -> {
            Thread thread = new Thread(task, "milepost");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Loaded once, then rolled up and assessed; and all of it anew each time, from bare reports. */
    public static List<Contender> all(Job job) {
        return List.of(new MilepostContender(job, false), new MilepostContender(job, true));
    }

    @Override
    public String name() {
        return isCold ? "Milepost, columns filled anew" : "Milepost";
    }

    @Override
    public Kind kind() {
        return isCold ? Kind.OTHER : Kind.MILEPOST;
    }

    @Override
    public void load(Nation nation, Steps steps) {
        country = new Country(nation);
        steps.done(1, 2);
        Rollup empty = Rollup.of(country.campaign(), country.tree(), NationCampaign.YEAR_END)
                .columns(country.units())
                .rollup();
        plan = assessor.plan(empty, country.units(), NationCampaign.YEAR);
        loaded = isCold ? empty : filled(country);
        steps.done(2, 2);
    }

    @Override
    public Result run() {
        Country here = requireNonNull(country);
        Rollup rollup = isCold ? filled(here) : requireNonNull(loaded);
        AssessmentTable table = requireNonNull(plan).assess(rollup, threads, job.threads());
        return new TableResult(table, job.tracked(), here.toNation());
    }

    @Override
    public void close() {
        threads.shutdown();
        country = null;
        plan = null;
        loaded = null;
    }

    private Rollup filled(Country here) {
        SeriesFilling filling =
                Rollup.of(here.campaign(), here.tree(), NationCampaign.YEAR_END).columns(here.units());
        List<ColumnFilling> columns = new ArrayList<>();
        for (int measure = 0; measure < Indicators.MEASURES; measure++) {
            columns.add(filling.column(NationCampaign.element(measure), "", 2));
        }
        CompletableFuture<?>[] parts = IntStream.range(0, job.threads())
                .mapToObj(part -> CompletableFuture.runAsync(() -> fill(here, columns, part), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(parts).join();
        return filling.rollup(threads, job.threads());
    }

    /** Fills every n-th column, so that each belongs to one thread. */
    private void fill(Country here, List<ColumnFilling> columns, int part) {
        Reports reports = here.reports();
        ColumnFilling[] mine = new ColumnFilling[columns.size()];
        for (int measure = part; measure < mine.length; measure += job.threads()) {
            mine[measure] = columns.get(measure);
        }
        for (int row = 0; row < reports.size(); row++) {
            ColumnFilling column = mine[reports.measure(row)];
            if (column != null) {
                add(column, here, row);
            }
        }
    }

    private static void add(ColumnFilling column, Country here, int row) {
        Reports reports = here.reports();
        int unit = here.toTable(reports.unit(row));
        if (reports.revision(row) == 0 && !reports.isAsserted(row)) {
            column.add(unit, reports.month(row), reports.cents(row));
        } else {
            Assurance assurance = reports.isAsserted(row) ? Assurance.ASSERTED : Assurance.COMPUTED;
            column.add(unit, reports.month(row), reports.cents(row), reports.revision(row), assurance);
        }
    }
}
