// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static dev.milepost.json.IndicatorCodecs.ELEMENT_ID;
import static dev.milepost.json.IndicatorCodecs.INDICATOR;
import static dev.milepost.json.IndicatorCodecs.INDICATOR_ID;
import static dev.milepost.json.Scalars.DATE;
import static dev.milepost.json.Scalars.EVIDENCE;
import static dev.milepost.json.Scalars.PERIOD;
import static dev.milepost.json.Scalars.QUANTITY;
import static dev.milepost.json.Scalars.TEXT;
import static dev.milepost.json.Scalars.UNIT_ID;
import static dev.milepost.json.Scalars.WEEKDAYS;
import static dev.milepost.json.Scalars.WHOLE;
import static dev.milepost.json.Scalars.WORDS;
import static dev.milepost.json.Scalars.words;
import static dev.milepost.json.TargetCodecs.TARGET;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Problem;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.Schedule;
import dev.milepost.campaign.StageLexicon;
import dev.milepost.campaign.Task;
import dev.milepost.campaign.TaskResult;
import dev.milepost.quantity.GradeScale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Codecs of a campaign and its parts. */
final class CampaignCodecs {

    static final Codec<ActionId> ACTION_ID = Codec.text(ActionId::of, ActionId::value);
    static final Codec<ProjectStage> STAGE = words(ProjectStage.class);

    static final Codec<Action> ACTION = ObjectCodec.<Action, Action.Builder>of(
                    in -> Action.builder(in.get("id", ACTION_ID)), Action.Builder::build)
            .given("id", ACTION_ID, Action::id)
            .required("name", WORDS, Action::name, Action.Builder::name)
            .optional("aim", WORDS, Action::aim, Action.Builder::aim)
            .optional("leadDepartment", WORDS, Action::leadDepartment, Action.Builder::leadDepartment)
            .list("indicators", INDICATOR_ID, Action::indicators, Action.Builder::indicators);

    static final Codec<BasisDocument> BASIS_DOCUMENT = ObjectCodec.record(in -> new BasisDocument(
                    in.get("id", TEXT),
                    in.get("title", WORDS),
                    in.find("number", TEXT),
                    in.find("issuer", WORDS),
                    in.find("issuedOn", DATE)))
            .given("id", TEXT, BasisDocument::id)
            .given("title", WORDS, BasisDocument::title)
            .givenIfAny("number", TEXT, BasisDocument::number)
            .givenIfAny("issuer", WORDS, BasisDocument::issuer)
            .givenIfAny("issuedOn", DATE, BasisDocument::issuedOn);

    private static final Codec<CampaignId> CAMPAIGN_ID = Codec.text(CampaignId::of, CampaignId::value);
    private static final Codec<ProjectId> PROJECT_ID = Codec.text(ProjectId::of, ProjectId::value);
    private static final Codec<AssetId> ASSET_ID = Codec.text(AssetId::of, AssetId::value);
    private static final Codec<LeadingGroup.Role> ROLE = words(LeadingGroup.Role.class);
    private static final Codec<TaskResult> RESULT = words(TaskResult.class);

    private static final Codec<Asset> ASSET = ObjectCodec.record(
                    in -> new Asset(in.get("id", ASSET_ID), in.get("name", WORDS)))
            .given("id", ASSET_ID, Asset::id)
            .given("name", WORDS, Asset::name);

    private static final Codec<Task> TASK = ObjectCodec.record(in -> new Task(
                    in.get("id", TEXT),
                    in.find("action", ACTION_ID),
                    in.get("text", WORDS),
                    in.get("period", PERIOD),
                    in.find("result", RESULT)))
            .given("id", TEXT, Task::id)
            .givenIfAny("action", ACTION_ID, Task::action)
            .given("text", WORDS, Task::text)
            .given("period", PERIOD, Task::period)
            .givenIfAny("result", RESULT, Task::result);

    private static final Codec<Problem> PROBLEM = ObjectCodec.record(
                    in -> new Problem(in.get("id", TEXT), in.find("action", ACTION_ID), in.get("text", WORDS)))
            .given("id", TEXT, Problem::id)
            .givenIfAny("action", ACTION_ID, Problem::action)
            .given("text", WORDS, Problem::text);

    static final Codec<Schedule> SCHEDULE = ObjectCodec.record(in -> new Schedule(
                    in.get("id", TEXT),
                    in.find("action", ACTION_ID),
                    in.get("name", WORDS),
                    in.find("weekdays", WEEKDAYS).orElse(Set.of()),
                    optionalInt(in.find("lastingDays", WHOLE))))
            .given("id", TEXT, Schedule::id)
            .givenIfAny("action", ACTION_ID, Schedule::action)
            .given("name", WORDS, Schedule::name)
            .givenIfAny("weekdays", WEEKDAYS, one -> Optional.of(one.weekdays()).filter(days -> !days.isEmpty()))
            .givenIfAny("lastingDays", WHOLE, one -> optional(one.lastingDays()));

    private static final Codec<LeadingGroup.Member> MEMBER = ObjectCodec.record(
                    in -> new LeadingGroup.Member(in.get("role", ROLE), in.get("post", WORDS)))
            .given("role", ROLE, LeadingGroup.Member::role)
            .given("post", WORDS, LeadingGroup.Member::post);

    static final Codec<LeadingGroup> LEADING_GROUP = ObjectCodec.record(in -> new LeadingGroup(
                    in.get("name", WORDS),
                    in.get("members", MEMBER.list()),
                    optionalInt(in.find("officersPerDepartment", WHOLE)),
                    in.list("departments", ResponsibilityCodecs.DEPARTMENT)))
            .given("name", WORDS, LeadingGroup::name)
            .given("members", MEMBER.list(), LeadingGroup::members)
            .givenIfAny("officersPerDepartment", WHOLE, group -> optional(group.officersPerDepartment()))
            .givenList("departments", ResponsibilityCodecs.DEPARTMENT, LeadingGroup::departments);

    private CampaignCodecs() {}

    /** The codec of campaigns that stand on what a pack gives. */
    static Codec<Campaign> campaign(PackBase base) {
        ObjectCodec<Campaign, Campaign.Builder> codec = ObjectCodec.<Campaign, Campaign.Builder>of(
                        in -> Campaign.builder(in.get("id", CAMPAIGN_ID)).edition(base.edition(in)),
                        Campaign.Builder::build)
                .given("id", CAMPAIGN_ID, Campaign::id)
                .required("name", WORDS, Campaign::name, Campaign.Builder::name)
                .given("edition", TEXT, Campaign::edition)
                .required("period", PERIOD, Campaign::period, Campaign.Builder::period)
                .required("unit", UNIT_ID, Campaign::unit, Campaign.Builder::unit)
                .optional("issuer", WORDS, Campaign::issuer, Campaign.Builder::issuer)
                .optional("banner", WORDS, Campaign::banner, Campaign.Builder::banner)
                .optional("leadingGroup", LEADING_GROUP, Campaign::leadingGroup, Campaign.Builder::leadingGroup);
        return ownParts(packParts(codec, base), base.stageLexicon());
    }

    private static ObjectCodec<Campaign, Campaign.Builder> packParts(
            ObjectCodec<Campaign, Campaign.Builder> codec, PackBase base) {
        Codec<GradeScale> scale = Scalars.scaleOf(base.scales());
        return codec.list(
                        "basisDocuments",
                        BASIS_DOCUMENT,
                        Campaign::basisDocuments,
                        (builder, own) -> builder.basisDocuments(base.documentsWith(own)))
                .list("actions", ACTION, Campaign::actions, (builder, own) -> builder.actions(base.actionsWith(own)))
                .list(
                        "elements",
                        IndicatorCodecs.element(scale),
                        Campaign::elements,
                        (builder, own) -> builder.elements(base.elementsWith(own)))
                .list(
                        "indicators",
                        INDICATOR,
                        Campaign::indicators,
                        (builder, own) -> builder.indicators(base.indicatorsWith(own)))
                .list("targets", TARGET, Campaign::targets, (builder, own) -> builder.targets(base.targetsWith(own)));
    }

    private static Codec<Campaign> ownParts(ObjectCodec<Campaign, Campaign.Builder> codec, StageLexicon lexicon) {
        return codec.list("projects", project(lexicon), Campaign::projects, Campaign.Builder::projects)
                .list("assets", ASSET, Campaign::assets, Campaign.Builder::assets)
                .list("tasks", TASK, Campaign::tasks, Campaign.Builder::tasks)
                .list("problems", PROBLEM, Campaign::problems, Campaign.Builder::problems)
                .list("schedules", SCHEDULE, Campaign::schedules, Campaign.Builder::schedules)
                .list("zones", ResponsibilityCodecs.ZONE, Campaign::zones, Campaign.Builder::zones);
    }

    private static Codec<Project> project(StageLexicon lexicon) {
        return ObjectCodec.<Project, Project.Builder>of(
                        in -> Project.builder(in.get("id", PROJECT_ID)).stage(stage(in, lexicon)),
                        Project.Builder::build)
                .given("id", PROJECT_ID, Project::id)
                .required("name", WORDS, Project::name, Project.Builder::name)
                .given("stage", STAGE, Project::stage)
                .required("stageWord", TEXT, Project::stageWord, Project.Builder::stageWord)
                .list("actions", ACTION_ID, Project::actions, Project.Builder::actions)
                .optional("block", TEXT, Project::block, Project.Builder::block)
                .optional("unit", UNIT_ID, Project::unit, Project.Builder::unit)
                .optional("asset", ASSET_ID, Project::asset, Project.Builder::asset)
                .optional("element", ELEMENT_ID, Project::element, Project.Builder::element)
                .optional("planned", QUANTITY, Project::planned, Project.Builder::planned)
                .optional("forecast", QUANTITY, Project::forecast, Project.Builder::forecast)
                .optional("actual", QUANTITY, Project::actual, Project.Builder::actual)
                .optional("doneBefore", QUANTITY, Project::doneBefore, Project.Builder::doneBefore)
                .optional("remark", WORDS, Project::remark, Project.Builder::remark)
                .list("evidence", EVIDENCE, Project::evidence, Project.Builder::evidence);
    }

    /** The stage, or what the lexicon says of the stage word. */
    private static ProjectStage stage(ObjectReader in, StageLexicon lexicon) {
        String word = in.get("stageWord", TEXT);
        return in.find("stage", STAGE).orElseGet(() -> lexicon.get(word));
    }

    /** Which stage a word means, by word. */
    static Codec<StageLexicon> stageLexicon() {
        return Codec.of(
                json -> {
                    Map<String, ProjectStage> words = new LinkedHashMap<>();
                    json.properties().forEach((word, stage) -> words.put(word, STAGE.read(stage)));
                    return new StageLexicon(words);
                },
                lexicon -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    lexicon.words().forEach((word, stage) -> tree.put(word, STAGE.write(stage)));
                    return tree;
                });
    }

    private static OptionalInt optionalInt(Optional<Integer> value) {
        return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Optional<Integer> optional(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }
}
