// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Report;
import dev.milepost.examples.nation.library.Parts;
import dev.milepost.rollup.PartException;
import dev.milepost.rollup.SeriesPart;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import scala.reflect.ClassTag$;

class PartsJobTest {

    private static final int PARTITIONS = 5;
    private static final Nation NATION = TinyNation.of(7);
    private static final List<byte[]> PARTS = new ArrayList<>();

    @BeforeAll
    static void makesParts() {
        try (JavaSparkContext spark = new JavaSparkContext(PartsJob.configuration())) {
            PARTS.addAll(new PartsJob(spark, PARTITIONS).run(NATION));
        }
    }

    @AfterAll
    static void forgetsThem() {
        PARTS.clear();
    }

    private static SeriesPart read(byte[] part) {
        return SeriesPart.read(new ByteArrayInputStream(part));
    }

    @Test
    void exercisesRevisedAndAssertedReports() {
        List<Report> reports = IntStream.range(0, NATION.reports().size())
                .mapToObj(NATION.reports()::get)
                .toList();
        assertThat(reports).anyMatch(report -> report.revision() > 1).anyMatch(Report::isAsserted);
    }

    @Test
    void partsMergedSayTheSameAsAllReportsAtOnce() {
        Verdict verdict = Verdict.of(NATION, PARTS, true);
        assertThat(verdict.comparison().first()).isEmpty();
        assertThat(verdict.equal()).isTrue();
        assertThat(verdict.line())
                .isEqualTo("nation-spark: %d rows, %d cells, 5 partitions, equal: true"
                        .formatted(NATION.reports().size(), verdict.comparison().cells()));
        assertThat(verdict.comparison().cells()).isGreaterThan(1000);
    }

    @Test
    void everyKeyIsInOnePartWithItsHighestRevisionAlone() {
        Set<List<Integer>> keys = new HashSet<>();
        for (int row = 0; row < NATION.reports().size(); row++) {
            Report report = NATION.reports().get(row);
            keys.add(List.of(report.unit(), report.measure(), report.month()));
        }
        assertThat(PARTS).hasSize(PARTITIONS);
        assertThat(PARTS.stream().mapToLong(part -> read(part).size()).sum()).isEqualTo(keys.size());
    }

    @Test
    void neitherOrderNorRepetitionOfPartsMatters() {
        List<byte[]> again = new ArrayList<>(PARTS);
        Collections.reverse(again);
        again.add(PARTS.get(2));
        assertThat(Verdict.of(NATION, again, true).equal()).isTrue();
    }

    @Test
    void aLostPartShows() {
        Verdict verdict = Verdict.of(NATION, PARTS.subList(1, PARTITIONS), true);
        assertThat(verdict.equal()).isFalse();
        assertThat(verdict.code()).isEqualTo(NationSpark.DIFFERENT);
        assertThat(verdict.comparison().first()).hasSize(5);
        assertThat(verdict.line()).endsWith("4 partitions, equal: false");
    }

    @Test
    void refusesAPartThatWasCutOrIsOfAnotherNation() {
        byte[] cut = Arrays.copyOf(PARTS.get(0), PARTS.get(0).length / 2);
        Parts parts = Parts.of(NATION);
        assertThatThrownBy(() -> parts.merge(List.of(cut), true)).isInstanceOf(PartException.class);
        Parts others = Parts.of(TinyNation.of(8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> others.merge(PARTS, true))
                .withMessageContaining("tree of a part must be that of the reading");
    }

    @Test
    void reportsAreReadAsTheyWereWrittenInFewBytes() {
        SerializerInstance kryo = new KryoSerializer(PartsJob.configuration()).newInstance();
        for (Report report : List.of(
                new Report(743_214, 84, 11, 127, true, Long.MIN_VALUE),
                new Report(0, 0, 0, 0, false, Long.MAX_VALUE),
                new Report(43_215, 3, 6, 1, true, -1))) {
            ByteBuffer bytes = kryo.serialize(report, ClassTag$.MODULE$.apply(Report.class));
            assertThat(bytes.remaining()).isLessThan(22);
            Report read = kryo.deserialize(bytes, ClassTag$.MODULE$.apply(Report.class));
            assertThat(read).isEqualTo(report);
        }
    }

    @Test
    void onOneMachineNobodyElseReachesSpark() {
        SparkConf conf = PartsJob.configuration();
        assertThat(conf.get("spark.master")).isEqualTo("local[2]");
        assertThat(conf.get("spark.driver.bindAddress")).isEqualTo("127.0.0.1");
        assertThat(conf.get("spark.driver.host")).isEqualTo("127.0.0.1");
        assertThat(conf.get("spark.ui.enabled")).isEqualTo("false");
    }
}
