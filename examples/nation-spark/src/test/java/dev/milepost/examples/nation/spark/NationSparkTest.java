// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationSparkTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return NationSpark.run(List.of(args), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private int runTiny(String... more) {
        List<String> args = new ArrayList<>(List.of("--rows=5000", "--units=" + TinyNation.UNITS));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void comparesEveryCellAndSaysSoInTheLastLine() {
        assertThat(runTiny("--partitions=3")).isZero();
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("Spark 4.").contains(" on local[2], Java ");
        assertThat(lines.get(lines.size() - 1))
                .matches("nation-spark: [0-9]{4} rows, [1-9][0-9]+ cells, 3 partitions, equal: true");
    }

    @Test
    void comparesWhatIsNeitherRevisedNorTracked() {
        assertThat(runTiny("--partitions=1", "--revisions=false", "--tracked=false"))
                .isZero();
        assertThat(out.toString(UTF_8).strip()).endsWith("1 partitions, equal: true");
    }

    @Test
    void showsItsOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--rows", "--units", "--seed", "--partitions", "--revisions");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--rows=many; --rows must be a whole number from 1 to 200000000, was 'many'",
                "--rows=0; --rows must be a whole number from 1 to 200000000, was '0'",
                "--rows=300000000; --rows must be a whole number from 1 to 200000000, was '300000000'",
                "--units=1,2,x,4,5,6; --units must be six numbers with commas between, was '1,2,x,4,5,6'",
                "--units=1,2; --units: counts must be 6 and begin with 1, were [1, 2]",
                "--seed=x; --seed must be a whole number from -9223372036854775808 to 9223372036854775807, was 'x'",
                "--partitions=0; --partitions must be a whole number from 1 to 10000, was '0'",
                "--revisions=1; --revisions must be true or false, was '1'",
                "--tracked=; --tracked must be true or false, was ''",
                "--fast; Unknown option: '--fast'"
            })
    void namesTheWrongOptionItsRuleAndItsValue(String option, String message) {
        assertThat(run(option)).isEqualTo(NationSpark.WRONG);
        assertThat(err.toString(UTF_8)).isEqualTo(message + System.lineSeparator());
    }

    @Test
    void namesRowsThatTheUnitsCannotReport() {
        assertThat(run("--rows=10000000", "--units=" + TinyNation.UNITS)).isEqualTo(NationSpark.WRONG);
        assertThat(err.toString(UTF_8)).contains("--rows: rows must be from 1 to ", "was 10000000");
    }

    @Test
    void tellsWhatSparkRefusesAndLeavesAddressesOfAClusterAlone() {
        System.setProperty("spark.master", "nowhere");
        try {
            assertThat(PartsJob.configuration().contains("spark.driver.host")).isFalse();
            assertThat(runTiny()).isEqualTo(NationSpark.FAULT);
            assertThat(err.toString(UTF_8))
                    .startsWith("a fault of the program, please report it: ")
                    .contains("nowhere");
        } finally {
            System.clearProperty("spark.master");
        }
    }
}
