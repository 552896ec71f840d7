// SPDX-License-Identifier: Apache-2.0
package dev.milepost.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.ScoringDomain;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.ScoreRecord;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Schemes, records, rankings and lists: what is written reads back as the same and writes as the same. */
@Domain(ScoringDomain.class)
class ScoringRoundTripProperties {

    @Property(tries = 300)
    void schemes(@ForAll AssessmentScheme scheme) {
        check(scheme, AssessmentSchemeJson::write, AssessmentSchemeJson::read);
        check(scheme, streamed(AssessmentSchemeJson::write), text -> AssessmentSchemeJson.read(Resources.stream(text)));
    }

    @Property(tries = 300)
    void records(@ForAll ScoreRecord record) {
        check(record, ScoreRecordJson::write, ScoreRecordJson::read);
        check(record, streamed(ScoreRecordJson::write), text -> ScoreRecordJson.read(Resources.stream(text)));
    }

    @Property(tries = 300)
    void rankings(@ForAll Ranking ranking) {
        check(ranking, RankingJson::write, RankingJson::read);
        check(ranking, streamed(RankingJson::write), text -> RankingJson.read(Resources.stream(text)));
    }

    @Property(tries = 300)
    void redAndBlackLists(@ForAll RedBlackList lists) {
        check(lists, RedBlackListJson::write, RedBlackListJson::read);
        check(lists, streamed(RedBlackListJson::write), text -> RedBlackListJson.read(Resources.stream(text)));
    }

    private static <T> Function<T, String> streamed(BiConsumer<T, OutputStream> write) {
        return value -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            write.accept(value, out);
            return out.toString(StandardCharsets.UTF_8);
        };
    }

    private static <T> void check(T value, Function<T, String> write, Function<String, T> read) {
        String written = write.apply(value);
        T back = read.apply(written);
        assertThat(back).as(written).isEqualTo(value);
        assertThat(write.apply(back)).isEqualTo(written);
    }
}
