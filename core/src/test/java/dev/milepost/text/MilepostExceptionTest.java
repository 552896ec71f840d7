// SPDX-License-Identifier: Apache-2.0
package dev.milepost.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MilepostExceptionTest {

    private static final LocalizedText SHUT = LocalizedText.of("已关闭", "shut");

    @Test
    void tellsAPersonInEitherLanguageAndAProgramByCode() {
        MilepostException exception = new Shut("store.shut", SHUT);

        assertThat(exception).hasMessage("shut").hasNoCause();
        assertThat(exception.message(Locale.CHINA)).isEqualTo("已关闭");
        assertThat(exception.code()).isEqualTo("store.shut");
    }

    @Test
    void keepsTheCauseAndItsWordsWhenSerialised() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new Shut("store.shut", SHUT, new IllegalStateException("closed")));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            MilepostException read = (MilepostException) in.readObject();
            assertThat(read).hasRootCauseMessage("closed");
            assertThat(read.message(Locale.CHINA)).isEqualTo("已关闭");
        }
    }

    private static final class Shut extends MilepostException {

        private static final long serialVersionUID = 1L;

        Shut(String code, LocalizedText message) {
            super(code, message);
        }

        Shut(String code, LocalizedText message, Throwable cause) {
            super(code, message, cause);
        }
    }
}
