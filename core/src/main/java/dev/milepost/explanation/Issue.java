// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.text.LocalizedText;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * A doubt about data. An issue never changes a figure.
 *
 * @param severity how grave it is
 * @param code the stable code of the rule that raised it, such as {@code bounds}
 * @param path where: the object and its property, such as {@code target/park-area}
 * @param message what is wrong, naming property, rule and value
 * @param suggestion what a person might look at; empty if there is none
 */
public record Issue(
        Severity severity, String code, String path, LocalizedText message, Optional<LocalizedText> suggestion)
        implements Comparable<Issue> {

    private static final Comparator<Issue> ORDER = Comparator.comparing(Issue::severity)
            .thenComparing(Issue::code)
            .thenComparing(Issue::path)
            .thenComparing(issue -> issue.message().toString());

    public Issue {
        requireNonNull(severity, "severity");
        requireNonNull(message, "message");
        requireNonNull(suggestion, "suggestion");
        checkArgument(!code.isBlank(), "code of an issue must not be blank");
        checkArgument(!path.isBlank(), "path of issue '%s' must not be blank", code);
    }

    /** Obtains an issue without a suggestion. */
    public static Issue of(Severity severity, String code, String path, LocalizedText message) {
        return new Issue(severity, code, path, message, Optional.empty());
    }

    /** Returns this issue with the given suggestion. */
    public Issue withSuggestion(LocalizedText text) {
        return new Issue(severity, code, path, message, Optional.of(text));
    }

    /** The message and, where there is one, the suggestion, in one line. */
    public String text(Locale locale) {
        return message.in(locale)
                + suggestion.map(text -> " → " + text.in(locale)).orElse("");
    }

    /** The gravest first, then by code, path and message, so that lists do not depend on the order of discovery. */
    @Override
    public int compareTo(Issue other) {
        return ORDER.compare(this, other);
    }
}
