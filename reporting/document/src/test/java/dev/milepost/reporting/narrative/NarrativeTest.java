// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.narrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.milepost.reporting.Rule;
import dev.milepost.reporting.compose.SampleTown;
import dev.milepost.reporting.document.Inline;
import dev.milepost.text.PrintableText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrativeTest {

    private static final Locale ZH = Locale.CHINA;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{indicator:toilets|value}}; 78.0; 78.0",
                "{{indicator:toilets|value+unit}}; 78.0%; 78.0%",
                "{{indicator:toilets}}; 78.0%; 78.0%",
                "{{indicator:toilets@east|value+unit}}; 75.0%; 75.0%",
                "{{indicator:toilets|target}}; 不低于85%; at least 85%",
                "{{indicator:toilets|completion}}; 91.8%; 91.8%",
                "{{indicator:toilets|status}}; 未达标; not met",
                "{{element:toilets-clean@west|value}}; 57; 57",
                "{{element:toilets-clean|value+unit}}; 117个; 117 items",
                "{{target:toilets-2024}}; 不低于90%; at least 90%",
                "{{project:park|planned}}; 800平方米; 800 square metres",
                "{{project:campus|forecast}}; 800平方米; 800 square metres",
                "{{project:axis-walk|actual}}; 12公里; 12 kilometres",
                "{{project:campus|stage}}; 已基本完工; basically complete",
                "{{project:campus|name}}; 绿美校园; project campus",
                "{{inspection:campus|rounds}}; 4; 4",
                "{{inspection:campus|scope}}; 9; 9",
                "{{inspection:campus|types}}; 5; 5",
                "{{inspection:campus|raised}}; 12; 12",
                "{{inspection:campus|closed}}; 12; 12",
                "{{inspection:campus|notices}}; 1; 1",
                "{{inspection:campus|closure-rate}}; 100%; 100%",
                "{{inspection:market|scope}}; 12; 12",
                "{{inspection:market[stall]|scope}}; 9; 9",
                "{{inspection:market|types}}; 1; 1",
                "{{inspection:market|overdue}}; 1; 1",
                "{{inspection:market|closure-rate}}; 50%; 50%",
                "{{inspection:market|open}}; 1; 1",
                "{{inspection:market|due}}; 2; 2",
                "{{inspection:market|closed-on-time}}; 1; 1",
                "{{inspection:market|on-time-rate}}; 50%; 50%",
                "{{inspection:market|reopened}}; 0; 0",
                "{{inspection:market|long-term}}; 0; 0",
                "{{inspection:market|extended}}; 0; 0",
                "{{inspection:market|transferred}}; 0; 0",
            })
    void fillsPlaceholders(String placeholder, String zh, String en) {
        assertThat(filled("前" + placeholder + "后", ZH)).isEqualTo("前" + zh + "后");
        assertThat(filled("before " + placeholder, Locale.ENGLISH)).isEqualTo("before " + en);
    }

    @Test
    void convertsIntoTheUnitAskedFor() {
        assertThat(filled("{{indicator:closure|value+unit|permille}}", ZH)).isEqualTo("1000.00‰");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{indicator:toilet}}; indicator must be known, was 'toilet'; toilets",
                "{{indicator:toilets|valeu}}; field must be known, was 'valeu'; value",
                "{{indicator:toilets@weast}}; unit must be known, was 'weast'; west",
                "{{indicator:toilets|value|km}}; unit of measure must convert from '%', was 'km'; ''",
                "{{indicator:toilets|value|kmm}}; unit of measure must be known, was 'kmm'; km",
                "{{element:areas}}; element must be known, was 'areas'; area",
                "{{element:a/b}}; element id must be well-formed, was 'a/b'; ''",
                "{{element:area[x]}}; category must be known, was 'x'; ''",
                "{{target:toilets-2025}}; target must be known, was 'toilets-2025'; toilets-2024",
                "{{project:parks}}; project must be known, was 'parks'; park",
                "{{project:park|done}}; field must be known, was 'done'; name",
                "{{inspection:canpus|raised}}; inspection must be known, was 'canpus'; campus",
                "{{inspection:market[stal]|scope}}; category must be known, was 'stal'; stall",
                "{{figure:toilets}}; kind of placeholder must be known, was 'figure'; indicator",
            })
    void namesFileLineAndTheNearestNamesOfWhatIsUnknown(String placeholder, String message, String nearest) {
        assertThatThrownBy(() -> filled("一。\n\n二" + placeholder, ZH))
                .isInstanceOf(NarrativeException.class)
                .hasMessageContaining("n.md:4: " + placeholder + ": " + message)
                .hasMessageContaining(nearest);
    }

    @Test
    void namesAllProblemsAtOnce() {
        NarrativeException refused =
                catchThrowableOfType(NarrativeException.class, () -> filled("{{project:x|stage}}\n- {{target:y}}", ZH));

        assertThat(refused.problems()).extracting(NarrativeProblem::line).containsExactly(2, 3);
        assertThat(refused.message(ZH)).contains("n.md:2: {{project:x|stage}}：没有编号为“x”的项目");
    }

    @Test
    void namesTheLineOfEachPlaceholderInAParagraphOfSeveralLines() {
        NarrativeException refused = catchThrowableOfType(
                NarrativeException.class, () -> filled("第一行{{project:x|stage}}，\n第二行，\n第三行{{target:\ny}}。", ZH));

        assertThat(refused.problems()).extracting(NarrativeProblem::line).containsExactly(2, 4);
        assertThatThrownBy(() -> filled("第一行，\n第二行{{target。", ZH))
                .hasMessageContaining("n.md:3: braces of a placeholder");
        assertThat(filled("第一行，\n第二行{{inspection:campus|raised}}个，\n第三行。", ZH)).isEqualTo("第一行，第二行12个，第三行。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'# 绿成市\n文'; 1; heading must name a slot, was '绿成市'; 绿城市",
                "'# 绿城市\n文\n# action:gren\n# 绿城市\n文'; 3; heading must name a slot, was 'action:gren'; action:green",
                "'# 绿城市\n文\n# 绿城市\n文'; 3; slot '绿城市' must appear once, appears twice; ''",
                "'文'; 1; text must stand below a '# heading' that names its slot; ''",
                "'# Lead\n{{indicator}}'; 2; placeholder must be written {{kind:id|field}}, was {{indicator}}; ''",
                "'# Lead\n{{indicator:a'; 2; braces of a placeholder must pair; ''",
                "'# Lead\na}} b'; 2; braces of a placeholder must pair; ''",
            })
    void refusesWhatItCannotRead(String text, int line, String message, String nearest) {
        assertThatThrownBy(() -> Narrative.parse("n.md", text, SampleTown.campaign()))
                .isInstanceOf(NarrativeException.class)
                .hasMessageContaining("n.md:" + line + ": " + message)
                .hasMessageContaining(nearest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u2028b", "a\uD83Db", "a\uFFFFb"})
    @Rule("1.8")
    void refusesWhatCannotBePrintedAndTakesATabForABlank(String words) {
        assertThatThrownBy(() -> filled("一行\n" + words, ZH))
                .isInstanceOf(NarrativeException.class)
                .hasMessage("n.md:3: line must hold only characters that can be printed, has "
                        + PrintableText.name(words.charAt(1)));
        assertThat(filled("a\tb", ZH)).isEqualTo("a b");
    }

    @Test
    void numbersItemsAndLeavesSentencesAsTheyAre() {
        String text =
                "<!-- a remark\nover two lines -->\n# 绿城市\r\n第一段，\r\n接着写。\n\n- 甲；\n- 乙。\n\n又一段 *as is*\nword\n- 丙\n";
        Narrative narrative = Narrative.parse("n.md", text, SampleTown.campaign());

        assertThat(narrative.has("action:green")).isTrue();
        assertThat(narrative.has("lead")).isFalse();
        assertThat(paragraphs(narrative, "action:green", ZH))
                .containsExactly("第一段，接着写。", "一是甲；", "二是乙。", "又一段 *as is* word", "一是丙");
        assertThat(paragraphs(narrative, "action:green", Locale.ENGLISH)).contains("First, 甲；", "Second, 乙。");
    }

    @Test
    void leavesGapsForWhatIsMissingAndRemembersThem() {
        NarrativeFigures figures = new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), ZH);
        Narrative narrative = Narrative.parse(
                "n.md",
                "# Lead\n{{indicator:area}}，{{gap:联系人}}，{{project:road|actual}}，{{indicator:area|completion}}",
                SampleTown.campaign());

        List<Inline> inlines = narrative.paragraphs("lead", figures, ZH).get(0);

        assertThat(inlines.stream().filter(Inline.Gap.class::isInstance).map(Inline::text))
                .containsExactly("新增绿地，未报送", "联系人", "绿美公路 实际数", "新增绿地");
        assertThat(figures.missing())
                .extracting(problem -> problem.text(ZH))
                .containsExactly("n.md:2: 缺少数据：新增绿地，未报送", "n.md:2: 缺少数据：绿美公路 实际数", "n.md:2: 缺少数据：新增绿地");
    }

    @Test
    void keepsANoteForEachFigureShown() {
        NarrativeFigures figures = new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), ZH);
        Narrative.parse("n.md", "# Lead\n{{indicator:toilets}}和{{indicator:toilets|value}}", SampleTown.campaign())
                .check(figures, ZH);

        assertThat(figures.notes()).hasSize(1);
        assertThat(figures.notes().iterator().next().lines())
                .startsWith("卫生厕所普及率，某镇，2023年：117 ÷ 150 = 78.0%")
                .anyMatch(line -> line.strip().equals("东村：60 ÷ 80"));
    }

    private static String filled(String text, Locale locale) {
        Narrative narrative = Narrative.parse("n.md", "# Lead\n" + text, SampleTown.campaign());
        NarrativeFigures figures = new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), locale);
        narrative.check(figures, locale);
        return String.join("", paragraphs(narrative, figures, "lead", locale));
    }

    private static List<String> paragraphs(Narrative narrative, String slot, Locale locale) {
        NarrativeFigures figures = new NarrativeFigures(SampleTown.dossier(), SampleTown.progress(), locale);
        return paragraphs(narrative, figures, slot, locale);
    }

    private static List<String> paragraphs(Narrative narrative, NarrativeFigures figures, String slot, Locale locale) {
        return narrative.paragraphs(slot, figures, locale).stream()
                .map(inlines -> inlines.stream().map(Inline::text).collect(Collectors.joining()))
                .toList();
    }
}
