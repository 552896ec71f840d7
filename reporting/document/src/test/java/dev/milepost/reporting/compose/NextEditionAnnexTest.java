// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.Campaigns;
import dev.milepost.edition.NextEdition;
import dev.milepost.period.Period;
import dev.milepost.reporting.Rule;
import dev.milepost.reporting.document.Annex;
import dev.milepost.reporting.document.Cell;
import dev.milepost.reporting.document.ReportDocument;
import dev.milepost.reporting.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@Rule("14.1")
class NextEditionAnnexTest {

    @Test
    void tellsWhatGoesOnWhereItComesFromAndWhy() {
        List<List<String>> rows = rows(Locale.CHINA);

        assertThat(rows)
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(2))
                .contains(
                        tuple("工作任务", "继续推进。", "sample：工作任务“more”"),
                        tuple("项目", "小游园", "sample：项目“park”"),
                        tuple("目标", "新增绿地", "sample：目标“area-2023”"),
                        tuple("问题", "台面不洁", "sample：问题“market/f2”"),
                        tuple("黑榜", "西村", "sample：黑榜“west-2023S1”"));
        assertThat(rows).noneMatch(row -> row.get(2).contains("market/f1"));
        assertThat(rows(Locale.ENGLISH)).extracting(row -> row.get(2)).contains("sample: finding \"market/f2\"");
    }

    @Test
    void countsWhatIsCarriedAndWhatIsLeft() {
        NextEdition next = next();

        assertThat(table(document(Locale.CHINA)).notes())
                .contains("共转入" + next.carried().size() + "项，每项可追溯到上一期；已办结或不再适用的"
                        + next.left().size() + "项未转入。");
        assertThat(rows(Locale.CHINA)).hasSize(next.carried().size());
    }

    private static NextEdition next() {
        Campaign planned = Campaigns.sameEdition(SampleTown.campaign(), CampaignId.of("sample-2024"), Period.year(2024))
                .build();
        BlackListEntry entry = new BlackListEntry(
                "west-2023S1", SampleTown.WEST, Period.parse("2023S1"), SampleTown.text("垃圾堆放", "a dump"));
        return NextEdition.of(SampleTown.dossier(), SampleTown.progress(), planned, List.of(entry));
    }

    private static ReportDocument document(Locale locale) {
        return WorkSummary.of(SampleTown.dossier(), SampleTown.progress(), List.of())
                .next(next())
                .in(locale)
                .compose();
    }

    private static Table table(ReportDocument document) {
        return document.annexes().stream()
                .filter(one -> one.title().matches("转入下一期事项表|Carried over to the next campaign"))
                .map(Annex::blocks)
                .map(blocks -> (Table) blocks.get(0))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        table(document(locale))
                .rows()
                .forEach(row -> rows.add(row.stream().map(Cell::text).toList()));
        return rows;
    }
}
