// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A TrueType file that may be embedded. */
final class FontFile {
    private static final String BUNDLED = "NotoSerifSC-Regular.ttf";

    private final byte[] bytes;

    private FontFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Read once, when the first document is printed. */
    private static final class Bundled {
        static final FontFile FILE = new FontFile(read());

        private static byte[] read() {
            try (InputStream in = requireNonNull(FontFile.class.getResourceAsStream(BUNDLED), BUNDLED)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The font of this artifact. */
    static FontFile bundled() {
        return Bundled.FILE;
    }

    static FontFile of(byte[] trueType, String property) {
        FontFile file = new FontFile(requireNonNull(trueType, property).clone());
        try (TrueTypeFont font = file.parse()) {
            checkArgument(
                    font.getTableMap().containsKey("glyf") && font.getUnicodeCmapLookup() != null,
                    "%s must have TrueType outlines and Unicode characters, was %s",
                    property,
                    font.getName());
            checkArgument(mayBeEmbedded(font), "%s must be licensed to be embedded, was %s", property, font.getName());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    property + " must be a TrueType file, was " + trueType.length + " bytes that are none", e);
        }
        return file;
    }

    private static boolean mayBeEmbedded(TrueTypeFont font) throws IOException {
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        if (metrics == null) {
            return true;
        }
        int bits = metrics.getFsType();
        return (bits & 0xF) != OS2WindowsMetricsTable.FSTYPE_RESTRICTED
                && (bits & OS2WindowsMetricsTable.FSTYPE_NO_SUBSETTING) == 0
                && (bits & OS2WindowsMetricsTable.FSTYPE_BITMAP_ONLY) == 0;
    }

    TrueTypeFont parse() throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FontFile that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
