// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.json.AssessmentSchemeJson;
import dev.milepost.json.JsonException;
import dev.milepost.json.ScoreRecordJson;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.progress.Progress;
import dev.milepost.reporting.compose.ScoringResults;
import dev.milepost.scoring.AssessmentScheme;
import dev.milepost.scoring.Ranking;
import dev.milepost.scoring.RankingMaker;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.scoring.RedBlackListMaker;
import dev.milepost.scoring.ScoreRecord;
import dev.milepost.scoring.ScoreSheet;
import dev.milepost.scoring.Scorer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How the units below the one that runs a campaign score by a scheme: the records of several periods one after the
 * other, each ranking compared with the one before, each list carrying over what was not corrected.
 */
final class Appraisal {

    private final Progress progress;
    private final AssessmentScheme scheme;
    private final RedBlackList.Sizes sizes;
    private final List<OrgUnitId> units;

    private Appraisal(Progress progress, AssessmentScheme scheme, RedBlackList.Sizes sizes) {
        this.progress = progress;
        this.scheme = scheme;
        this.sizes = sizes;
        this.units = progress.rollup().tree().children(progress.campaign().unit()).stream()
                .map(OrgUnit::id)
                .toList();
    }

    /**
     * The results of the last period.
     *
     * @param files the scheme, and the records of one period or more in any order
     * @throws WrongInputException if a file is wrong, or there is no record
     */
    static ScoringResults of(Progress progress, Files files) {
        AssessmentScheme scheme = read(files.scheme(), AssessmentSchemeJson::read);
        Appraisal appraisal = new Appraisal(progress, scheme, files.sizes());
        List<InputFile> records = files.records().stream()
                .sorted(Comparator.comparing(
                        file -> read(file, ScoreRecordJson::read).period()))
                .toList();
        Optional<ScoringResults> last = Optional.empty();
        for (InputFile file : records) {
            Optional<ScoringResults> before = last;
            last = Optional.of(read(file, in -> appraisal.results(ScoreRecordJson.read(in), before)));
        }
        return last.orElseThrow(
                () -> new WrongInputException("--scheme 须与 --scores 一起使用", "--scheme needs --scores beside it"));
    }

    private ScoringResults results(ScoreRecord scored, Optional<ScoringResults> before) {
        List<ScoreSheet> sheets = Scorer.of(scheme, scored).with(progress).sheets(units);
        RankingMaker maker = Ranking.of(scheme, scored.period()).sheets(sheets).expected(units);
        before.map(ScoringResults::ranking).ifPresent(maker::previous);
        Ranking ranking = maker.rank();
        if (!ranking.openObjections().isEmpty()) {
            return new ScoringResults(sheets, ranking, List.of());
        }
        Ranking settled = ranking.freeze(office(), progress.when().knownAt());
        return new ScoringResults(sheets, settled, lists(settled, before));
    }

    private List<RedBlackList> lists(Ranking settled, Optional<ScoringResults> before) {
        List<RedBlackList> lists = new ArrayList<>();
        for (String peers : settled.peers()) {
            RedBlackListMaker maker = RedBlackList.of(settled, peers).sizes(sizes);
            before.map(ScoringResults::lists).orElse(List.of()).stream()
                    .filter(list -> list.peers().equals(peers))
                    .forEach(maker::previous);
            lists.add(maker.draw());
        }
        return lists;
    }

    private String office() {
        return progress.campaign()
                .issuer()
                .map(name -> name.in(Locale.CHINESE))
                .orElse(progress.campaign().unit().value());
    }

    private static <T> T read(InputFile file, Function<InputStream, T> reader) {
        try {
            return reader.apply(file.stream());
        } catch (JsonException e) {
            throw new WrongInputException(
                    file.name() + "：" + e.message(Locale.CHINESE), file.name() + ": " + e.message(Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(file.name() + "：" + e.getMessage(), file.name() + ": " + e.getMessage());
        }
    }

    /**
     * The files of an assessment by scores.
     *
     * @param scheme the scheme
     * @param records what offices entered, a file for each period
     * @param sizes how many the lists hold at most
     */
    record Files(InputFile scheme, List<InputFile> records, RedBlackList.Sizes sizes) {}
}
