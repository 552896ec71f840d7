// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Campaign;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.DataElementId;
import dev.milepost.indicator.Disaggregation;
import dev.milepost.indicator.Disaggregation.Category;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.Measure;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.AsOf;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.quantity.Units;
import dev.milepost.quantity.Value;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.rollup.Rollup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patients of one village by age: 1003 young, 71 old and 3 infants, of whom less than 5 are not told. */
@Rule("14.2")
class WithheldCountsTest {

    private static final DataElementId PATIENTS = DataElementId.of("patients");
    private static final Period YEAR = Period.year(2023);
    private static final Progress PROGRESS = progress();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{element:patients[infant]|value}}; 少于5; fewer than 5",
                "{{element:patients[infant]|value+unit}}; 少于5人; fewer than 5 people",
                "{{element:patients[infant]@east}}; 少于5人; fewer than 5 people",
                "{{element:patients[infant]|unit}}; 人; people",
                "{{element:patients[old]|value}}; 未公布; withheld",
                "{{element:patients[old]|value+unit}}; 未公布; withheld",
                "{{element:patients[young]|value}}; 1003; 1003",
                "{{element:patients[young]|value+unit}}; 1003人; 1003 people",
                "{{element:patients|value}}; 1077; 1077",
            })
    void printsWhyInPlaceOfACount(String placeholder, String zh, String en) {
        assertThat(printed(placeholder, figures(Locale.CHINA), Locale.CHINA)).isEqualTo(zh);
        assertThat(printed(placeholder, figures(Locale.ENGLISH), Locale.ENGLISH))
                .isEqualTo(en);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{element:patients[infant]|value}}",
                "{{element:patients[old]|value}}",
                "{{element:patients[young]|value}}",
                "{{element:patients|value}}",
                "{{indicator:patients|value}}"
            })
    void theNoteSaysWhyAndNamesNoFactOfACategory(String placeholder) {
        NarrativeFigures figures = figures(Locale.ENGLISH);
        printed(placeholder, figures, Locale.ENGLISH);
        Collection<ExplanationNote> notes = figures.notes();

        assertThat(notes).hasSize(1);
        assertThat(String.join("\n", notes.iterator().next().lines()))
                .contains("counts of categories below 5")
                .doesNotContain("71", "74", "record ", "1003 +", "+ 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void noExportTellsOfACategory(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataExporters.named(format).export(PROGRESS, Locale.CHINA, out);
        String text = out.toString(UTF_8);

        assertThat(text).contains("1077").doesNotContain("[infant]", "[old]", "[young]", "71", "1003", " + 3");
    }

    @Test
    void insideTheProgramTheExplanationIsComplete() {
        assertThat(PROGRESS.rollup()
                        .figure(IndicatorId.of("patients"), SampleTown.TOWN)
                        .explain()
                        .lines(Locale.CHINA))
                .anyMatch(line -> line.contains("3 + 1003 + 71 = 1077"));
    }

    private static NarrativeFigures figures(Locale locale) {
        Dossier dossier =
                Dossier.builder(PROGRESS.campaign(), SampleTown.tree()).build();
        return new NarrativeFigures(dossier, PROGRESS, locale);
    }

    private static String printed(String placeholder, NarrativeFigures figures, Locale locale) {
        Narrative narrative = Narrative.parse("n.md", "# Lead\n" + placeholder, PROGRESS.campaign());
        return narrative.paragraphs("lead", figures, locale).stream()
                .flatMap(List::stream)
                .map(Inline::text)
                .collect(Collectors.joining());
    }

    private static Progress progress() {
        Campaign campaign = SampleTown.builder()
                .elements(List.of(patients()))
                .indicators(List.of(Indicator.builder(IndicatorId.of("patients"), new Measure.Element(PATIENTS))
                        .name(SampleTown.text("患者", "Patients"))
                        .unit(Units.PERSON)
                        .build()))
                .build();
        List<Observation> seen = List.of(
                fact(SampleTown.EAST, "infant", 3),
                fact(SampleTown.EAST, "young", 1003),
                fact(SampleTown.EAST, "old", 71));
        Stream<RecordedObservation> facts =
                seen.stream().map(one -> new RecordedObservation(one, SampleTown.KNOWN, seen.indexOf(one) + 1L));
        return ProgressAssessor.standard()
                .assess(Rollup.of(campaign, SampleTown.tree(), AsOf.of(LocalDate.of(2023, 12, 31), SampleTown.KNOWN))
                        .collect(facts));
    }

    private static DataElement patients() {
        List<Category> ages = List.of(
                new Category("infant", SampleTown.text("婴儿", "infants")),
                new Category("young", SampleTown.text("青年", "young")),
                new Category("old", SampleTown.text("老年", "old")));
        return DataElement.builder(PATIENTS, Units.PERSON)
                .name(SampleTown.text("患者", "Patients"))
                .disaggregation(new Disaggregation("age", ages, true, OptionalInt.of(5)))
                .build();
    }

    private static Observation fact(OrgUnitId unit, String category, long count) {
        return Observation.builder(FactKey.of(PATIENTS, unit, YEAR).withCategory(category), Value.amount(count))
                .build();
    }
}
