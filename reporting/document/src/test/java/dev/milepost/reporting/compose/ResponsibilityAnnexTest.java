// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static dev.milepost.reporting.compose.SampleTown.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Department;
import dev.milepost.campaign.LeadingGroup;
import dev.milepost.campaign.ResponsibilityZone;
import dev.milepost.dossier.Dossier;
import dev.milepost.organisation.Site;
import dev.milepost.period.HolidayCalendar;
import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ExplanationNote;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import dev.milepost.reporting.document.Tone;
import dev.milepost.responsibility.AttendanceEntry;
import dev.milepost.responsibility.Honour;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.text.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Looked at on 31 December 2023. The town's own zone, East Street on Fridays, never kept a log. */
@Rule({"8.6", "8.7", "8.8", "8.9"})
class ResponsibilityAnnexTest {

    private static final LocalizedText OFFICE = text("爱卫办", "health office");
    private static final LocalizedText MARKET = text("市场监管所", "market office");
    private static final LocalizedText STREET = text("街道", "street");

    @Test
    void namesTheDepartmentsThatLackAnOfficer() {
        Table officers = table(Locale.CHINA, 0);

        assertThat(texts(officers))
                .containsExactly(
                        List.of("爱卫办", "专职联络员", "2", "已落实"),
                        List.of("市场监管所", "专职联络员", "1", "已落实"),
                        List.of("中心校", "—", "0", "未落实"),
                        List.of("水管站", "专职联络员", "1", "已落实"),
                        List.of("合计", "—", "4", "75%"));
        assertThat(officers.notes()).contains("每个部门应明确联络员1名；4个部门中3个已落实，未落实：中心校。");
        assertThat(table(Locale.ENGLISH, 0).notes())
                .contains(
                        "Officers asked of each department: 1; departments that named them: 3 of 4, lacking: the school.");
        assertThat(texts(table(Locale.ENGLISH, 0)))
                .startsWith(List.of("health office", "liaison officer", "2", "named"))
                .endsWith(List.of("Total", "—", "4", "75%"));
        assertThat(explanation("officers", Locale.ENGLISH))
                .containsExactly(
                        "departments with liaison officers: 3 ÷ 4 = 75%",
                        "  health office: 2", "  market office: 1", "  the school: 0", "  water station: 1");
    }

    /**
     * Fridays of 2023: 52. The market from 1 December, Mondays and Thursdays: 4, 7, 11, 14, 18, 21, 28, the 25th being
     * a holiday; held on 4, 7, 11 and 21, missed on the 14th, nothing said of 18 and 28, cleaned on the 25th as well.
     * The old zone: one Wednesday, held. The last one holds on the 31st alone, a Sunday.
     */
    @Test
    void showsHowZonesKeptTheirCleaningDaysAndNeverTakesSilenceForAttendance() {
        Table zones = table(Locale.CHINA, 1);

        assertThat(texts(zones))
                .containsExactly(
                        List.of("东街", "中心校", "—", "52", "—", "—", "—", "未报送"),
                        List.of("集市片", "市场监管所（2023-12-01起）", "东大街", "7", "4", "3（无记录2）", "1", "57.1%"),
                        List.of("老集市片", "爱卫办（2023-03-01起、至2023-03-05）", "—", "1", "1", "0", "0", "100%"),
                        List.of("东村片", "卫生院（2023-12-31起）", "东村", "0", "—", "—", "—", "—"),
                        List.of("合计", "—", "—", "8", "5", "3", "1", "62.5%"));
        assertThat(zones.rows())
                .extracting(row -> row.get(7).tone())
                .containsExactly(Tone.MISSING, Tone.WARN, Tone.GOOD, Tone.NONE, Tone.WARN);
        assertThat(zones.notes()).contains("东街无保洁记录，不计入合计；补齐后合计落实率在8.3% – 95%之间。");
        assertThat(texts(table(Locale.ENGLISH, 1)))
                .contains(
                        List.of("East Street", "the school", "—", "52", "—", "—", "—", "not reported"),
                        List.of(
                                "Market quarter",
                                "market office (from 2023-12-01)",
                                "East Road",
                                "7",
                                "4",
                                "3 (no entry: 2)",
                                "1",
                                "57.1%"));
    }

    @Test
    @Rule("11.1")
    void explainsEveryRateDownToTheDays() {
        assertThat(explanation("zone/market", Locale.CHINA))
                .containsExactly(
                        "集市片：4 ÷ 7 = 57.1%",
                        "  · 未保洁：2023-12-14、2023-12-18、2023-12-28",
                        "  · 无记录：2023-12-18、2023-12-28",
                        "  · 另行保洁：2023-12-25");
        assertThat(explanation("zones", Locale.ENGLISH))
                .startsWith("cleaning days held: 5 ÷ 8 = 62.5%", "  East Street: not reported")
                .contains("  Old market quarter: 1 ÷ 1 = 100%");
        assertThat(explanation("zone-coverage", Locale.CHINA))
                .containsExactly("包保覆盖率：1 ÷ 2 = 50%", "  东大街：有包保单位", "  西大街：无包保单位");
        assertThat(explanation("zone/z1", Locale.CHINA)).containsExactly("东街：未报送");
    }

    @Test
    void showsGapsOverlapsAndWhatCouldNotBeChecked() {
        Table coverage = table(Locale.CHINA, 2);

        assertThat(texts(coverage))
                .containsExactly(
                        List.of("包保覆盖率", "街道、河道", "—", "50%"),
                        List.of("西大街", "街道", "西村", "无包保单位"),
                        List.of("东大街", "街道", "东村", "包保单位不止一个（市场监管所、卫生院）"),
                        List.of("—", "河道", "—", "未登记此类地点，未作核查"),
                        List.of("水管站", "成员单位", "西村", "应包保责任区而未包保"));
        assertThat(coverage.notes()).contains("应有包保单位的地点2处，已有1处，无包保单位1处；包保单位不止一个的地点1处。");
        assertThat(texts(table(Locale.ENGLISH, 2)))
                .contains(
                        List.of("Places with a keeper", "street, river", "—", "50%"),
                        List.of("East Road", "street", "East Village", "several keepers (market office, clinic)"));
    }

    @Test
    void showsHowHonoursStandAndTheirNextReview() {
        assertThat(texts(table(Locale.CHINA, 3)))
                .containsExactly(
                        List.of("valid", "省级", "东村", "2020-12-01", "有效", "2024-06-30（2024-03-01起）"),
                        List.of("open", "省级", "东村", "2020-12-01", "待复审", "2024-01-31（2023-12-01起）"),
                        List.of("overdue", "省级", "东村", "2020-12-01", "复审逾期", "2023-11-30"),
                        List.of("withdrawn", "省级", "东村", "2020-12-01", "已撤销", "—"),
                        List.of("free", "省级", "东村", "2020-12-01", "有效", "—"));
        assertThat(table(Locale.CHINA, 3).rows())
                .extracting(row -> row.get(4).tone())
                .containsExactly(Tone.GOOD, Tone.WARN, Tone.BAD, Tone.NONE, Tone.GOOD);
        assertThat(texts(table(Locale.ENGLISH, 3)).get(0))
                .containsExactly(
                        "valid", "provincial", "East Village", "2020-12-01", "valid", "2024-06-30 (from 2024-03-01)");
    }

    @Test
    void showsOnlyWhatIsDeclared() {
        Annex annex = annex(SampleTown.dossier(), Locale.CHINA).orElseThrow();

        assertThat(annex.blocks())
                .extracting(block -> ((Table) block).caption().orElseThrow())
                .containsExactly("包保责任区与保洁日");
        assertThat(texts((Table) annex.blocks().get(0)))
                .containsExactly(List.of("东街", "中心校", "—", "52", "—", "—", "—", "未报送"));

        Campaign bare = Campaign.builder(CampaignId.of("sample"))
                .name(OFFICE)
                .edition("sample")
                .period(Period.year(2023))
                .unit(SampleTown.TOWN)
                .elements(SampleTown.campaign().elements())
                .indicators(SampleTown.campaign().indicators())
                .targets(SampleTown.campaign().targets())
                .build();
        assertThat(annex(Dossier.of(bare, SampleTown.tree()), Locale.CHINA)).isEmpty();
    }

    /**
     * Where nobody kept a log, the whole is as unknown as its parts; where no such place is known, so is the coverage.
     */
    @Test
    void knowsNothingOfAWholeWhosePartsAreSilent() {
        Campaign campaign = SampleTown.builder()
                .zones(List.of(zone("market", MARKET).build()))
                .build();
        Dossier silent = Dossier.builder(campaign, SampleTown.tree())
                .register(ResponsibilityRegister.builder()
                        .ownedKinds(List.of(STREET))
                        .build())
                .build();
        Annex annex = annex(silent, Locale.CHINA).orElseThrow();

        assertThat(texts((Table) annex.blocks().get(0)))
                .last()
                .isEqualTo(List.of("合计", "—", "—", "—", "—", "—", "—", "未报送"));
        assertThat(texts((Table) annex.blocks().get(1)))
                .containsExactly(List.of("包保覆盖率", "街道", "—", "未报送"), List.of("—", "街道", "—", "未登记此类地点，未作核查"));
    }

    private static Table table(Locale locale, int block) {
        return (Table) annex(dossier(), locale).orElseThrow().blocks().get(block);
    }

    private static Optional<Annex> annex(Dossier dossier, Locale locale) {
        String title = locale.equals(Locale.CHINA) ? "包保责任落实情况表" : "Who answers for what";
        return summary(dossier, locale).annexes().stream()
                .filter(annex -> annex.title().equals(title))
                .findFirst();
    }

    private static List<String> explanation(String id, Locale locale) {
        return summary(dossier(), locale).explanations().stream()
                .filter(note -> note.id().equals(id))
                .map(ExplanationNote::lines)
                .findFirst()
                .orElseThrow();
    }

    private static ReportDocument summary(Dossier dossier, Locale locale) {
        return WorkSummary.of(dossier, SampleTown.progress(), List.of())
                .in(locale)
                .compose();
    }

    private static Dossier dossier() {
        return Dossier.builder(
                        SampleTown.builder()
                                .zones(zones())
                                .leadingGroup(group())
                                .build(),
                        SampleTown.tree())
                .sites(List.of(
                        new Site("east-road", STREET, text("东大街", "East Road"), SampleTown.EAST),
                        new Site("west-road", STREET, text("西大街", "West Road"), SampleTown.WEST)))
                .holidayCalendar(HolidayCalendar.of(Set.of(LocalDate.of(2023, 12, 25)), Set.of()))
                .register(ResponsibilityRegister.builder()
                        .ownedKinds(List.of(STREET, text("河道", "river")))
                        .attendance(log())
                        .build())
                .honours(honours())
                .build();
    }

    private static List<ResponsibilityZone> zones() {
        return List.of(
                zone("market", MARKET)
                        .from(LocalDate.of(2023, 12, 1))
                        .sites(List.of("east-road"))
                        .build(),
                ResponsibilityZone.builder("old")
                        .area(text("老集市片", "Old market quarter"))
                        .keeper(OFFICE)
                        .cleaningDays(EnumSet.of(DayOfWeek.WEDNESDAY))
                        .from(LocalDate.of(2023, 3, 1))
                        .to(LocalDate.of(2023, 3, 6))
                        .build(),
                ResponsibilityZone.builder("east")
                        .area(text("东村片", "East quarter"))
                        .keeper(text("卫生院", "clinic"))
                        .cleaningDays(EnumSet.of(DayOfWeek.FRIDAY))
                        .from(LocalDate.of(2023, 12, 31))
                        .units(List.of(SampleTown.EAST))
                        .build());
    }

    private static ResponsibilityZone.Builder zone(String id, LocalizedText keeper) {
        return ResponsibilityZone.builder(id)
                .area(text("集市片", "Market quarter"))
                .keeper(keeper)
                .cleaningDays(EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY));
    }

    private static List<AttendanceEntry> log() {
        List<AttendanceEntry> log = new ArrayList<>();
        for (int day : new int[] {4, 7, 11, 21, 25}) {
            log.add(AttendanceEntry.attended("market", LocalDate.of(2023, 12, day), OFFICE));
        }
        log.add(AttendanceEntry.missed("market", LocalDate.of(2023, 12, 14), OFFICE));
        log.add(AttendanceEntry.attended("old", LocalDate.of(2023, 3, 1), OFFICE));
        return log;
    }

    private static LeadingGroup group() {
        return new LeadingGroup(
                        text("领导小组", "leading group"),
                        List.of(new LeadingGroup.Member(LeadingGroup.Role.LEADER, text("镇长", "the mayor"))),
                        OptionalInt.of(1))
                .withDepartments(List.of(
                        Department.of("office", OFFICE).withOfficers(officers(2)),
                        Department.of("market", MARKET)
                                .withOfficers(officers(1))
                                .keepingZone(),
                        Department.of("school", text("中心校", "the school")).keepingZone(),
                        Department.of("water", text("水管站", "water station"))
                                .withUnit(SampleTown.WEST)
                                .withOfficers(officers(1))
                                .keepingZone()));
    }

    private static List<Department.Officer> officers(int count) {
        return List.of(new Department.Officer(text("专职联络员", "liaison officer"), count));
    }

    private static List<Honour> honours() {
        LocalDate june = LocalDate.of(2024, 6, 30);
        LocalDate january = LocalDate.of(2024, 1, 31);
        return List.of(
                honour("valid", new Honour.Review(Optional.of(LocalDate.of(2024, 3, 1)), june, Optional.empty()))
                        .build(),
                honour("open", new Honour.Review(Optional.of(LocalDate.of(2023, 12, 1)), january, Optional.empty()))
                        .build(),
                honour("overdue", Honour.Review.due(LocalDate.of(2023, 11, 30))).build(),
                honour("withdrawn", Honour.Review.due(june))
                        .withdrawnOn(LocalDate.of(2023, 5, 1))
                        .build(),
                honour("free").build(),
                honour("later").awardedOn(january).build());
    }

    private static Honour.Builder honour(String id, Honour.Review... reviews) {
        return Honour.builder(id)
                .name(text(id, id))
                .level(text("省级", "provincial"))
                .unit(SampleTown.EAST)
                .awardedOn(LocalDate.of(2020, 12, 1))
                .reviews(List.of(reviews));
    }

    private static List<List<String>> texts(Table table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}
