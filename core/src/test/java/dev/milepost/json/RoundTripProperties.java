// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.CampaignDomain;
import dev.milepost.GradingDomain;
import dev.milepost.InspectionDomain;
import dev.milepost.PartsDomain;
import dev.milepost.SubmissionDomain;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Schedule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.Trajectory;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.dossier.Dossier;
import dev.milepost.grading.GradingStandard;
import dev.milepost.grading.Survey;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.observation.Activity;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.period.Period;
import dev.milepost.period.PeriodDomain;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.QuantityDomain;
import dev.milepost.quantity.Ratio;
import dev.milepost.quantity.Rounding;
import dev.milepost.quantity.Unit;
import dev.milepost.submission.Form;
import dev.milepost.submission.Submission;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.domains.Domain;

/** What is written reads back as the same, and what is read back writes as the same. */
@Domain(CampaignDomain.class)
@Domain(PartsDomain.class)
@Domain(InspectionDomain.class)
@Domain(GradingDomain.class)
@Domain(SubmissionDomain.class)
@Domain(QuantityDomain.class)
@Domain(PeriodDomain.class)
class RoundTripProperties {

    private static final Codec<Campaign> CAMPAIGN = CampaignCodecs.campaign(PackBase.NONE);

    @Property(tries = 200)
    void dossiers(@ForAll Dossier dossier) {
        String written = DossierJson.write(dossier);
        Dossier read = DossierJson.read(written);
        assertThat(read).isEqualTo(dossier);
        assertThat(DossierJson.write(read)).isEqualTo(written);
    }

    @Property(tries = 200)
    void campaigns(@ForAll Campaign campaign) {
        check(CAMPAIGN, campaign);
    }

    @Property(tries = 200)
    void packs(@ForAll CataloguePack pack) {
        String written = CataloguePackJson.write(pack);
        CataloguePack read = CataloguePackJson.read(written);
        assertThat(read).isEqualTo(pack);
        assertThat(CataloguePackJson.write(read)).isEqualTo(written);
    }

    @Property(tries = 300)
    void facts(@ForAll @Size(max = 4) List<Observation> facts) {
        ByteArrayOutputStream array = new ByteArrayOutputStream();
        ObservationJson.write(facts.stream(), array);
        assertThat(read(array)).isEqualTo(facts);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        ObservationJson.writeLines(facts.stream(), lines);
        assertThat(read(lines)).isEqualTo(facts);
        assertThat(lines.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()))
                .hasSize(facts.size());
    }

    @Property
    void targets(@ForAll Target target) {
        check(TargetCodecs.TARGET, target);
    }

    @Property
    void comparators(@ForAll Comparator comparator) {
        check(ComparatorCodecs.COMPARATOR, comparator);
    }

    @Property
    void trajectories(@ForAll Trajectory trajectory) {
        check(TargetCodecs.TRAJECTORY, trajectory);
    }

    @Property
    void elements(@ForAll DataElement element) {
        check(IndicatorCodecs.element(Scalars.SCALE), element);
    }

    @Property
    void indicators(@ForAll Indicator indicator) {
        check(IndicatorCodecs.INDICATOR, indicator);
    }

    @Property
    void trees(@ForAll OrgTree tree) {
        check(OrganisationCodecs.TREE, tree);
    }

    @Property
    void inspections(@ForAll Inspection inspection) {
        check(InspectionCodecs.inspection(Optional.empty()), inspection);
    }

    @Property
    void findings(@ForAll Finding finding) {
        check(InspectionCodecs.finding(Optional.empty()), finding);
    }

    @Property
    void gradingStandards(@ForAll GradingStandard standard) {
        check(SurveyBase.STANDARD, standard);
    }

    @Property
    void surveys(@ForAll Survey survey) {
        check(SurveyBase.SURVEY, survey);
    }

    @Property
    void activities(@ForAll Activity activity) {
        check(ObservationCodecs.ACTIVITY, activity);
    }

    @Property
    void forms(@ForAll Form form) {
        check(FormCodecs.FORM, form);
    }

    @Property
    void submissions(@ForAll Submission submission) {
        check(SubmissionCodecs.submission(List.of(submission.form())), submission);
    }

    @Property
    void leadingGroups(@ForAll LeadingGroup group) {
        check(CampaignCodecs.LEADING_GROUP, group);
    }

    @Property
    void schedules(@ForAll Schedule schedule) {
        check(CampaignCodecs.SCHEDULE, schedule);
    }

    @Property
    void smallValues(
            @ForAll LocalizedText words,
            @ForAll Ratio ratio,
            @ForAll Rounding rounding,
            @ForAll Period period,
            @ForAll Quantity quantity) {
        check(Scalars.WORDS, words);
        check(Scalars.RATIO, ratio);
        check(Scalars.ROUNDING, rounding);
        check(Scalars.PERIOD, period);
        check(Scalars.QUANTITY, quantity);
    }

    @Property
    void units(@ForAll Unit unit) {
        check(Scalars.UNIT, unit);
    }

    private static <T> void check(Codec<T> codec, T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonOutput.document(codec.write(value), out);
        String written = out.toString(StandardCharsets.UTF_8);
        T read = codec.read(JsonInput.document(written));
        assertThat(read).as(written).isEqualTo(value);
        assertThat(codec.write(read)).isEqualTo(codec.write(value));
    }

    private static List<Observation> read(ByteArrayOutputStream out) {
        List<Observation> facts = new ArrayList<>();
        ObservationJson.read(Resources.stream(out.toString(StandardCharsets.UTF_8)), facts::add);
        return facts;
    }
}
