// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.explanation.Evidence;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Parts of a reading in columns merge as one likes, and read as they were written. */
@Rule("5.7")
class SeriesPartProperties {

    @Property
    void mergingIsAssociativeAndCommutativeAndHasAnIdentity(
            @ForAll("records") List<RecordedObservation> one,
            @ForAll("records") List<RecordedObservation> two,
            @ForAll("records") List<RecordedObservation> three) {
        SeriesPart a = part(one);
        SeriesPart b = part(two);
        SeriesPart c = part(three);
        SeriesPart nothing = part(List.of());
        assertThat(merge(merge(a, b), c)).isEqualTo(merge(a, merge(b, c)));
        assertThat(merge(a, b)).isEqualTo(merge(b, a)).hasSameHashCodeAs(merge(b, a));
        assertThat(merge(a, nothing)).isEqualTo(a);
        assertThat(merge(nothing, a)).isEqualTo(a).hasToString(a.toString());
    }

    @Property
    void replaysAndOverlapsDoNoHarm(@ForAll("records") List<RecordedObservation> records, @ForAll Random random) {
        SeriesPart whole = part(records);
        assertThat(merge(whole, whole)).isEqualTo(whole);
        List<RecordedObservation> twice = new ArrayList<>(records);
        twice.addAll(records);
        Collections.shuffle(twice, random);
        int cut = twice.isEmpty() ? 0 : random.nextInt(twice.size());
        assertThat(merge(part(twice.subList(0, cut)), part(twice.subList(cut / 2, twice.size()))))
                .isEqualTo(whole);
    }

    @Property
    void aPartReadsAsItWasWritten(@ForAll("records") List<RecordedObservation> records) {
        SeriesPart part = part(records);
        byte[] bytes = bytes(part);
        ByteArrayInputStream in = new ByteArrayInputStream(twice(bytes));
        assertThat(SeriesPart.read(in)).isEqualTo(part);
        assertThat(SeriesPart.read(in)).isEqualTo(part);
        assertThat(in.available()).isZero();
        assertThat(bytes(SeriesPart.read(new ByteArrayInputStream(bytes)))).isEqualTo(bytes);
    }

    @Property
    @Rule("1.1")
    void whatIsMergedHasTheFactsOfAllAtOnce(
            @ForAll("records") List<RecordedObservation> one, @ForAll("records") List<RecordedObservation> two) {
        List<RecordedObservation> all = new ArrayList<>(one);
        all.addAll(two);
        Rollup whole = filling().add(part(all)).rollup();
        Rollup direct = SeriesPartTest.reading().collectColumns(all.stream());
        Rollup merged = filling().add(part(two)).add(part(one)).rollup();
        assertThat(merged.facts()).isEqualTo(direct.facts()).isEqualTo(whole.facts());
        assertThat(merged.figure(SmallTown.INDICATOR, SmallTown.TOWN))
                .isEqualTo(direct.figure(SmallTown.INDICATOR, SmallTown.TOWN));
    }

    /** Whatever is changed, the part is refused, or it is the same. */
    @Property
    void editedBytesNeverChangeAFact(@ForAll("records") List<RecordedObservation> records, @ForAll Random random) {
        SeriesPart part = part(records);
        byte[] edited = edited(bytes(part), random);
        Optional<SeriesPart> read = Optional.empty();
        PartException refused = catchThrowableOfType(PartException.class, () -> SeriesPart.read(in(edited)));
        if (refused == null) {
            read = Optional.of(SeriesPart.read(in(edited)));
        }
        assertThat(read.orElse(part)).isEqualTo(part);
    }

    /** Even where the checksum is right, what is announced and not there takes no memory and nothing else is thrown. */
    @Property
    void forgedBytesAreRefusedOrRead(@ForAll byte[] content) {
        byte[] forged = SeriesPartTest.sealed(content);
        PartException refused = catchThrowableOfType(PartException.class, () -> SeriesPart.read(in(forged)));
        if (refused != null) {
            assertThat(refused.problem()).isEqualTo(PartException.Problem.DAMAGED);
        }
    }

    static byte[] bytes(SeriesPart part) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] edited(byte[] bytes, Random random) {
        byte[] edited = bytes.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> java.util.Arrays.copyOf(bytes, at);
            case 1 -> {
                edited[at] ^= (byte) (1 << random.nextInt(8));
                yield edited;
            }
            case 2 -> {
                byte swapped = edited[at];
                int other = random.nextInt(bytes.length);
                edited[at] = edited[other];
                edited[other] = swapped;
                yield edited;
            }
            default -> {
                System.arraycopy(bytes, at, edited, at / 2, bytes.length - at);
                yield edited;
            }
        };
    }

    private static byte[] twice(byte[] bytes) {
        byte[] both = java.util.Arrays.copyOf(bytes, bytes.length * 2);
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return both;
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static SeriesFilling filling() {
        return SeriesPartTest.reading().columns();
    }

    private static SeriesPart part(List<RecordedObservation> records) {
        SeriesFilling filling = filling();
        records.forEach(filling::add);
        return filling.part();
    }

    private static SeriesPart merge(SeriesPart one, SeriesPart other) {
        return filling().add(one).add(other).part();
    }

    /** Facts of few keys, plain and odd; one key and revision has one content. */
    @Provide
    Arbitrary<List<RecordedObservation>> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 2))),
                        Arbitraries.integers().between(1, 50))
                .as(SeriesPartProperties::record)
                .list()
                .ofMaxSize(25);
    }

    /** Village 4 has odd facts, and village 5 is not in the tree. */
    private static RecordedObservation record(int village, int month, int revision, int sequence) {
        int seed = 1000 * village + 10 * month + revision;
        FactKey key = FactKey.of(SmallTown.X, unit(village, month), Period.month(2023, month));
        Value value = Value.amount(new BigDecimal(seed).movePointLeft(seed % 3));
        Observation.Builder fact = village == 4 ? odd(key, value, seed) : Observation.builder(key, value);
        fact.revision(revision).assurance(List.of(Assurance.values()).get(Math.max(1, seed % 4)));
        if (month % 4 == 0) {
            fact.receivedOn(LocalDate.of(2023, month, 28).plusDays(seed % 30));
        }
        return new RecordedObservation(fact.build(), SmallTown.RECORDED.minusNanos(sequence), sequence);
    }

    private static OrgUnitId unit(int village, int month) {
        return village == 0 ? SmallTown.TOWN : SmallTown.village(village == 4 && month == 12 ? 5 : village);
    }

    private static Observation.Builder odd(FactKey key, Value value, int seed) {
        LocalizedText words = LocalizedText.of("某某\uD83C\uDF33", "words " + seed);
        return switch (seed / 10 % 6) {
            case 0 -> Observation.builder(key.withSource("recount"), value).reporter(words);
            case 1 -> Observation.builder(key, value).standsForParts(true).reason(words);
            case 2 ->
                Observation.builder(key, Value.missing(MissingReason.NOT_MEASURED))
                        .dispute(words);
            case 3 ->
                Observation.builder(key, value).state(ReviewState.RETURNED).carriesOn(true);
            case 4 ->
                Observation.builder(key.withCategory("part"), Value.amount(new BigDecimal("0.1234567890123456789")))
                        .evidence(List.of(
                                new Evidence("file:a", Optional.of("0".repeat(64)), words),
                                new Evidence("file:b", Optional.empty(), words).inPair("p", Evidence.Side.AFTER)));
            default -> Observation.builder(key, Value.amount(0)).nil(true).carriesOn(true);
        };
    }
}
