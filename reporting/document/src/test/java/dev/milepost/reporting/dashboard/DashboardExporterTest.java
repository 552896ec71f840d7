// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.progress.Progress;
import dev.milepost.progress.Status;
import dev.milepost.progress.TargetCourse;
import dev.milepost.quantity.Ratio;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.export.DataExporters;
import dev.milepost.reporting.tck.ProgressSamples;
import dev.milepost.scoring.RankLine;
import dev.milepost.scoring.Ranking;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class DashboardExporterTest {

    private static PageReading town() throws Exception {
        return PageReading.of(BoardSamples.page(SampleTown.progress(), Locale.CHINESE));
    }

    @Test
    void isFoundByNameAndWritesOnePage() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DataExporters.named("dashboard").export(SampleTown.progress(), Locale.CHINA, out);

        assertThat(out.toString(UTF_8)).startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset");
        assertThat(new DashboardExporter().fileExtension()).isEqualTo("html");
        assertThat(new DashboardExporter().mediaType()).isEqualTo("text/html; charset=UTF-8");
    }

    /** A line for each target of the town that is to be reached step by step, in both languages. */
    @Test
    @Rule("6.6")
    void showsHowTargetsCameAlong() throws Exception {
        Progress progress = ProgressSamples.stepwise();
        List<TargetCourse> courses = progress.at(progress.campaign().unit()).stream()
                .flatMap(one -> TargetCourse.of(progress, one).stream())
                .filter(course -> course.assessment().attainment().isPresent())
                .toList();
        String page = BoardSamples.page(progress, Locale.CHINESE);

        assertThat(courses).isNotEmpty();
        assertThat(page.split("<details class=\"course\"", -1)).hasSize(courses.size() + 1);
        assertThat(page).contains("当期进度要求", "expected by then");
        assertThat(BoardSamples.page(SampleTown.progress(), Locale.CHINESE)).doesNotContain("<details");
    }

    @Test
    void opensInTheLanguageAskedForAndCarriesBoth() throws Exception {
        Progress progress = SampleTown.progress();
        String chinese = BoardSamples.page(progress, Locale.CHINA);
        String english = BoardSamples.page(progress, Locale.UK);

        assertThat(chinese).contains("<title>某镇2023年试点进度看板</title>");
        assertThat(english)
                .contains("<title>Pilot of the town in 2023: progress dashboard</title>")
                .contains("<html lang=\"en\">");
        assertThat(english.replaceFirst("<html lang=\"en\">", "<html lang=\"zh-CN\">")
                        .replaceFirst("<title>.*</title>", "<title>某镇2023年试点进度看板</title>"))
                .isEqualTo(chinese);
    }

    @Test
    void everyWordOfTheHouseStandsInBothLanguages() throws Exception {
        PageReading page = town();

        assertThat(page.all("span"))
                .filteredOn(span -> span.getAttribute("lang").equals("zh-CN")
                        && !span.getAttribute("class").equals("other"))
                .isNotEmpty()
                .allSatisfy(span -> assertThat(((Element) span.getNextSibling()).getAttribute("lang"))
                        .isEqualTo("en"));
        assertThat(page.text("h2"))
                .contains("指标完成情况How the indicators stand", "分单位情况Unit by unit", "口径说明note on definitions");
    }

    @Test
    void thePolicyAllowsItsOwnScriptAndStyleAndNothingElse() throws Exception {
        PageReading page = town();
        List<Element> scripts = page.all("script").stream()
                .filter(script -> script.getAttribute("type").isEmpty())
                .toList();

        assertThat(scripts).hasSize(1);
        assertThat(page.all("style")).hasSize(1);
        assertThat(page.all("meta").get(1).getAttribute("content"))
                .isEqualTo("default-src 'none'; script-src 'sha256-" + hash(scripts.get(0)) + "'; style-src 'sha256-"
                        + hash(page.all("style").get(0)) + "'; base-uri 'none'; form-action 'none'");
    }

    private static String hash(Element element) throws Exception {
        byte[] text = element.getTextContent().getBytes(UTF_8);
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text));
    }

    @Test
    void showsEveryIndicatorAtEveryUnitWithItsStatusInWords() throws Exception {
        PageReading page = town();

        assertThat(page.rows("heat"))
                .containsExactly(
                        List.of("指标indicator", "某镇the town", "东村East Village", "西村West Village"),
                        List.of("绿城市Greener Town", ""),
                        List.of(
                                "卫生厕所普及率Sanitary toilets",
                                "78.0%✗ 未达标not met",
                                "75.0%✗ 未达标not met",
                                "81.4%✗ 未达标not met"),
                        List.of(
                                "新增绿地New green space",
                                "未报送not reported○ 暂无数据missing",
                                "未报送not reported· 未设目标no target",
                                "未报送not reported· 未设目标no target"),
                        List.of("食安心Safe Food", ""),
                        List.of(
                                "问题整改率Problems rectified",
                                "100%✓ 达标met",
                                "未报送not reported○ 暂无数据missing",
                                "未报送not reported○ 暂无数据missing"),
                        List.of(
                                "保洁员覆盖率Villages with a cleaner",
                                "100%◇ 达标（仅报比例）met, asserted",
                                "未报送not reported○ 暂无数据missing",
                                "未报送not reported○ 暂无数据missing"));
        assertThat(page.all("th"))
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row", "rowgroup"));
    }

    @Test
    @Rule("11.1")
    void behindEveryFigureStandsHowItCameAbout() throws Exception {
        PageReading page = town();
        List<Element> figures = page.all("button").stream()
                .filter(button -> button.hasAttribute("data-story"))
                .toList();

        assertThat(figures).hasSize(4 + 4 * 3);
        assertThat(figures).allSatisfy(figure -> {
            PageReading.Story story = page.story(Integer.parseInt(figure.getAttribute("data-story")));
            assertThat(story.shown()).isEqualTo(figure.getTextContent());
            assertThat(story.why()).isNotEmpty();
        });
        assertThat(page.story(Integer.parseInt(figures.get(0).getAttribute("data-story")))
                        .lines())
                .anyMatch(line -> line.contains("117 ÷ 150"))
                .anyMatch(line -> line.contains("57") && line.contains("West Village"));
    }

    @Test
    void showsTheUnitsItIsAskedFor() throws Exception {
        DashboardOptions west = DashboardOptions.standard().withUnits(List.of(SampleTown.WEST));
        PageReading page =
                PageReading.of(BoardSamples.page(new DashboardExporter(west), SampleTown.progress(), Locale.ENGLISH));

        assertThat(page.rows("heat").get(0)).containsExactly("指标indicator", "某镇the town", "西村West Village");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DashboardOptions.standard().withUnits(List.of(SampleTown.WEST, SampleTown.WEST)))
                .withMessageContaining("units of a dashboard must differ");
        DashboardOptions unknown = DashboardOptions.standard().withUnits(List.of(OrgUnitId.of("nowhere")));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> BoardSamples.page(new DashboardExporter(unknown), SampleTown.progress(), Locale.ENGLISH))
                .withMessageContaining("nowhere");
    }

    @Test
    @Rule("10.2")
    void showsTheRankingItIsGiven() throws Exception {
        RankLine first = new RankLine(
                SampleTown.EAST,
                "",
                1,
                Ratio.whole(9),
                Optional.empty(),
                SampleTown.text("迟报", "late"),
                Optional.of(2));
        Ranking ranking =
                Ranking.builder("s", Period.year(2023)).lines(List.of(first)).build();
        DashboardOptions scored = DashboardOptions.standard().withScores(ranking, List.of());
        String page = BoardSamples.page(new DashboardExporter(scored), SampleTown.progress(), Locale.ENGLISH);

        assertThat(PageReading.of(page).text("tr"))
                .anyMatch(row -> row.startsWith("1东村East Village9—") && row.endsWith("迟报late"));
    }

    @Test
    void sameBytesInAnyDefaultLocaleAndZone() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String page = BoardSamples.page(3, 9, Locale.CHINESE);
        try {
            Locale.setDefault(new Locale.Builder()
                    .setLanguage("ar")
                    .setRegion("EG")
                    .setUnicodeLocaleKeyword("nu", "arab")
                    .build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(BoardSamples.page(3, 9, Locale.CHINESE)).isEqualTo(page);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    /** Whoever does not see colours tells them apart by shape, except where the word alone differs. */
    @Test
    void everyStatusHasItsShape() {
        assertThat(Stream.of(Status.values())
                        .map(status -> Sign.of(status).shape())
                        .distinct())
                .hasSize(8);
        assertThat(Stream.of(Status.values())
                        .map(status -> Sign.of(status).word())
                        .distinct())
                .hasSize(Status.values().length);
    }
}
