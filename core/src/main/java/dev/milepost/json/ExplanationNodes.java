// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static com.google.common.base.Preconditions.checkArgument;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;

import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import dev.milepost.explanation.FactReference;
import dev.milepost.quantity.MissingReason;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The codec of the nodes of one document, in their order: each refers to those before it by their numbers. */
final class ExplanationNodes implements Codec<Explanation> {

    /** A tree told in full may be far larger than its nodes; no report has one of this size. */
    private static final long MOST_STEPS = 1_000_000;

    private static final Codec<Instant> INSTANT = Codec.of(ExplanationNodes::instant, Instant::toString);

    private static final Codec<FactReference> FACT = ObjectCodec.record(in -> new FactReference(
                    in.get("key", TEXT),
                    in.get("revision", WHOLE),
                    in.get("record", Codec.of(ExplanationNodes::record, BigDecimal::valueOf)),
                    in.get("recordedAt", INSTANT)))
            .given("key", TEXT, FactReference::key)
            .given("revision", WHOLE, FactReference::revision)
            .given("record", Codec.of(ExplanationNodes::record, BigDecimal::valueOf), FactReference::record)
            .given("recordedAt", INSTANT, FactReference::recordedAt);

    private final ExplanationIndex index;
    private final List<Explanation> nodes = new ArrayList<>();
    private final List<Long> steps = new ArrayList<>();
    private final ObjectCodec<Explanation, Explanation> node;

    /** A codec that writes the numbers of an index; reading needs none. */
    ExplanationNodes(ExplanationIndex index) {
        this.index = index;
        this.node = ObjectCodec.record(this::node)
                .given("id", WHOLE, index::numberOf)
                .given("what", WORDS, Explanation::what)
                .givenIfAny(
                        "value",
                        WORDS,
                        why -> of(why, Explanation.Observed.class).map(Explanation.Observed::value))
                .givenIfAny(
                        "fact", FACT, why -> of(why, Explanation.Observed.class).map(Explanation.Observed::fact))
                .givenIfAny(
                        "given", WORDS, why -> of(why, Explanation.Given.class).map(Explanation.Given::value))
                .givenIfAny(
                        "missing",
                        words(MissingReason.class),
                        why -> of(why, Explanation.Absent.class).map(Explanation.Absent::reason))
                .givenIfAny(
                        "operation",
                        WORDS,
                        why -> of(why, Explanation.Computed.class).map(Explanation.Computed::operation))
                .givenIfAny(
                        "from",
                        reference().list(),
                        why -> of(why, Explanation.Computed.class).map(Explanation.Computed::from))
                .givenList("notes", WORDS, Explanation::notes);
    }

    @Override
    public Explanation read(JsonValue json) {
        Explanation why = node.read(json);
        nodes.add(why);
        return why;
    }

    @Override
    public Map<String, Object> write(Explanation why) {
        return node.write(why);
    }

    /** The codec of a number that stands for a node read before. */
    Codec<Explanation> reference() {
        return Codec.of(this::referred, why -> BigDecimal.valueOf(index.numberOf(why)));
    }

    private Explanation node(ObjectReader in) {
        int id = in.get("id", WHOLE);
        checkArgument(id == nodes.size() + 1, "id of node must be %s, was %s", nodes.size() + 1, id);
        LocalizedText what = in.get("what", WORDS);
        List<LocalizedText> notes = in.list("notes", WORDS);
        List<Explanation> from = in.list("from", reference());
        Optional<FactReference> fact = in.find("fact", FACT);
        Optional<LocalizedText> operation = in.find("operation", WORDS);
        List<Explanation> kinds = Stream.of(
                        fact.map(one -> new Explanation.Observed(what, in.get("value", WORDS), one, notes)),
                        in.find("given", WORDS).map(given -> new Explanation.Given(what, given, notes)),
                        in.find("missing", words(MissingReason.class))
                                .map(reason -> new Explanation.Absent(what, reason, notes)),
                        operation.map(done -> new Explanation.Computed(what, done, from, notes)))
                .<Explanation>flatMap(Optional::stream)
                .toList();
        checkArgument(
                kinds.size() == 1,
                "node %s must have one of fact, given, missing and operation, had %s",
                id,
                kinds.size());
        checkArgument(from.isEmpty() || operation.isPresent(), "from of node %s must go with an operation", id);
        checkArgument(
                fact.isPresent() || in.find("value", WORDS).isEmpty(), "value of node %s must go with a fact", id);
        count(id, in.list("from", WHOLE));
        return kinds.get(0);
    }

    private void count(int id, List<Integer> from) {
        long all = from.stream().mapToLong(one -> steps.get(one - 1)).sum() + 1;
        checkArgument(all <= MOST_STEPS, "steps of node %s must not exceed %s, were %s", id, MOST_STEPS, all);
        steps.add(all);
    }

    private Explanation referred(JsonValue json) {
        int number = json.whole();
        checkArgument(
                number >= 1 && number <= nodes.size(),
                "reference must name a node before it, 1 to %s, was %s",
                nodes.size(),
                number);
        return nodes.get(number - 1);
    }

    private static <T extends Explanation> Optional<T> of(Explanation why, Class<T> kind) {
        return kind.isInstance(why) ? Optional.of(kind.cast(why)) : Optional.empty();
    }

    private static Instant instant(JsonValue json) {
        try {
            return Instant.parse(json.text());
        } catch (DateTimeParseException e) {
            throw json.wrongType("时刻，如 \"2024-01-15T00:00:00Z\"", "an instant such as \"2024-01-15T00:00:00Z\"");
        }
    }

    private static long record(JsonValue json) {
        try {
            return json.number().longValueExact();
        } catch (ArithmeticException e) {
            throw json.wrongType("整数", "a whole number");
        }
    }
}
