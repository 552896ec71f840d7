// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.tck.HostileText;
import dev.milepost.text.PrintableText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HostileTextProperties {
    private static final Map<String, Consumer<String>> PLACES = Map.ofEntries(
            Map.entry("title", text -> builder().title(text)),
            Map.entry("banner", text -> builder().banner(text)),
            Map.entry("issuer", text -> builder().issuer(text)),
            Map.entry("addressee", text -> builder().addressee(text)),
            Map.entry("heading", text -> Block.heading(1, text)),
            Map.entry("text", Inline::text),
            Map.entry("cell", Cell::text),
            Map.entry("unit of number", text -> NumberShape.plain(0).withUnit(text)),
            Map.entry("caption of chart", text -> Chart.builder(Chart.Form.BARS, text)),
            Map.entry("caption", text -> Table.builder().caption(text)),
            Map.entry("annex", text -> new Annex(text, false, List.of())),
            Map.entry("explanation", text -> new ExplanationNote("id", text, List.of())));

    private static ReportDocument.Builder builder() {
        return ReportDocument.builder("any", Locale.CHINA).date(LocalDate.of(2023, 12, 31));
    }

    @Property
    @Rule("1.8")
    void whatNoReportCanPrintIsRefusedByNameAndPlace(
            @ForAll("places") String place, @ForAll("unprintable") String character, @ForAll("beside") String before) {
        Consumer<String> use = requireNonNull(PLACES.get(place));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> use.accept(before + character + "乙"))
                .withMessageContaining(PrintableText.name(character.codePointAt(0)))
                .withMessageContaining("at position " + before.length())
                .withMessageContaining(place)
                .satisfies(refused -> assertThat(PrintableText.find(String.valueOf(refused.getMessage())))
                        .isEmpty());
    }

    @Property
    void whatCanBePrintedIsKeptAsItStands(@ForAll("printable") String text) {
        assertThat(Cell.text(text).text()).isEqualTo(text);
        assertThat(builder().title(text).issuer("某镇").build().title()).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> places() {
        return Arbitraries.of(PLACES.keySet());
    }

    @Provide
    Arbitrary<String> unprintable() {
        return HostileText.unprintable();
    }

    @Provide
    Arbitrary<String> printable() {
        return HostileText.printable();
    }

    @Provide
    Arbitrary<String> beside() {
        return Arbitraries.of("甲", "=cmd", "😀", "a b");
    }
}
