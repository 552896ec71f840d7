// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs an archive again so that the same content gives the same bytes at any time of day; also the workbooks of
 * charts, which are archives in it.
 */
final class StableZip {
    /**
     * Just after the first moment a ZIP entry can carry: to that one Java adds a field that depends on the time zone.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private StableZip() {}

    // Writes the entries in their order; the stream is left open.
    static void copy(byte[] archive, OutputStream out) throws IOException {
        ZipOutputStream target = new ZipOutputStream(out);
        try (ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                target.putNextEntry(timeless);
                if (entry.getName().endsWith(".xlsx")) {
                    copy(source.readAllBytes(), target);
                } else {
                    source.transferTo(target);
                }
                target.closeEntry();
            }
        }
        target.finish();
    }
}
