// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.reporting.document.Block;
import dev.milepost.reporting.document.Inline;
import dev.milepost.reporting.office.DocxNarrative.Problem;
import dev.milepost.reporting.office.DocxNarrative.Slot;
import dev.milepost.reporting.office.DocxNarrativeReader.TrackedChanges;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxNarrativeReaderTest {
    private static final String FIGURE = "{{indicator:road|value+unit}}";

    private static byte[] sent() throws IOException {
        return EditedDocx.of(List.of(Block.paragraph("部分之外。"), FullReport.slot()));
    }

    private static DocxNarrative edited(String before, String after) throws IOException {
        return EditedDocx.read(EditedDocx.edited(sent(), xml -> {
            assertThat(xml).contains(before);
            return xml.replace(before, after);
        }));
    }

    private static String lead(DocxNarrative narrative) {
        return narrative.find("lead").orElseThrow().markdown();
    }

    @Test
    void anUntouchedDocumentIsTheNarrativeItCameFrom() throws IOException {
        DocxNarrative narrative = EditedDocx.read(sent());
        assertThat(narrative.slots())
                .containsExactly(new Slot("lead", "全年建成绿道" + FIGURE + "，仍缺{{gap:经费}}。\n\n第二段。", false));
        assertThat(narrative.problems()).isEmpty();
        assertThat(narrative.markdown()).startsWith("# lead\n\n全年").endsWith("第二段。\n");
    }

    @Test
    void aFigureThatWasTypedOverStaysAsTyped() throws IOException {
        DocxNarrative narrative = edited(">12公里</w:t>", ">13公里</w:t>");
        assertThat(lead(narrative)).startsWith("全年建成绿道13公里，仍缺{{gap:经费}}。");
        assertThat(narrative.slots().get(0).changed()).isTrue();
    }

    @Test
    void wordsThatWereChangedAreReadAndFiguresKept() throws IOException {
        DocxNarrative narrative = edited(">全年建成绿道<", ">今年新建绿道<");
        assertThat(lead(narrative)).startsWith("今年新建绿道" + FIGURE);
        assertThat(DocxNarrative.markdown(
                        narrative.slots().stream().filter(Slot::changed).toList()))
                .startsWith("# lead\n");
    }

    @Test
    void trackedChangesAreTakenOrRefused() throws IOException {
        byte[] file = EditedDocx.edited(
                sent(),
                xml -> xml.replace(
                        "第二段。</w:t></w:r>",
                        "第二段。</w:t></w:r><w:ins w:id=\"1\"><w:r><w:t>增。</w:t></w:r></w:ins>"
                                + "<w:del w:id=\"2\"><w:r><w:delText>删。</w:delText></w:r></w:del>"));
        assertThat(lead(EditedDocx.read(file, TrackedChanges.TAKEN))).endsWith("第二段。增。");
        assertThat(lead(EditedDocx.read(file, TrackedChanges.REFUSED))).endsWith("第二段。删。");
    }

    @Test
    void aParagraphMarkThatWasDeletedJoinsTwoParagraphs() throws IOException {
        byte[] file = EditedDocx.edited(
                sent(),
                xml -> xml.replaceFirst(
                        "(<w:sdtContent><w:p><w:pPr>.*?)</w:pPr>", "$1<w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>"));
        assertThat(lead(EditedDocx.read(file, TrackedChanges.TAKEN))).endsWith("。第二段。");
        assertThat(lead(EditedDocx.read(file, TrackedChanges.REFUSED))).endsWith("。\n\n第二段。");
    }

    @Test
    void itemsAreItemsAgain() throws IOException {
        Block.Slot slot = new Block.Slot(
                "problems", "问题", List.of(Block.paragraph("一是甲。"), Block.paragraph("二是乙。"), Block.paragraph("四是丙。")));
        assertThat(EditedDocx.read(EditedDocx.of(List.of(slot))).slots())
                .containsExactly(new Slot("problems", "- 甲。\n\n- 乙。\n\n四是丙。", false));
    }

    @Test
    void placeholdersLongerThanATagAreKept() throws IOException {
        String raw = "{{indicator:" + "long-name-".repeat(12) + "x|value}}";
        Block.Slot slot = new Block.Slot(
                "action:" + "a".repeat(80),
                "题".repeat(80),
                List.of(Block.paragraph(Inline.figure("9".repeat(70)).from(raw))));
        byte[] file = EditedDocx.of(List.of(slot));
        assertThat(EditedDocx.read(file).slots()).containsExactly(new Slot("action:" + "a".repeat(80), raw, false));
        EditedDocx.edited(file, xml -> {
            assertThat(xml).doesNotContainPattern("<w:(tag|alias) w:val=\"[^\"]{65,}\"");
            return xml;
        });
    }

    @Test
    void aMissingFigureKeepsItsPlaceholder() throws IOException {
        Block.Slot slot = new Block.Slot(
                "lead", "导语", List.of(Block.paragraph(Inline.gap("绿道：未报送").from(FIGURE))));
        assertThat(lead(EditedDocx.read(EditedDocx.of(List.of(slot))))).isEqualTo(FIGURE);
    }

    @Test
    void whatANarrativeCannotHoldIsNamedBySlot() throws IOException {
        DocxNarrative narrative = edited(
                "第二段。</w:t></w:r></w:p>",
                "# {{x}}</w:t></w:r><w:r><w:drawing><w:t>藏</w:t></w:drawing></w:r></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");
        assertThat(lead(narrative)).endsWith("\n\n＃ ｛｛x｝｝");
        assertThat(narrative.problems()).extracting(Problem::slot).containsOnly("lead");
        assertThat(narrative.problems())
                .extracting(Problem::en)
                .contains(
                        "a picture cannot stand in a narrative and was left out",
                        "a table cannot stand in a narrative and was left out",
                        "'{{' means something else in a narrative and became '｛｛'")
                .hasSize(5);
    }

    @Test
    void aSlotThatAppearsTwiceIsReadOnce() throws IOException {
        DocxNarrative narrative = EditedDocx.read(EditedDocx.of(List.of(FullReport.slot(), FullReport.slot())));
        assertThat(narrative.slots()).hasSize(1);
        assertThat(narrative.problems())
                .singleElement()
                .matches(problem -> problem.en().contains("'lead'"));
    }

    @Test
    void aSlotIsNotToBeDeletedAndAnEmptyOneCanBeWrittenIn() throws IOException {
        byte[] file = EditedDocx.of(List.of(new Block.Slot("closing", "结束语", List.of())));
        EditedDocx.edited(file, xml -> {
            assertThat(xml)
                    .contains("<w:tag w:val=\"milepost:slot:closing\"/>")
                    .contains("<w:lock w:val=\"sdtLocked\"/>");
            return xml;
        });
        assertThat(EditedDocx.read(file).slots()).containsExactly(new Slot("closing", "", false));
        assertThat(EditedDocx.read(file).markdown()).isEmpty();
    }

    @Test
    void hostileFilesAreRefusedWithAMessage() throws IOException {
        List<byte[]> files = List.of(
                new byte[0],
                "no archive".getBytes(StandardCharsets.UTF_8),
                EditedDocx.edited(
                        sent(), xml -> "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>"),
                EditedDocx.edited(sent(), xml -> "<a>".repeat(600) + "</a>".repeat(600)),
                EditedDocx.edited(sent(), xml -> xml.substring(0, xml.length() / 2)),
                bomb("word/document.xml", 65),
                bomb("word/media/image.png", 300));
        for (byte[] file : files) {
            DocxNarrative narrative = EditedDocx.read(file);
            assertThat(narrative.slots()).isEmpty();
            assertThat(narrative.problems())
                    .singleElement()
                    .matches(problem -> problem.slot().isEmpty());
        }
    }

    private static byte[] bomb(String part, int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] mebibyte = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(mebibyte);
            }
        }
        return out.toByteArray();
    }
}
