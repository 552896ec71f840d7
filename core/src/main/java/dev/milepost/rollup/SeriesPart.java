// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.observation.RecordedObservation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the facts of a reading in columns, of each key the highest revision: what one machine sends to another. Rule
 * 5.7. Parts are merged by {@linkplain SeriesFilling#add(SeriesPart) adding} them to a filling of the same reading, in
 * any order, split anyhow, overlapping and any number of times: the figures are those of all facts at once. Immutable;
 * equal by value.
 *
 * <pre>{@code
 * RollupFilling reading = Rollup.of(campaign, tree, when);
 * reading.columns().add(fact).part().writeTo(out);                      // on each machine
 * reading.columns().add(SeriesPart.read(in)).add(SeriesPart.read(other)).rollup();  // on one
 * }</pre>
 */
public final class SeriesPart {

    private final PartTerms terms;
    private final List<PartColumn> columns;
    private final SeriesTally apart;

    SeriesPart(PartTerms terms, List<PartColumn> columns, SeriesTally apart) {
        this.terms = terms;
        this.columns = List.copyOf(columns);
        this.apart = apart;
    }

    /**
     * Reads a part; not a byte after its end is taken.
     *
     * @param in what {@link #writeTo} wrote; left open
     * @throws PartException if it is something else, of another version, ends early, was changed, or cannot be read
     */
    public static SeriesPart read(InputStream in) {
        requireNonNull(in, "in");
        try {
            PartInput input = new PartInput(in);
            SeriesPart part = read(input);
            input.end();
            return part;
        } catch (IOException e) {
            throw PartException.failed(e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw PartException.damaged(e);
        }
    }

    /**
     * Writes the part: a few bytes a fact, of one part always the same. What is read back is equal.
     *
     * @param out where to; left open
     * @throws PartException if it cannot be written
     */
    public void writeTo(OutputStream out) {
        requireNonNull(out, "out");
        try {
            write(new PartOutput(out));
        } catch (IOException e) {
            throw PartException.failed(e);
        }
    }

    /** How many facts there are: one for each key, and of a key under review all revisions that can still count. */
    public long size() {
        return columns.stream().mapToLong(PartColumn::size).sum()
                + apart.facts().size();
    }

    PartTerms terms() {
        return terms;
    }

    List<PartColumn> columns() {
        return columns;
    }

    /** The facts that are not plain, with all they say. */
    SeriesTally apart() {
        return apart;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeriesPart that
                && terms.equals(that.terms)
                && columns.equals(that.columns)
                && apart.equals(that.apart);
    }

    @Override
    public int hashCode() {
        return 31 * terms.hashCode() + columns.hashCode();
    }

    @Override
    public String toString() {
        return "SeriesPart[" + size() + " facts]";
    }

    private void write(PartOutput out) throws IOException {
        terms.write(out);
        out.number(columns.size());
        for (PartColumn column : columns) {
            column.write(out);
        }
        List<RecordedObservation> facts = apart.facts();
        out.number(facts.size());
        for (RecordedObservation fact : facts) {
            PartFacts.write(fact, out);
        }
        out.end();
    }

    private static SeriesPart read(PartInput in) throws IOException {
        PartTerms terms = PartTerms.read(in);
        List<PartColumn> columns = new ArrayList<>();
        for (int left = in.number("columns", Integer.MAX_VALUE); left > 0; left--) {
            columns.add(PartColumn.read(in, terms.units()));
        }
        List<RecordedObservation> apart = new ArrayList<>();
        for (int left = in.number("facts apart", Integer.MAX_VALUE); left > 0; left--) {
            apart.add(PartFacts.read(in));
        }
        return new SeriesPart(terms, columns, SeriesTally.of(apart));
    }
}
