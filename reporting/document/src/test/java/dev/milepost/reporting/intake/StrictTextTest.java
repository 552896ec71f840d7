// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.reporting.tck.IntakeSamples;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class StrictTextTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static UndecodableTextException refused(byte[] bytes, Charset charset) {
        return catchThrowableOfType(UndecodableTextException.class, () -> StrictText.decode(bytes, charset));
    }

    private static byte[] bytes(int... bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = (byte) bytes[i];
        }
        return result;
    }

    @Property
    void decodesWhatWasEncoded(
            @ForAll @CharRange(from = '一', to = '龥') String han, @ForAll @Chars({'a', ',', '\n'}) String rest) {
        String text = han + rest;
        assertThat(StrictText.decode(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
        assertThat(StrictText.decode(("\uFEFF" + text).getBytes(UTF_8), UTF_8)).isEqualTo(text);
    }

    @Test
    void namesTheLineOfTheFirstWrongBytes() {
        UndecodableTextException e = refused("a\r\nb\rc\n好".getBytes(GB18030), UTF_8);
        assertThat(e.line()).isEqualTo(4);
        assertThat(e.code()).isEqualTo("intake.undecodable");
        assertThat(e.message(Locale.CHINA)).isEqualTo("文字不是 UTF-8 编码；请试 --charset GB18030");
    }

    @Test
    void hintsAtNoCharsetThatFitsNeither() {
        assertThat(refused(bytes(0xFF, 0x20, 0xFF), UTF_8)).hasMessage("text must be in UTF-8, has bytes that are not");
        assertThat(refused(bytes('a', 0xFF), GB18030)).hasMessage("text must be in GB18030, has bytes that are not");
    }

    @Test
    void cutCharacterAtTheEndIsRefused() {
        byte[] bytes = "好".getBytes(UTF_8);
        assertThat(refused(bytes(bytes[0], bytes[1]), UTF_8).line()).isEqualTo(1);
    }

    @Test
    void textWithoutChineseIsTheSameInBothCharsets() {
        assertThat(StrictText.decode("plain".getBytes(UTF_8), GB18030)).isEqualTo("plain");
        assertThat(StrictText.decode(new byte[0], UTF_8)).isEmpty();
        assertThat(StrictText.decode("模".getBytes(GB18030), GB18030)).isEqualTo("模");
    }

    @Test
    void recognisesWhatIsNoTextAtAll() {
        assertThat(refused(bytes('P', 'K', 3, 4, 20), UTF_8)).hasMessageContaining("workbook or an archive");
        assertThat(refused(bytes(0xD0, 0xCF, 0x11, 0xE0), GB18030)).hasMessageContaining("is a workbook");
        assertThat(refused(bytes(0xFF, 0xFE, 'a', 0), UTF_8)).hasMessageContaining("UTF-16");
        assertThat(refused(bytes(0xFE, 0xFF, 0, 'a'), UTF_8)).hasMessageContaining("UTF-16");
        assertThat(StrictText.decode(bytes('P', 'K'), UTF_8)).isEqualTo("PK");
    }

    @Test
    void placesAndContextsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IntakePlace(" ", OptionalInt.empty()))
                .withMessage("text of a place must not be blank, was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakePlace.ofLine("a.csv", 0))
                .withMessage("line of 'a.csv:0' must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakeSamples.context().withMaxRows(0))
                .withMessage("maxRows must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntakeSamples.context().withFileName(" "))
                .withMessage("fileName must not be blank, was ' '");
        assertThat(IntakePlace.ofFile("a.csv").line()).isEqualTo(OptionalInt.empty());
        assertThat(Optional.of(IntakePlace.ofPath("a.json", "3")))
                .hasValueSatisfying(place -> assertThat(place.text()).isEqualTo("a.json#3"));
    }
}
