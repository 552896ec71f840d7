// SPDX-License-Identifier: Apache-2.0
package dev.milepost.formula;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong in a formula, and where. Its code is {@code "formula"}. */
public final class FormulaException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final transient @Nullable LocalizedText expected;

    private FormulaException(int line, int column, LocalizedText message, @Nullable LocalizedText expected) {
        super("formula", message);
        this.line = line;
        this.column = column;
        this.expected = expected;
    }

    /** A wrong place in a text, with what could have stood there. */
    static FormulaException expecting(String text, int offset, LocalizedText problem, LocalizedText expected) {
        LocalizedText whole =
                LocalizedText.of(problem.zh() + "，此处应为" + expected.zh(), problem.en() + ", expected " + expected.en());
        return new FormulaException(line(text, offset), column(text, offset), placed(text, offset, whole), expected);
    }

    /** A wrong place in a text. */
    static FormulaException at(String text, int offset, LocalizedText problem) {
        return new FormulaException(line(text, offset), column(text, offset), placed(text, offset, problem), null);
    }

    /** The line it is wrong in, counted from 1. */
    public int line() {
        return line;
    }

    /** The column it is wrong in, counted in characters (code points) from 1. */
    public int column() {
        return column;
    }

    /** What could have stood there; empty where something else than a word out of place is wrong. */
    public Optional<LocalizedText> expected() {
        return Optional.ofNullable(expected);
    }

    private static LocalizedText placed(String text, int offset, LocalizedText problem) {
        int line = line(text, offset);
        int column = column(text, offset);
        return LocalizedText.of(
                "公式第" + line + "行第" + column + "列：" + problem.zh(),
                "formula, line " + line + ", column " + column + ": " + problem.en());
    }

    private static int line(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int offset) {
        return 1 + text.codePointCount(text.lastIndexOf('\n', offset - 1) + 1, offset);
    }
}
