// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.dossier.Dossier;
import dev.milepost.edition.NextEdition;
import dev.milepost.explanation.Issue;
import dev.milepost.json.DossierJson;
import dev.milepost.json.JsonException;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.plausibility.ConsistencyRules;
import dev.milepost.plausibility.ConsistencySubject;
import dev.milepost.progress.Progress;
import dev.milepost.progress.ProgressAssessor;
import dev.milepost.progress.ProvisionalView;
import dev.milepost.progress.StatusMethods;
import dev.milepost.reporting.compose.ScoringResults;
import dev.milepost.reporting.intake.IntakeContext;
import dev.milepost.reporting.intake.IntakeProblem;
import dev.milepost.reporting.intake.IntakeResult;
import dev.milepost.reporting.intake.ObservationReaders;
import dev.milepost.rollup.Rollup;
import dev.milepost.text.MilepostException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the files of a campaign come to.
 *
 * @param dossier the campaign with its inspections and activities
 * @param progress how it stands, with all doubts
 * @param provisional how it stands with what still waits for its review; empty if only one count was asked for
 * @param scoring how the units below score; empty if that was not asked for
 * @param sentUp how it differs from what was sent up before; empty if nothing was
 * @param ofThen whether the store knows of later days, so that all this is of what it knew then and not of the files
 */
record Evaluation(
        Dossier dossier,
        Progress progress,
        Optional<ProvisionalView> provisional,
        Optional<ScoringResults> scoring,
        List<SentUp> sentUp,
        boolean ofThen) {

    private static final int MOST_PROBLEMS_SHOWN = 20;

    /**
     * Reads the files and assesses the campaign.
     *
     * @param packs the packs the campaign may name
     * @param asked of which day is spoken, which figures count and where all is kept
     */
    static Evaluation of(
            InputFile campaign, Packs packs, Optional<InputFile> observations, Charset charset, Asked asked) {
        Dossier read = dossier(campaign, packs);
        LocalDate date = asked.asOf().orElse(read.campaign().period().lastDay());
        try {
            List<Observation> reported =
                    observations.map(file -> read(file, read, charset)).orElse(List.of());
            try (Books books = Books.open(asked.store(), date)) {
                books.record(read, reported);
                Dossier dossier = books.dossier(read.campaign().id());
                return of(books, dossier, asked.counted(dossier, reported))
                        .comparedWith(SentUp.of(dossier, reported, date));
            }
        } catch (MilepostException e) {
            throw new WrongInputException(e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            throw in(campaign, String.valueOf(e.getMessage()), String.valueOf(e.getMessage()));
        }
    }

    /** Where less counts than all that was sent, that stands beside it. Rule 13.2. */
    private static Evaluation of(Books books, Dossier dossier, CountedStates counted) {
        Progress official = assess(books, dossier, counted);
        Optional<ProvisionalView> beside = Optional.of(counted)
                .filter(states -> !states.equals(CountedStates.all()))
                .map(states -> ProvisionalView.of(official, assess(books, dossier, CountedStates.all())));
        return new Evaluation(dossier, official, beside, Optional.empty(), List.of(), books.knowMore());
    }

    /**
     * This evaluation with the scores of the units below.
     *
     * @throws WrongInputException if one of the files is wrong
     */
    Evaluation scored(Optional<Appraisal.Files> files) {
        return new Evaluation(
                dossier, progress, provisional, files.map(found -> Appraisal.of(progress, found)), sentUp, ofThen);
    }

    private Evaluation comparedWith(List<SentUp> releases) {
        return new Evaluation(dossier, progress, provisional, scoring, releases, ofThen);
    }

    /** The next campaign; empty where this one does not run over one calendar year. */
    Optional<NextEdition> next() {
        return NextYear.of(dossier, progress, scoring);
    }

    private static Progress assess(Books books, Dossier dossier, CountedStates counted) {
        Rollup rollup = books.rollup(dossier, counted);
        List<Issue> doubts = ConsistencyRules.check(
                ConsistencySubject.of(dossier, rollup.facts(), rollup.when().date()), ConsistencyRules.all());
        return ProgressAssessor.standard()
                .with(StatusMethods.of(dossier.statusRule()))
                .with(dossier.statusOverrides())
                .assess(rollup)
                .withIssues(doubts);
    }

    private static Dossier dossier(InputFile file, Packs packs) {
        try {
            return DossierJson.read(file.stream(), packs::get);
        } catch (JsonException e) {
            throw in(file, e.message(Locale.CHINESE), e.message(Locale.ENGLISH));
        }
    }

    private static List<Observation> read(InputFile file, Dossier dossier, Charset charset) {
        String format = file.extension();
        if (!ObservationReaders.names().contains(format)) {
            String known =
                    ObservationReaders.names().stream().map(name -> "." + name).collect(Collectors.joining(" "));
            throw in(file, "事实文件应为以下格式之一：" + known, "file of facts must be one of " + known);
        }
        IntakeContext context = IntakeContext.of(dossier.campaign(), dossier.organisation())
                .withFileName(file.name())
                .withCharset(charset);
        try {
            IntakeResult result = ObservationReaders.named(format).read(file.stream(), context);
            if (!result.isClean()) {
                throw new WrongInputException(
                        listed(result.problems(), Locale.CHINESE), listed(result.problems(), Locale.ENGLISH));
            }
            return result.observations();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String listed(List<IntakeProblem> problems, Locale locale) {
        String shown = problems.stream()
                .limit(MOST_PROBLEMS_SHOWN)
                .map(problem -> problem.text(locale))
                .collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_PROBLEMS_SHOWN;
        String rest = locale.getLanguage().equals("zh") ? "\n……另有 " + more + " 处" : "\n... and " + more + " more";
        return more > 0 ? shown + rest : shown;
    }

    private static WrongInputException in(InputFile file, String zh, String en) {
        return new WrongInputException(file.name() + "：" + zh, file.name() + ": " + en);
    }
}
