// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.tck.DataExporterContract;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class DashboardExporterContractTest extends DataExporterContract {

    @Override
    protected DataExporter exporter() {
        return new DashboardExporter();
    }

    private static PageReading page(byte[] file) throws Exception {
        return PageReading.of(new String(file, UTF_8));
    }

    @Override
    protected String text(byte[] file) throws Exception {
        PageReading page = page(file);
        return Stream.concat(page.text("th").stream(), page.texts().stream()).collect(Collectors.joining("\n"));
    }

    /** Nothing runs, loads or leads away but the one script that the policy names. */
    @Override
    protected void assertInert(byte[] file) throws Exception {
        PageReading page = page(file);
        assertThat(page.all("script")).hasSize(3);
        assertThat(page.all("*")).allSatisfy(DashboardExporterContractTest::assertInert);
    }

    private static void assertInert(Element element) {
        assertThat(element.getTagName())
                .isNotIn("iframe", "object", "embed", "link", "base", "form", "use", "a", "img");
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            assertThat(attributes.item(i).getNodeName())
                    .doesNotStartWith("on")
                    .isNotIn("href", "src", "style", "action", "srcdoc", "xlink:href");
        }
    }
}
