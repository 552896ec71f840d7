// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.hash.Hashing;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The headings and neutral sentences of reports, as data. Immutable; safe for concurrent use.
 *
 * <p>A pack is a table of three columns parted by tabs: key, Chinese, English. Lines that begin with {@code #} and
 * empty lines are passed over. {@code {name}}, in small letters from a to z, stands for what a composer fills in; a
 * brace has no other use. A pack of one's own need only hold the keys it changes.
 *
 * <p>Where a phrase repeats from sentence to sentence, a table may hold variants of it, {@code key#1}, {@code key#2}
 * and so on. Which of them a sentence takes follows from the campaign, the key and what the sentence is about, by a
 * hash: it is the same on every machine and in every year, and a variant added later changes only the sentences that
 * take it.
 */
public final class PhrasePack {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)\\}");
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*\\}?|\\}");
    private static final Pattern VARIANT = Pattern.compile("(?<key>[^#]+)#(?<number>[1-9][0-9]?)");
    private static final PhrasePack STANDARD = new PhrasePack(read(resource(), "phrases.tsv"));

    private final Map<String, List<LocalizedText>> phrases;

    private PhrasePack(Map<String, List<LocalizedText>> phrases) {
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
     *     <p>A key with variants takes the place of all the variants of its own, and so does a key without.
     * @throws IllegalArgumentException if a line has not three columns, a key is unknown or appears twice, variants are
     *     not numbered 1, 2, 3 without a gap, a name is not spelled in small letters, or a phrase uses a name that the
     *     pack's own phrase of that key lacks; the message names file, line or key, and what is wrong
     */
    public PhrasePack with(String file, String table) {
        Map<String, List<LocalizedText>> changed = new HashMap<>(phrases);
        read(table, file).forEach((key, variants) -> {
            List<LocalizedText> own = phrases.get(key);
            checkArgument(own != null, "%s: key of a phrase must be known, was '%s'", file, key);
            for (LocalizedText phrase : variants) {
                checkNames(file, key, all(requireNonNull(own), LocalizedText::zh), phrase.zh());
                checkNames(file, key, all(requireNonNull(own), LocalizedText::en), phrase.en());
            }
            changed.put(key, variants);
        });
        return new PhrasePack(changed);
    }

    /** A phrase without names to fill in. */
    String text(String key, Locale locale) {
        return text(key, locale, Map.of());
    }

    /** A phrase with its names filled in; of several variants the first. */
    String text(String key, Locale locale, Map<String, String> values) {
        return filled(key, variants(key).get(0).in(locale), values);
    }

    /**
     * A phrase with its names filled in, of several variants the one for a subject.
     *
     * @param campaign the id of the campaign
     * @param subject what the sentence is about, such as the id of an activity
     */
    String text(String campaign, String key, String subject, Locale locale, Map<String, String> values) {
        List<LocalizedText> variants = variants(key);
        int chosen = 0;
        for (int i = 1; i < variants.size(); i++) {
            chosen = draw(campaign, key, subject, i) > draw(campaign, key, subject, chosen) ? i : chosen;
        }
        return filled(key, variants.get(chosen).in(locale), values);
    }

    /** Each variant draws a number for a subject, and the highest is taken. */
    private static long draw(String campaign, String key, String subject, int variant) {
        String drawn = String.join("\n", campaign, key, subject, Integer.toString(variant + 1));
        return Hashing.sha256().hashString(drawn, StandardCharsets.UTF_8).asLong();
    }

    private List<LocalizedText> variants(String key) {
        List<LocalizedText> variants = phrases.get(key);
        checkArgument(variants != null, "key of a phrase must be known, was '%s'", key);
        return requireNonNull(variants);
    }

    private static String filled(String key, String phrase, Map<String, String> values) {
        Matcher names = NAME.matcher(phrase);
        return names.replaceAll(found -> {
            String value = values.get(found.group(1));
            checkArgument(value != null, "phrase '%s' must be given '%s'", key, found.group(1));
            return Matcher.quoteReplacement(requireNonNull(value));
        });
    }

    private static String all(List<LocalizedText> variants, Function<LocalizedText, String> language) {
        return variants.stream().map(language).collect(Collectors.joining());
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

    private static Map<String, List<LocalizedText>> read(String table, String file) {
        Map<String, List<LocalizedText>> phrases = new HashMap<>();
        String[] lines = table.split("\r\n|\r|\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank() || lines[i].startsWith("#")) {
                continue;
            }
            String[] columns = lines[i].split("\t", -1);
            checkArgument(columns.length == 3, "%s:%s: line must have 3 columns, had %s", file, i + 1, columns.length);
            checkSpelling(file, i + 1, columns);
            add(phrases, columns, file, i + 1);
        }
        phrases.replaceAll((key, variants) -> List.copyOf(variants));
        return phrases;
    }

    private static void add(Map<String, List<LocalizedText>> phrases, String[] columns, String file, int line) {
        Matcher numbered = VARIANT.matcher(columns[0]);
        String key = numbered.matches() ? numbered.group("key") : columns[0];
        List<LocalizedText> variants = phrases.computeIfAbsent(key, absent -> new ArrayList<>());
        if (numbered.matches()) {
            checkArgument(
                    Integer.parseInt(numbered.group("number")) == variants.size() + 1,
                    "%s:%s: variants must be numbered 1, 2, 3 without a gap, was '%s' after %s",
                    file,
                    line,
                    columns[0],
                    variants.size());
        } else {
            checkArgument(variants.isEmpty(), "%s:%s: key must appear once, was '%s' twice", file, line, columns[0]);
        }
        variants.add(LocalizedText.of(columns[1], columns[2]));
    }

    private static String resource() {
        try (InputStream in = PhrasePack.class.getResourceAsStream("phrases.tsv")) {
            return new String(requireNonNull(in, "phrases.tsv").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
