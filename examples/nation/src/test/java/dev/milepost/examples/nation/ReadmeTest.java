// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** README, POM and program know the same options with the same defaults. */
class ReadmeTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(nation\\.[a-z]+)` \\| (?:`(--[a-z]+)`)? ?\\| `([^`]+)` \\|.*");

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(3));
                assertThat(row.group(2) == null
                                || row.group(2).equals("--" + row.group(1).substring(7)))
                        .as(line)
                        .isTrue();
            }
        }
        return rows;
    }

    private static Map<String, Object> options() {
        return new CommandLine(new Options())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp())
                        .collect(Collectors.toMap(OptionSpec::longestName, option -> option.initialValue()));
    }

    @Test
    void readmeNamesEveryOptionAndItsDefault() throws IOException {
        Map<String, String> rows = rows();
        options().forEach((name, value) -> {
            String property = "nation." + name.substring(2);
            assertThat(rows).containsKey(property);
            if (!name.equals("--out")) {
                assertThat(rows.get(property)).as(property).isEqualTo(value);
            }
        });
        assertThat(rows).hasSize(options().size() + 2);
    }

    @Test
    void pomHandsEveryOptionOnWithTheSameDefault() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        rows().forEach((property, value) -> {
            String name = property.substring(7);
            String given = property.equals("nation.out") ? "${project.build.directory}/nation" : value;
            assertThat(pom).contains("<" + property + ">" + given + "</" + property + ">");
            if (!List.of("heap", "jvm").contains(name)) {
                assertThat(pom).contains("<argument>--" + name + "=${" + property + "}</argument>");
            }
        });
        assertThat(pom).contains("-Xmx${nation.heap}", "<argument>${nation.jvm}</argument>");
    }
}
