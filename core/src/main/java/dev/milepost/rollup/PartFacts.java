// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import dev.milepost.explanation.Evidence;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facts that stand apart from the columns of a part, with all they say, as bytes. */
final class PartFacts {

    private PartFacts() {}

    static void write(RecordedObservation fact, PartOutput out) throws IOException {
        Observation seen = fact.observation();
        out.number(fact.sequence());
        write(fact.recordedAt(), out);
        write(seen.key(), out);
        out.text(seen.value().toString());
        out.text(seen.assurance().name());
        out.text(seen.state().name());
        out.number(seen.revision());
        out.flag(seen.nil());
        out.flag(seen.blank());
        out.flag(seen.standsForParts());
        out.flag(seen.carriesOn());
        write(seen.reporter(), out, PartFacts::write);
        write(seen.receivedOn(), out, (day, to) -> to.signed(day.toEpochDay()));
        write(seen.reason(), out, PartFacts::write);
        write(seen.dispute(), out, PartFacts::write);
        out.number(seen.evidence().size());
        for (Evidence one : seen.evidence()) {
            write(one, out);
        }
    }

    static RecordedObservation read(PartInput in) throws IOException {
        long sequence = in.number();
        Instant recordedAt = instant(in);
        Observation.Builder fact = Observation.builder(key(in), Value.parse(in.text()))
                .assurance(Assurance.valueOf(in.text()))
                .state(ReviewState.valueOf(in.text()))
                .revision(in.number("revision", Integer.MAX_VALUE))
                .nil(in.flag())
                .blank(in.flag())
                .standsForParts(in.flag())
                .carriesOn(in.flag());
        read(in, PartFacts::words).ifPresent(fact::reporter);
        read(in, from -> LocalDate.ofEpochDay(from.signed())).ifPresent(fact::receivedOn);
        read(in, PartFacts::words).ifPresent(fact::reason);
        read(in, PartFacts::words).ifPresent(fact::dispute);
        return new RecordedObservation(fact.evidence(evidence(in)).build(), recordedAt, sequence);
    }

    static void write(Instant instant, PartOutput out) throws IOException {
        out.signed(instant.getEpochSecond());
        out.number(instant.getNano());
    }

    static Instant instant(PartInput in) throws IOException {
        return Instant.ofEpochSecond(in.signed(), in.number("nanoseconds", 999_999_999));
    }

    private static void write(FactKey key, PartOutput out) throws IOException {
        out.text(key.element().value());
        out.text(key.unit().value());
        out.text(key.period().toString());
        out.text(key.category());
        out.text(key.source());
        out.text(key.nature().name());
    }

    private static FactKey key(PartInput in) throws IOException {
        return new FactKey(
                DataElementId.of(in.text()),
                OrgUnitId.of(in.text()),
                Period.parse(in.text()),
                in.text(),
                in.text(),
                FactNature.valueOf(in.text()));
    }

    private static void write(LocalizedText words, PartOutput out) throws IOException {
        out.text(words.zh());
        out.text(words.en());
    }

    private static LocalizedText words(PartInput in) throws IOException {
        return LocalizedText.of(in.text(), in.text());
    }

    private static void write(Evidence evidence, PartOutput out) throws IOException {
        out.text(evidence.uri());
        write(evidence.sha256(), out, (hash, to) -> to.text(hash));
        write(evidence.caption(), out);
        write(evidence.place(), out, (place, to) -> {
            to.text(place.pair());
            to.text(place.side().name());
        });
    }

    private static List<Evidence> evidence(PartInput in) throws IOException {
        List<Evidence> all = new ArrayList<>();
        int count = in.number("pieces of evidence", Integer.MAX_VALUE);
        for (int i = 0; i < count; i++) {
            all.add(new Evidence(
                    in.text(),
                    read(in, PartInput::text),
                    words(in),
                    read(in, from -> new Evidence.Place(from.text(), Evidence.Side.valueOf(from.text())))));
        }
        return all;
    }

    private static <T> void write(Optional<T> value, PartOutput out, Writing<T> writing) throws IOException {
        out.flag(value.isPresent());
        if (value.isPresent()) {
            writing.write(value.get(), out);
        }
    }

    private static <T> Optional<T> read(PartInput in, Reading<T> reading) throws IOException {
        return in.flag() ? Optional.of(reading.read(in)) : Optional.empty();
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, PartOutput out) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(PartInput in) throws IOException;
    }
}
