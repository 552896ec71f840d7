// SPDX-License-Identifier: Apache-2.0
package dev.milepost.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.catalogue.Catalogues;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("8.1")
class StageLexiconTest {

    private static final StageLexicon OFFICES =
            Catalogues.get("yn-seven-actions-2022").stageLexicon();

    @Test
    void putsWhatNoSourceOrdersIntoOneBand() {
        assertThat(OFFICES.get("基本完工")).isEqualTo(ProjectStage.BASICALLY_COMPLETE);
        assertThat(OFFICES.get("进入扫尾阶段")).isEqualTo(OFFICES.get("已基本完工"));
    }

    @Test
    void ordersTheBandsFromPlannedToAcceptedWithSuspendedBesideThem() {
        assertThat(OFFICES.get("停工")).isEqualTo(ProjectStage.SUSPENDED);
        assertThat(ProjectStage.SUSPENDED.isComplete()).isFalse();
        assertThat(OFFICES.get("开工")).isLessThan(OFFICES.get("在建"));
        assertThat(OFFICES.get("在建")).isLessThan(OFFICES.get("扫尾"));
        assertThat(OFFICES.get("扫尾")).isLessThan(OFFICES.get("全部完成"));
        assertThat(OFFICES.get("全部完成").isComplete()).isTrue();
    }

    @Test
    void namesTheNearestWordsOfAnUnknownOne() {
        StageLexicon lexicon = new StageLexicon(Map.of("开工", ProjectStage.STARTED));

        assertThat(lexicon.find("完工")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lexicon.get("开工了"))
                .withMessage("stage word must be one of the lexicon, was '开工了'; nearest: [开工]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageLexicon(Map.of(" ", ProjectStage.STARTED)))
                .withMessage("word of a stage must not be blank");
    }
}
