// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.milepost.observation.Observation;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeMode;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.text.PrintableText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What every {@link ObservationReader} keeps to. A reader shows it by a test class that extends this one, names the
 * reader and writes files of its format. It is registered for {@link java.util.ServiceLoader}.
 */
public abstract class ObservationReaderContract {
    private static final String FILE = "from-the-village.any";

    /**
     * One record of a file.
     *
     * @param element which data element it is of
     * @param unit where
     * @param period for when
     * @param value its value as text; a number for an amount
     * @param reporter who reported it; empty if nobody is named
     */
    public record Fact(String element, String unit, String period, String value, String reporter) {}

    /** The reader; a new one for each call. */
    protected abstract ObservationReader reader();

    /** A file of those records in this order, each text as it stands. */
    protected abstract byte[] file(List<Fact> facts);

    /** Whether the format can say what these facts say; a format of fixed characters cannot hold all texts. */
    protected boolean canHold(List<Fact> facts) {
        return true;
    }

    /** The file with one byte more or another one, so that it may be broken anywhere. */
    private record Damage(int permille, byte value, boolean cut) {

        byte[] of(byte[] file) {
            int at = (int) (file.length * (long) permille / 1000);
            byte[] damaged = Arrays.copyOf(file, cut ? at : file.length);
            if (at < damaged.length) {
                damaged[at] = value;
            }
            return damaged;
        }
    }

    /** Tells whether it was closed; breaks at its end. */
    private static final class Source extends InputStream {
        private final InputStream bytes;
        private final boolean breaks;
        private boolean closed;

        Source(byte[] bytes, boolean breaks) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.breaks = breaks;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            if (next < 0 && breaks) {
                throw new WatchedStream.Broken();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = bytes.read(into, from, length);
            if (read < 0 && breaks) {
                throw new WatchedStream.Broken();
            }
            return read;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static IntakeContext context(IntakeMode mode) {
        return IntakeSamples.context().withFileName(FILE).withMode(mode);
    }

    private IntakeResult read(byte[] file, IntakeMode mode) throws IOException {
        return reader().read(new ByteArrayInputStream(file), context(mode));
    }

    private IntakeResult read(List<Fact> facts) throws IOException {
        return read(file(facts), IntakeMode.ALL_OR_NOTHING);
    }

    private static Fact amount(String value, String reporter) {
        return new Fact("park-area", "town", "2023", value, reporter);
    }

    private static Fact word(String word) {
        return new Fact("remark", "v1", "2023", word, "");
    }

    /** Each names the file, in one line of characters that can be printed, in both languages. */
    private static void assertTold(List<IntakeProblem> problems) {
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.place().text()).startsWith(FILE);
            for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                assertThat(problem.text(locale)).startsWith(FILE);
                assertThat(PrintableText.find(problem.text(locale))).isEmpty();
            }
            assertThat(problem.message().isBilingual()).isTrue();
        });
    }

    @Example
    void saysTheSameOfItselfAtAnyTime() throws Exception {
        String first = reader().name();
        assertThat(first).matches("[a-z0-9]+([.-][a-z0-9]+)*");
        read(List.of(amount("1", "")));
        assertThat(Elsewhere.inAnotherLocaleAndZone(() -> reader().name())).isEqualTo(first);
    }

    @Example
    void isFoundByItsNameAndCanBeMadeWithoutOptions() throws Exception {
        Class<?> type = reader().getClass();
        assertThat(ObservationReaders.named(reader().name())).isInstanceOf(type);
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    @Property(tries = 300)
    void anyBytesAreReadWithoutAnException(@ForAll byte[] bytes, @ForAll IntakeMode mode) throws IOException {
        IntakeResult result = read(bytes, mode);
        assertThat(result.observations()).isEmpty();
        assertTold(result.problems());
    }

    @Property(tries = 300)
    void aFileBrokenAnywhereIsReadWithoutAnException(
            @ForAll("facts") List<Fact> facts, @ForAll("damages") Object damage, @ForAll IntakeMode mode)
            throws IOException {
        IntakeResult result = read(((Damage) damage).of(file(facts)), mode);
        assertTold(result.problems());
        if (mode == IntakeMode.ALL_OR_NOTHING && !result.isClean()) {
            assertThat(result.observations()).isEmpty();
        }
    }

    @Property(tries = 300)
    void wrongFieldsAreProblemsAndNeverAnException(@ForAll("facts") List<Fact> facts) throws IOException {
        IntakeResult whole = read(file(facts), IntakeMode.ALL_OR_NOTHING);
        IntakeResult good = read(file(facts), IntakeMode.GOOD_ROWS);
        assertTold(whole.problems());
        assertThat(good.problems()).isEqualTo(whole.problems());
        assertThat(whole.observations()).isEqualTo(whole.isClean() ? good.observations() : List.of());
        assertThat(good.observations()).hasSizeLessThanOrEqualTo(facts.size());
    }

    @Property(tries = 200)
    void amountsAndWordsComeBackAsTheyWereWritten(
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int amount, @ForAll("words") String word)
            throws IOException {
        List<Fact> facts = List.of(amount(Integer.toString(amount), word), word(word));
        if (!canHold(facts)) {
            return;
        }
        IntakeResult result = read(facts);
        assertThat(result.problems()).isEmpty();
        List<Observation> read = result.observations();
        assertThat(read.get(0).value()).hasToString(Integer.toString(amount));
        assertThat(read.get(0).reporter().orElseThrow().in(Locale.CHINA)).isEqualTo(word);
        assertThat(read.get(1).value()).hasToString("word:" + word);
    }

    @Property(tries = 50)
    void wordsThatCannotBePrintedAreAProblemThatNamesTheCharacter(@ForAll("unprintable") String character)
            throws IOException {
        String word = "甲" + character + "乙";
        List<Fact> facts = List.of(amount("1", word), word(word));
        if (!canHold(facts)) {
            return;
        }
        IntakeResult result = read(facts);
        assertThat(result.observations()).isEmpty();
        assertTold(result.problems());
        assertThat(result.problems())
                .isNotEmpty()
                .allMatch(problem -> problem.message().en().contains(PrintableText.name(character.codePointAt(0))));
    }

    @Property(tries = 50)
    void theSameBytesGiveTheSameResultEverywhere(@ForAll("facts") List<Fact> facts) throws Exception {
        byte[] file = file(facts);
        IntakeResult there = Elsewhere.inAnotherLocaleAndZone(() -> read(file, IntakeMode.GOOD_ROWS));
        assertThat(there).isEqualTo(read(file, IntakeMode.GOOD_ROWS));
    }

    @Property(tries = 20)
    void twoThreadsDoNotDisturbEachOther(@ForAll("facts") List<Fact> first, @ForAll("facts") List<Fact> second)
            throws Exception {
        ObservationReader shared = reader();
        List<IntakeResult> together = Elsewhere.inTwoThreads(
                () -> shared.read(new ByteArrayInputStream(file(first)), context(IntakeMode.GOOD_ROWS)),
                () -> shared.read(new ByteArrayInputStream(file(second)), context(IntakeMode.GOOD_ROWS)));
        assertThat(together)
                .containsExactly(read(file(first), IntakeMode.GOOD_ROWS), read(file(second), IntakeMode.GOOD_ROWS));
    }

    @Example
    void theStreamIsLeftOpenAndABrokenOneIsToldToTheCaller() throws IOException {
        byte[] file = file(List.of(amount("1", "")));
        Source whole = new Source(file, false);
        reader().read(whole, context(IntakeMode.ALL_OR_NOTHING));
        assertThat(whole.closed).isFalse();
        Source broken = new Source(file, true);
        Throwable told = catchThrowable(() -> reader().read(broken, context(IntakeMode.GOOD_ROWS)));
        assertThat(told).isInstanceOf(IOException.class);
        assertThat(broken.closed).isFalse();
    }

    /** Records of right and wrong fields. */
    @Provide
    protected Arbitrary<List<Fact>> facts() {
        Arbitrary<String> values = Arbitraries.of(
                "12.5",
                "-3",
                "C",
                "-",
                "",
                "true",
                "是",
                "=1+1",
                "missing:STALE",
                "missing:",
                "１２",
                "1e400",
                "<b>",
                "绿");
        return Combinators.combine(
                        Arbitraries.of("park-area", "clean-ups", "density", "smoke-free", "remark", "nothing", ""),
                        Arbitraries.of("town", "v1", "v2", "=town", ""),
                        Arbitraries.of("2023", "202301", "2023W99", "2023-01-01", ""),
                        values,
                        Arbitraries.of("", "村爱卫办", "javascript:alert(1)", "=cmd", "\u202E"))
                .as(Fact::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Words of one line without blanks at their ends, hostile ones among them. */
    @Provide
    protected Arbitrary<String> words() {
        return Arbitraries.oneOf(
                        HostileText.printable(),
                        Arbitraries.strings()
                                .withChars("绿城市abc,\"=+；1")
                                .ofMinLength(1)
                                .ofMaxLength(20))
                .filter(text -> text.equals(text.strip()) && !text.isBlank());
    }

    /** Characters that no report can print, without those that end lines. */
    @Provide
    protected Arbitrary<String> unprintable() {
        return Arbitraries.of("\u0001", "\t", "\u007F", "\u0085", "\u2028", "\uFFFE");
    }

    /** Damages of a file. */
    @Provide
    Arbitrary<Object> damages() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 1000), Arbitraries.bytes(), Arbitraries.of(true, false))
                .as(Damage::new);
    }
}
