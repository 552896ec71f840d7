// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.book;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook whose rows wait in temporary files, and whose archive has the same bytes at any time of day. Closing it
 * deletes the files.
 */
public final class StableWorkbook extends SXSSFWorkbook {
    /** As in DOCX files: just after the first moment an entry can carry. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

    private static final int ROWS_IN_MEMORY = 100;

    /** An empty workbook. */
    public StableWorkbook() {
        super(ROWS_IN_MEMORY);
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = new Timeless(new LeftOpen(out));
        // Office programs refuse entries in the format for files of 4 GB where it is not needed.
        archive.setUseZip64(Zip64Mode.AsNeeded);
        return archive;
    }

    private static final class Timeless extends ZipArchiveOutputStream {

        Timeless(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
            timeless.setTimeLocal(NO_TIME);
            super.putArchiveEntry(timeless);
        }
    }

    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
