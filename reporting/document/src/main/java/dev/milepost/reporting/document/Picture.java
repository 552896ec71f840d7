// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Optional;

/**
 * A photo, kept as the bytes of its file. What kind it is and how large is read from the bytes, never from a name.
 * Nothing else of them is read, and they are not decoded.
 */
public final class Picture {

    /** The kinds every format can hold. */
    public enum Kind {
        /** Portable Network Graphics. */
        PNG("image/png", "png"),
        /** JPEG. */
        JPEG("image/jpeg", "jpeg");

        private final String mediaType;
        private final String fileExtension;

        Kind(String mediaType, String fileExtension) {
            this.mediaType = mediaType;
            this.fileExtension = fileExtension;
        }

        /** The media type, such as {@code image/png}. */
        public String mediaType() {
            return mediaType;
        }

        /** The extension without dot, such as {@code png}. */
        public String fileExtension() {
            return fileExtension;
        }
    }

    /** The greatest width and height in pixels. */
    public static final int MOST_PIXELS = 20_000;

    private final byte[] bytes;
    private final PictureHeader header;
    private final String caption;

    private Picture(byte[] bytes, PictureHeader header, String caption) {
        this.bytes = bytes;
        this.header = header;
        this.caption = caption;
    }

    /**
     * The photo in these bytes, or nothing if they are neither PNG nor JPEG, are cut off before their size, or tell a
     * size of none or of more than {@link #MOST_PIXELS} pixels.
     *
     * @param bytes a whole file; copied
     * @param caption what is to be seen, also for those who cannot see it; not blank
     */
    public static Optional<Picture> find(byte[] bytes, String caption) {
        byte[] own = requireNonNull(bytes, "bytes").clone();
        PlainText.checkFilled(caption, "caption of picture");
        return PictureHeader.read(own).map(header -> new Picture(own, header, caption));
    }

    /**
     * The photo in these bytes.
     *
     * @throws IllegalArgumentException where {@link #find} finds nothing
     */
    public static Picture of(byte[] bytes, String caption) {
        Optional<Picture> found = find(bytes, caption);
        checkArgument(found.isPresent(), "bytes of picture '%s' must be a PNG or JPEG file with a size", caption);
        return found.get();
    }

    /** A copy of the bytes of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** What kind of file it is. */
    public Kind kind() {
        return header.kind();
    }

    /** The width in pixels, 1 to {@link #MOST_PIXELS}, as stored; a remark on how to turn the photo is not heeded. */
    public int width() {
        return header.width();
    }

    /** The height in pixels, 1 to {@link #MOST_PIXELS}. */
    public int height() {
        return header.height();
    }

    /** What is to be seen, not blank. */
    public String caption() {
        return caption;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && caption.equals(that.caption) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + caption.hashCode();
    }

    @Override
    public String toString() {
        return "Picture[" + kind() + ", " + width() + "x" + height() + ", " + caption + "]";
    }
}
