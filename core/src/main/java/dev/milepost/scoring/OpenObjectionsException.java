// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import dev.milepost.text.LocalizedText;
import dev.milepost.text.MilepostException;
import java.io.Serial;
import java.util.List;

/** A ranking was to be frozen while objections are open. Rule 10.1. Its code is {@code "open-objections"}. */
public final class OpenObjectionsException extends MilepostException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    /**
     * Creates the exception.
     *
     * @param objections the objections that are not decided
     */
    public OpenObjectionsException(List<Objection> objections) {
        super("open-objections", message(objections));
        this.objections = List.copyOf(objections);
    }

    /** The objections that are not decided. */
    public List<Objection> objections() {
        return objections;
    }

    private static LocalizedText message(List<Objection> objections) {
        List<String> ids = objections.stream()
                .map(one -> one.id() + " (" + one.entry() + ")")
                .toList();
        return LocalizedText.of(
                "申诉尚未处理完毕，排名不能定稿：" + String.join("、", ids),
                "objections of a ranking to be frozen must all be decided, open were " + String.join(", ", ids));
    }
}
