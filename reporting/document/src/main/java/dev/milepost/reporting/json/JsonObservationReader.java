// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import dev.milepost.json.JsonException;
import dev.milepost.json.ObservationJson;
import dev.milepost.observation.Observation;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakePlace;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReader;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Reads facts from JSON in the form of {@link ObservationJson}: an array of objects, or objects that follow each other.
 * JSON is always UTF-8, whatever the charset of the context. A fact that does not fit the campaign is a problem with
 * its path, such as {@code observations.json#12}; what is not JSON, or no fact, is a problem with its line, behind
 * which nothing is read. Found by the name {@code json}.
 */
public final class JsonObservationReader implements ObservationReader {

    /** Creates a reader. */
    public JsonObservationReader() {}

    @Override
    public String name() {
        return "json";
    }

    @Override
    public IntakeResult read(InputStream in, IntakeContext context) throws IOException {
        Facts facts = new Facts(context);
        try {
            ObservationJson.read(in, facts::add);
        } catch (JsonException e) {
            if (e.getCause() instanceof IOException cause && !(cause instanceof CharacterCodingException)) {
                throw cause;
            }
            facts.refuse(e);
        } catch (FullException e) {
            facts.refuseTheRest();
        }
        return facts.result.build();
    }

    /** The facts of one file in their order. */
    private static final class Facts {

        private final IntakeContext context;
        private final IntakeResult.Builder result;
        private int index;

        Facts(IntakeContext context) {
            this.context = context;
            this.result = IntakeResult.builder(context);
        }

        void add(Observation observation) {
            if (index == context.maxRows()) {
                throw new FullException();
            }
            result.accept(IntakePlace.ofPath(context.fileName(), Integer.toString(index)), observation);
            index++;
        }

        void refuse(JsonException e) {
            OptionalInt line = e.line();
            IntakePlace place = line.isPresent()
                    ? IntakePlace.ofLine(context.fileName(), line.getAsInt())
                    : IntakePlace.ofFile(context.fileName());
            LocalizedText message = LocalizedText.of(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
            result.refuse(IntakeProblem.of(place, message));
        }

        void refuseTheRest() {
            LocalizedText message = LocalizedText.of(
                    "事实数超过上限 " + context.maxRows() + "，以下未读取",
                    "facts must not exceed " + context.maxRows() + ", the rest is not read");
            result.refuse(IntakeProblem.of(IntakePlace.ofFile(context.fileName()), message));
        }
    }

    /** Ends the reading of a file that has more facts than the context allows. */
    private static final class FullException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FullException() {
            super(null, null, false, false);
        }
    }
}
