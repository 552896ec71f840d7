// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The root of the exceptions of this library, apart from {@link IllegalArgumentException} for a wrong argument. It
 * tells a person what happened in either language and a program by a stable code; subclasses add typed getters.
 */
public abstract class MilepostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String code;
    private final LocalizedText[] lines;

    /**
     * Creates an exception without a cause.
     *
     * @param code the stable code, such as {@code "storage.duplicate-fact"}
     * @param message what happened, for a person
     */
    protected MilepostException(String code, LocalizedText message) {
        super(requireNonNull(message, "message").in(Locale.ENGLISH));
        this.code = requireNonNull(code, "code");
        this.lines = new LocalizedText[] {message};
    }

    /**
     * Creates an exception of several things that happened, without a cause.
     *
     * @param code the stable code, such as {@code "narrative"}
     * @param messages what happened, for a person; a line each, one or more
     */
    protected MilepostException(String code, List<LocalizedText> messages) {
        super(joined(messages, Locale.ENGLISH));
        checkArgument(!messages.isEmpty(), "messages of '%s' must be one or more, were none", code);
        this.code = requireNonNull(code, "code");
        this.lines = messages.toArray(LocalizedText[]::new);
    }

    /**
     * Creates an exception that another one caused.
     *
     * @param code the stable code, such as {@code "storage.duplicate-fact"}
     * @param message what happened, for a person
     * @param cause what caused it
     */
    protected MilepostException(String code, LocalizedText message, Throwable cause) {
        super(requireNonNull(message, "message").in(Locale.ENGLISH), requireNonNull(cause, "cause"));
        this.code = requireNonNull(code, "code");
        this.lines = new LocalizedText[] {message};
    }

    /**
     * Returns the stable code of what happened, the same in every language and release.
     *
     * @return the code
     */
    public final String code() {
        return code;
    }

    /**
     * Returns what happened, for a reader. {@link #getMessage()} is the same in English.
     *
     * @param locale the reader's locale
     * @return the message
     */
    public final String message(Locale locale) {
        return joined(List.of(lines), locale);
    }

    private static String joined(List<LocalizedText> lines, Locale locale) {
        return lines.stream().map(line -> line.in(locale)).collect(Collectors.joining("\n"));
    }
}
