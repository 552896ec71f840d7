// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.LedgerDomain;
import dev.milepost.Rule;
import dev.milepost.submission.Ledger;
import dev.milepost.submission.LedgerTemplate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Ledgers and templates: what is written reads back as the same and writes as the same. */
@Domain(LedgerDomain.class)
class LedgerJsonProperties {

    @Property(tries = 200)
    @Rule("13.5")
    void ledgers(@ForAll Ledger ledger) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerJson.write(ledger, out);
        String written = out.toString(StandardCharsets.UTF_8);
        Ledger read = LedgerJson.read(Resources.stream(written));
        assertThat(read).as(written).isEqualTo(ledger);
        assertThat(read.entries()).isEqualTo(ledger.entries());
        assertThat(LedgerJson.write(read)).isEqualTo(written);
    }

    @Property(tries = 200)
    void templates(@ForAll LedgerTemplate template) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerTemplateJson.write(template, out);
        String written = out.toString(StandardCharsets.UTF_8);
        assertThat(LedgerTemplateJson.read(Resources.stream(written)))
                .as(written)
                .isEqualTo(template);
        assertThat(LedgerTemplateJson.write(LedgerTemplateJson.read(written))).isEqualTo(written);
        assertThat(Schema.LEDGER_TEMPLATE.faults(written)).isEmpty();
    }
}
