// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** README, POM and program know the same options with the same defaults, and the flags that Spark asks for. */
class ReadmeTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `(nation\\.[a-z]+)` \\| (?:`(--[a-z]+)`)? ?\\| `([^`]+)` \\|.*");
    private static final Pattern OPENS = Pattern.compile("--add-opens=[a-z0-9./]+=ALL-UNNAMED");

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

    private static List<String> opens(String text) {
        return OPENS.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void readmeNamesEveryOptionAndItsDefault() throws IOException {
        Map<String, String> rows = rows();
        options()
                .forEach(
                        (name, value) -> assertThat(rows).containsEntry("nation." + name.substring(2), (String) value));
        assertThat(rows).hasSize(options().size() + 2);
    }

    @Test
    void pomHandsEveryOptionOnWithTheSameDefault() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        rows().forEach((property, value) ->
                assertThat(pom).contains("<" + property + ">" + value + "</" + property + ">"));
        assertThat(options().keySet())
                .allSatisfy(name -> assertThat(pom).contains(" " + name + "=${nation." + name.substring(2) + "}"));
        assertThat(pom).contains("-Xmx${nation.heap} ${spark.opens} -Dspark.master=${nation.master}");
    }

    @Test
    void pomAndReadmeOpenOfJavaWhatSparkAsksFor() throws IOException {
        List<String> opened = opens(Files.readString(Path.of("pom.xml")));
        assertThat(opened).isNotEmpty().isSubsetOf(opens(JavaModuleOptions.defaultModuleOptions()));
        assertThat(opens(Files.readString(Path.of("README.md")))).isEqualTo(opened);
    }

    @Test
    void readmeSubmitsTheProgramThatIsThere() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains("mvn -q -Pnation-spark", "--class " + NationSpark.class.getName());
    }
}
