// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import java.util.Locale;

/** Something the user can mend; ends the program with a message and an exit code. */
final class WrongInputException extends RuntimeException {

    /** Exit code: an option, a file or its data is wrong. */
    static final int WRONG = 2;

    /** Exit code: a final report was asked for while an error or a prompt stands. */
    static final int NOT_FINAL = 3;

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;
    private final int exitCode;

    WrongInputException(int exitCode, String zh, String en) {
        super(en);
        this.zh = zh;
        this.en = en;
        this.exitCode = exitCode;
    }

    WrongInputException(String zh, String en) {
        this(WRONG, zh, en);
    }

    String message(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }

    int exitCode() {
        return exitCode;
    }
}
