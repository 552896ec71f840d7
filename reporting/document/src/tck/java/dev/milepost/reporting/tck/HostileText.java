// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Texts that do harm where a format takes them for more than words: formulas, scripts, addresses, marks that turn the
 * direction of writing, pieces of file formats, names of ten thousand characters; and texts that no report can hold.
 */
public final class HostileText {

    /** A name of ten thousand times the same character, so that it can be counted where it is cut. */
    public static final String LONG = "名".repeat(10_000);

    private static final List<String> PRINTABLE = List.of(
            // Formulas of spreadsheets.
            "=cmd|'/C calc'!A0",
            "+1+cmd",
            "-1+1",
            "@SUM(A1)",
            "=HYPERLINK(\"https://example.invalid\",\"x\")",
            // Pages.
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "\" onmouseover=\"alert(1)",
            "'><b>",
            "<!--",
            "]]>",
            "&lt;&#60;&amp;",
            "javascript:alert(1)",
            "https://example.invalid/x",
            // Markdown.
            "[x](javascript:alert(1))",
            "![x](https://example.invalid/x.png)",
            "| a | b |",
            "```",
            "# 1.",
            // Office files and PDF.
            "_x0041_",
            "_x000D_",
            ") Tj ET",
            "%PDF-1.7",
            "{{units}}",
            // Marks without width, and those that turn the direction of writing.
            "\u202Egnp.exe",
            "\u200F\u2066ab\u2069",
            "\u200B",
            "\uFEFF",
            // Characters beyond the first plane, and combined ones.
            "😀",
            "👩\u200D👩\u200D👧",
            "𠮷",
            "e\u0301",
            // Words between.
            "绿城市",
            "12",
            " ",
            "\u00A0",
            "\u3000");

    private static final List<String> UNPRINTABLE = List.of(
            "\u0000",
            "\u0001",
            "\u0007",
            "\t",
            "\n",
            "\r",
            "\u001B[31m",
            "\u007F",
            "\u0085",
            "\u2028",
            "\u2029",
            "\uD83D",
            "\uDE00",
            "\uFFFE",
            "\uFFFF");

    private HostileText() {}

    /** Texts that a document may hold: one line of characters that can be printed, not blank, not stripped. */
    public static Arbitrary<String> printable() {
        return joined(Arbitraries.of(PRINTABLE)).filter(text -> !text.strip().isBlank());
    }

    /** Characters, and one sequence, that cannot be printed on one line, each alone. */
    public static Arbitrary<String> unprintable() {
        return Arbitraries.of(UNPRINTABLE);
    }

    /** Texts of all kinds, of which some can be printed. */
    public static Arbitrary<String> any() {
        return joined(Arbitraries.oneOf(Arbitraries.of(PRINTABLE), unprintable(), unprintable()))
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<String> joined(Arbitrary<String> pieces) {
        return pieces.list().ofMinSize(1).ofMaxSize(5).map(list -> String.join("", list));
    }
}
