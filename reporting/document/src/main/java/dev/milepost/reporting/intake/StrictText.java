// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Decodes the text files of users strictly: bytes that are not of the charset are refused with their line and a hint,
 * so that garbled text never gets further.
 */
public final class StrictText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int FIRST_OF_THREE_BYTES = 0x800;
    private static final char MARK = '\uFEFF';

    private StrictText() {}

    /**
     * Decodes a whole file. A byte order mark of UTF-8 at its beginning is left out.
     *
     * @param bytes the content of the file
     * @param charset the charset it should be in
     * @throws UndecodableTextException if it is not; also if it should be in another charset than UTF-8 but is Chinese
     *     text in UTF-8, or if it is no text at all but UTF-16 or a workbook
     */
    public static String decode(byte[] bytes, Charset charset) {
        requireNonNull(charset, "charset");
        Foreign.of(bytes).ifPresent(foreign -> {
            throw UndecodableTextException.of(1, foreign.zh, foreign.en);
        });
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        if (!utf8 && isChineseInUtf8(bytes)) {
            throw UndecodableTextException.of(
                    1,
                    "文件是 UTF-8 编码，不是 " + charset + "；请改用 --charset UTF-8",
                    "text must be in " + charset + ", is in UTF-8; try --charset UTF-8");
        }
        String text = decodeStrictly(bytes, charset);
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static String decodeStrictly(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            throw wrongBytes(bytes, charset, lines(text));
        }
        return text;
    }

    private static UndecodableTextException wrongBytes(byte[] bytes, Charset charset, int line) {
        boolean utf8 = charset.equals(StandardCharsets.UTF_8);
        Charset other = utf8 ? GB18030 : StandardCharsets.UTF_8;
        boolean fits = find(bytes, other).isPresent();
        String zh = fits ? "；请试 --charset " + other : "";
        String en = fits ? "; try --charset " + other : "";
        return UndecodableTextException.of(
                line, "文字不是 " + charset + " 编码" + zh, "text must be in " + charset + ", has bytes that are not" + en);
    }

    /** Chinese characters take three bytes in UTF-8; text in another charset does not look like them by chance. */
    private static boolean isChineseInUtf8(byte[] bytes) {
        return find(bytes, StandardCharsets.UTF_8)
                .filter(text -> text.codePoints().anyMatch(point -> point >= FIRST_OF_THREE_BYTES))
                .isPresent();
    }

    private static Optional<String> find(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int lines(String text) {
        return 1
                + (int) text.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
    }

    /** Files that are taken for text by mistake, told by their first bytes (as text of one byte a character). */
    private enum Foreign {
        UTF_16_LITTLE("\u00FF\u00FE", "文件是 UTF-16（“Unicode 文本”）编码；请另存为 UTF-8", "text must be in UTF-8, is in UTF-16"),
        UTF_16_BIG("\u00FE\u00FF", "文件是 UTF-16（“Unicode 文本”）编码；请另存为 UTF-8", "text must be in UTF-8, is in UTF-16"),
        ZIP("PK\u0003\u0004", "文件是工作簿或压缩包，不是文本；请另存为 CSV（UTF-8）", "file must be text, is a workbook or an archive"),
        OLE("\u00D0\u00CF\u0011\u00E0", "文件是旧式工作簿，不是文本；请另存为 CSV（UTF-8）", "file must be text, is a workbook");

        private final String beginning;
        private final String zh;
        private final String en;

        Foreign(String beginning, String zh, String en) {
            this.beginning = beginning;
            this.zh = zh;
            this.en = en;
        }

        static Optional<Foreign> of(byte[] bytes) {
            String first = new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(foreign -> first.startsWith(foreign.beginning))
                    .findFirst();
        }
    }
}
