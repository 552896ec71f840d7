// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasePackTest {

    private final PhrasePack pack = PhrasePack.standard();

    @Test
    void fillsInNames() {
        PhrasePack own = pack.with("own.tsv", "title\t{campaign}总结\t{campaign}: report\n");

        assertThat(own.text("title", Locale.CHINA, Map.of("campaign", "试点"))).isEqualTo("试点总结");
        assertThat(own.text("title", Locale.ENGLISH, Map.of("campaign", "a {pilot} at $1")))
                .isEqualTo("a {pilot} at $1: report");
    }

    /** Such a name would be printed as it stands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{Campaign}",
                "{campaignName}",
                "{campaign_name}",
                "{campaign2}",
                "{}",
                "{ campaign }",
                "{campaign",
                "}"
            })
    void refusesANameOfAnotherSpellingWhenThePackIsRead(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "\ntitle\t{campaign}\ta " + name + "\n"))
                .withMessage(
                        "own.tsv:2: name in phrase 'title' must be small letters within braces, was '" + name + "'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "title\t" + name + "总结\t{campaign}\n"))
                .withMessageContaining("own.tsv:1: name in phrase 'title'");
    }

    @Test
    void refusesAPackThatCannotWork() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "heading.x\t甲\ta\n"))
                .withMessage("own.tsv: key of a phrase must be known, was 'heading.x'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "\nheading.problems\t甲\n"))
                .withMessage("own.tsv:2: line must have 3 columns, had 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "heading.action\t{x}\t{action}\n"))
                .withMessage("own.tsv: phrase 'heading.action' must not use {x}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", "title\t甲\ta\ntitle\t乙\tb\n"))
                .withMessage("own.tsv:2: key must appear once, was 'title' twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.text("title", Locale.CHINA))
                .withMessage("phrase 'title' must be given 'campaign'");
        assertThatIllegalArgumentException().isThrownBy(() -> pack.text("nothing", Locale.CHINA));
    }

    private static final String FOUR = """
            phrase.activity#1\t甲{name}\ta {name}
            phrase.activity#2\t乙{name}\tb {name}
            phrase.activity#3\t丙{name}\tc {name}
            """;

    /** The words are written down here: another machine, locale or year must not choose others. */
    @Test
    void aSubjectKeepsItsVariantForGood() {
        PhrasePack own = pack.with("own.tsv", FOUR);
        assertThat(Stream.of("talk", "sweep", "walk", "clinic", "会议", "a")
                        .map(subject -> variant(own, "sample", subject))
                        .collect(Collectors.joining()))
                .isEqualTo("乙乙丙乙丙丙");
        assertThat(Stream.of("2022", "2023", "2024", "2025", "2026", "2027")
                        .map(campaign -> variant(own, campaign, "talk"))
                        .collect(Collectors.joining()))
                .isEqualTo("甲丙丙乙乙乙");
        assertThat(own.text("phrase.activity", Locale.CHINA, Map.of("name", "")))
                .isEqualTo("甲");
    }

    @Test
    void everyVariantIsTakenByAThirdOfTheSubjects() {
        PhrasePack own = pack.with("own.tsv", FOUR);
        Map<String, Long> taken = IntStream.range(0, 3000)
                .mapToObj(subject -> variant(own, "sample", "s" + subject))
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        assertThat(taken.keySet()).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(taken.values()).allMatch(count -> count > 900 && count < 1100);
    }

    @Test
    void aVariantAddedLaterChangesOnlyTheSentencesThatTakeIt() {
        PhrasePack three = pack.with("own.tsv", FOUR);
        PhrasePack four = pack.with("own.tsv", FOUR + "phrase.activity#4\t丁{name}\td {name}\n");
        assertThat(IntStream.range(0, 500).mapToObj(subject -> "s" + subject))
                .allMatch(subject -> variant(four, "sample", subject).equals("丁")
                        || variant(four, "sample", subject).equals(variant(three, "sample", subject)));
    }

    @Test
    void onePhraseTakesThePlaceOfAllVariants() {
        PhrasePack own = pack.with("own.tsv", "phrase.activity\t甲{name}\ta {name}\n");
        assertThat(Stream.of("talk", "sweep", "walk").map(subject -> variant(own, "sample", subject)))
                .containsOnly("甲");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phrase.activity#2\t甲\ta\n",
                "phrase.activity#1\t甲\ta\nphrase.activity#1\t乙\tb\n",
                "phrase.activity#1\t甲\ta\nphrase.activity#3\t乙\tb\n",
                "phrase.activity\t甲\ta\nphrase.activity#1\t乙\tb\n",
            })
    void refusesVariantsThatAreNotNumberedInOrder(String table) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pack.with("own.tsv", table))
                .withMessageContaining("variants must be numbered 1, 2, 3 without a gap, was 'phrase.activity#");
    }

    private static String variant(PhrasePack pack, String campaign, String subject) {
        return pack.text(campaign, "phrase.activity", subject, Locale.CHINA, Map.of("name", ""));
    }
}
