// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes words so that a reader of GitHub Flavored Markdown sees just these words. See the <a
 * href="https://github.github.com/gfm/#backslash-escapes">rule of escapes</a>.
 */
final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~#$]");
    /** What turns the beginning of a line into something else: list marks, rules, underlined headings. */
    private static final Pattern LINE_START = Pattern.compile("^(\\d{1,9})([.)])|^([-+=:])");

    private MarkdownText() {}

    /** Inside a line. */
    static String escape(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }

    /** As a line of its own; blanks at both ends are dropped, since Markdown does not keep them. */
    static String escapeLine(String text) {
        String line = escape(text.strip());
        Matcher start = LINE_START.matcher(line);
        return start.find() ? start.replaceFirst(start.group(3) == null ? "$1\\\\$2" : "\\\\$3") : line;
    }
}
