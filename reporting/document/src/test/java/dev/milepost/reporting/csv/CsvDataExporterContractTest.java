// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.tck.DataExporterContract;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

class CsvDataExporterContractTest extends DataExporterContract {

    @Override
    protected DataExporter exporter() {
        return new CsvDataExporter();
    }

    private static List<String> fields(byte[] file) throws IOException {
        String csv = new String(file, UTF_8);
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            return reader.stream().flatMap(row -> row.getFields().stream()).collect(Collectors.toList());
        }
    }

    @Override
    protected String text(byte[] file) throws IOException {
        return String.join("\n", fields(file));
    }

    /** No field begins as a formula does, unless it is a number. */
    @Override
    protected void assertInert(byte[] file) throws IOException {
        assertThat(fields(file))
                .allMatch(field ->
                        field.isEmpty() || "=+-@\t\r".indexOf(field.charAt(0)) < 0 || field.matches("[+-]?[0-9.]+%?"));
        assertThat(text(file)).doesNotContain("\uFFFD", "\u0000");
    }
}
