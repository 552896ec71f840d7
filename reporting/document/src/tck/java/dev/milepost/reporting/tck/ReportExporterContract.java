// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.milepost.observation.Anchor;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Table.Alignment;
import dev.milepost.reporting.export.ReportExporter;
import dev.milepost.reporting.export.ReportExporters;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * What every {@link ReportExporter} keeps to. An exporter shows it by a test class that extends this one, names the
 * exporter and tells how words are found in what it wrote. It is registered for {@link java.util.ServiceLoader}.
 *
 * <p>An exporter may refuse what its format cannot hold by a {@link dev.milepost.text.MilepostException} that names the
 * character or the text; it prints the usual characters of both languages.
 */
public abstract class ReportExporterContract {
    private static final String HASH = "9f86d0".repeat(10) + "aaaa";
    private static final int ROWS = 10_000;

    /** The exporter; a new one for each call. */
    protected abstract ReportExporter exporter();

    /**
     * The words that a reader of the file sees, in the order in which they are read. How they are broken into lines
     * does not matter, nor do blanks.
     *
     * @throws Exception if the file cannot be read
     */
    protected abstract String text(byte[] file) throws Exception;

    /**
     * Fails if something in the file runs, is worked out, loads or leads anywhere outside the file.
     *
     * @throws Exception if the file cannot be read
     */
    protected abstract void assertInert(byte[] file) throws Exception;

    private byte[] export(ReportDocument document) throws IOException {
        WatchedStream out = WatchedStream.endless();
        exporter().export(document, out);
        return out.bytes();
    }

    private Outcome outcome(ReportDocument document) throws IOException {
        Outcome outcome = Outcome.of(out -> exporter().export(document, out));
        outcome.assertProperIfRefused(DocumentTexts.of(document));
        return outcome;
    }

    /** Without blanks, which formats set as they have to. */
    private static String letters(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void assertPrinted(byte[] file, ReportDocument document) throws Exception {
        String printed = letters(text(file));
        assertThat(DocumentTexts.of(document))
                .allSatisfy(text -> assertThat(printed).contains(letters(text)));
    }

    @Example
    void saysTheSameOfItselfAtAnyTime() throws Exception {
        ReportExporter exporter = exporter();
        List<String> first = List.of(exporter.name(), exporter.fileExtension(), exporter.mediaType());
        assertThat(first.get(0)).matches("[a-z0-9]+([.-][a-z0-9]+)*");
        assertThat(first.get(1)).matches("[a-z0-9]+(\\.[a-z0-9]+)*");
        assertThat(first.get(2)).matches("[a-z]+/[a-z0-9.+-]+(; charset=[A-Za-z0-9-]+)?");
        export(DocumentSamples.english());
        List<String> later = Elsewhere.inAnotherLocaleAndZone(() -> {
            ReportExporter other = exporter();
            return List.of(other.name(), other.fileExtension(), other.mediaType());
        });
        assertThat(later).isEqualTo(first);
    }

    @Example
    void isFoundByItsNameAndCanBeMadeWithoutOptions() throws Exception {
        Class<?> type = exporter().getClass();
        assertThat(ReportExporters.named(exporter().name())).isInstanceOf(type);
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    @Property(tries = 15)
    void theSameDocumentGivesTheSameBytesEverywhere(@ForAll("documents") ReportDocument document) throws Exception {
        Outcome here = outcome(document);
        Outcome there = Elsewhere.inAnotherLocaleAndZone(() -> outcome(document));
        assertThat(there.bytes()).isEqualTo(here.bytes());
    }

    @Property(tries = 10)
    void theStreamIsFlushedAndLeftOpen(@ForAll("documents") ReportDocument document) throws IOException {
        WatchedStream out = WatchedStream.endless();
        Outcome outcome = Outcome.of(whole -> exporter().export(document, whole));
        if (outcome.refusal().isEmpty()) {
            exporter().export(document, out);
            assertThat(out.isFlushed()).isTrue();
        }
        assertThat(out.isClosed()).isFalse();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void aBrokenStreamIsToldToTheCaller(@ForAll @IntRange(max = 1000) int permille) throws IOException {
        ReportDocument document = DocumentSamples.everyBlock(Locale.CHINA);
        int length = export(document).length;
        WatchedStream out = WatchedStream.breakingBehind((int) (length * (long) permille / 1000));
        Throwable told = catchThrowable(() -> exporter().export(document, out));
        assertThat(told).isInstanceOf(IOException.class);
        assertThat(told)
                .satisfiesAnyOf(
                        one -> assertThat(one).isInstanceOf(WatchedStream.Broken.class),
                        one -> assertThat(one).hasRootCauseInstanceOf(WatchedStream.Broken.class));
        assertThat(out.isClosed()).isFalse();
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void twoThreadsDoNotDisturbEachOther(
            @ForAll("documents") ReportDocument first, @ForAll("documents") ReportDocument second) throws Exception {
        ReportExporter shared = exporter();
        List<byte[]> together = Elsewhere.inTwoThreads(
                () -> Outcome.of(out -> shared.export(first, out)).bytes(),
                () -> Outcome.of(out -> shared.export(second, out)).bytes());
        assertThat(together.get(0)).isEqualTo(outcome(first).bytes());
        assertThat(together.get(1)).isEqualTo(outcome(second).bytes());
    }

    // A kind of block that a format forgets is found here.
    @Example
    void everyTextOfEveryBlockIsPrinted() throws Exception {
        for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
            ReportDocument document = DocumentSamples.everyBlock(locale);
            assertPrinted(export(document), document);
        }
    }

    @Property(tries = 20)
    void anyTextIsPrintedOrRefusedByName(@ForAll("documents") ReportDocument document) throws Exception {
        Outcome outcome = outcome(document);
        if (outcome.refusal().isEmpty()) {
            assertPrinted(outcome.bytes(), document);
        }
    }

    @Property(tries = 20)
    void hostileTextIsInertOrRefusedByName(@ForAll("hostile") ReportDocument document) throws Exception {
        Outcome outcome = outcome(document);
        if (outcome.refusal().isEmpty()) {
            assertInert(outcome.bytes());
            assertPrinted(outcome.bytes(), document);
        }
    }

    // Where it is cut into lines, pages or cells, all pieces are there.
    @Example
    void aNameOfTenThousandCharactersIsPrintedWholeOrRefused() throws Exception {
        Table table = Table.builder()
                .caption(HostileText.LONG)
                .column("村", Alignment.LEFT, 1)
                .column("名", Alignment.LEFT, 1)
                .rows(List.of(List.of(Cell.text("一"), Cell.text(HostileText.LONG))))
                .build();
        ReportDocument document = ReportDocument.builder("long", Locale.CHINA)
                .title(HostileText.LONG)
                .issuer("某镇")
                .date(LocalDate.of(2023, 12, 31))
                .add(Block.heading(1, HostileText.LONG))
                .add(Block.paragraph(HostileText.LONG))
                .annex(new Annex("表", false, List.of(table)))
                .build();
        Outcome outcome = outcome(document);
        if (outcome.refusal().isEmpty()) {
            assertThat(text(outcome.bytes())
                            .chars()
                            .filter(letter -> letter == '名')
                            .count())
                    .isGreaterThanOrEqualTo(5 * HostileText.LONG.length() + 1);
        }
    }

    @Example
    void aTableOfTenThousandRowsIsPrintedWhole() throws Exception {
        Table table = Table.builder()
                .column("编号", Alignment.LEFT, 1)
                .column("数", Alignment.RIGHT, 1)
                .rows(IntStream.range(0, ROWS)
                        .<List<Cell>>mapToObj(row -> List.of(Cell.text("第" + row + "号"), Cell.number(row)))
                        .toList())
                .build();
        ReportDocument document = ReportDocument.builder("long", Locale.CHINA)
                .title("台账")
                .issuer("某镇")
                .date(LocalDate.of(2023, 12, 31))
                .annex(new Annex("表", false, List.of(table)))
                .build();
        String printed = letters(text(export(document)));
        assertThat(printed).contains("第0号", "第5000号", "第" + (ROWS - 1) + "号");
        assertThat(printed.chars().filter(letter -> letter == '号').count()).isGreaterThan(ROWS);
    }

    // The whole hash in one piece, so that it can be searched for and copied.
    @Property(tries = 10)
    void printsTheAnchorOfWhatItWasMadeFromAndOfNothingElse(
            @ForAll boolean chinese, @ForAll @LongRange(max = 1L << 40) long count) throws Exception {
        ReportDocument document = chinese ? DocumentSamples.chinese() : DocumentSamples.english();
        Anchor anchor = new Anchor(count, HASH);
        assertThat(letters(text(export(document.withAnchor(anchor)))))
                .contains(HASH, letters(chinese ? "数据日志共" + count + "条记录" : "Data journal of " + count + " record"));
        assertThat(text(export(document))).doesNotContain("数据日志", "Data journal", HASH);
    }

    /** Documents of any words. */
    @Provide
    protected Arbitrary<ReportDocument> documents() {
        return new AnyDocument().documents();
    }

    /** Documents of hostile words that can be printed. */
    @Provide
    protected Arbitrary<ReportDocument> hostile() {
        return AnyDocument.of(HostileText.printable().map(String::strip));
    }
}
