// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.ProvinceSample;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * From JSON Lines to sorted columns, three ways. Its {@code main} runs them in turn within one process, so that what
 * else the machine does falls on all of them alike.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ColumnsJsonBenchmark {

    private static final int ROUNDS = 9;
    private static final ObjectReader RECORDS = JsonMapper.builder().build().readerFor(Fact.class);

    private final ProvinceSample sample = new ProvinceSample();
    private final byte[] text = sample.json().getBytes(StandardCharsets.UTF_8);

    /** Runs the three ways in turn and prints the median of each. */
    public static void main(String[] args) {
        ColumnsJsonBenchmark benchmark = new ColumnsJsonBenchmark();
        Map<String, Supplier<Rollup>> ways = new LinkedHashMap<>();
        ways.put("into columns", benchmark::intoColumns);
        ways.put("records by databind, then added", benchmark::databind);
        ways.put("one by one, then added", benchmark::oneByOne);
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS + 2; round++) {
            for (Map.Entry<String, Supplier<Rollup>> way : ways.entrySet()) {
                long start = System.nanoTime();
                way.getValue().get();
                long took = (System.nanoTime() - start) / 1_000_000;
                if (round >= 2) {
                    times.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        System.out.println(benchmark.text.length + " bytes, "
                + new String(benchmark.text, StandardCharsets.UTF_8).lines().count() + " facts");
        times.forEach((way, all) -> System.out.println(
                way + ": median " + all.stream().sorted().toList().get(ROUNDS / 2) + " ms of " + all));
    }

    /** Without an object for each fact. */
    @Benchmark
    public Rollup intoColumns() {
        SeriesFilling columns = sample.columns();
        ColumnsJson.read(in(), sample.knownAt(), columns);
        return columns.rollup();
    }

    /** By the reader that reads any fact. */
    @Benchmark
    public Rollup oneByOne() {
        SeriesFilling columns = sample.columns();
        ObservationJson.read(in(), fact -> columns.add(new RecordedObservation(fact, sample.knownAt(), 1)));
        return columns.rollup();
    }

    /** By databind to records. */
    @Benchmark
    public Rollup databind() {
        SeriesFilling columns = sample.columns();
        try (MappingIterator<Fact> facts = RECORDS.readValues(in())) {
            while (facts.hasNextValue()) {
                columns.add(new RecordedObservation(facts.nextValue().observation(), sample.knownAt(), 1));
            }
        }
        return columns.rollup();
    }

    private InputStream in() {
        return new ByteArrayInputStream(text);
    }

    /** A fact as databind reads it. */
    record Fact(
            String element,
            String unit,
            String period,
            BigDecimal value,
            @Nullable String assurance) {

        Observation observation() {
            Observation.Builder fact = Observation.builder(
                    FactKey.of(DataElementId.of(element), OrgUnitId.of(unit), Period.parse(period)),
                    Value.amount(value));
            if (assurance != null) {
                fact.assurance(Assurance.valueOf(assurance.toUpperCase(Locale.ROOT)));
            }
            return fact.build();
        }
    }
}
