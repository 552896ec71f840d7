// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From bare numbers and from parts to sorted columns, over the sample province. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class FillingBenchmark {

    private final ProvinceSample sample = new ProvinceSample();
    private SeriesPart part;
    private byte[] bytes = new byte[0];

    /** Makes a part of all facts. */
    @Setup
    public void fill() {
        part = sample.fill().part();
        bytes = write();
    }

    /** Draws the facts too, which takes part of the time. */
    @Benchmark
    public SeriesTable fillAndSort() {
        return sample.fill().table(Runnable::run, 1);
    }

    /** The same as a part. */
    @Benchmark
    public SeriesPart fillPart() {
        return sample.fill().part();
    }

    /** A part as bytes. */
    @Benchmark
    public byte[] write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return out.toByteArray();
    }

    /** A part from bytes. */
    @Benchmark
    public SeriesPart read() {
        return SeriesPart.read(new ByteArrayInputStream(bytes));
    }

    /** Two parts with the same facts into one table. */
    @Benchmark
    public SeriesTable mergeTwice() {
        return sample.columns().add(part).add(part).table(Runnable::run, 1);
    }
}
