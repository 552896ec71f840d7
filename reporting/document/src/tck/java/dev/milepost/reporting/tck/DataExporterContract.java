// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.milepost.indicator.Indicator;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.export.DataExporter;
import dev.milepost.reporting.export.DataExporters;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/**
 * What every {@link DataExporter} keeps to. An exporter shows it by a test class that extends this one, names the
 * exporter and tells how words are found in what it wrote. It is registered for {@link java.util.ServiceLoader}.
 *
 * <p>An exporter may refuse what its format cannot hold by a {@link dev.milepost.text.MilepostException} that names the
 * character or the text.
 */
public abstract class DataExporterContract {

    /** The exporter; a new one for each call. */
    protected abstract DataExporter exporter();

    /**
     * All words of the file, as a program reads them; what stands between them does not matter.
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

    private byte[] export(Progress progress, Locale locale) throws IOException {
        WatchedStream out = WatchedStream.endless();
        exporter().export(progress, locale, out);
        return out.bytes();
    }

    private Outcome outcome(Progress progress, Locale locale) throws IOException {
        Outcome outcome = Outcome.of(out -> exporter().export(progress, locale, out));
        outcome.assertProperIfRefused(names(progress, locale));
        return outcome;
    }

    private static List<String> names(Progress progress, Locale locale) {
        return progress.campaign().indicators().stream()
                .map(Indicator::name)
                .map(name -> name.in(locale))
                .toList();
    }

    @Example
    void saysTheSameOfItselfAtAnyTime() throws Exception {
        DataExporter exporter = exporter();
        List<String> first = List.of(exporter.name(), exporter.fileExtension(), exporter.mediaType());
        assertThat(first.get(0)).matches("[a-z0-9]+([.-][a-z0-9]+)*");
        assertThat(first.get(1)).matches("[a-z0-9]+(\\.[a-z0-9]+)*");
        assertThat(first.get(2)).matches("[a-z]+/[a-z0-9.+-]+(; charset=[A-Za-z0-9-]+)?");
        export(ProgressSamples.progress(2, 3), Locale.UK);
        List<String> later = Elsewhere.inAnotherLocaleAndZone(() -> {
            DataExporter other = exporter();
            return List.of(other.name(), other.fileExtension(), other.mediaType());
        });
        assertThat(later).isEqualTo(first);
    }

    @Example
    void isFoundByItsNameAndCanBeMadeWithoutOptions() throws Exception {
        Class<?> type = exporter().getClass();
        assertThat(DataExporters.named(exporter().name())).isInstanceOf(type);
        assertThat(Modifier.isPublic(type.getConstructor().getModifiers())).isTrue();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void theSameProgressGivesTheSameBytesEverywhere(
            @ForAll("progress") Progress progress, @ForAll("locales") Locale locale) throws Exception {
        Outcome here = outcome(progress, locale);
        Outcome there = Elsewhere.inAnotherLocaleAndZone(() -> outcome(progress, locale));
        assertThat(there.bytes()).isEqualTo(here.bytes());
    }

    @Property(tries = 5)
    void theStreamIsFlushedAndLeftOpen(@ForAll("locales") Locale locale) throws IOException {
        WatchedStream out = WatchedStream.endless();
        exporter().export(ProgressSamples.progress(3, 8), locale, out);
        assertThat(out.isFlushed()).isTrue();
        assertThat(out.isClosed()).isFalse();
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void aBrokenStreamIsToldToTheCaller(@ForAll @IntRange(max = 1000) int permille) throws IOException {
        Progress progress = ProgressSamples.progress(3, 8);
        int length = export(progress, Locale.CHINA).length;
        WatchedStream out = WatchedStream.breakingBehind((int) (length * (long) permille / 1000));
        Throwable told = catchThrowable(() -> exporter().export(progress, Locale.CHINA, out));
        assertThat(told).isInstanceOf(IOException.class);
        assertThat(told)
                .satisfiesAnyOf(
                        one -> assertThat(one).isInstanceOf(WatchedStream.Broken.class),
                        one -> assertThat(one).hasRootCauseInstanceOf(WatchedStream.Broken.class));
        assertThat(out.isClosed()).isFalse();
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void twoThreadsDoNotDisturbEachOther(@ForAll("progress") Progress first, @ForAll("progress") Progress second)
            throws Exception {
        DataExporter shared = exporter();
        List<byte[]> together = Elsewhere.inTwoThreads(
                () -> Outcome.of(out -> shared.export(first, Locale.CHINA, out)).bytes(),
                () -> Outcome.of(out -> shared.export(second, Locale.UK, out)).bytes());
        assertThat(together.get(0)).isEqualTo(outcome(first, Locale.CHINA).bytes());
        assertThat(together.get(1)).isEqualTo(outcome(second, Locale.UK).bytes());
    }

    @Property(tries = 10)
    void everyIndicatorIsThereByName(@ForAll("locales") Locale locale) throws Exception {
        Progress progress = ProgressSamples.progress(3, 8);
        String text = text(export(progress, locale));
        assertThat(names(progress, locale)).allSatisfy(name -> assertThat(text).contains(name));
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void hostileNamesAreInertOrRefusedByName(@ForAll("progress") Progress progress, @ForAll("locales") Locale locale)
            throws Exception {
        Outcome outcome = outcome(progress, locale);
        if (outcome.refusal().isEmpty()) {
            assertInert(outcome.bytes());
            String text = text(outcome.bytes());
            assertThat(names(progress, locale))
                    .allSatisfy(name -> assertThat(text).contains(name));
        }
    }

    @Example
    void aNameOfTenThousandCharactersIsThereWholeOrRefused() throws Exception {
        Progress progress = ProgressSamples.named(HostileText.LONG);
        Outcome outcome = outcome(progress, Locale.CHINA);
        if (outcome.refusal().isEmpty()) {
            assertThat(text(outcome.bytes())).contains(names(progress, Locale.CHINA));
        }
    }

    /** The progress of small towns in which every name is hostile. */
    @Provide
    protected Arbitrary<Progress> progress() {
        return HostileText.any().map(ProgressSamples::named);
    }

    /** The languages there are. */
    @Provide
    protected Arbitrary<Locale> locales() {
        return Arbitraries.of(Locale.CHINA, Locale.UK);
    }
}
