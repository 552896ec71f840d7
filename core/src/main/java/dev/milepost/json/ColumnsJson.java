// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.RecordedObservation;
import dev.milepost.rollup.SeriesFilling;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/**
 * Facts in the form of {@link ObservationJson} straight into the columns of a roll-up, without an object for each: the
 * fastest way from a file to figures. Whatever a column cannot keep is read as ever and stands apart.
 *
 * <pre>{@code
 * SeriesFilling columns = Rollup.of(campaign, tree, when).columns();
 * ColumnsJson.read(in, when.knownAt(), columns);
 * Rollup rollup = columns.rollup();
 * }</pre>
 */
public final class ColumnsJson {

    private ColumnsJson() {}

    /**
     * Reads an array of facts, or facts that follow each other, as recorded in the order of the text.
     *
     * @param in the text in UTF-8, with or without byte order mark; left open
     * @param recordedAt when they were recorded; after {@code knownAt} of the roll-up none of them counts
     * @param into takes them
     * @return how many facts the text has
     * @throws JsonException if the text cannot be read or a fact breaks a rule; the facts before it have been added
     * @throws IllegalStateException if the columns were rolled up already
     */
    public static long read(InputStream in, Instant recordedAt, SeriesFilling into) {
        Facts facts = new Facts(requireNonNull(recordedAt, "recordedAt"), requireNonNull(into, "into"));
        JsonInput.stream(requireNonNull(in, "in"), facts);
        return facts.sequence;
    }

    /** Reads fact by fact, and keeps of each where its properties stand, in case that it is not plain. */
    private static final class Facts implements JsonInput.Items {

        private static final int MOST = 8;

        private final Instant recordedAt;
        private final SeriesFilling into;
        private final PlainFact fact;
        private final int[] properties = new int[MOST];
        private final String[] names = new String[MOST];
        private final int[] lines = new int[MOST];
        private final int[] columns = new int[MOST];
        private int taken;
        private long sequence;

        private Facts(Instant recordedAt, SeriesFilling into) {
            this.recordedAt = recordedAt;
            this.into = into;
            this.fact = new PlainFact(into);
        }

        @Override
        public void read(JsonInput input, JsonToken token, int index) {
            sequence++;
            if (token != JsonToken.START_OBJECT) {
                add(input.value(token, null, Integer.toString(index)));
                return;
            }
            JsonParser parser = input.parser();
            TokenStreamLocation location = parser.currentTokenLocation();
            int line = location.getLineNr();
            int column = location.getColumnNr();
            fact.start();
            taken = 0;
            Stop stop = takeAll(parser);
            if (stop != Stop.AT_END || !fact.add(into.reaches(recordedAt, sequence))) {
                JsonValue owner = new JsonValue(null, Integer.toString(index), line, column);
                add(owner.fill(rest(input, owner, stop)));
            }
        }

        /** Takes properties up to the end of the fact, or to one that is not plain. */
        private Stop takeAll(JsonParser parser) {
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                int property = fact.property(parser.currentName());
                if (property < 0) {
                    return Stop.AT_NAME;
                }
                JsonToken token = parser.nextToken();
                TokenStreamLocation location = parser.currentTokenLocation();
                lines[taken] = location.getLineNr();
                columns[taken] = location.getColumnNr();
                names[taken] = parser.currentName();
                properties[taken] = property;
                if (!fact.take(property, token, parser)) {
                    return Stop.AT_VALUE;
                }
                taken++;
            }
            return Stop.AT_END;
        }

        /** The properties that were taken and those still to come, as they would have been read from the start. */
        private Map<String, JsonValue> rest(JsonInput input, JsonValue owner, Stop stop) {
            Map<String, JsonValue> all = new LinkedHashMap<>();
            for (int i = 0; i < taken; i++) {
                all.put(names[i], new JsonValue(owner, names[i], lines[i], columns[i]).fill(fact.taken(properties[i])));
            }
            if (stop == Stop.AT_NAME) {
                input.property(owner, all);
            } else if (stop == Stop.AT_VALUE) {
                all.put(names[taken], input.value(input.parser().currentToken(), owner, names[taken]));
            }
            while (stop != Stop.AT_END && input.parser().nextToken() != JsonToken.END_OBJECT) {
                input.property(owner, all);
            }
            return all;
        }

        private void add(JsonValue json) {
            into.add(new RecordedObservation(ObservationCodecs.OBSERVATION.read(json), recordedAt, sequence));
        }

        /** Where the plain way through a fact ended. */
        private enum Stop {
            AT_NAME,
            AT_VALUE,
            AT_END
        }
    }
}
