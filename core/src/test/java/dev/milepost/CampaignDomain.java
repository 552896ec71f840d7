// SPDX-License-Identifier: Apache-2.0
package dev.milepost;

import dev.milepost.campaign.Action;
import dev.milepost.campaign.ActionId;
import dev.milepost.campaign.Asset;
import dev.milepost.campaign.AssetId;
import dev.milepost.campaign.Baseline;
import dev.milepost.campaign.BasisDocument;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Comparator;
import dev.milepost.campaign.Judgement;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.Problem;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.campaign.Schedule;
import dev.milepost.campaign.Split;
import dev.milepost.campaign.StageLexicon;
import dev.milepost.campaign.StatusOverride;
import dev.milepost.campaign.StatusRule;
import dev.milepost.campaign.Target;
import dev.milepost.campaign.TargetChange;
import dev.milepost.campaign.TargetId;
import dev.milepost.campaign.Task;
import dev.milepost.campaign.TaskResult;
import dev.milepost.campaign.Trajectory;
import dev.milepost.catalogue.CataloguePack;
import dev.milepost.dossier.Dossier;
import dev.milepost.indicator.DataElement;
import dev.milepost.indicator.Indicator;
import dev.milepost.indicator.IndicatorId;
import dev.milepost.indicator.TargetNature;
import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Site;
import dev.milepost.organisation.Succession;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.Quantity;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.LocalizedText;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Generators of campaigns and all that belongs to them, for every test that needs a whole one. Ids come from small
 * fixed sets (units town, v0, v1; elements e0 to e3; indicators i0 to i2; actions a0, a1), so that references hold.
 */
public final class CampaignDomain extends DomainContextBase {

    static final List<OrgUnitId> UNITS = List.of(OrgUnitId.of("town"), OrgUnitId.of("v0"), OrgUnitId.of("v1"));
    private static final List<ActionId> ACTIONS = List.of(ActionId.of("a0"), ActionId.of("行动一"));
    private static final AssetId ASSET = AssetId.of("axis");
    private static final String DOCUMENT = "plan";

    /** A calendar with something in it that moves no due date of the time looked at. */
    private static final HolidayCalendar FAR_HOLIDAYS =
            HolidayCalendar.of(Set.of(LocalDate.of(2031, 1, 1)), Set.of(LocalDate.of(2031, 1, 4)));

    private static final OrgLevel HAMLET = new OrgLevel("hamlet", 9, LocalizedText.of("小村", "hamlet"));

    private final PartsDomain parts = new PartsDomain();

    /** Creates the generators; jqwik calls this. */
    public CampaignDomain() {}

    @Provide
    public Arbitrary<OrgTree> trees() {
        Arbitrary<OrgUnit> village = Builders.withBuilder(
                        () -> OrgUnit.builder(UNITS.get(1), OrgLevels.VILLAGE).parent(UNITS.get(0)))
                .use(parts.words())
                .in(OrgUnit.Builder::name)
                .use(Arbitraries.of(LocalDate.of(2020, 1, 1)))
                .withProbability(0.5)
                .in(OrgUnit.Builder::opens)
                .use(Arbitraries.of(LocalDate.of(2023, 7, 1)))
                .withProbability(0.5)
                .in(OrgUnit.Builder::closes)
                .build(OrgUnit.Builder::build);
        Arbitrary<Succession> successions = parts.shares()
                .map(share -> new Succession(UNITS.get(1), UNITS.get(2), LocalDate.of(2023, 7, 1), share));
        return Combinators.combine(village, parts.words(), successions.list().ofMaxSize(1))
                .as((first, name, passed) -> OrgTree.of(
                        List.of(
                                OrgUnit.builder(UNITS.get(0), OrgLevels.TOWNSHIP)
                                        .name(name)
                                        .build(),
                                first,
                                OrgUnit.builder(UNITS.get(2), HAMLET)
                                        .name(name)
                                        .parent(UNITS.get(1))
                                        .build()),
                        first.closes().isPresent() ? passed : List.of()));
    }

    /** Every comparator there is. */
    @Provide
    public Arbitrary<Comparator> comparators() {
        Arbitrary<Comparator> windows = parts.periods().map(window -> new Comparator.EventFree(Optional.of(window)));
        Arbitrary<Comparator> references =
                Arbitraries.of(PartsDomain.INDICATORS).map(Comparator.AtLeastReference::new);
        return Arbitraries.oneOf(anywhere(), windows, references, changes(), maintained(anywhere()));
    }

    /** Comparators that a target of 2023 may have whatever it is about. */
    private Arbitrary<Comparator> anywhere() {
        Arbitrary<BigDecimal> bounds = parts.positives();
        Arbitrary<Integer> years = Arbitraries.integers().between(1, 5);
        return Arbitraries.oneOf(
                bounds.map(Comparator.AtLeast::new),
                bounds.map(Comparator.MoreThan::new),
                bounds.map(Comparator.AtMost::new),
                bounds.map(Comparator.LessThan::new),
                parts.shares().map(Comparator.AtLeast::new),
                Combinators.combine(bounds, bounds).as((a, b) -> new Comparator.Between(a.min(b), a.max(b))),
                bounds.map(Comparator.EqualTo::new),
                Combinators.combine(Arbitraries.of(Comparator.Way.class), years).as(Comparator.Trend::new),
                years.map(Comparator.BelowMeanOf::new),
                Arbitraries.just(new Comparator.AtLeastParent()),
                parts.grades().map(Comparator.LevelAtLeast::new),
                Arbitraries.just(new Comparator.Achieved()),
                Arbitraries.just(new Comparator.EventFree()),
                parts.words().map(Comparator.Qualitative::new));
    }

    private static Arbitrary<Comparator> changes() {
        return Arbitraries.of("-100", "-12.5", "7").map(BigDecimal::new).map(Comparator.ChangeFromBaseline::new);
    }

    private static Arbitrary<Comparator> maintained(Arbitrary<Comparator> what) {
        return Combinators.combine(
                        what,
                        Arbitraries.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR),
                        Arbitraries.of(Ratio.ONE, Ratio.of(9, 10)))
                .as(Comparator.Maintain::new);
    }

    @Provide
    public Arbitrary<Trajectory> trajectories() {
        Arbitrary<Trajectory> steps = Combinators.combine(
                        parts.days().set().ofMinSize(1).ofMaxSize(3), parts.shares())
                .as((days, share) -> new Trajectory.Steps(days.stream()
                        .sorted()
                        .map(day -> new Trajectory.Stage(day, share))
                        .toList()));
        return Arbitraries.oneOf(
                steps, Arbitraries.just(new Trajectory.Linear()), Arbitraries.just(new Trajectory.Full()));
    }

    /** Targets in any version, divided or not. */
    @Provide
    public Arbitrary<Target> targets() {
        Arbitrary<Split> splits = Arbitraries.oneOf(
                Arbitraries.of("1", "0.5").map(BigDecimal::new).map(Split.Even::new),
                parts.shares().map(share -> new Split.ByWeights(Map.of(UNITS.get(1), share, UNITS.get(2), Ratio.ONE))),
                Arbitraries.just(new Split.Given(Map.of(UNITS.get(1), BigDecimal.TEN, UNITS.get(2), BigDecimal.ONE))),
                Arbitraries.of(PartsDomain.ELEMENTS).map(Split.ByElement::new));
        Arbitrary<Target> divided = Combinators.combine(target(0), splits)
                .as((target, split) -> like(target, new Comparator.AtLeast(BigDecimal.valueOf(11)))
                        .split(split)
                        .build());
        Arbitrary<Target> changed = Combinators.combine(divided, target(0), parts.words())
                .as((next, before, why) -> like(next, next.comparator())
                        .changes(List.of(new TargetChange(
                                Instant.parse("2023-07-01T08:00:00Z"),
                                "镇爱卫办",
                                why,
                                like(before, before.comparator()).build())))
                        .build());
        return Arbitraries.oneOf(target(0), divided, changed);
    }

    private static Target.Builder like(Target target, Comparator comparator) {
        Target.Builder like = Target.builder(TargetId.of("t"), PartsDomain.INDICATORS.get(0), comparator)
                .start(target.start())
                .due(target.due())
                .trajectory(target.trajectory())
                .weight(target.weight());
        target.baseline().ifPresent(like::baseline);
        return like;
    }

    @Provide
    public Arbitrary<Project> projects() {
        return project(0);
    }

    @Provide
    public Arbitrary<LeadingGroup> leadingGroups() {
        return Combinators.combine(
                        parts.words(),
                        Arbitraries.of(LeadingGroup.Role.class).list().ofMaxSize(3),
                        small(),
                        new ResponsibilityDomain().departments().list().ofMaxSize(1))
                .as((name, roles, officers, departments) -> {
                    List<LeadingGroup.Member> members = new ArrayList<>();
                    members.add(new LeadingGroup.Member(LeadingGroup.Role.LEADER, name));
                    roles.forEach(role -> members.add(new LeadingGroup.Member(role, name)));
                    return new LeadingGroup(name, members, officers, departments);
                });
    }

    @Provide
    public Arbitrary<Schedule> schedules() {
        return Combinators.combine(parts.words(), weekdays(), small(), optionalActions())
                .filter((name, days, lasting, action) -> !days.isEmpty() || lasting.isPresent())
                .as((name, days, lasting, action) -> new Schedule("cleaning", action, name, days, lasting));
    }

    @Provide
    public Arbitrary<Campaign> campaigns() {
        return Builders.withBuilder(() -> Campaign.builder(CampaignId.of("某镇-2023"))
                        .edition("an-edition")
                        .unit(UNITS.get(0)))
                .use(parts.words())
                .in(Campaign.Builder::name)
                .use(parts.periods())
                .in(Campaign.Builder::period)
                .use(parts.words())
                .withProbability(0.5)
                .in(Campaign.Builder::issuer)
                .use(parts.words())
                .withProbability(0.5)
                .in(Campaign.Builder::banner)
                .use(leadingGroups())
                .withProbability(0.5)
                .in(Campaign.Builder::leadingGroup)
                .use(catalogue())
                .in((builder, content) -> content.addTo(builder))
                .use(some(2, this::project))
                .in(Campaign.Builder::projects)
                .use(others())
                .in((builder, content) -> content.addTo(builder))
                .build(Campaign.Builder::build);
    }

    @Provide
    public Arbitrary<CataloguePack> packs() {
        Arbitrary<StageLexicon> lexicons = Arbitraries.maps(
                        Arbitraries.of("开工", "扫尾", "done"), Arbitraries.of(ProjectStage.class))
                .ofMaxSize(3)
                .map(StageLexicon::new);
        return Combinators.combine(
                        catalogue(),
                        parts.words(),
                        parts.periods(),
                        lexicons,
                        new ScoringDomain().schemes().list().ofMaxSize(1),
                        new GradingDomain().standards().list().ofMaxSize(1),
                        parts.sources().list().ofMaxSize(2))
                .as((content, title, period, lexicon, schemes, standards, sources) -> CataloguePack.builder("a-pack")
                        .title(title)
                        .issuer(title)
                        .period(period)
                        .scales(PartsDomain.SCALES)
                        .stageLexicon(lexicon)
                        .basisDocuments(content.documents())
                        .actions(content.actions())
                        .elements(content.elements())
                        .indicators(content.indicators())
                        .targets(content.targets())
                        .schemes(schemes)
                        .gradingStandards(standards)
                        .sources(sources)
                        .notFound(List.of(title))
                        .build());
    }

    @Provide
    public Arbitrary<Dossier> dossiers() {
        InspectionDomain found = new InspectionDomain();
        GradingDomain graded = new GradingDomain();
        return Combinators.combine(
                        campaigns(),
                        trees(),
                        found.inspections().list().ofMaxSize(1),
                        graded.standards(),
                        graded.surveys().list().ofMaxSize(1),
                        found.activities().list().ofMaxSize(1),
                        parts.words())
                .as((campaign, tree, inspections, standard, surveys, activities, words) -> Dossier.builder(
                                campaign, tree)
                        .sites(List.of(new Site("school", words, words, campaign.unit())))
                        .inspections(inspections)
                        .gradingStandards(List.of(standard))
                        .surveys(surveys)
                        .inspections(List.of(InspectionDomain.another()))
                        .holidayCalendar(FAR_HOLIDAYS)
                        .activities(activities)
                        .statusRule(new StatusRule(StatusRule.Method.ATTAINMENT, Ratio.ONE, Ratio.of(2, 3)))
                        .statusOverrides(overrides(campaign, words))
                        .build())
                .flatMap(new ResponsibilityDomain()::extended)
                .flatMap(new SubmissionDomain()::extended);
    }

    /** Every target of the campaign, judged by hand. */
    private static List<StatusOverride> overrides(Campaign campaign, LocalizedText reason) {
        return campaign.targets().stream()
                .map(target -> new StatusOverride(
                        target.id(), campaign.unit(), Judgement.BASICALLY_MET, reason, "office", Instant.EPOCH))
                .toList();
    }

    /** What a pack and a campaign have in common. */
    private Arbitrary<Catalogue> catalogue() {
        Arbitrary<List<DataElement>> elements = each(4, parts::element);
        Arbitrary<List<Indicator>> indicators = each(3, parts::indicator);
        return Combinators.combine(elements, indicators, each(2, this::action), some(3, this::target), documents())
                .as(Catalogue::new);
    }

    private Arbitrary<Others> others() {
        Arbitrary<Task> tasks = Combinators.combine(
                        optionalActions(),
                        parts.words(),
                        parts.periods(),
                        Arbitraries.of(TaskResult.class).optional())
                .as((action, text, period, result) -> new Task("task", action, text, period, result));
        Arbitrary<Problem> problems = Combinators.combine(optionalActions(), parts.words())
                .as((action, text) -> new Problem("problem", action, text));
        return Combinators.combine(
                        tasks.list().ofMaxSize(1),
                        problems.list().ofMaxSize(1),
                        schedules().list().ofMaxSize(1),
                        new ResponsibilityDomain().zones().list().ofMaxSize(1))
                .as(Others::new);
    }

    private Arbitrary<BasisDocument> documents() {
        return Combinators.combine(
                        parts.words(),
                        Arbitraries.of("1号", "〔2022〕2号").optional(),
                        parts.words().optional(),
                        parts.days().optional())
                .as((title, number, issuer, day) -> new BasisDocument(DOCUMENT, title, number, issuer, day));
    }

    private Arbitrary<Action> action(int index) {
        return Builders.withBuilder(() -> Action.builder(ACTIONS.get(index)))
                .use(parts.words())
                .in(Action.Builder::name)
                .use(parts.words())
                .withProbability(0.5)
                .in(Action.Builder::aim)
                .use(parts.words())
                .withProbability(0.5)
                .in(Action.Builder::leadDepartment)
                .use(Arbitraries.subsetOf(PartsDomain.INDICATORS))
                .in((builder, ids) -> builder.indicators(ids.stream().sorted().toList()))
                .build(Action.Builder::build);
    }

    private Arbitrary<Target> target(int index) {
        Arbitrary<IndicatorId> about = Arbitraries.of(PartsDomain.INDICATORS);
        return Combinators.combine(about, Arbitraries.oneOf(anywhere(), maintained(anywhere())))
                .flatAs((indicator, comparator) -> Builders.withBuilder(
                                () -> Target.builder(TargetId.of("t" + index), indicator, comparator)
                                        .start(LocalDate.of(2023, 1, 1))
                                        .due(LocalDate.of(2023, 12, 31)))
                        .use(Arbitraries.of(true, false))
                        .withProbability(0.5)
                        .in((builder, unit) -> unit ? builder.unit(UNITS.get(1)) : builder.level(OrgLevels.VILLAGE))
                        .use(parts.positives().map(value -> new Baseline(value.negate(), LocalDate.of(2022, 12, 31))))
                        .withProbability(0.5)
                        .in(Target.Builder::baseline)
                        .use(trajectories())
                        .in(Target.Builder::trajectory)
                        .use(parts.shares())
                        .withProbability(0.5)
                        .in(Target.Builder::weight)
                        .use(Arbitraries.of(TargetNature.class))
                        .withProbability(0.5)
                        .in(Target.Builder::nature)
                        .use(Arbitraries.of(true, false))
                        .in(Target.Builder::veto)
                        .use(Arbitraries.of(Ratio.of(9, 10), Ratio.of(1, 3)))
                        .withProbability(0.5)
                        .in(Target.Builder::basicallyMetFrom)
                        .use(Arbitraries.just(DOCUMENT))
                        .withProbability(0.5)
                        .in(Target.Builder::basis)
                        .use(parts.sources())
                        .withProbability(0.5)
                        .in(Target.Builder::source)
                        .use(Arbitraries.of("285%", "≥ 12"))
                        .withProbability(0.5)
                        .in(Target.Builder::printedAs)
                        .build(Target.Builder::build));
    }

    private Arbitrary<Project> project(int index) {
        Arbitrary<Quantity> quantities = parts.areas();
        return Builders.withBuilder(() -> Project.builder(ProjectId.of("p" + index)))
                .use(parts.words())
                .in(Project.Builder::name)
                .use(Arbitraries.of(ProjectStage.class))
                .in(Project.Builder::stage)
                .use(Arbitraries.of("开工", "尾声", "nearly \"done\""))
                .in(Project.Builder::stageWord)
                .use(Arbitraries.subsetOf(ACTIONS))
                .in((builder, ids) -> builder.actions(ids.stream().sorted().toList()))
                .use(Arbitraries.just("一号版块"))
                .withProbability(0.5)
                .in(Project.Builder::block)
                .use(Arbitraries.of(UNITS))
                .withProbability(0.5)
                .in(Project.Builder::unit)
                .use(Arbitraries.just(ASSET))
                .withProbability(0.5)
                .in(Project.Builder::asset)
                .use(Arbitraries.of(PartsDomain.ELEMENTS))
                .withProbability(0.5)
                .in(Project.Builder::element)
                .use(quantities)
                .withProbability(0.5)
                .in(Project.Builder::planned)
                .use(quantities)
                .withProbability(0.5)
                .in(Project.Builder::forecast)
                .use(quantities)
                .withProbability(0.5)
                .in(Project.Builder::actual)
                .use(quantities)
                .withProbability(0.5)
                .in(Project.Builder::doneBefore)
                .use(parts.words())
                .withProbability(0.5)
                .in(Project.Builder::remark)
                .build(Project.Builder::build);
    }

    private static Arbitrary<Set<DayOfWeek>> weekdays() {
        return Arbitraries.of(DayOfWeek.class).set().ofMaxSize(3);
    }

    private static Arbitrary<OptionalInt> small() {
        return Arbitraries.integers()
                .between(1, 100)
                .optional()
                .map(value -> value.map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    private static Arbitrary<Optional<ActionId>> optionalActions() {
        return Arbitraries.of(ACTIONS).optional();
    }

    /** One of each index below {@code count}. */
    private static <T> Arbitrary<List<T>> each(int count, IntFunction<Arbitrary<T>> of) {
        List<Arbitrary<T>> all = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            all.add(of.apply(index));
        }
        return Combinators.combine(all).as(items -> items);
    }

    /** One of each index below a number of at most {@code count}. */
    private static <T> Arbitrary<List<T>> some(int count, IntFunction<Arbitrary<T>> of) {
        return Arbitraries.integers().between(0, count).flatMap(size -> each(size, of));
    }

    private record Catalogue(
            List<DataElement> elements,
            List<Indicator> indicators,
            List<Action> actions,
            List<Target> targets,
            BasisDocument document) {

        List<BasisDocument> documents() {
            return List.of(document);
        }

        Campaign.Builder addTo(Campaign.Builder builder) {
            return builder.elements(elements)
                    .indicators(indicators)
                    .actions(actions)
                    .targets(targets)
                    .basisDocuments(documents())
                    .assets(List.of(new Asset(ASSET, document.title())));
        }
    }

    private record Others(
            List<Task> tasks, List<Problem> problems, List<Schedule> schedules, List<ResponsibilityZone> zones) {

        Campaign.Builder addTo(Campaign.Builder builder) {
            return builder.tasks(tasks).problems(problems).schedules(schedules).zones(zones);
        }
    }
}
