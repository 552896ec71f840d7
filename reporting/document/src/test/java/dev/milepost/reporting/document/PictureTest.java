// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.tck.DocumentSamples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PictureTest {
    /** An application segment, a fill byte, and a frame of 3 lines of 5 pixels. */
    private static final byte[] JPEG =
            HexFormat.of().parseHex("ffd8" + "ffe000044a46" + "ff" + "ffc0000b0800030005010111");

    @Test
    void tellsKindAndSizeFromTheBytes() {
        Picture png = Picture.of(DocumentSamples.onePixel(), "点");
        assertThat(png.kind()).isEqualTo(Picture.Kind.PNG);
        assertThat(png.width()).isEqualTo(1);
        Picture jpeg = Picture.of(JPEG, "点");
        assertThat(jpeg.kind().mediaType()).isEqualTo("image/jpeg");
        assertThat(jpeg.width()).isEqualTo(5);
        assertThat(jpeg.height()).isEqualTo(3);
    }

    @Test
    void keepsItsBytesToItself() {
        byte[] given = DocumentSamples.onePixel();
        Picture picture = Picture.of(given, "点");
        given[0] = 0;
        picture.bytes()[0] = 0;
        assertThat(picture).isEqualTo(Picture.of(DocumentSamples.onePixel(), "点"));
        assertThat(picture).hasSameHashCodeAs(Picture.of(DocumentSamples.onePixel(), "点"));
    }

    @Test
    void isNotWhateverElseIsCalledAPicture() {
        assertThat(Picture.find("<svg onload='x()'/>".getBytes(StandardCharsets.UTF_8), "点"))
                .isEmpty();
        assertThat(Picture.find("GIF89a".getBytes(StandardCharsets.US_ASCII), "点"))
                .isEmpty();
        byte[] huge = DocumentSamples.onePixel();
        huge[16] = 0x7F;
        assertThat(Picture.find(huge, "点")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Picture.of(new byte[0], "点"))
                .withMessage("bytes of picture '点' must be a PNG or JPEG file with a size");
    }

    @Property
    void neitherRubbishNorACutFileThrows(@ForAll byte[] rubbish, @ForAll @IntRange(max = 24) int length) {
        assertThat(Picture.find(Arrays.copyOf(JPEG, Math.min(length, 17)), "点")).isEmpty();
        byte[] almost = Arrays.copyOf(JPEG, 4 + rubbish.length);
        System.arraycopy(rubbish, 0, almost, 4, rubbish.length);
        assertThat(Picture.find(almost, "点").map(Picture::width).orElse(1)).isBetween(1, Picture.MOST_PIXELS);
    }
}
