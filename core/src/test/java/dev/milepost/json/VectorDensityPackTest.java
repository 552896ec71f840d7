// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.SamplePlan;
import dev.milepost.grading.Threshold;
import dev.milepost.indicator.Confidence;
import dev.milepost.indicator.Source;
import dev.milepost.quantity.GradeScale;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pack of the vector standards holds; the limits themselves are held where surveys are graded. */
class VectorDensityPackTest {

    private final CataloguePack pack = Catalogues.get("vector-density-2011");

    @Test
    void holdsGradingStandardsAlone() {
        assertThat(pack.gradingStandards())
                .extracting(one -> one.id().toString())
                .containsExactly("gbt-27770:2011", "gbt-27771:2011", "gbt-27772:2011", "gbt-27773:2011");
        assertThat(pack.actions()).isEmpty();
        assertThat(pack.elements()).isEmpty();
        assertThat(pack.scales()).containsExactly(GradeScale.of("vector-density", List.of("A", "B", "C", "D")));
        assertThat(CataloguePackJson.read(CataloguePackJson.write(pack))).isEqualTo(pack);
        assertThat(pack.only(List.of())).isEqualTo(pack);
    }

    @Test
    void namesTheElementsOfTheSevenActions() {
        CataloguePack seven = Catalogues.get("yn-seven-actions-2022");
        for (GradingStandard standard : pack.gradingStandards()) {
            assertThat(seven.elements())
                    .filteredOn(element -> standard.element().equals(Optional.of(element.id())))
                    .singleElement()
                    .satisfies(element -> assertThat(element.scale()).contains(standard.scale()));
        }
    }

    @Test
    void claimsNothingAsVerified() {
        Stream<Source> ofStandards = pack.gradingStandards().stream()
                .flatMap(standard -> Stream.of(
                                thresholds(standard).map(Threshold::source),
                                standard.preconditions().stream().map(one -> one.source()),
                                standard.samplePlans().stream().map(SamplePlan::source),
                                standard.placeRules().stream().map(one -> one.source()))
                        .flatMap(sources -> sources));
        assertThat(Stream.concat(ofStandards, pack.sources().stream()))
                .hasSizeGreaterThan(50)
                .noneMatch(Source::verified);
    }

    /** Levels A and B come from program code throughout; of level C the code alone knows three indices. */
    @Test
    void marksWhatIsKnownFromProgramCodeOnly() {
        assertThat(pack.gradingStandards().stream().flatMap(VectorDensityPackTest::thresholds))
                .allSatisfy(one -> assertThat(one.source().confidence() == Confidence.CODE
                                || one.level().equals("C"))
                        .isTrue());
        List<String> codeOnly = pack.gradingStandards().stream()
                .flatMap(standard -> standard.indices().stream()
                        .filter(index -> index.parts().stream()
                                .flatMap(part -> part.thresholds().stream())
                                .allMatch(one -> one.source().confidence() == Confidence.CODE))
                        .map(index -> standard.id().code() + " " + index.id()))
                .toList();
        assertThat(codeOnly).containsExactly("gbt-27772 proof-facilities", "gbt-27773 oothecae", "gbt-27773 traces");
    }

    @Test
    void saysThatTheUpperEndOfAUnitsRoomsIsLost() {
        GradingStandard fly = pack.gradingStandards().get(2);
        assertThat(fly.placeRules().get(0).bands().get(3).to()).isEmpty();
        assertThat(fly.notes()).anyMatch(note -> note.en().contains("lost the upper end of the band from 61 rooms"));
        assertThat(pack.notFound()).anyMatch(note -> note.en().contains("61 rooms"));
    }

    /** Units and rooms or metres, for up to 100,000 people and for up to 500,000. */
    @ParameterizedTest
    @CsvSource({
        "gbt-27770, catering, units rooms, 10 100, 20 200",
        "gbt-27770, shop, units rooms, 5 50, 10 100",
        "gbt-27770, office, units rooms, 5 50, 10 100",
        "gbt-27770, hotel, units rooms, 3 30, 6 60",
        "gbt-27770, market, units rooms, 2 20, 3 30",
        "gbt-27770, station, units rooms, 1 10, 2 15",
        "gbt-27770, hospital, units rooms, 2 20, 3 30",
        "gbt-27770, school, units rooms, 2 20, 4 40",
        "gbt-27770, construction-site, units rooms, 2 20, 3 30",
        "gbt-27770, neighbourhood, units rooms, 2 20, 3 30",
        "gbt-27770, green-space, path-metres, 200, 400",
        "gbt-27770, waste-station-or-toilet, path-metres, 200, 300",
        "gbt-27770, yard, path-metres, 300, 500",
        "gbt-27770, market-or-construction-site, path-metres, 300, 300",
        "gbt-27771, neighbourhood, path-metres, 1000, 2000",
        "gbt-27771, unit, path-metres, 1000, 2000",
        "gbt-27771, construction-site, path-metres, 1000, 2000",
        "gbt-27771, road, path-metres, 1000, 2000",
        "gbt-27771, large-water, large-waters, 3, 5",
        "gbt-27771, lure-site, person-times, 3, 5",
        "gbt-27772, catering, units rooms, 10 100, 20 200",
        "gbt-27772, shop, units rooms, 5 50, 10 100",
        "gbt-27772, office, units rooms, 5 50, 10 100",
        "gbt-27772, hotel, units rooms, 3 30, 6 60",
        "gbt-27772, market, units rooms, 2 20, 3 30",
        "gbt-27772, station, units rooms, 1 10, 2 15",
        "gbt-27772, hospital, units rooms, 2 20, 3 30",
        "gbt-27772, construction-site, units rooms, 2 20, 3 30",
        "gbt-27772, waste-container, sites, 25, 50",
        "gbt-27772, waste-station, sites, 2, 5",
        "gbt-27772, public-toilet, sites, 2, 5",
        "gbt-27772, outdoor-path, path-metres, 1000, 1500",
        "gbt-27773, catering, units rooms, 30 300, 50 500",
        "gbt-27773, shop, units rooms, 2 20, 5 50",
        "gbt-27773, office, units rooms, 15 150, 30 300",
        "gbt-27773, hotel, units rooms, 5 50, 10 100",
        "gbt-27773, market, units rooms, 1 10, 2 20",
        "gbt-27773, school, units rooms, 3 30, 6 60",
        "gbt-27773, neighbourhood, units rooms, 2 20, 3 30",
        "gbt-27773, hospital, units rooms, 1 10, 3 30",
    })
    void asksForTheLeastSamplesOfTheSource(String code, String category, String counts, String small, String large) {
        GradingStandard standard = pack.gradingStandards().stream()
                .filter(one -> one.id().code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(least(standard.samplePlans().get(0), category)).isEqualTo(zip(counts, small));
        assertThat(least(standard.samplePlans().get(1), category)).isEqualTo(zip(counts, large));
    }

    @Test
    void asksForNoOtherSamples() {
        assertThat(pack.gradingStandards())
                .allSatisfy(standard -> assertThat(standard.samplePlans())
                        .extracting(SamplePlan::populationAbove, SamplePlan::populationUpTo)
                        .containsExactly(tuple(0, 100_000), tuple(100_000, 500_000)));
        assertThat(pack.gradingStandards())
                .extracting(standard -> standard.samplePlans().get(1).least().size())
                .containsExactly(24, 6, 20, 16);
    }

    private static List<String> least(SamplePlan plan, String category) {
        return plan.least().stream()
                .filter(one -> one.category().equals(category))
                .map(one -> one.count() + " " + one.least())
                .toList();
    }

    private static List<String> zip(String counts, String numbers) {
        List<String> values = Arrays.asList(numbers.split(" "));
        List<String> names = Arrays.asList(counts.split(" "));
        return names.stream()
                .map(name -> name + " " + values.get(names.indexOf(name)))
                .toList();
    }

    private static Stream<Threshold> thresholds(GradingStandard standard) {
        return standard.indices().stream()
                .flatMap(index -> index.parts().stream())
                .flatMap(part -> part.thresholds().stream());
    }
}
