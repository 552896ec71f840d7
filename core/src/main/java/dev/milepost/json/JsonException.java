// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong in a JSON text, and where. Its code is {@code "json"}. */
public final class JsonException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CODE = "json";

    private final String path;
    private final int line;
    private final int column;

    private JsonException(Place place, LocalizedText problem) {
        super(CODE, place.before(problem));
        this.path = place.path();
        this.line = place.line();
        this.column = place.column();
    }

    private JsonException(Place place, LocalizedText problem, Throwable cause) {
        super(CODE, place.before(problem), cause);
        this.path = place.path();
        this.line = place.line();
        this.column = place.column();
    }

    static JsonException at(Place place, LocalizedText problem, @Nullable Throwable cause) {
        return cause == null ? new JsonException(place, problem) : new JsonException(place, problem, cause);
    }

    /**
     * Where in the tree of properties it is wrong, such as {@code campaign/targets/3/comparator}; empty for the root.
     */
    public String path() {
        return path;
    }

    /** The line it is wrong in, counted from 1; empty if unknown. */
    public OptionalInt line() {
        return line < 1 ? OptionalInt.empty() : OptionalInt.of(line);
    }

    /** The column it is wrong in, counted in characters from 1; empty if unknown. */
    public OptionalInt column() {
        return column < 1 ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** A place in a JSON text; line and column are 0 where unknown. */
    record Place(String path, int line, int column) {

        static final Place UNKNOWN = new Place("", 0, 0);

        LocalizedText before(LocalizedText problem) {
            boolean known = line >= 1;
            String zh = known ? "（第" + line + "行第" + column + "列）" : "";
            String en = known ? " (line " + line + ", column " + column + ")" : "";
            return LocalizedText.of(
                    (path.isEmpty() ? "文件" : path) + zh + "：" + problem.zh(),
                    (path.isEmpty() ? "the file" : path) + en + ": " + problem.en());
        }
    }
}
