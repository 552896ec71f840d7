// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.tck.DataExporterContract;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonDataExporterContractTest extends DataExporterContract {

    @Override
    protected DataExporter exporter() {
        return new JsonDataExporter();
    }

    @Override
    protected String text(byte[] file) {
        List<String> texts = new ArrayList<>();
        gather(JsonMapper.shared().readTree(file), texts);
        return String.join("\n", texts);
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> gather(child, texts));
    }

    /** JSON is data; it only has to be whole. */
    @Override
    protected void assertInert(byte[] file) {
        assertThat(text(file)).doesNotContain("\uFFFD", "\u0000");
    }
}
