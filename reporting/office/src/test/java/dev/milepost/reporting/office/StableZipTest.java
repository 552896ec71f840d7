// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StableZipTest {

    private static byte[] archive(long time) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("word/document.xml");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write("text".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] stable(byte[] archive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StableZip.copy(archive, out);
        return out.toByteArray();
    }

    @Test
    void keepsNoTimeAndNothingOfTheTimeZone() throws IOException {
        byte[] first = stable(archive(1_700_000_000_000L));
        assertThat(first).isEqualTo(stable(archive(1_600_000_000_000L)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).isEqualTo("word/document.xml");
            assertThat(entry.getExtra())
                    .as("a time stamp in the machine's time zone")
                    .isNull();
            assertThat(zip.readAllBytes()).isEqualTo("text".getBytes(UTF_8));
        }
    }
}
