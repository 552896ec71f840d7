// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import java.util.List;

/** Arrays of texts, whole numbers and arrays as JSON that may stand in a page: it holds none of {@code < > &}. */
final class Json {
    private Json() {}

    static String array(List<?> items) {
        StringBuilder out = new StringBuilder();
        append(items, out);
        return out.toString();
    }

    private static void append(Object item, StringBuilder out) {
        if (item instanceof List<?> items) {
            String comma = "";
            out.append('[');
            for (Object one : items) {
                out.append(comma);
                append(one, out);
                comma = ",";
            }
            out.append(']');
        } else if (item instanceof Integer number) {
            out.append(number.intValue());
        } else {
            append((String) item, out);
        }
    }

    private static void append(String text, StringBuilder out) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one == '"' || one == '\\') {
                out.append('\\').append(one);
            } else if (one < ' ' || one == '<' || one == '>' || one == '&' || one == '\u2028' || one == '\u2029') {
                String digits = Integer.toHexString(one);
                out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
            } else {
                out.append(one);
            }
        }
        out.append('"');
    }
}
