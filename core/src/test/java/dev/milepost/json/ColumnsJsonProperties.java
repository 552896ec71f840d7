// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import dev.milepost.period.PeriodType;
import dev.milepost.rollup.Rollup;
import dev.milepost.rollup.SeriesFilling;
import dev.milepost.rollup.SeriesPart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Facts that are read into columns are those that are read one by one, whatever stands in the text. */
@Rule("5.7")
class ColumnsJsonProperties {

    private static final String WRONG = "{}[],:\"\\0-.e \n值";

    @Property
    void columnsHoldWhatIsReadOneByOne(@ForAll("facts") List<String> facts, @ForAll Random random) {
        CountedStates states = random.nextInt(3) == 0 ? CountedStates.approved() : CountedStates.all();
        Instant recordedAt = SmallTown.RECORDED.plusSeconds(random.nextInt(8) == 0 ? 1 : 0);
        assertAlike(states, recordedAt, text(facts, random));
    }

    /** Whatever a plain text is changed to, the same is said of it. */
    @Property
    void whatIsWrongIsSaidAlike(@ForAll("plain") List<String> facts, @ForAll Random random) {
        StringBuilder text = new StringBuilder(text(facts, random));
        for (int edits = random.nextInt(3); edits >= 0; edits--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, WRONG.charAt(random.nextInt(WRONG.length())));
                default -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
            }
        }
        assertAlike(CountedStates.all(), SmallTown.RECORDED, text.toString());
    }

    private static void assertAlike(CountedStates states, Instant recordedAt, String text) {
        Outcome columns = outcome(states, (in, into) -> ColumnsJson.read(in, recordedAt, into), text);
        Outcome oneByOne = outcome(states, (in, into) -> oneByOne(in, recordedAt, into), text);
        assertThat(columns).as(text).isEqualTo(oneByOne);
    }

    private static void oneByOne(InputStream in, Instant recordedAt, SeriesFilling into) {
        AtomicLong sequence = new AtomicLong();
        ObservationJson.read(
                in, fact -> into.add(new RecordedObservation(fact, recordedAt, sequence.incrementAndGet())));
    }

    private static Outcome outcome(CountedStates states, BiConsumer<InputStream, SeriesFilling> reading, String text) {
        SeriesFilling into = filling(states);
        Optional<String> problem = Optional.empty();
        try {
            reading.accept(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), into);
        } catch (JsonException e) {
            problem = Optional.of(e.path() + " " + e.getMessage());
        }
        try {
            return new Outcome(problem, Optional.of(into.part()), Optional.empty());
        } catch (IllegalArgumentException e) {
            return new Outcome(problem, Optional.empty(), Optional.ofNullable(e.getMessage()));
        }
    }

    private static SeriesFilling filling(CountedStates states) {
        Campaign campaign = SmallTown.campaign(
                SmallTown.element().frequency(PeriodType.MONTH).dueDays(5).build());
        return Rollup.of(campaign, SmallTown.tree(3), AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED))
                .counting(states)
                .columns();
    }

    private static String text(List<String> facts, Random random) {
        return random.nextBoolean() ? "[ " + String.join(",\n  ", facts) + " ]" : "\uFEFF" + String.join("\n", facts);
    }

    @Provide
    Arbitrary<List<String>> plain() {
        return fact(Arbitraries.of("1.5", "0", "-20", "3"), Arbitraries.just(""))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> facts() {
        Arbitrary<String> plain = Arbitraries.of("1", "1.5", "1.50", "-0", "-0.00", "20", "0.001", "-7.25");
        Arbitrary<String> large = Arbitraries.of(
                "123456789012345678",
                "0.123456789012345678",
                "1234567890123456789",
                "9223372036854775807",
                "700000000000000000",
                "100000000000000000.5",
                "1e3",
                "1.5E-2");
        Arbitrary<String> odd = Arbitraries.of(
                "12.5e400", "\"2\"", "\"33/42\"", "\"missing:NOT_MEASURED\"", "true", "null", "[1]", "\"a\\\"b\"");
        Arbitrary<String> values = Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(2, large), Tuple.of(1, odd));
        return Arbitraries.frequencyOf(
                        Tuple.of(20, fact(values, more())),
                        Tuple.of(1, Arbitraries.of("{}", "[]", "7", "null", "{ \"element\": \"x\" }")))
                .list()
                .ofMaxSize(12);
    }

    private static Arbitrary<String> more() {
        Arbitrary<String> plain = Arbitraries.of(
                "\"assurance\": \"asserted\"",
                "\"assurance\": \"verified\"",
                "\"state\": \"approved\"",
                "\"state\": \"draft\"",
                "\"state\": \"returned\"",
                "\"revision\": 1",
                "\"revision\": 2",
                "\"category\": \"\"",
                "\"category\": \"part\"",
                "\"category\": \"\\u0070art\"");
        Arbitrary<String> odd = Arbitraries.of(
                "\"source\": \"recount\"",
                "\"nature\": \"planned\"",
                "\"receivedOn\": \"2023-05-30\"",
                "\"nil\": false",
                "\"standsForParts\": true",
                "\"reporter\": { \"zh\": \"某站\" }",
                "\"revision\": \"1\"",
                "\"revision\": 1.0");
        Arbitrary<String> wrong = Arbitraries.of(
                "\"revision\": -1",
                "\"revision\": 1.5",
                "\"revision\": 12345678901",
                "\"assurance\": \"sure\"",
                "\"assurance\": 3",
                "\"category\": \" \"",
                "\"unit\": \"v2\"",
                "\"units\": \"v2\"",
                "\"nil\": 1");
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just("")), Tuple.of(8, plain), Tuple.of(4, odd), Tuple.of(1, wrong));
    }

    private static Arbitrary<String> fact(Arbitrary<String> values, Arbitrary<String> more) {
        return Combinators.combine(
                        often(Arbitraries.just("x"), Arbitraries.of("y", "")),
                        often(Arbitraries.of("v1", "v2", "town"), Arbitraries.of("v9", "", "a/b", "\\u0076\\u0033")),
                        often(Arbitraries.of("202301", "202302", "202312"), Arbitraries.of("2023", "202213", "202401")),
                        values,
                        more,
                        Arbitraries.integers().between(0, 1000))
                .as((element, unit, period, value, other, seed) -> object(
                        List.of(
                                "\"element\": \"" + element + "\"",
                                "\"unit\": \"" + unit + "\"",
                                "\"period\": \"" + period + "\"",
                                "\"value\": " + value),
                        other,
                        new Random(seed)));
    }

    private static String object(List<String> needed, String other, Random random) {
        List<String> properties = new ArrayList<>(needed);
        if (!other.isEmpty()) {
            properties.add(other);
        }
        Collections.shuffle(properties, random);
        return "{ " + String.join(random.nextBoolean() ? ", " : ",\n    ", properties) + " }";
    }

    private static <T> Arbitrary<T> often(Arbitrary<T> ordinary, Arbitrary<T> odd) {
        return Arbitraries.frequencyOf(Tuple.of(30, ordinary), Tuple.of(1, odd));
    }

    /** What came of a reading: what was wrong in the text, and what was read before, or why it cannot be. */
    private record Outcome(Optional<String> problem, Optional<SeriesPart> part, Optional<String> conflict) {}
}
