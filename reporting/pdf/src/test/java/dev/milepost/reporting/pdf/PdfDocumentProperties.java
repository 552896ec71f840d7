// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.tck.AnyDocument;
import dev.milepost.reporting.tck.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PdfDocumentProperties {

    /** Of words that the font has, and of others. */
    @Provide
    Arbitrary<ReportDocument> documents() {
        Arbitrary<String> usual = Arbitraries.of("绿城市", "完成率≥85%", "=cmd", ") Tj ET", "\\(", "%PDF", "“”——……", "℃");
        return AnyDocument.of(Arbitraries.frequencyOf(
                Tuple.of(12, usual), Tuple.of(1, HostileText.printable().map(String::strip))));
    }

    @Property(tries = 25)
    void whatIsRefusedIsWhatWasForetold(@ForAll("documents") ReportDocument document) throws IOException {
        List<UnprintableCharacter> missing = new PdfExporter().unprintable(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfExporter().export(document, out);
            assertThat(missing).isEmpty();
        } catch (UnprintableCharactersException refused) {
            assertThat(refused.characters()).isEqualTo(missing).isNotEmpty();
            assertThat(out.size()).isZero();
        }
    }
}
