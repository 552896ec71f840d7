// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static dev.milepost.SmallTown.INDICATOR;
import static dev.milepost.SmallTown.TOWN;
import static dev.milepost.SmallTown.X;
import static dev.milepost.SmallTown.YEAR;
import static dev.milepost.SmallTown.YEAR_END;
import static dev.milepost.SmallTown.tree;
import static dev.milepost.SmallTown.village;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Disaggregation.Category;
import dev.milepost.indicator.ValueKind;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.text.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Patients by age group: what is published of them. */
@Rule("14.2")
class BreakdownTest {

    private static final List<String> GROUPS = List.of("young", "adult", "old");

    @Test
    void aSmallCountTakesTheSmallestOtherWithIt() {
        assertThat(published(5, 3, 40, 12))
                .hasToString("Breakdown[55 = [young: fewer than 5, adult: 40, old: withheld]]");
    }

    @Test
    void twoSmallCountsHideEachOther() {
        assertThat(published(5, 3, 40, 2))
                .hasToString("Breakdown[45 = [young: fewer than 5, adult: 40, old: fewer than 5]]");
    }

    @Test
    void twoThatCouldOnlyBeOneNumberAreWithheldWithAllOthers() {
        assertThat(published(5, 1, 40, 1))
                .hasToString("Breakdown[42 = [young: withheld, adult: withheld, old: withheld]]");
    }

    /** Who is told that all others are none, or five at least, knows the small one from the total. */
    @Test
    void aSmallCountThatNoOtherCanHideTakesTheWholeBreakdownWithIt() {
        assertThat(published(5, 3, 0, 0))
                .hasToString("Breakdown[3 = [young: withheld, adult: withheld, old: withheld]]");
        assertThat(published(5, 1, 5, 0))
                .hasToString("Breakdown[6 = [young: withheld, adult: withheld, old: withheld]]");
    }

    @Test
    void zeroAndTheDeclaredNumberAreShown() {
        assertThat(published(5, 5, 0, 6)).hasToString("Breakdown[11 = [young: 5, adult: 0, old: 6]]");
    }

    @Test
    void withoutADeclaredNumberAllIsShown() {
        Rollup rollup = rollup(patients(set(OptionalInt.empty(), true)), facts(TOWN, 1, 2, 3));

        assertThat(rollup.breakdown(X, TOWN)).hasToString("Breakdown[6 = [young: 1, adult: 2, old: 3]]");
        assertThat(rollup.breakdown(X, TOWN).find("old").orElseThrow().explanation())
                .isEqualTo(rollup.element(X, TOWN, "old").explain());
        assertThat(rollup.published(rollup.figure(INDICATOR, TOWN).explain()))
                .isEqualTo(rollup.figure(INDICATOR, TOWN).explain());
    }

    @Test
    void whatOverlapsIsNotComputedFromATotal() {
        List<Observation> facts = new ArrayList<>(facts(TOWN, 3, 40, 12));
        facts.add(SmallTown.fact(TOWN, YEAR, 44));
        Rollup rollup = rollup(patients(set(OptionalInt.of(5), false)), facts);

        assertThat(rollup.breakdown(X, TOWN)).hasToString("Breakdown[44 = [young: fewer than 5, adult: 40, old: 12]]");
    }

    @Test
    void anElementWithoutCategoriesHasATotalAlone() {
        Rollup rollup = rollup(SmallTown.element().build(), List.of(SmallTown.fact(TOWN, YEAR, 2)));

        assertThat(rollup.breakdown(X, TOWN)).hasToString("Breakdown[2 = []]");
        assertThat(rollup.breakdown(X, TOWN).find("young")).isEmpty();
    }

    @Test
    void whatDoesNotRollUpIsMissingAndSaysSo() {
        DataElement distinct = SmallTown.element(X, Units.PERSON)
                .disaggregation(set(OptionalInt.of(5), true))
                .basis(CountBasis.DISTINCT)
                .build();
        List<Observation> facts = new ArrayList<>(facts(village(1), 3, 40, 12));
        facts.addAll(facts(village(2), 3, 40, 12));
        Breakdown breakdown = rollup(distinct, facts).breakdown(X, TOWN);

        assertThat(breakdown.total().issues()).hasSize(1);
        assertThat(breakdown.parts()).allMatch(part -> part instanceof Breakdown.Shown);
    }

    @Test
    void refusesAnUnknownElement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rollup(SmallTown.element().build(), List.of()).breakdown(DataElementId.of("y"), TOWN))
                .withMessageContaining("element must be one of the campaign, was 'y'");
    }

    @Test
    void thePublishedExplanationOfATotalListsNoCategory() {
        List<Observation> facts = new ArrayList<>(facts(village(1), 3, 40, 12));
        facts.addAll(facts(village(2), 7, 9, 4));
        Rollup rollup = rollup(patients(set(OptionalInt.of(5), true)), facts);
        Explanation complete = rollup.figure(INDICATOR, TOWN).explain();

        assertThat(complete.lines(Locale.ENGLISH)).anyMatch(line -> line.contains("3 + 40 + 12 = 55"));
        assertThat(String.join("\n", rollup.published(complete).lines(Locale.ENGLISH)))
                .contains("55 + 20 = 75", "all categories = 55", "all categories = 20", "below 5")
                .doesNotContain("3 + 40", "[young]", "young");
    }

    @Test
    void thePublishedExplanationOfACategoryHasNoNumber() {
        List<Observation> facts = new ArrayList<>(facts(village(1), 3, 40, 12));
        facts.addAll(facts(village(2), 7, 9, 4));
        Rollup rollup = rollup(patients(set(OptionalInt.of(5), true)), facts);

        assertThat(rollup.published(rollup.element(X, TOWN, "young").explain()).lines(Locale.CHINESE))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("：未公布");
        Breakdown breakdown = rollup.breakdown(X, TOWN);
        assertThat(breakdown.parts())
                .allSatisfy(part -> assertThat(part.explanation())
                        .isInstanceOfSatisfying(
                                Explanation.Computed.class,
                                told -> assertThat(told.from()).isEmpty()));
    }

    @Test
    void equalByValue() {
        Breakdown one = published(5, 3, 40, 12);

        assertThat(one).isEqualTo(published(5, 3, 40, 12)).hasSameHashCodeAs(published(5, 3, 40, 12));
        assertThat(one).isNotEqualTo(published(5, 4, 40, 12)).isNotEqualTo(one.total());
        assertThat(one).isNotEqualTo(published(4, 3, 40, 12));
    }

    @Test
    void refusesADeclaredNumberThatWouldHideNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set(OptionalInt.of(2), true))
                .withMessage("leastShown of disaggregation 'age' must be 3 or more, was 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Disaggregation("age", categories().subList(0, 1), true, OptionalInt.of(5)))
                .withMessage("leastShown of disaggregation 'age' must come with two or more categories if they add up,"
                        + " was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallTown.element()
                        .kind(ValueKind.FLAG)
                        .disaggregation(set(OptionalInt.of(5), false))
                        .build())
                .withMessage("leastShown of element 'x' must only be declared for amounts, kind was FLAG");
    }

    private static Breakdown published(int least, long young, long adult, long old) {
        return rollup(patients(set(OptionalInt.of(least), true)), facts(TOWN, young, adult, old))
                .breakdown(X, TOWN);
    }

    private static Rollup rollup(DataElement element, List<Observation> facts) {
        return SmallTown.rollup(SmallTown.campaign(element), tree(2), YEAR_END, facts);
    }

    private static DataElement patients(Disaggregation set) {
        return SmallTown.element(X, Units.PERSON).disaggregation(set).build();
    }

    private static Disaggregation set(OptionalInt leastShown, boolean exclusive) {
        return new Disaggregation("age", categories(), exclusive, leastShown);
    }

    private static List<Category> categories() {
        return GROUPS.stream()
                .map(code -> new Category(code, LocalizedText.of(code, code)))
                .toList();
    }

    private static List<Observation> facts(OrgUnitId unit, long young, long adult, long old) {
        return Stream.of(fact(unit, "young", young), fact(unit, "adult", adult), fact(unit, "old", old))
                .toList();
    }

    private static Observation fact(OrgUnitId unit, String category, long count) {
        FactKey key = FactKey.of(X, unit, YEAR).withCategory(category);
        return Observation.builder(key, Value.amount(count)).build();
    }
}
