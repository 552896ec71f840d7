// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.dashboard;

import dev.milepost.dossier.Dossier;
import dev.milepost.json.DossierJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sample with names that want to be run. */
final class HostileNames {

    static final List<String> NAMES = List.of(
            "</script><script>document.title='run'</script>",
            "<img src=x onerror=document.title='run'>",
            "' onfocus=document.title='run' autofocus='",
            "javascript:document.title='run'",
            "${document.title='run'}{{7*7}}");

    private HostileNames() {}

    /** The sample whose first village, first indicator and campaign have such a name. */
    static Dossier dossier(String name) {
        try (InputStream in =
                Objects.requireNonNull(Sample.class.getResourceAsStream("/samples/township-demo/campaign.json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("Jia Village\"", name + "\"")
                    .replace("甲村\"", name + "\"")
                    .replace("\"植树\"", "\"" + name + "\"")
                    .replace("trees planted\"", name + "\"");
            return DossierJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
