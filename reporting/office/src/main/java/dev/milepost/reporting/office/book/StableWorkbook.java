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
import org.jspecify.annotations.Nullable;

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

    /**
     * Writes the workbook and leaves the stream open.
     *
     * @throws IOException what the stream threw, rather than what its breaking led to
     */
    @Override
    public void write(OutputStream out) throws IOException {
        LeftOpen watched = new LeftOpen(out);
        try {
            super.write(watched);
        } catch (IOException | RuntimeException failed) {
            IOException first = watched.broken;
            if (first != null) {
                throw first;
            }
            throw failed;
        }
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream archive = new Timeless(out);
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

    /** Keeps what it broke by. */
    private static final class LeftOpen extends FilterOutputStream {
        private @Nullable IOException broken;

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw broken(e);
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        private IOException broken(IOException first) {
            if (broken == null) {
                broken = first;
            }
            return first;
        }
    }
}
