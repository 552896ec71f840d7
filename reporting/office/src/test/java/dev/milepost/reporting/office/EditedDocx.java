// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.office.DocxNarrativeReader.TrackedChanges;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A report that went out, was edited and came back. */
final class EditedDocx {
    private EditedDocx() {}

    static byte[] of(List<Block> blocks) throws IOException {
        var document = FullReport.builder();
        blocks.forEach(document::add);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxExporter().export(document.build(), out);
        return out.toByteArray();
    }

    /** The file with its main part rewritten. */
    static byte[] edited(byte[] file, UnaryOperator<String> edit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                if (entry.getName().equals("word/document.xml")) {
                    String before = new String(part, StandardCharsets.UTF_8);
                    part = edit.apply(before).getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(part);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static DocxNarrative read(byte[] file, TrackedChanges changes) throws IOException {
        return DocxNarrativeReader.of(Locale.CHINA, changes).read(new ByteArrayInputStream(file));
    }

    static DocxNarrative read(byte[] file) throws IOException {
        return read(file, TrackedChanges.TAKEN);
    }
}
