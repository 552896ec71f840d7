// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.hash.Hashing;
import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.campaign.Campaign;
import dev.milepost.indicator.DataElement;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.PartException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("5.7")
class SeriesPartTest {

    private static final OrgTree TREE = SmallTown.tree(4);

    /** A monthly element, due after five days, in a town of four villages. */
    static RollupFilling reading() {
        return reading(element().build(), TREE);
    }

    private static RollupFilling reading(DataElement element, OrgTree tree) {
        Campaign campaign = SmallTown.campaign(element);
        return Rollup.of(campaign, tree, AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED));
    }

    private static DataElement.Builder element() {
        return SmallTown.element().frequency(PeriodType.MONTH).dueDays(5);
    }

    /** Some content with a right head and checksum. */
    static byte[] sealed(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(PartOutput.HEAD);
        out.write(PartOutput.VERSION);
        byte[] hash = Hashing.sha256()
                .newHasher()
                .putBytes(out.toByteArray())
                .putBytes(content)
                .hash()
                .asBytes();
        if (content.length > 0) {
            out.writeBytes(new byte[] {0, (byte) (content.length >>> 8), (byte) content.length});
            out.writeBytes(content);
        }
        out.writeBytes(new byte[3]);
        out.writeBytes(hash);
        return out.toByteArray();
    }

    @Test
    void partsOfTwoMachinesHaveTheFigureOfAllFacts() {
        byte[] one = SeriesPartProperties.bytes(part(fact(1, 1, "5"), fact(2, 1, "0.25")));
        byte[] other = SeriesPartProperties.bytes(part(fact(2, 1, "0.25"), fact(3, 1, "7")));
        Rollup merged = reading()
                .columns()
                .add(SeriesPart.read(new ByteArrayInputStream(one)))
                .add(SeriesPart.read(new ByteArrayInputStream(other)))
                .rollup();
        assertThat(merged.figure(SmallTown.INDICATOR, SmallTown.TOWN).measured())
                .hasValueSatisfying(sum -> assertThat(sum).hasToString("12.25"));
    }

    @Test
    void aMonthOfWholeNumbersTakesFewBytes() {
        SeriesFilling filling = reading().columns();
        ColumnFilling column = filling.column(SmallTown.X, "", 0);
        for (int month = 0; month < 12; month++) {
            for (int village = 1; village <= 4; village++) {
                column.add(village, month, 50 + month);
            }
        }
        int empty = SeriesPartProperties.bytes(part()).length;
        SeriesPart part = filling.part();
        assertThat(part.size()).isEqualTo(48);
        assertThat(SeriesPartProperties.bytes(part).length - empty).isBetween(48, 120);
    }

    @Test
    void twoContentsOfOneRevisionAreRefusedWhereTheyMeet() {
        SeriesPart one = part(fact(1, 1, "5"));
        SeriesPart other = part(fact(1, 1, "6"));
        SeriesFilling both = reading().columns().add(one).add(other);
        assertThatThrownBy(both::part)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("revision 0 of fact 'x · v1 · 202301' must have one content, had 5 and 6 with 0 decimals");
    }

    /** One part has no room for a fact in its columns that the other keeps there: it is one fact all the same. */
    @Test
    void aFactThatIsPlainInOnePartAndApartInAnotherCountsOnce() {
        RecordedObservation large = fact(1, 1, "700000000000000000");
        RecordedObservation fine = fact(1, 2, "0.001");
        SeriesPart coarse = part(large, fine);
        SeriesPart alone = part(fine);
        assertThat(coarse.apart().facts()).containsExactly(fine);
        assertThat(alone.apart().facts()).isEmpty();
        for (SeriesFilling merged : List.of(
                reading().columns().add(coarse).add(alone),
                reading().columns().add(alone).add(coarse),
                reading().columns().add(alone).add(part(large)).add(coarse))) {
            assertThat(merged.rollup()
                            .figure(SmallTown.INDICATOR, SmallTown.TOWN)
                            .measured())
                    .hasValueSatisfying(sum -> assertThat(sum).hasToString("700000000000000000.001"));
        }
    }

    @Test
    void aPartWhoseDecimalsAreTooManyGivesItsOtherFactsToTheColumn() {
        SeriesFilling filling = reading().columns().add(part(fact(1, 1, "700000000000000000")));
        filling.add(part(fact(2, 1, "0.001"), fact(3, 1, "4")));
        SeriesPart merged = filling.part();
        assertThat(merged.apart().facts()).hasSize(1);
        assertThat(merged.size()).isEqualTo(3);
    }

    @Test
    void whatIsFoundedOtherwiseInFullIsAnotherFact() {
        RecordedObservation fine = fact(1, 2, "0.001");
        RecordedObservation other = fact(1, 2, "0.002");
        SeriesFilling filling = reading()
                .columns()
                .add(part(fact(1, 1, "700000000000000000"), fine))
                .add(part(other));
        assertThatThrownBy(filling::rollup)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have one content, had 0.001 and 0.002");
    }

    @Test
    void partsOfOtherReadingsAreRefused() {
        SeriesPart part = part(fact(1, 1, "5"));
        AsOf later = AsOf.of(SmallTown.YEAR_END, SmallTown.RECORDED.plusSeconds(1));
        Campaign campaign = SmallTown.campaign(element().build());
        assertRefused(
                reading(element().build(), SmallTown.tree(3)), part, "tree of a part must be that of the reading");
        assertRefused(
                reading(element().dueDays(6).build(), TREE),
                part,
                "elements and period of campaign 'sample' of a part");
        assertRefused(Rollup.of(campaign, TREE, later), part, "knownAt of a part must be that of the reading, 2024");
        assertRefused(reading().upTo(new Anchor(3, "0".repeat(64))), part, "anchor of a part");
        assertRefused(reading().counting(CountedStates.approved()), part, "counted states of a part");
    }

    private static void assertRefused(RollupFilling reading, SeriesPart part, String message) {
        SeriesFilling filling = reading.columns();
        assertThatThrownBy(() -> filling.add(part))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aFillingIsUsedUpByItsPart() {
        SeriesFilling filling = reading().columns();
        SeriesPart part = filling.part();
        assertThatThrownBy(filling::part).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(filling::rollup).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> filling.add(part)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anUnreadablePartSaysWhatIsWrong() {
        byte[] bytes = SeriesPartProperties.bytes(part(fact(1, 1, "5")));
        byte[] version = bytes.clone();
        version[8] = 9;
        byte[] changed = bytes.clone();
        changed[bytes.length - 1] ^= 1;
        assertProblem(new byte[9], Problem.NO_PART, "must be a part of series, begins with something else");
        assertProblem(version, Problem.VERSION, "version of a part must be 1, was 9");
        assertProblem(Arrays.copyOf(bytes, 40), Problem.TRUNCATED, "part must be complete, ends early");
        assertProblem(changed, Problem.DAMAGED, "part must be undamaged: checksum must be that of the content");
        assertThat(problem(changed).message(Locale.CHINESE)).startsWith("部分汇总数据已损坏：");
        assertThat(problem(changed).code()).isEqualTo("part");
    }

    @Test
    void hostileContentIsRefused() {
        byte[] huge = {-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        assertProblem(sealed(huge), Problem.DAMAGED, "part must be undamaged: number must end within 10 bytes");
        assertProblem(
                sealed(new byte[] {0, -1, -1, -1, -1, 7, 'x'}),
                Problem.DAMAGED,
                "part must be undamaged: content must not end before its last fact");
        assertProblem(
                sealed(new byte[] {5}),
                Problem.DAMAGED,
                "part must be undamaged: number of a text must be 0 to 0, was 5");
        byte[] bytes = sealed(new byte[0]);
        bytes[9] = 127;
        assertProblem(
                bytes, Problem.DAMAGED, "part must be undamaged: length of a block must be 0 to 65536, was 8323072");
    }

    @Test
    void aFailingStreamIsNamed() {
        SeriesPart part = part();
        assertThatThrownBy(() -> part.writeTo(new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("disk full");
                    }
                }))
                .isInstanceOfSatisfying(
                        PartException.class, e -> assertThat(e.problem()).isEqualTo(Problem.FAILED))
                .hasMessage("part cannot be read or written: disk full");
        assertThatThrownBy(() -> SeriesPart.read(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cable cut");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        return read();
                    }
                }))
                .isInstanceOf(PartException.class)
                .hasMessage("part cannot be read or written: cable cut");
    }

    private static void assertProblem(byte[] bytes, Problem problem, String message) {
        assertThat(problem(bytes)).hasMessage(message);
        assertThat(problem(bytes).problem()).isEqualTo(problem);
    }

    private static PartException problem(byte[] bytes) {
        return catchThrowableOfType(PartException.class, () -> SeriesPart.read(new ByteArrayInputStream(bytes)));
    }

    private static SeriesPart part(RecordedObservation... facts) {
        SeriesFilling filling = reading().columns();
        List.of(facts).forEach(filling::add);
        return filling.part();
    }

    private static RecordedObservation fact(int village, int month, String amount) {
        Observation fact = SmallTown.fact(
                SmallTown.X,
                SmallTown.village(village),
                Period.month(2023, month),
                Value.amount(new BigDecimal(amount)));
        return new RecordedObservation(fact, SmallTown.RECORDED, month);
    }
}
