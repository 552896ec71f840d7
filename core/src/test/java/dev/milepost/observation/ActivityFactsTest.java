// SPDX-License-Identifier: Apache-2.0
package dev.milepost.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.SmallTown;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Unit;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.rollup.Figure;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("8.2")
class ActivityFactsTest {

    private static final LocalDate DATE = LocalDate.of(2023, 12, 31);
    private static final DataElementId X = SmallTown.X;

    @Test
    void emitsTheInputsOfTheElementsUnitTogether() {
        Activity cleanUp = activity("spring", ActivityMeasure.INPUT)
                .inputs(List.of(
                        Quantity.of(1260, Units.PERSON_TIMES),
                        Quantity.of(88, Units.VEHICLE_TRIPS),
                        Quantity.of(40, Units.PERSON_TIMES)))
                .build();

        assertThat(facts(element(Units.PERSON_TIMES, PeriodType.YEAR), cleanUp))
                .containsExactly("x · town · 2023 (activity/spring) = 1300");
        assertThat(facts(element(Units.TONNE, PeriodType.YEAR), cleanUp)).isEmpty();
    }

    @Test
    void convertsExactlyOrRefuses() {
        Activity sown = activity("sown", ActivityMeasure.INPUT)
                .inputs(List.of(Quantity.of(3, Units.MU)))
                .build();
        Activity less = activity("less", ActivityMeasure.INPUT)
                .inputs(List.of(Quantity.of(1, Units.MU)))
                .build();

        assertThat(facts(element(Units.M2, PeriodType.YEAR), sown))
                .containsExactly("x · town · 2023 (activity/sown) = 2000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(element(Units.M2, PeriodType.YEAR), less))
                .withMessageStartingWith("quantity 1 mu must convert exactly into 'm2', was ");
    }

    @Test
    void countsThatItWasHeldAtItsUnitAndInThePeriodInWhichItEnds() {
        Activity meeting = activity("meeting", ActivityMeasure.HELD)
                .unit(SmallTown.village(1))
                .build();

        assertThat(facts(element(Units.SESSION, PeriodType.MONTH), meeting))
                .containsExactly("x · v1 · 202305 (activity/meeting) = 1");
        assertThat(facts(element(Units.SESSION, PeriodType.SPAN), meeting))
                .containsExactly("x · v1 · 2023 (activity/meeting) = 1");
    }

    @Test
    void takesWhatHasNotBegunForAPlan() {
        Activity meeting = activity("meeting", ActivityMeasure.HELD).build();
        DataElement element = element(Units.SESSION, PeriodType.YEAR);

        assertThat(ActivityFacts.of(SmallTown.campaign(element), List.of(meeting), LocalDate.of(2023, 4, 27)))
                .isEmpty();
        assertThat(ActivityFacts.of(SmallTown.campaign(element), List.of(meeting), LocalDate.of(2023, 4, 28)))
                .hasSize(1);
    }

    @Test
    void addsUpInAFigureLikeAnyOtherFact() {
        DataElement element =
                SmallTown.element(X, Units.PERSON_TIMES).events(true).build();
        List<Observation> facts = ActivityFacts.of(
                SmallTown.campaign(element),
                List.of(
                        activity("a", ActivityMeasure.INPUT)
                                .inputs(List.of(Quantity.of(64, Units.PERSON_TIMES)))
                                .build(),
                        activity("b", ActivityMeasure.INPUT)
                                .inputs(List.of(Quantity.of(57, Units.PERSON_TIMES)))
                                .build()),
                DATE);

        Figure figure = SmallTown.figure(element, SmallTown.tree(1), facts.toArray(Observation[]::new));

        assertThat(figure.value()).isEqualTo(Value.amount(121));
    }

    @Test
    void refusesAnElementThatTheCampaignLacks() {
        Activity stray = activity("stray", ActivityMeasure.HELD)
                .emissions(List.of(new Activity.Emission(ActivityMeasure.HELD, DataElementId.of("y"))))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> facts(element(Units.SESSION, PeriodType.YEAR), stray))
                .withMessage("element that activity 'stray' emits must be one of the campaign, was 'y'");
    }

    @Test
    void isToldApartByItsKindWhateverTheOfficeCallsIt() {
        ActivityKind visit = ActivityKinds.named(LocalizedText.of("家访", "home visit"));
        ActivityKind appeal = ActivityKinds.named(LocalizedText.of("倡议", "appeal"));

        assertThat(visit.isSameAs(ActivityKinds.HOME_VISIT)).isTrue();
        assertThat(visit.name().zh()).isEqualTo("家访");
        assertThat(ActivityKinds.named(LocalizedText.ofChinese("环境整治")).code()).isEqualTo("clean-up");
        assertThat(ActivityKinds.named(LocalizedText.of("宣传", "meeting")).code())
                .isEqualTo("publicity");
        assertThat(appeal.code()).isEqualTo("倡议");
        assertThat(ActivityKinds.named(LocalizedText.ofEnglish("appeal")).code())
                .isEqualTo("appeal");
        assertThat(appeal.isSameAs(visit)).isFalse();
        assertThat(ActivityKinds.get("patrol")).isEqualTo(ActivityKinds.PATROL);
        assertThat(ActivityKinds.all()).allSatisfy(kind -> {
            assertThat(kind.name().isBilingual()).isTrue();
            assertThat(ActivityKinds.named(kind.name())).isEqualTo(kind);
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ActivityKinds.get("patrols"))
                .withMessageStartingWith("activity kind must be known, was 'patrols'; nearest: patrol");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivityKind(" ", visit.name()))
                .withMessageStartingWith("code of activity kind");
    }

    private static List<String> facts(DataElement element, Activity... activities) {
        return ActivityFacts.of(SmallTown.campaign(element), Arrays.asList(activities), DATE).stream()
                .map(fact -> fact.key() + " = " + fact.value())
                .toList();
    }

    private static DataElement element(Unit unit, PeriodType frequency) {
        return SmallTown.element(X, unit).frequency(frequency).build();
    }

    private static Activity.Builder activity(String id, ActivityMeasure measure) {
        return Activity.builder(id)
                .kind(ActivityKinds.CLEAN_UP)
                .name(LocalizedText.of("名称", "name"))
                .startInclusive(LocalDate.of(2023, 4, 28))
                .endInclusive(LocalDate.of(2023, 5, 2))
                .emissions(List.of(new Activity.Emission(measure, X)));
    }
}
