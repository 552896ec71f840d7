// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
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
}
