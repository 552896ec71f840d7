// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.ObservationCodecs.OBSERVATION;
import static dev.milepost.json.Scalars.GRADE;
import static dev.milepost.json.Scalars.INSTANT;
import static dev.milepost.json.Scalars.NUMBER;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.RATIO;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.words;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Assurance;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.quantity.MissingReason;
import dev.milepost.quantity.Ratio;
import dev.milepost.rollup.Gap;
import dev.milepost.rollup.Reporting;
import dev.milepost.rollup.SeriesTally;
import dev.milepost.rollup.UnitTally;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * The two mergeable parts of a roll-up as JSON, to be added up on one machine and merged on another. Rule 5.7. What was
 * written reads as an equal value.
 */
public final class TallyJson {

    private static final Codec<Long> LONG = NUMBER.as(BigDecimal::longValueExact, BigDecimal::valueOf);

    private static final Codec<RecordedObservation> RECORDED = ObjectCodec.record(in -> new RecordedObservation(
                    in.get("fact", OBSERVATION), in.get("recordedAt", INSTANT), in.get("sequence", LONG)))
            .given("sequence", LONG, RecordedObservation::sequence)
            .given("recordedAt", INSTANT, RecordedObservation::recordedAt)
            .given("fact", OBSERVATION, RecordedObservation::observation);

    private static final Codec<Gap> GAP = ObjectCodec.record(in -> new Gap(
                    in.get("unit", UNIT_ID), in.get("period", PERIOD), in.get("reason", words(MissingReason.class))))
            .given("unit", UNIT_ID, Gap::unit)
            .given("period", PERIOD, Gap::period)
            .given("reason", words(MissingReason.class), Gap::reason);

    private static final Codec<Reporting> REPORTING = ObjectCodec.record(in -> new Reporting(
                    in.get("expected", WHOLE), in.get("reported", WHOLE), in.get("late", WHOLE), in.list("gaps", GAP)))
            .given("expected", WHOLE, Reporting::expected)
            .given("reported", WHOLE, Reporting::reported)
            .given("late", WHOLE, Reporting::late)
            .givenList("gaps", GAP, Reporting::gaps);

    private static final Codec<UnitTally.Sums> SUMS = ObjectCodec.record(in -> new UnitTally.Sums(
                    in.get("sum", RATIO),
                    in.get("numerator", RATIO),
                    in.get("denominator", RATIO),
                    in.get("weighted", RATIO),
                    in.get("weights", RATIO),
                    in.get("trueCount", WHOLE)))
            .given("sum", RATIO, UnitTally.Sums::sum)
            .given("numerator", RATIO, UnitTally.Sums::numerator)
            .given("denominator", RATIO, UnitTally.Sums::denominator)
            .given("weighted", RATIO, UnitTally.Sums::weighted)
            .given("weights", RATIO, UnitTally.Sums::weights)
            .given("trueCount", WHOLE, UnitTally.Sums::trueCount);

    private static final Codec<UnitTally.Range> RANGE = ObjectCodec.record(in ->
                    new UnitTally.Range(in.find("least", RATIO), in.find("greatest", RATIO), in.find("worst", GRADE)))
            .givenIfAny("least", RATIO, UnitTally.Range::least)
            .givenIfAny("greatest", RATIO, UnitTally.Range::greatest)
            .givenIfAny("worst", GRADE, UnitTally.Range::worst);

    private static final Codec<Amount> AMOUNT = ObjectCodec.record(
                    in -> new Amount(in.get("assurance", words(Assurance.class)), in.get("amount", RATIO)))
            .given("assurance", words(Assurance.class), Amount::assurance)
            .given("amount", RATIO, Amount::amount);

    private static final Codec<UnitTally> UNITS = ObjectCodec.record(in -> UnitTally.of(
                    new LinkedHashSet<>(in.get("units", UNIT_ID.list())),
                    in.get("sums", SUMS),
                    in.get("range", RANGE),
                    amounts(in.list("amounts", AMOUNT)),
                    in.get("reporting", REPORTING)))
            .given("units", UNIT_ID.list(), tally -> List.copyOf(tally.units()))
            .given("sums", SUMS, UnitTally::sums)
            .given("range", RANGE, UnitTally::range)
            .givenList("amounts", AMOUNT, TallyJson::amounts)
            .given("reporting", REPORTING, UnitTally::reporting);

    private TallyJson() {}

    /**
     * Writes the facts that can count as JSON Lines in UTF-8: one fact a line, with its place in the record.
     *
     * @param tally the facts
     * @param out where to; left open
     * @throws JsonException if they cannot be written
     */
    public static void write(SeriesTally tally, OutputStream out) {
        JsonOutput.lines(tally.facts().stream().map(RECORDED::write).iterator(), requireNonNull(out, "out"));
    }

    /**
     * Reads the facts that can count, as an array or one after the other.
     *
     * @param in the text in UTF-8, with or without byte order mark; left open
     * @throws JsonException if the text cannot be read or a fact breaks a rule
     * @throws IllegalArgumentException if two facts of one key and revision differ in content
     */
    public static SeriesTally readSeries(InputStream in) {
        List<RecordedObservation> facts = new ArrayList<>();
        JsonInput.stream(requireNonNull(in, "in"), json -> facts.add(RECORDED.read(json)));
        return SeriesTally.of(facts);
    }

    /**
     * Writes what the figures of some units come to as one line of JSON in UTF-8.
     *
     * @param tally the figures together
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(UnitTally tally, OutputStream out) {
        JsonOutput.lines(List.of(UNITS.write(tally)).iterator(), requireNonNull(out, "out"));
    }

    /**
     * Reads what the figures of some units come to.
     *
     * @param in the text in UTF-8, with or without byte order mark; left open
     * @throws JsonException if the text cannot be read or breaks a rule
     */
    public static UnitTally readUnits(InputStream in) {
        return UNITS.read(JsonInput.document(requireNonNull(in, "in")));
    }

    private static Map<Assurance, Ratio> amounts(List<Amount> amounts) {
        Map<Assurance, Ratio> by = new EnumMap<>(Assurance.class);
        amounts.forEach(one -> by.put(one.assurance(), one.amount()));
        return by;
    }

    private static List<Amount> amounts(UnitTally tally) {
        return tally.amounts().entrySet().stream()
                .map(entry -> new Amount(entry.getKey(), entry.getValue()))
                .toList();
    }

    private record Amount(Assurance assurance, Ratio amount) {}
}
