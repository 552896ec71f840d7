// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.markup;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes elements so that they are closed in order and all text is escaped. Belongs to one thread. */
public final class Markup {
    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Starts a page.
     *
     * @param out where to; neither flushed nor closed
     */
    public Markup(Writer out) {
        this.out = out;
    }

    /**
     * Opens an element; attributes are pairs of name and value, one with an empty value is left out.
     *
     * @throws IOException if the writer fails
     */
    public Markup start(String tag, String... attributes) throws IOException {
        startTag(tag, attributes);
        out.write(">");
        open.push(tag);
        return this;
    }

    /**
     * Writes words.
     *
     * @throws IOException if the writer fails
     */
    public Markup text(String text) throws IOException {
        out.write(escape(text));
        return this;
    }

    /**
     * Closes the element opened last.
     *
     * @throws IOException if the writer fails
     */
    public Markup end() throws IOException {
        out.write("</" + open.pop() + ">");
        return this;
    }

    /**
     * Writes an element that never has content.
     *
     * @throws IOException if the writer fails
     */
    public Markup empty(String tag, String... attributes) throws IOException {
        startTag(tag, attributes);
        out.write("/>");
        return this;
    }

    /**
     * Writes an element that holds words alone.
     *
     * @throws IOException if the writer fails
     */
    public Markup element(String tag, String text, String... attributes) throws IOException {
        return start(tag, attributes).text(text).end();
    }

    /**
     * Breaks the line.
     *
     * @throws IOException if the writer fails
     */
    public Markup line() throws IOException {
        return raw("\n");
    }

    /**
     * Writes what is markup already.
     *
     * @throws IOException if the writer fails
     */
    public Markup raw(String markup) throws IOException {
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
