// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.milepost.Rule;
import dev.milepost.explanation.Explanation;
import dev.milepost.explanation.ExplanationIndex;
import dev.milepost.explanation.FactReference;
import dev.milepost.text.LocalizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule("11.1")
class ExplanationJsonTest {

    private static final Explanation FACT = new Explanation.Observed(
            LocalizedText.of("公园面积", "park area"),
            LocalizedText.of("12 m²", "12 m²"),
            new FactReference("park-area · town · 2023", 1, 7, Instant.parse("2024-01-15T00:00:00Z")),
            List.of());

    @Test
    void aFactThatTwoFiguresShareIsToldOnce() {
        Explanation first = sum(FACT, FACT);
        Explanation second = sum(FACT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExplanationJson.write(List.of(second, first), out);
        assertThat(out.toString(UTF_8).replaceAll("\\s+", ""))
                .startsWith(
                        "{\"format\":\"milepost-explanation\",\"version\":1,\"explains\":[2,3],\"nodes\":[{\"id\":1,")
                .contains(
                        "\"fact\":{\"key\":\"park-area·town·2023\",\"revision\":1,\"record\":7,"
                                + "\"recordedAt\":\"2024-01-15T00:00:00Z\"}",
                        "\"from\":[1]}",
                        "\"from\":[1,1]}")
                .containsOnlyOnce("parkarea");
    }

    @Test
    void refusesWhatIsNoExplanationWithPlaceRuleAndValue() {
        refuses("{'id':2,'what':{'zh':'x'},'missing':'stale'}", "id of node must be 1, was 2");
        refuses("{'id':1,'what':{'zh':'x'}}", "must have one of fact, given, missing and operation, had 0");
        refuses(
                "{'id':1,'what':{'zh':'x'},'given':{'zh':'3'},'missing':'stale'}",
                "must have one of fact, given, missing and operation, had 2");
        refuses(
                "{'id':1,'what':{'zh':'x'},'operation':{'zh':'1'},'from':[1]}",
                "reference must name a node before it, 1 to 0, was 1");
        refuses(
                "{'id':1,'what':{'zh':'x'},'given':{'zh':'1'},'value':{'zh':'1'}}",
                "value of node 1 must go with a fact");
        refuses(
                "{'id':1,'what':{'zh':'x'},'given':{'zh':'1'}},{'id':2,'what':{'zh':'x'},'missing':'stale','from':[1]}",
                "from of node 2 must go with an operation");
        refuses("{'id':1,'what':{'zh':'x'},'missing':'gone'}", "unknown word 'gone'");
        refuses(
                "{'id':1,'what':{'zh':'x'},'value':{'zh':'1'},'fact':" + fact("0", "'today'") + "}",
                "must be an instant");
        refuses(
                "{'id':1,'what':{'zh':'x'},'value':{'zh':'1'},'fact':" + fact("1.5", "'2024-01-15T00:00:00Z'") + "}",
                "must be a whole number, was 1.5");
    }

    /**
     * Each node refers to the one before twice: 64 nodes would tell more steps than there are grains on a chessboard.
     */
    @Test
    void refusesATreeThatNobodyCouldTell() {
        String nodes = IntStream.rangeClosed(2, 64)
                .mapToObj(id -> ",{'id':" + id + ",'what':{'zh':'x'},'operation':{'zh':'1'},'from':[" + (id - 1) + ","
                        + (id - 1) + "]}")
                .collect(Collectors.joining("", "{'id':1,'what':{'zh':'x'},'given':{'zh':'1'}}", ""));
        refuses(nodes, "steps of node 20 must not exceed 1000000, were 1048575");
    }

    @Test
    void knowsOnlyWhatWasAdded() {
        assertThatThrownBy(() -> new ExplanationIndex().numberOf(FACT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("explanation must have been added, was not: 公园面积 | park area");
    }

    private static void refuses(String nodes, String message) {
        String text = ("{'format':'milepost-explanation','version':1,'explains':[1],'nodes':[" + nodes + "]}")
                .replace('\'', '"');
        assertThatThrownBy(() -> ExplanationJson.read(new ByteArrayInputStream(text.getBytes(UTF_8))))
                .isInstanceOf(JsonException.class)
                .hasMessageContaining("nodes/")
                .hasMessageContaining(message);
    }

    private static String fact(String record, String recordedAt) {
        return "{'key':'x','revision':0,'record':" + record + ",'recordedAt':" + recordedAt + "}";
    }

    private static Explanation sum(Explanation... parts) {
        return new Explanation.Computed(
                LocalizedText.of("合计", "total"), LocalizedText.of("12", "12"), List.of(parts), List.of());
    }
}
