// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.IOException;
import java.io.Serial;

/** Tells why a {@link SeriesPart} cannot be read or written. Its code is {@code "part"}. */
public final class PartException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String CODE = "part";

    private final Problem problem;

    private PartException(Problem problem, LocalizedText message) {
        super(CODE, message);
        this.problem = problem;
    }

    private PartException(Problem problem, LocalizedText message, Throwable cause) {
        super(CODE, message, cause);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    static PartException noPart() {
        return new PartException(
                Problem.NO_PART, LocalizedText.of("不是部分汇总数据", "must be a part of series, begins with something else"));
    }

    static PartException version(int version, int known) {
        return new PartException(
                Problem.VERSION,
                LocalizedText.of(
                        "部分汇总数据的格式版本应为 " + known + "，实为 " + version,
                        "version of a part must be " + known + ", was " + version));
    }

    static PartException truncated() {
        return new PartException(
                Problem.TRUNCATED, LocalizedText.of("部分汇总数据不完整，中途结束", "part must be complete, ends early"));
    }

    static PartException damaged(String en) {
        return new PartException(Problem.DAMAGED, LocalizedText.of("部分汇总数据已损坏：" + en, "part must be undamaged: " + en));
    }

    static PartException damaged(RuntimeException cause) {
        String en = String.valueOf(cause.getMessage());
        return new PartException(
                Problem.DAMAGED, LocalizedText.of("部分汇总数据已损坏：" + en, "part must be undamaged: " + en), cause);
    }

    static PartException failed(IOException cause) {
        return new PartException(
                Problem.FAILED,
                LocalizedText.of(
                        "部分汇总数据无法读写：" + cause.getMessage(), "part cannot be read or written: " + cause.getMessage()),
                cause);
    }

    /** What can be wrong with a part. */
    public enum Problem {
        /** It is something else. */
        NO_PART,
        /** It has a form that this release does not know. */
        VERSION,
        /** It ends early. */
        TRUNCATED,
        /** Its bytes are not those that were written. */
        DAMAGED,
        /** The stream failed; the cause tells why. */
        FAILED
    }
}
