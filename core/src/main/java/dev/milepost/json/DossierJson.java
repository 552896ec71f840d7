// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.WHOLE;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.StatusRule;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.catalogue.Catalogues;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.inspection.Inspection;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.responsibility.ResponsibilityRegister;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A campaign with all that belongs to it but its facts, as one JSON document. Property names are those of the builders.
 *
 * <pre>{@code
 * { "format": "milepost-dossier", "version": 1,
 *   "pack": "yn-seven-actions-2022",
 *   "campaign": { "id": "town-2023", "name": { "zh": "某镇七个专项行动" }, "period": "2023", "unit": "town" },
 *   "organisation": { "units": [ { "id": "town", "level": "township", "name": { "zh": "某镇" } } ] } }
 * }</pre>
 *
 * <p>With {@code pack}, the actions, elements, indicators, targets and documents of that pack are taken first; an
 * object of the file with the id of one of the pack replaces it in place, others are added behind. With
 * {@code packIndicators} only these indicators, and the targets set on them, are taken. Of the grading standards of
 * that pack and of {@code gradingPacks}, those that a survey goes by are taken, unless the file has its own of that id.
 * What is written stands alone and names no pack. A document has at most 64 Mi characters and nests at most 64 levels
 * deep.
 */
public final class DossierJson {

    private static final String FORMAT = "milepost-dossier";
    private static final int VERSION = 1;
    /** Due dates stand in what is written and in what was carried over; no calendar is needed to count them. */
    private static final Codec<Inspection> WRITTEN_INSPECTION = InspectionCodecs.inspection(Optional.empty());

    private static final StatusRule USUAL_RULE = StatusRule.of(StatusRule.Method.PACE);

    private DossierJson() {}

    /**
     * Reads a dossier; packs are those of {@link Catalogues}.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Dossier read(InputStream in) {
        return read(in, Catalogues::get);
    }

    /**
     * Reads a dossier.
     *
     * @param in the document in UTF-8, with or without byte order mark; left open
     * @param packs finds a pack by its id; throws {@link IllegalArgumentException} for an unknown one
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Dossier read(InputStream in, Function<String, CataloguePack> packs) {
        return codec(packs).read(JsonInput.document(requireNonNull(in, "in")));
    }

    /**
     * Reads a dossier; packs are those of {@link Catalogues}.
     *
     * @param text the document
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Dossier read(String text) {
        return read(text, Catalogues::get);
    }

    /**
     * Reads a dossier.
     *
     * @param text the document
     * @param packs finds a pack by its id; throws {@link IllegalArgumentException} for an unknown one
     * @throws JsonException if it cannot be read or breaks a rule
     */
    public static Dossier read(String text, Function<String, CataloguePack> packs) {
        return codec(packs).read(JsonInput.document(requireNonNull(text, "text")));
    }

    /**
     * Writes a dossier in UTF-8, indented by two blanks.
     *
     * @param dossier the dossier
     * @param out where to; left open
     * @throws JsonException if it cannot be written
     */
    public static void write(Dossier dossier, OutputStream out) {
        JsonOutput.document(codec(Catalogues::get).write(dossier), requireNonNull(out, "out"));
    }

    /** Writes a dossier, indented by two blanks. */
    public static String write(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(dossier, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes a dossier as one line without its end. The same dossier always gives the same line. */
    public static String writeLine(Dossier dossier) {
        return JsonOutput.line(codec(Catalogues::get).write(dossier));
    }

    private static Codec<Dossier> codec(Function<String, CataloguePack> packs) {
        requireNonNull(packs, "packs");
        return ObjectCodec.record(in -> dossier(in, packs))
                .given("format", TEXT, dossier -> FORMAT)
                .given("version", WHOLE, dossier -> VERSION)
                .onlyRead("pack")
                .onlyRead("packIndicators")
                .onlyRead("gradingPacks")
                .given("campaign", CampaignCodecs.campaign(PackBase.NONE), Dossier::campaign)
                .given("organisation", OrganisationCodecs.TREE, Dossier::organisation)
                .givenList("sites", OrganisationCodecs.SITE, Dossier::sites)
                .givenIfAny("holidayCalendar", InspectionCodecs.HOLIDAY_CALENDAR, Dossier::holidayCalendar)
                .givenList("inspections", WRITTEN_INSPECTION, Dossier::inspections)
                .givenList("gradingStandards", SurveyBase.STANDARD, Dossier::gradingStandards)
                .givenList("surveys", SurveyBase.SURVEY, Dossier::surveys)
                .givenList("activities", ObservationCodecs.ACTIVITY, Dossier::activities)
                .givenIfAny("statusRule", StatusCodecs.RULE, DossierJson::declaredRule)
                .givenList("statusOverrides", StatusCodecs.OVERRIDE, Dossier::statusOverrides)
                .givenIfAny("register", ResponsibilityCodecs.REGISTER, DossierJson::writtenRegister)
                .givenList("honours", ResponsibilityCodecs.HONOUR, Dossier::honours)
                .givenList(
                        "forms", FormCodecs.FORM, dossier -> dossier.reporting().forms())
                .givenList(
                        "submissions",
                        SubmissionCodecs.submission(List.of()),
                        dossier -> dossier.reporting().submissions())
                .givenList(
                        "releases",
                        ReleaseCodecs.RELEASE,
                        dossier -> dossier.reporting().releases())
                .givenList(
                        "ledgers",
                        LedgerCodecs.LEDGER,
                        dossier -> dossier.reporting().ledgers())
                .givenList("carriedInspections", WRITTEN_INSPECTION, Dossier::carriedInspections)
                .givenList("blackList", CarriedCodecs.BLACK_LIST_ENTRY, Dossier::blackList)
                .givenList("carriedOver", CarriedCodecs.CARRIED_OVER, Dossier::carriedOver);
    }

    private static Dossier dossier(ObjectReader in, Function<String, CataloguePack> packs) {
        in.get("format", Scalars.exactly(FORMAT));
        in.get("version", Scalars.exactly(VERSION));
        Optional<HolidayCalendar> calendar = in.find("holidayCalendar", InspectionCodecs.HOLIDAY_CALENDAR);
        SurveyBase surveys = SurveyBase.of(in, packs);
        Dossier.Builder dossier = Dossier.builder(
                        in.get("campaign", campaign(in, packs)), in.get("organisation", OrganisationCodecs.TREE))
                .sites(in.list("sites", OrganisationCodecs.SITE))
                .inspections(in.list("inspections", InspectionCodecs.inspection(calendar)))
                .gradingStandards(surveys.standards())
                .surveys(surveys.surveys())
                .activities(in.list("activities", ObservationCodecs.ACTIVITY))
                .statusOverrides(in.list("statusOverrides", StatusCodecs.OVERRIDE))
                .honours(in.list("honours", ResponsibilityCodecs.HONOUR))
                .reporting(SubmissionCodecs.register(in))
                .carriedInspections(in.list("carriedInspections", WRITTEN_INSPECTION))
                .blackList(in.list("blackList", CarriedCodecs.BLACK_LIST_ENTRY))
                .carriedOver(in.list("carriedOver", CarriedCodecs.CARRIED_OVER));
        calendar.ifPresent(dossier::holidayCalendar);
        in.find("register", ResponsibilityCodecs.REGISTER).ifPresent(dossier::register);
        in.find("statusRule", StatusCodecs.RULE).ifPresent(dossier::statusRule);
        return dossier.build();
    }

    private static Optional<ResponsibilityRegister> writtenRegister(Dossier dossier) {
        return Optional.of(dossier.register()).filter(one -> !one.equals(ResponsibilityRegister.none()));
    }

    private static Optional<StatusRule> declaredRule(Dossier dossier) {
        return Optional.of(dossier.statusRule()).filter(rule -> !rule.equals(USUAL_RULE));
    }

    private static Codec<Campaign> campaign(ObjectReader in, Function<String, CataloguePack> packs) {
        Optional<CataloguePack> pack = in.find("pack", TEXT.as(packs, CataloguePack::id));
        if (pack.isEmpty()) {
            return CampaignCodecs.campaign(PackBase.NONE);
        }
        CataloguePack full = pack.get();
        CataloguePack taken = in.find("packIndicators", INDICATOR_ID.list().as(full::only, DossierJson::ids))
                .orElse(full);
        return Codec.of(
                json -> CampaignCodecs.campaign(PackBase.of(full, taken, declared(json)))
                        .read(json),
                campaign -> CampaignCodecs.campaign(PackBase.NONE).write(campaign));
    }

    private static List<IndicatorId> ids(CataloguePack pack) {
        return pack.indicators().stream().map(Indicator::id).toList();
    }

    /** The ids of the indicators a campaign declares itself. */
    private static Set<IndicatorId> declared(JsonValue campaign) {
        Set<IndicatorId> ids = new HashSet<>();
        JsonValue indicators = campaign.properties().get("indicators");
        if (indicators != null) {
            for (JsonValue indicator : indicators.items()) {
                JsonValue id = indicator.properties().get("id");
                if (id != null) {
                    ids.add(INDICATOR_ID.read(id));
                }
            }
        }
        return ids;
    }
}
