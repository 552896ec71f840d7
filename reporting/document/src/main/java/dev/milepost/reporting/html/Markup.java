// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.html;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements so that they are closed in order and all text is escaped. */
final class Markup {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Writer out) {
        this.out = out;
    }

    // Opens an element; attributes are pairs of name and value, one with an empty value is left out.
    Markup start(String tag, String... attributes) throws IOException {
        startTag(tag, attributes);
        out.write(">");
        open.push(tag);
        return this;
    }

    Markup text(String text) throws IOException {
        out.write(escape(text));
        return this;
    }

    // Closes the element opened last.
    Markup end() throws IOException {
        out.write("</" + open.pop() + ">");
        return this;
    }

    // An element that never has content.
    Markup empty(String tag, String... attributes) throws IOException {
        startTag(tag, attributes);
        out.write("/>");
        return this;
    }

    Markup element(String tag, String text, String... attributes) throws IOException {
        return start(tag, attributes).text(text).end();
    }

    Markup line() throws IOException {
        return raw("\n");
    }

    // Text that is markup already.
    Markup raw(String markup) throws IOException {
        out.write(markup);
        return this;
    }

    private void startTag(String tag, String... attributes) throws IOException {
        out.write("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.write(" " + attributes[i] + "=\"" + escape(attributes[i + 1]) + "\"");
            }
        }
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
