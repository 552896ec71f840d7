// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.milepost.observation.Anchor;
import dev.milepost.reporting.document.Block.ListBlock;
import dev.milepost.reporting.document.Block.ListStyle;
import dev.milepost.reporting.document.Table.Alignment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportDocumentTest {

    private static ReportDocument.Builder document() {
        return ReportDocument.builder("work-summary", Locale.CHINA)
                .title("某镇工作总结")
                .issuer("某镇人民政府")
                .date(LocalDate.of(2023, 12, 31));
    }

    private static Table table(List<List<Cell>> rows) {
        return Table.builder()
                .caption("指标")
                .column("名称", Alignment.LEFT, 2)
                .column("数值", Alignment.RIGHT, 1)
                .rows(rows)
                .note("截至年底")
                .build();
    }

    @Test
    void holdsWhatItWasGiven() {
        Table table = table(List.of(List.of(Cell.text("公路"), Cell.figure("12", "road", Tone.GOOD))));
        ReportDocument document = document()
                .stage(Stage.FINAL)
                .banner("虚构示例")
                .addressee("县爱卫办")
                .addAll(List.of(Block.heading(1, "组织领导"), table))
                .annex(new Annex("指标表", true, List.of(table)))
                .explanation(new ExplanationNote("road", "公路", List.of("5 + 7 = 12")))
                .build();

        assertThat(document.name()).isEqualTo("work-summary");
        assertThat(document.title()).isEqualTo("某镇工作总结");
        assertThat(document.stage()).isEqualTo(Stage.FINAL);
        assertThat(document.banner()).contains("虚构示例");
        assertThat(document.addressee()).contains("县爱卫办");
        assertThat(document.issuer()).isEqualTo("某镇人民政府");
        assertThat(document.body()).hasSize(2);
        assertThat(document.annexes().get(0).landscape()).isTrue();
        assertThat(document.explanations()).hasSize(1);
        assertThat(document).hasToString("ReportDocument[work-summary, 某镇工作总结, FINAL]");
    }

    @Test
    void isEqualToOneWithTheSameContentAndToNoOther() {
        List<List<Cell>> rows = List.of(List.of(Cell.text("a"), Cell.figure("1")));
        ReportDocument document = document().add(table(rows)).build();

        assertThat(document)
                .isEqualTo(document().add(table(rows)).build())
                .hasSameHashCodeAs(document().add(table(rows)).build())
                .isNotEqualTo(document().add(table(List.of())).build())
                .isNotEqualTo(document().add(table(rows)).banner("虚构示例").build())
                .isNotEqualTo("document");
        assertThat(table(rows))
                .isNotEqualTo("table")
                .isNotEqualTo(Table.builder().column("名称", Alignment.LEFT, 2).build())
                .hasToString("Table[指标, 2 columns]");
    }

    @Test
    void takesTheAnchorOfWhatItWasMadeFromWhoeverComposedIt() {
        Anchor anchor = new Anchor(12, "a".repeat(64));
        ReportDocument document = document().banner("虚构示例").addressee("县爱卫办").build();

        assertThat(document.anchor()).isEmpty();
        assertThat(document.withAnchor(anchor).anchor()).contains(anchor);
        assertThat(document.withAnchor(anchor))
                .isNotEqualTo(document)
                .isEqualTo(document()
                        .banner("虚构示例")
                        .addressee("县爱卫办")
                        .anchor(anchor)
                        .build());
        assertThat(document.withAnchor(anchor).withAnchor(Anchor.EMPTY)).isEqualTo(document.withAnchor(Anchor.EMPTY));
    }

    @Test
    void finalDocumentRefusesGapsAnywhereNamingThem() {
        Inline gap = Inline.gap("绿道长度");
        assertThat(document().add(Block.paragraph(gap)).build().stage()).isEqualTo(Stage.DRAFT);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        document().stage(Stage.FINAL).add(Block.paragraph(gap)).build())
                .withMessage("a final document must have no gap, had '绿道长度'");
        Annex annex = new Annex("清单", false, List.of(new ListBlock(ListStyle.CHECK, List.of(List.of(gap)))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document().stage(Stage.FINAL).annex(annex).build())
                .withMessageContaining("绿道长度");
    }

    @Test
    void figuresPointOnlyToNotesOfTheDocument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document()
                        .add(Block.paragraph(Inline.figure("12公里", "road")))
                        .build())
                .withMessage("explanation of figure '12公里' must be a note of the document, was 'road'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document()
                        .add(table(List.of(List.of(Cell.text("a"), Cell.figure("12", "rode", Tone.NONE)))))
                        .build())
                .withMessageContaining("'rode'");
        ExplanationNote note = new ExplanationNote("road", "公路", List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document().explanation(note).explanation(note).build())
                .withMessage("id of explanation note must be unique, was twice 'road'");
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document()
                        .add(Block.heading(1, "总体情况"))
                        .add(Block.heading(3, "绿城市"))
                        .build())
                .withMessage("level of heading '绿城市' must be at most 2 here, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Block.heading(5, "绿城市"))
                .withMessage("level of heading must be 1 to 4, was 5");
        assertThatIllegalArgumentException().isThrownBy(() -> Block.heading(0, "绿城市"));
    }

    @Test
    void tablesRefuseUnevenRowsAndNoColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        document().add(table(List.of(List.of(Cell.text("a"))))).build())
                .withMessageStartingWith("row of table '指标' must have 2 cells, had 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder().build())
                .withMessageContaining("columns of table must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder().column("名称", Alignment.LEFT, 0))
                .withMessage("relative width of column '名称' must be 1 to 100, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> Table.builder().column("名称", Alignment.LEFT, 101));
    }

    @Test
    void refusesWhatNoFormatCanHoldNamingPlaceAndCharacter() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Inline.text("第一行\n第二行"))
                .withMessage(
                        "text must hold only characters that can be printed, was U+000A at position 3 of '第一行\uFFFD第二行'");
        for (String bad :
                List.of("\uD83D", "\uDE00x", "\u0000", "\u0085", "\u2028", "\u2029", "\uFFFE", "\uDBFF\uDFFF")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> document().title("标题" + bad))
                    .withMessageStartingWith("title of document must hold only characters that can be printed");
        }
        assertThat(Inline.text("😀𠮷").text()).hasSize(4);
    }

    @Test
    void refusesBlanksWhereWordsBelong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document().banner(" "))
                .withMessage("banner of document must not be blank, was ' '");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cell.figure("", "road", Tone.NONE))
                .withMessageContaining("a cell with a tone or an explanation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cell.FigureCell("", java.util.Optional.empty(), Tone.BAD));
        assertThat(Cell.figure("").text()).isEmpty();
    }

    @Test
    void asksForTitleIssuerAndDate() {
        ReportDocument.Builder empty = ReportDocument.builder("work-summary", Locale.UK);
        assertThatNullPointerException().isThrownBy(empty::build).withMessage("title");
        assertThatNullPointerException()
                .isThrownBy(() -> empty.title("Summary").build())
                .withMessage("issuer");
        assertThatNullPointerException()
                .isThrownBy(() -> empty.issuer("Office").build())
                .withMessage("date");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> empty.date(LocalDate.of(10000, 1, 1)))
                .withMessageContaining("years 1 to 9999");
        assertThatIllegalArgumentException().isThrownBy(() -> empty.date(LocalDate.of(0, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReportDocument.builder("work-summary", Locale.FRENCH))
                .withMessage("language of document must be Chinese or English, was 'fr'");
    }
}
