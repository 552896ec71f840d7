// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.text.MilepostException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What came of an export: bytes, or a refusal. */
final class Outcome {
    private static final Pattern CHARACTER = Pattern.compile("U\\+[0-9A-F]{4,6}");

    /** How much of a text a refusal shows at least. */
    private static final int SHOWN = 10;

    private final byte[] bytes;
    private final Optional<MilepostException> refusal;

    private Outcome(byte[] bytes, Optional<MilepostException> refusal) {
        this.bytes = bytes;
        this.refusal = refusal;
    }

    /** What was written. */
    byte[] bytes() {
        return bytes;
    }

    /** Why nothing was written; empty if it was. */
    Optional<MilepostException> refusal() {
        return refusal;
    }

    /** An export into a stream. */
    interface Export {
        void to(OutputStream out) throws IOException;
    }

    static Outcome of(Export export) throws IOException {
        WatchedStream out = WatchedStream.endless();
        try {
            export.to(out);
            return new Outcome(out.bytes(), Optional.empty());
        } catch (MilepostException refused) {
            return new Outcome(out.bytes(), Optional.of(refused));
        }
    }

    /** A refusal has written nothing and says in both languages what it is about: a character, or a text it shows. */
    void assertProperIfRefused(List<String> texts) {
        refusal.ifPresent(refused -> {
            assertThat(bytes).isEmpty();
            assertThat(refused.code()).isNotBlank();
            for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
                assertThat(refused.message(locale))
                        .satisfies(message -> assertThat(
                                        CHARACTER.matcher(message).find()
                                                || texts.stream().anyMatch(text -> message.contains(opening(text))))
                                .as("names a character or the text: %s", message)
                                .isTrue());
            }
        });
    }

    private static String opening(String text) {
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(SHOWN, points)));
    }
}
