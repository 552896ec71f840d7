// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings and neutral sentences of reports, as data. Immutable; safe for concurrent use.
 *
 * <p>A pack is a table of three columns parted by tabs: key, Chinese, English. Lines that begin with {@code #} and
 * empty lines are passed over. {@code {name}}, in small letters from a to z, stands for what a composer fills in; a
 * brace has no other use. A pack of one's own need only hold the keys it changes.
 */
public final class PhrasePack {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*\\}?|\\}");
    private static final PhrasePack STANDARD = new PhrasePack(read(resource(), "phrases.tsv"));

    private final Map<String, LocalizedText> phrases;

    private PhrasePack(Map<String, LocalizedText> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    /** The pack that comes with the library. */
    public static PhrasePack standard() {
        return STANDARD;
    }

    /**
     * Returns this pack with the phrases of the given table in place of its own.
     *
     * @param file the name of the table, for messages
     * @param table the text of the table
     * @throws IllegalArgumentException if a line has not three columns, a key is unknown or appears twice, a name is
     *     not spelled in small letters, or a phrase uses a name that the pack's own phrase of that key lacks; the
     *     message names file, line or key, and what is wrong
     */
    public PhrasePack with(String file, String table) {
        Map<String, LocalizedText> changed = new HashMap<>(phrases);
        read(table, file).forEach((key, phrase) -> {
            LocalizedText own = phrases.get(key);
            checkArgument(own != null, "%s: key of a phrase must be known, was '%s'", file, key);
            checkNames(file, key, requireNonNull(own).zh(), phrase.zh());
            checkNames(file, key, requireNonNull(own).en(), phrase.en());
            changed.put(key, phrase);
        });
        return new PhrasePack(changed);
    }

    /** A phrase without names to fill in. */
    String text(String key, Locale locale) {
        return text(key, locale, Map.of());
    }

    /** A phrase with its names filled in. */
    String text(String key, Locale locale, Map<String, String> values) {
        LocalizedText phrase = phrases.get(key);
        checkArgument(phrase != null, "key of a phrase must be known, was '%s'", key);
        Matcher names = NAME.matcher(requireNonNull(phrase).in(locale));
        return names.replaceAll(found -> {
            String value = values.get(found.group(1));
            checkArgument(value != null, "phrase '%s' must be given '%s'", key, found.group(1));
            return Matcher.quoteReplacement(requireNonNull(value));
        });
    }

    private static void checkNames(String file, String key, String own, String other) {
        Matcher names = NAME.matcher(other);
        while (names.find()) {
            checkArgument(own.contains(names.group()), "%s: phrase '%s' must not use %s", file, key, names.group());
        }
    }

    /** A name of another spelling would be printed as it stands. */
    private static void checkSpelling(String file, int line, String[] columns) {
        for (String text : List.of(columns[1], columns[2])) {
            Matcher braced = BRACED.matcher(text);
            while (braced.find()) {
                checkArgument(
                        NAME.matcher(braced.group()).matches(),
                        "%s:%s: name in phrase '%s' must be small letters within braces, was '%s'",
                        file,
                        line,
                        columns[0],
                        braced.group());
            }
        }
    }

    private static Map<String, LocalizedText> read(String table, String file) {
        Map<String, LocalizedText> phrases = new HashMap<>();
        String[] lines = table.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            String[] columns = lines[i].split("\t", -1);
            checkArgument(columns.length == 3, "%s:%s: line must have 3 columns, had %s", file, i + 1, columns.length);
            checkSpelling(file, i + 1, columns);
            LocalizedText phrase = LocalizedText.of(columns[1], columns[2]);
            checkArgument(
                    phrases.put(columns[0], phrase) == null,
                    "%s:%s: key must appear once, was '%s' twice",
                    file,
                    i + 1,
                    columns[0]);
        }
        return phrases;
    }

    private static String resource() {
        try (InputStream in = PhrasePack.class.getResourceAsStream("phrases.tsv")) {
            return new String(requireNonNull(in, "phrases.tsv").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
