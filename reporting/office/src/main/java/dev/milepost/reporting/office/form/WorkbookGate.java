// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import com.google.common.io.ByteStreams;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at the archive of a workbook before anything opens it: nothing large, nothing that runs or leads elsewhere. */
final class WorkbookGate {
    /** The most bytes of a file. */
    static final int MOST_BYTES = 4 << 20;

    private static final int MOST_UNPACKED = 32 << 20;
    private static final int MOST_ENTRIES = 200;

    private WorkbookGate() {}

    /**
     * The bytes of a file, at most one more than are allowed.
     *
     * @throws IOException if it cannot be read
     */
    static byte[] read(InputStream in) throws IOException {
        return ByteStreams.toByteArray(ByteStreams.limit(in, MOST_BYTES + 1L));
    }

    /** Why the file is not opened; empty if it may be. */
    static Optional<LocalizedText> refusal(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.of(LocalizedText.of(
                    "文件超过上限 " + (MOST_BYTES >> 20) + " MB", "file must have at most " + (MOST_BYTES >> 20) + " MB"));
        }
        if (file.length < 2 || file[0] != 'P' || file[1] != 'K') {
            return Optional.of(LocalizedText.of(
                    "不是 .xlsx 工作簿；.xls、加密的工作簿和其他文件请另存为不加密的 .xlsx",
                    "file must be a workbook in .xlsx format without a password"));
        }
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(file))) {
            return refusal(archive);
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.of(unreadable());
        }
    }

    private static Optional<LocalizedText> refusal(ZipInputStream archive) throws IOException {
        long unpacked = 0;
        int entries = 0;
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            unpacked += ByteStreams.exhaust(ByteStreams.limit(archive, MOST_UNPACKED - unpacked + 1));
            if (unpacked > MOST_UNPACKED || ++entries > MOST_ENTRIES) {
                return Optional.of(LocalizedText.of(
                        "工作簿解压后超过上限 " + (MOST_UNPACKED >> 20) + " MB 或 " + MOST_ENTRIES + " 个部件",
                        "workbook must unpack to at most " + (MOST_UNPACKED >> 20) + " MB and " + MOST_ENTRIES
                                + " parts"));
            }
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (isForeign(name)) {
                return Optional.of(LocalizedText.of(
                        "工作簿不得含宏、外部链接或嵌入对象，含有“" + entry.getName() + "”",
                        "workbook must have no macros, external links or embedded objects, has '" + entry.getName()
                                + "'"));
            }
        }
        return entries == 0 ? Optional.of(unreadable()) : Optional.empty();
    }

    private static boolean isForeign(String name) {
        return name.contains("vbaproject")
                || name.contains("externallinks/")
                || name.contains("embeddings/")
                || name.contains("activex/")
                || name.endsWith("connections.xml");
    }

    static LocalizedText unreadable() {
        return LocalizedText.of("工作簿已损坏，无法读取", "workbook must be complete, could not be read");
    }
}
