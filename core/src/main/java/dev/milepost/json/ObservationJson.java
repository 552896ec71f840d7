// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.ObservationCodecs.OBSERVATION;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Observation;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Facts as a JSON array of objects, or as JSON Lines: one object a line. Both are read and written one fact at a time,
 * so that a file may be larger than memory.
 *
 * <pre>{@code
 * { "element": "park-area", "unit": "town", "period": "2023", "value": 12.5, "assurance": "verified" }
 * }</pre>
 *
 * <p>An amount is a number, a flag is {@code true} or {@code false}; all else is the text form of a value, such as
 * {@code "33/42"}, {@code "level:vector-density:C:2"}, {@code "word:基本实现"} or {@code "missing:NOT_MEASURED"}.
 */
public final class ObservationJson {

    private ObservationJson() {}

    /**
     * Reads an array of facts, or facts that follow each other.
     *
     * @param in the text in UTF-8, with or without byte order mark; left open
     * @param facts takes each fact in the order of the text; what it throws ends the reading
     * @throws JsonException if the text cannot be read or a fact breaks a rule; the facts before it have been handed on
     */
    public static void read(InputStream in, Consumer<Observation> facts) {
        requireNonNull(facts, "facts");
        JsonInput.stream(requireNonNull(in, "in"), json -> facts.accept(OBSERVATION.read(json)));
    }

    /**
     * Writes facts as an array in UTF-8, indented by two blanks.
     *
     * @param facts the facts; the stream is used up, not closed
     * @param out where to; left open
     * @throws JsonException if they cannot be written
     */
    public static void write(Stream<Observation> facts, OutputStream out) {
        JsonOutput.array(trees(facts), requireNonNull(out, "out"));
    }

    /**
     * Writes facts as JSON Lines in UTF-8: one fact a line.
     *
     * @param facts the facts; the stream is used up, not closed
     * @param out where to; left open
     * @throws JsonException if they cannot be written
     */
    public static void writeLines(Stream<Observation> facts, OutputStream out) {
        JsonOutput.lines(trees(facts), requireNonNull(out, "out"));
    }

    /**
     * Reads one fact.
     *
     * @param text one object
     * @throws JsonException if the text cannot be read or the fact breaks a rule
     */
    public static Observation readLine(String text) {
        return OBSERVATION.read(JsonInput.document(requireNonNull(text, "text")));
    }

    /** Writes one fact as one line without its end. The same fact always gives the same line. */
    public static String writeLine(Observation fact) {
        return JsonOutput.line(OBSERVATION.write(requireNonNull(fact, "fact")));
    }

    private static Iterator<Object> trees(Stream<Observation> facts) {
        return facts.map(OBSERVATION::write).iterator();
    }
}
