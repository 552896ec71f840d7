// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.Report;
import dev.milepost.examples.nation.data.Reports;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.serializer.KryoSerializer;
import scala.Tuple2;

/**
 * What Spark does: reports in the order they came in are repartitioned by unit, so that all of a unit are in one
 * partition; each partition is reduced to a part in bytes.
 */
final class PartsJob {

    private final JavaSparkContext spark;
    private final int partitions;

    PartsJob(JavaSparkContext spark, int partitions) {
        this.spark = spark;
        this.partitions = partitions;
    }

    /**
     * What Spark is told unless it was told otherwise; on one machine it shows no pages and is reached by none else.
     */
    static SparkConf configuration() {
        SparkConf conf = new SparkConf()
                .setIfMissing("spark.app.name", "nation-spark")
                .setIfMissing("spark.master", "local[2]")
                .setIfMissing("spark.ui.enabled", "false")
                .setIfMissing("spark.ui.showConsoleProgress", "false")
                .setIfMissing("spark.serializer", KryoSerializer.class.getName())
                .setIfMissing("spark.kryo.registrator", Registrations.class.getName());
        if (conf.get("spark.master").startsWith("local[")) {
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1").setIfMissing("spark.driver.host", "127.0.0.1");
        }
        return conf;
    }

    /** The parts of a nation's reports, one of each partition. */
    List<byte[]> run(Nation nation) {
        Broadcast<Territory> territory = spark.broadcast(new Territory(nation));
        try {
            return arrived(nation.reports())
                    .partitionBy(new HashPartitioner(partitions))
                    .values()
                    .mapPartitions(reports -> part(territory.value(), reports))
                    .collect();
        } finally {
            territory.destroy();
        }
    }

    /** The reports by unit, still where they came in: any source of rows may stand here. */
    private JavaPairRDD<Integer, Report> arrived(Reports reports) {
        List<Reports> slices = new ArrayList<>();
        for (long slice = 0; slice < partitions; slice++) {
            int from = (int) (slice * reports.size() / partitions);
            slices.add(reports.slice(from, (int) ((slice + 1) * reports.size() / partitions)));
        }
        return spark.parallelize(slices, partitions).flatMapToPair(PartsJob::rows);
    }

    private static Iterator<Tuple2<Integer, Report>> rows(Reports slice) {
        return IntStream.range(0, slice.size())
                .mapToObj(slice::get)
                .map(report -> new Tuple2<>(report.unit(), report))
                .iterator();
    }

    private static Iterator<byte[]> part(Territory territory, Iterator<Report> reports) {
        return List.of(territory.parts().make(reports)).iterator();
    }
}
