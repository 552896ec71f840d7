// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.dossier.Dossier;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.intake.SubmissionIntake;
import dev.milepost.submission.CellKey;
import dev.milepost.submission.Submission;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FormRoundTripProperties {
    private static final Dossier TOWN = FormTown.dossier();
    private static final List<CellKey> CELLS = List.of(FormTown.CLEANUPS, FormTown.WATCHED, FormTown.RUBBISH);

    /** Values of at most 15 digits, of which a workbook loses none; absent where nothing is filled in. */
    @Provide
    Arbitrary<List<Optional<BigDecimal>>> values() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999"))
                .ofScale(6)
                .optional()
                .list()
                .ofSize(CELLS.size())
                .filter(all -> all.stream().anyMatch(Optional::isPresent));
    }

    @Property(tries = 25)
    void whatIsFilledInIsHandedIn(@ForAll("values") List<Optional<BigDecimal>> values) throws IOException {
        FilledBook filled = new FilledBook(TOWN, Locale.CHINA).signed();
        for (int i = 0; i < values.size(); i++) {
            String address = FormColumn.VALUE.address(FormSheet.FIRST_ROW + i);
            values.get(i).ifPresent(value -> filled.with(address, value.doubleValue()));
        }
        SubmissionIntake read = filled.read();

        assertThat(read.problems()).isEmpty();
        Submission sent = read.register().submissions().stream()
                .filter(one -> one.period().equals(FormTown.FEBRUARY))
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < values.size(); i++) {
            Optional<Value> expected = values.get(i).map(Value::amount);
            assertThat(sent.value(CELLS.get(i)).filter(value -> value instanceof Value.Amount))
                    .isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void noBytesThrow(@ForAll byte[] bytes) throws IOException {
        assertThat(FilledBook.read(TOWN, bytes).isClean()).isFalse();
    }

    /** A file that was damaged on its way is read as it was or refused, and never throws. */
    @Property(tries = 40)
    void noDamageThrows(@ForAll("places") int place, @ForAll byte damage) throws IOException {
        byte[] file = FilledBook.bytes(TOWN, Locale.CHINA);
        file[place % file.length] ^= damage;
        assertThat(FilledBook.read(TOWN, file).added()).isZero();
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 1 << 20);
    }
}
