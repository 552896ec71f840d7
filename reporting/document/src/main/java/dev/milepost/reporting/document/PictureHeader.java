// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import java.nio.ByteBuffer;
import java.util.Optional;

/** What the first bytes of a photo tell. See the PNG specification, 5.2 and 11.2.1, and ITU-T T.81, B.1.1 and B.2.2. */
record PictureHeader(Picture.Kind kind, int width, int height) {
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 24;
    private static final int IHDR = 0x49484452;
    private static final int START_OF_IMAGE = 0xFFD8;

    static Optional<PictureHeader> read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Optional<PictureHeader> header = isPng(in) ? Optional.of(png(in)) : jpeg(in);
        return header.filter(one -> isSize(one.width) && isSize(one.height));
    }

    private static boolean isSize(int pixels) {
        return pixels >= 1 && pixels <= Picture.MOST_PIXELS;
    }

    private static boolean isPng(ByteBuffer in) {
        return in.limit() >= PNG_HEADER && in.getLong(0) == PNG_SIGNATURE && in.getInt(12) == IHDR;
    }

    private static PictureHeader png(ByteBuffer in) {
        return new PictureHeader(Picture.Kind.PNG, in.getInt(16), in.getInt(20));
    }

    /** Goes from marker to marker to the one that tells the size. */
    private static Optional<PictureHeader> jpeg(ByteBuffer in) {
        if (in.limit() < 4 || unsigned(in, 0) != START_OF_IMAGE) {
            return Optional.empty();
        }
        int at = 2;
        while (at + 9 <= in.limit() && (in.get(at) & 0xFF) == 0xFF) {
            int marker = in.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (isFrame(marker)) {
                return Optional.of(new PictureHeader(Picture.Kind.JPEG, unsigned(in, at + 7), unsigned(in, at + 5)));
            } else {
                at += 2 + Math.max(2, unsigned(in, at + 2));
            }
        }
        return Optional.empty();
    }

    /** SOF0 to SOF15, without the tables (C4), the reserved one (C8) and the conditioning (CC) between them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static int unsigned(ByteBuffer in, int at) {
        return in.getShort(at) & 0xFFFF;
    }
}
