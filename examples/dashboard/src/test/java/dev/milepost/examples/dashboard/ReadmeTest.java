// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README says what the program does. */
class ReadmeTest {

    private static final Path ROOT =
            Path.of(Optional.ofNullable(System.getProperty("milepost.root")).orElse("../.."));

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("examples/dashboard/README.md"));
    }

    @Test
    void theOptionsAreThoseOfTheProgram() throws IOException {
        List<String> named = Pattern.compile("^\\| `(--[a-z-]+)", Pattern.MULTILINE)
                .matcher(readme())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        TreeSet<String> known = new TreeSet<>(
                new CommandLine(new Options()).getCommandSpec().optionsMap().keySet());
        known.removeAll(List.of("-h", "--help"));

        assertThat(named).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void theNumbersAreThoseOfTheProgram() throws IOException {
        assertThat(readme()).contains("At most " + Viewers.MOST + " pages", Sample.DAY.toString());
    }
}
