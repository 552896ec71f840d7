// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where in a file a record stands.
 *
 * @param text the place for a person, such as {@code observations.csv:12}
 * @param line the line the record begins in, counted from 1; empty if unknown or if the format has no lines
 */
public record IntakePlace(String text, OptionalInt line) {

    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");

    public IntakePlace {
        checkArgument(!text.isBlank(), "text of a place must not be blank, was '%s'", text);
        requireNonNull(line, "line");
        checkArgument(line.orElse(1) >= 1, "line of '%s' must be 1 or more, was %s", text, line.orElse(1));
    }

    /** The whole file. */
    public static IntakePlace ofFile(String file) {
        return new IntakePlace(file, OptionalInt.empty());
    }

    /** The record that begins in a line, counted from 1. */
    public static IntakePlace ofLine(String file, int line) {
        return new IntakePlace(file + ":" + line, OptionalInt.of(line));
    }

    /** The record at a path within the file, such as {@code observations.json#12}. */
    public static IntakePlace ofPath(String file, String path) {
        return new IntakePlace(file + "#" + path, OptionalInt.empty());
    }

    /**
     * The cell of a workbook, such as {@code 上报.xlsx#月报!B7}.
     *
     * @param file the name of the file
     * @param sheet the name of the sheet as the workbook shows it
     * @param cell the cell as the workbook names it: column in capital letters, row counted from 1
     * @throws IllegalArgumentException if the cell is not written so
     */
    public static IntakePlace ofCell(String file, String sheet, String cell) {
        checkArgument(CELL.matcher(cell).matches(), "cell of '%s' must be written such as B7, was '%s'", sheet, cell);
        return new IntakePlace(file + "#" + sheet + "!" + cell, OptionalInt.empty());
    }
}
