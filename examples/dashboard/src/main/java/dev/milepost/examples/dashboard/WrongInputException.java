// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.text.LocalizedText;
import java.util.Locale;

/** Something that whoever starts the program can mend; ends it with a message. */
final class WrongInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    WrongInputException(String zh, String en) {
        super(en);
        this.text = LocalizedText.of(zh, en);
    }

    String message(Locale locale) {
        return text.in(locale);
    }
}
