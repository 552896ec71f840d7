// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.ical;

/** One content line of a calendar: folded as RFC 5545, 3.1 asks, its text escaped as 3.3.11 does. */
final class ContentLine {

    private static final int MOST_OCTETS = 75;
    private static final String END = "\r\n";
    private static final String FOLD = END + " ";
    private static final int DELETE = 0x7F;
    private static final char UNPRINTABLE = '\uFFFD';

    private ContentLine() {}

    /** A property whose value is used as it is, such as a date. */
    static String of(String property, String value) {
        return folded(property + ":" + value);
    }

    /** A property whose value is text. */
    static String text(String property, String text) {
        return of(property, escaped(text));
    }

    /** A line break of any kind is one; what cannot stand in text, such as a control character, is replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(point);
                case '\n', '\r' -> escaped.append("\\n");
                default -> escaped.appendCodePoint(isForbidden(point) ? UNPRINTABLE : point);
            }
        });
        return escaped.toString();
    }

    private static boolean isForbidden(int point) {
        boolean control = (point < ' ' && point != '\t') || point == DELETE;
        return control || Character.getType(point) == Character.SURROGATE;
    }

    /** The blank that begins a continuation is one of its octets. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int point = line.codePointAt(i);
            int more = octetsOf(point);
            if (octets + more > MOST_OCTETS) {
                folded.append(FOLD);
                octets = 1;
            }
            folded.appendCodePoint(point);
            octets += more;
        }
        return folded.append(END).toString();
    }

    /** How many octets a character takes in UTF-8. */
    private static int octetsOf(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(point) ? 3 : 4;
    }
}
