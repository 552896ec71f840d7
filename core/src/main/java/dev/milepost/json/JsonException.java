// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong in a JSON text, and where. Its code is {@code "json"}. */
public final class JsonException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CODE = "json";

    private final @Nullable String file;
    private final String path;
    private final int line;
    private final int column;
    private final LocalizedText problem;

    private JsonException(@Nullable String file, Place place, LocalizedText problem) {
        super(CODE, place.before(problem, file));
        this.file = file;
        this.path = place.path();
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
    }

    private JsonException(@Nullable String file, Place place, LocalizedText problem, Throwable cause) {
        super(CODE, place.before(problem, file), cause);
        this.file = file;
        this.path = place.path();
        this.line = place.line();
        this.column = place.column();
        this.problem = problem;
    }

    static JsonException at(Place place, LocalizedText problem, @Nullable Throwable cause) {
        return of(null, place, problem, cause);
    }

    private static JsonException of(
            @Nullable String file, Place place, LocalizedText problem, @Nullable Throwable cause) {
        return cause == null ? new JsonException(file, place, problem) : new JsonException(file, place, problem, cause);
    }

    /** The same, said of a file; it stays the one whose stack leads to the fault. */
    JsonException in(String name) {
        JsonException named = of(name, new Place(path, line, column), problem, getCause());
        named.setStackTrace(getStackTrace());
        return named;
    }

    /** The file it is wrong in, as its reader was told to call it; empty if the text came without a name. */
    public Optional<String> file() {
        return Optional.ofNullable(file);
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

        LocalizedText before(LocalizedText problem, @Nullable String file) {
            boolean known = line >= 1;
            String zh = known ? "（第" + line + "行第" + column + "列）" : "";
            String en = known ? " (line " + line + ", column " + column + ")" : "";
            return LocalizedText.of(
                    what(file, "：", "文件") + zh + "：" + problem.zh(),
                    what(file, ": ", "the file") + en + ": " + problem.en());
        }

        /** The file and the path in it, as far as they are known. */
        private String what(@Nullable String file, String then, String unnamed) {
            if (path.isEmpty()) {
                return file == null ? unnamed : file;
            }
            return file == null ? path : file + then + path;
        }
    }
}
