// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Each rule of {@code docs/semantics.md} is held by a test that carries its number. */
class RuleCoverageTest {

    private static final Path ROOT = Path.of(System.getProperty("milepost.root", ".."));

    private static final Pattern RULE = Pattern.compile("(?m)^- \\*\\*([0-9]+\\.[0-9]+) ");
    private static final Pattern HOLDER = Pattern.compile("(?m)^\\s*@Rule\\(\\s*(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    @Test
    void noRuleIsWithoutATest() throws IOException {
        Set<String> unheld = rules(Files.readString(ROOT.resolve("docs/semantics.md"), UTF_8));
        assertThat(unheld).hasSizeGreaterThan(40);

        unheld.removeAll(heldAnywhere());

        assertThat(unheld).as("rules without a test that carries @Rule").isEmpty();
    }

    @Test
    void noTestNamesARuleThatDoesNotExist() throws IOException {
        Set<String> unknown = heldAnywhere();
        assertThat(unknown).isNotEmpty();

        unknown.removeAll(rules(Files.readString(ROOT.resolve("docs/semantics.md"), UTF_8)));

        assertThat(unknown).as("rules that only a test knows").isEmpty();
    }

    /** A helper that names a rule proves nothing. */
    @Test
    void whatNamesARuleIsRun() {
        List<Method> naming =
                ReflectionSupport.findAllClassesInPackage("dev.milepost", type -> true, name -> true).stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Rule.class))
                        .toList();

        assertThat(naming).hasSizeGreaterThan(100);
        assertThat(naming).allMatch(method -> AnnotationSupport.isAnnotated(method, Testable.class));
    }

    @Test
    void readsRulesButNoMentionOfThem() {
        assertThat(rules("""
                        - **2.4 What is not known has limits.** As in **2.5 b** and (2.6):
                          - **2.7 indented**
                        - **10.1 A scheme is data**
                        """)).containsExactly("10.1", "2.4");
    }

    @Test
    void readsAnnotationsButNoMentionOfThem() {
        // Written @Holds here, so that this file does not seem to hold them.
        String planted = """
                    @Holds("2.4")
                    @Holds({"2.5", "10.1"})
                @Holds({
                    "2.6",
                    "2.7"
                })
                    // @Holds("3.1")
                    /** As in @Holds("3.2"). */
                    String rule = "@Holds('3.3')";
                """.replace("@Holds", "@Rule");

        assertThat(held(planted)).containsExactly("10.1", "2.4", "2.5", "2.6", "2.7");
    }

    private static Set<String> rules(String semantics) {
        return collect(RULE.matcher(semantics).results());
    }

    private static Set<String> held(String source) {
        return collect(HOLDER.matcher(source)
                .results()
                .flatMap(annotation -> TEXT.matcher(annotation.group(1)).results()));
    }

    private static Set<String> collect(Stream<MatchResult> matches) {
        return matches.map(match -> match.group(1)).collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static Set<String> heldAnywhere() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> tests = files.filter(RuleCoverageTest::isTest).toList();
            return tests.stream()
                    .flatMap(test -> held(read(test)).stream())
                    .collect(TreeSet::new, Set::add, Set::addAll);
        }
    }

    private static boolean isTest(Path file) {
        String name = file.toString().replace('\\', '/');
        return name.contains("/src/test/java/") && (name.endsWith("Test.java") || name.endsWith("Properties.java"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
