// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationwideTest {

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Nationwide.run(
                List.of(args), new Screen(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false));
    }

    private int runTiny(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "--rows=5000", "--units=" + TinyNation.UNITS, "--rounds=1", "--out=" + directory.resolve("race")));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void racesPrintsTheTableAndWritesIt() throws IOException {
        assertThat(runTiny("--naive=true", "--revisions=true", "--tracked=true"))
                .isZero();
        List<String> lines = out.toString(UTF_8).lines().toList();
        assertThat(lines.get(0)).startsWith("355 units (1,2,4,8,40,300)").contains("seed 42", "revised", "tracked");
        assertThat(lines.get(1)).contains("2 threads each, 1 rounds; DuckDB v");
        assertThat(lines.get(2)).contains("heap", "flags", "processors");
        assertThat(lines.get(lines.size() - 1))
                .matches("nation: [0-9]+ rows, [0-9]+ cells, [0-9]+\\.[0-9] x DuckDB, equal: true");
        String markdown = Files.readString(directory.resolve("race/nation.md"));
        assertThat(markdown)
                .contains(lines.get(0), lines.get(2), "| Streams, BigDecimal |", lines.get(lines.size() - 1));
        assertThat(Files.readString(directory.resolve("race/nation.svg")))
                .startsWith("<svg")
                .contains("Streams");
    }

    @Test
    void showsItsOptions() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--rows", "--units", "--seed", "--threads", "--rounds", "--naive");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--rows=many; --rows must be a whole number from 1 to 200000000, was 'many'",
                "--rows=0; --rows must be a whole number from 1 to 200000000, was '0'",
                "--rows=30000000 --naive=true; --naive must be false for more than 10000000 rows, was true for 30000000",
                "--units=1,2,x,4,5,6; --units must be six numbers with commas between, was '1,2,x,4,5,6'",
                "--units=1,2; --units: counts must be 6 and begin with 1, were [1, 2]",
                "--seed=x; --seed must be a whole number from -9223372036854775808 to 9223372036854775807, was 'x'",
                "--threads=0; --threads must be a whole number from 1 to 256, was '0'",
                "--rounds=0; --rounds must be a whole number from 1 to 1000, was '0'",
                "--naive=perhaps; --naive must be true or false, was 'perhaps'",
                "--revisions=1; --revisions must be true or false, was '1'",
                "--tracked=; --tracked must be true or false, was ''",
                "--fast; Unknown option: '--fast'"
            })
    void namesTheWrongOptionItsRuleAndItsValue(String option, String message) {
        assertThat(run(option.split(" ", -1))).isEqualTo(Nationwide.WRONG);
        assertThat(err.toString(UTF_8)).isEqualTo(message + System.lineSeparator());
    }

    @Test
    void namesRowsThatTheUnitsCannotReport() {
        assertThat(run("--rows=10000000", "--units=" + TinyNation.UNITS)).isEqualTo(Nationwide.WRONG);
        assertThat(err.toString(UTF_8)).contains("--rows: rows must be from 1 to ", "was 10000000");
    }

    @Test
    void tellsAFaultInsteadOfAStackTrace() throws IOException {
        Files.writeString(directory.resolve("race"), "in the way");
        assertThat(runTiny()).isEqualTo(Nationwide.FAULT);
        assertThat(err.toString(UTF_8)).contains("a fault of the program, please report it: ");
    }
}
