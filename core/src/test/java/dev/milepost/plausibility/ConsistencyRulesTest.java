// SPDX-License-Identifier: Apache-2.0
package dev.milepost.plausibility;

import static dev.milepost.plausibility.Doubts.campaign;
import static dev.milepost.plausibility.Doubts.element;
import static dev.milepost.plausibility.Doubts.fact;
import static dev.milepost.plausibility.Doubts.subject;
import static dev.milepost.plausibility.Doubts.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.explanation.Issue;
import dev.milepost.explanation.Severity;
import dev.milepost.indicator.DataElementId;
import dev.milepost.observation.Observation;
import dev.milepost.observation.ReviewState;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Units;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Rule({"12.1", "12.2"})
class ConsistencyRulesTest {

    private static final Issue LIGHT = Issue.of(Severity.INFO, "a", "here", text("轻", "light"));

    private static final Issue GRAVE = Issue.of(Severity.ERROR, "z", "there", text("重", "grave"));

    @Test
    void sortsWhatRulesFindAndNamesEachDoubtOnce() {
        ConsistencyRule a = ConsistencyRule.of("a", subject -> List.of(LIGHT, LIGHT.withSuggestion(text("看", "look"))));
        ConsistencyRule b = ConsistencyRule.of("z", subject -> List.of(LIGHT, GRAVE));

        assertThat(ConsistencyRules.check(subject(campaign()), List.of(a, b)))
                .isEqualTo(ConsistencyRules.check(subject(campaign()), List.of(b, a)))
                .containsExactly(GRAVE, LIGHT, LIGHT.withSuggestion(text("看", "look")));
    }

    @Test
    void findsTheRulesOfOthersBesideTheStandardOnes() {
        assertThat(ConsistencyRules.all())
                .startsWith(ConsistencyRules.standard().toArray(ConsistencyRule[]::new));
        assertThat(ConsistencyRules.all())
                .extracting(ConsistencyRule::code)
                .doesNotHaveDuplicates()
                .contains("test-empty-campaign");
        assertThat(ConsistencyRules.check(subject(campaign()), ConsistencyRules.all()))
                .extracting(Issue::code)
                .containsExactly("test-empty-campaign");
    }

    @Test
    void theTableOfTheSpecificationNamesEveryRuleAndNoOther() throws IOException {
        String root = System.getProperty("milepost.root", "..");
        String text = Files.readString(Path.of(root, "docs", "semantics.md"), StandardCharsets.UTF_8);
        String rule = text.substring(text.indexOf("**12.1 "), text.indexOf("**12.2 "));
        List<String> named = Pattern.compile("(?m)^  \\|[^|]*\\|((?: *`[a-z-]+`,?)+) *\\|")
                .matcher(rule)
                .results()
                .flatMap(row -> Stream.of(row.group(1).replaceAll("[` ]", "").split(",")))
                .toList();

        assertThat(ConsistencyRules.standard())
                .extracting(ConsistencyRule::code)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void hearsTheOthersWhenARuleThrowsAndNamesIt() {
        Campaign failing = Campaign.builder(CampaignId.of("failing"))
                .name(text("某镇行动", "Campaign of the town"))
                .edition("test")
                .period(Period.year(2023))
                .unit(OrgUnitId.of("town"))
                .build();

        assertThat(ConsistencyRules.check(
                        Doubts.subject(Dossier.of(failing, Doubts.TREE), List.of()), ConsistencyRules.all()))
                .extracting(
                        issue -> issue.severity() + " " + issue.code() + " " + issue.path() + " | " + issue.message()
                                + issue.suggestion().map(text -> " | " + text).orElse(""))
                .containsExactly(
                        "WARNING rule-failed rule/test-failing | 规则“test-failing”（dev.milepost.plausibility.FailingRule）"
                                + "执行失败，未作检查：java.lang.IllegalStateException: no {0} here"
                                + " | rule 'test-failing' (dev.milepost.plausibility.FailingRule) failed and has checked"
                                + " nothing: java.lang.IllegalStateException: no {0} here"
                                + " | 其余规则不受影响；请规则的提供者更正"
                                + " | the other rules are not affected; its author should mend it",
                        "INFO test-empty-campaign campaign/failing | 没有数据项 | nothing is stored");
    }

    @Test
    void refusesTwoRulesOfOneCodeNamingBoth() {
        ConsistencyRule twin = ConsistencyRule.of("partition", subject -> List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsistencyRules.joined(ConsistencyRules.standard(), List.of(twin)))
                .withMessage("code of a consistency rule must be unique, was 'partition' twice:"
                        + " [ConsistencyRule[partition], ConsistencyRule[partition]]");
    }

    @Test
    void refusesARuleWithoutACode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConsistencyRule.of(" ", subject -> List.of()))
                .withMessage("code of a consistency rule must not be blank, was ' '");
    }

    @Test
    void changesNothing() {
        Dossier dossier = Dossier.of(campaign(element("e", Units.PLACE).build()).build(), Doubts.TREE);
        List<Observation> facts =
                new ArrayList<>(List.of(fact("e", "v9", "2023", "285"), fact("e", "town", "2023", "1")));
        List<Observation> before = List.copyOf(facts);
        ConsistencySubject subject = Doubts.subject(dossier, facts);

        assertThat(ConsistencyRules.check(subject, ConsistencyRules.all())).isNotEmpty();

        assertThat(facts).isEqualTo(before);
        assertThat(subject.dossier()).isSameAs(dossier);
        assertThat(subject.facts()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void subjectsHandOutFactsInTheOrderOfKeysReturnedOnesIncluded() {
        Observation returned = Doubts.seen(Doubts.key("e", "town", "2023"), "1")
                .state(ReviewState.RETURNED)
                .build();
        Observation later = fact("e", "v1", "2023", "2");
        ConsistencySubject subject =
                subject(campaign(element("e", Units.PLACE).build()), later, fact("f", "v1", "2023", "3"), returned);

        assertThat(subject.factsOf(DataElementId.of("e"))).containsExactly(returned, later);
        assertThat(subject.factsOf(DataElementId.of("g"))).isEmpty();
        assertThat(subject.facts()).hasSize(3).startsWith(returned, later);
        assertThat(subject.asOf()).isEqualTo(Doubts.YEAR_END);
        assertThat(subject).hasToString("ConsistencySubject[c2023, 3 facts, 2023-12-31]");
    }
}
