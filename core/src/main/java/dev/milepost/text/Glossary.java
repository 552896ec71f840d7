// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fixed vocabulary of the library in both languages: one file, {@code glossary.tsv} beside this class, that every
 * exporter reads. Keys are dotted, the name of an enum constant comes last: {@code missing.NOT_REPORTED}.
 */
public final class Glossary {

    private static final Map<String, LocalizedText> ENTRIES = load("glossary.tsv");

    private Glossary() {}

    /**
     * Returns the text of a key.
     *
     * @param key the key, such as {@code "status.MET"}
     * @return the text, in both languages
     * @throws IllegalArgumentException if there is no such key; the message names the nearest ones
     */
    public static LocalizedText get(String key) {
        return find(key)
                .orElseThrow(() -> new IllegalArgumentException("glossary key must be known, was '" + key
                        + "'; nearest: " + String.join(", ", NearestNames.of(key, keys(), 3))));
    }

    /**
     * Returns the text of a key, if there is one.
     *
     * @param key the key, such as {@code "status.MET"}
     * @return the text in both languages, or empty
     */
    public static Optional<LocalizedText> find(String key) {
        return Optional.ofNullable(ENTRIES.get(requireNonNull(key, "key")));
    }

    /**
     * Returns all keys in the order of the file.
     *
     * @return the keys, not modifiable
     */
    public static Set<String> keys() {
        return ENTRIES.keySet();
    }

    private static Map<String, LocalizedText> load(String resource) {
        try (InputStream in = Glossary.class.getResourceAsStream(resource)) {
            checkState(in != null, "resource %s must be on the class path beside Glossary", resource);
            return parse(new BufferedReader(new InputStreamReader(requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads lines of key, Chinese and English, separated by tabs; blank lines and lines beginning with # are skipped.
     */
    static Map<String, LocalizedText> parse(List<String> lines) {
        Map<String, LocalizedText> entries = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            checkState(fields.length == 3, "glossary line %s must have key, zh and en, was '%s'", i + 1, line);
            LocalizedText text = LocalizedText.of(fields[1].strip(), fields[2].strip());
            checkState(text.isBilingual(), "glossary line %s must have both languages, was '%s'", i + 1, line);
            LocalizedText earlier = entries.putIfAbsent(fields[0].strip(), text);
            checkState(earlier == null, "glossary line %s must not repeat a key, was '%s'", i + 1, line);
        }
        return Collections.unmodifiableMap(entries);
    }
}
