// SPDX-License-Identifier: Apache-2.0
package dev.milepost.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.milepost.Rule;
import dev.milepost.campaign.Project;
import dev.milepost.campaign.ProjectId;
import dev.milepost.campaign.ProjectStage;
import dev.milepost.explanation.Evidence.Side;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Rule("8.1")
class EvidenceTest {

    private static final LocalizedText TEXT = LocalizedText.of("河堤", "river bank");

    @Test
    void makesPairsOfBeforeAndAfterInTheOrderOfTheirSidesBefore() {
        Evidence gateAfter = photo("1").inPair("gate", Side.AFTER);
        Evidence bankBefore = photo("2").inPair("bank", Side.BEFORE);
        Evidence gateBefore = photo("3").inPair("gate", Side.BEFORE);
        Evidence bankAfter = photo("4").inPair("bank", Side.AFTER);
        Project project = Project.builder(ProjectId.of("bank"))
                .name(TEXT)
                .stage(ProjectStage.COMPLETE)
                .stageWord("全部完成")
                .evidence(List.of(photo("0"), gateAfter, bankBefore, gateBefore, bankAfter))
                .build();

        assertThat(EvidencePair.of(project.evidence()))
                .containsExactly(new EvidencePair(bankBefore, bankAfter), new EvidencePair(gateBefore, gateAfter));
    }

    @Test
    void makesNoPairOfASideAloneOrOfASecondPhotoOfOneSide() {
        Evidence before = photo("1").inPair("gate", Side.BEFORE);
        Evidence again = photo("2").inPair("gate", Side.BEFORE);
        Evidence after = photo("3").inPair("gate", Side.AFTER);

        assertThat(EvidencePair.of(List.of(before))).isEmpty();
        assertThat(EvidencePair.of(List.of(before, again, after))).containsExactly(new EvidencePair(before, after));
    }

    @Test
    void refusesSidesThatAreNoPair() {
        Evidence before = photo("1").inPair("gate", Side.BEFORE);
        Evidence other = photo("2").inPair("bank", Side.AFTER);

        for (Evidence after : List.of(before, other, photo("3"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new EvidencePair(before, after))
                    .withMessageStartingWith("sides of an evidence pair must be before and after of one pair");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new EvidencePair(other, other));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> photo("1").inPair(" ", Side.AFTER))
                .withMessage("pair of evidence must not be blank");
    }

    private static Evidence photo(String name) {
        return new Evidence("photos/" + name + ".jpg", Optional.empty(), TEXT);
    }
}
