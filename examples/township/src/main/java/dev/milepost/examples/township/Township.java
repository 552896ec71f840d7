// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.scoring.RedBlackList;
import dev.milepost.text.LocalizedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The main job as a command: reads a campaign, facts and words, writes the work summary and the progress, and prints
 * how the campaign stands. Without {@code --campaign} it does so for both samples, in both languages.
 *
 * <p>Exit codes: 0 done; 2 an option, a file or its data is wrong; 3 a final report is refused; 1 a fault of the
 * program. Wrong input leads to one message and leaves all files as they were.
 */
public final class Township {

    private static final int FAULT = 1;
    private static final List<String> SCORED = List.of("2023S1", "2023S2");
    private static final List<String> SAMPLES = List.of("township-2023", "township-demo");

    private static final LocalizedText OF_THEN = LocalizedText.of(
            "说明：存储中已有此后各日的记录，本次按当日所知重出，活动和事实文件未再入库",
            "note: the store has records of later days, so this is made again from what was known on the day; nothing of the"
                    + " files of campaign and facts was added");

    private final Options options;
    private final Publication publication = new Publication();
    private final List<String> lines = new ArrayList<>();

    private Township(Options options) {
        this.options = options;
    }

    /**
     * Runs the command; if it fails, ends the program with its exit code.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        int code = run(List.of(args), Screen.system());
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command and returns its exit code. */
    static int run(List<String> args, Screen screen) {
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        Locale language = spoken(args, screen);
        try {
            command.parseArgs(args.toArray(String[]::new));
            if (options.help()) {
                command.usage(screen.out());
                return 0;
            }
            options.check();
            new Township(options).work(language).forEach(screen.out()::println);
            return 0;
        } catch (ParameterException e) {
            screen.err().println(usageProblem(e).in(language));
            return WrongInputException.WRONG;
        } catch (WrongInputException e) {
            screen.err().println(e.message(language));
            return e.exitCode();
        } catch (RuntimeException e) {
            LocalizedText fault = LocalizedText.of("程序出错，请反馈：", "a fault of the program, please report it: ");
            screen.err().println(fault.in(language) + e);
            return FAULT;
        }
    }

    /** The language of messages, known before the options are; English where the screen cannot show Chinese. */
    private static Locale spoken(List<String> args, Screen screen) {
        int option = args.indexOf("--lang");
        boolean english = args.contains("--lang=en")
                || (option >= 0
                        && option + 1 < args.size()
                        && args.get(option + 1).equals("en"));
        return english || !screen.showsChinese() ? Locale.ENGLISH : Locale.CHINA;
    }

    private static LocalizedText usageProblem(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String given = String.join(" ", unmatched.getUnmatched());
            String near = String.join(", ", unmatched.getSuggestions());
            return LocalizedText.of(
                    "不认识的参数“" + given + "”" + (near.isEmpty() ? "" : "，相近的有：" + near) + "（--help 查看用法）",
                    "unknown option '" + given + "'" + (near.isEmpty() ? "" : "; nearest: " + near)
                            + " (--help shows the options)");
        }
        if (e instanceof MissingParameterException missing) {
            String option = name(missing.getMissing().get(0));
            return LocalizedText.of(
                    "参数 " + option + " 缺少值（--help 查看用法）", option + " needs a value (--help shows the options)");
        }
        if (e instanceof OverwrittenOptionException twice) {
            String option = name(twice.getOverwritten());
            return LocalizedText.of("参数 " + option + " 重复", option + " must be given once");
        }
        return LocalizedText.of("参数有误：" + e.getMessage(), String.valueOf(e.getMessage()));
    }

    private static String name(ArgSpec option) {
        return option instanceof OptionSpec named ? named.longestName() : option.paramLabel();
    }

    private List<String> work(Locale spoken) {
        Optional<InputFile> campaign = options.campaign();
        if (campaign.isPresent()) {
            own(campaign.get(), spoken);
        } else {
            SAMPLES.forEach(sample -> sample(sample, spoken));
        }
        publication.write();
        return lines;
    }

    private void own(InputFile campaign, Locale spoken) {
        Evaluation evaluation = Evaluation.of(
                        campaign, Packs.of(options.packs()), options.observations(), options.charset(), options.asked())
                .scored(options.scoring());
        Optional<Publication.Words> words =
                options.narrative().map(file -> new Publication.Words(file, options.charset()));
        publication.add(options.directory(), evaluation, words, options.locale(), options.stage());
        publication.addReporting(options.directory(), evaluation, options.locale());
        period(options.directory(), evaluation, options.locale());
        options.bulletin()
                .map(file -> new Publication.Words(file, options.charset()))
                .ifPresent(text -> circular(options.directory(), evaluation, text, options.locale()));
        tell(evaluation, options.directory(), spoken);
    }

    private void sample(String sample, Locale spoken) {
        Evaluation evaluation = Evaluation.of(
                        InputFile.ofSample(sample, "campaign.json"),
                        Packs.provided(),
                        Optional.of(InputFile.ofSample(sample, "observations.csv")),
                        StandardCharsets.UTF_8,
                        options.asked())
                .scored(scores(sample));
        Path directory = options.directory().resolve(sample);
        publication.add(directory, evaluation, words(sample, "zh"), Locale.CHINA, options.stage());
        publication.add(directory.resolve("en"), evaluation, words(sample, "en"), Locale.ENGLISH, options.stage());
        publication.addReporting(directory, evaluation, Locale.CHINA);
        publication.addReporting(directory.resolve("en"), evaluation, Locale.ENGLISH);
        period(directory, evaluation, Locale.CHINA);
        period(directory.resolve("en"), evaluation, Locale.ENGLISH);
        bulletin(sample, "zh").ifPresent(text -> circular(directory, evaluation, text, Locale.CHINA));
        bulletin(sample, "en").ifPresent(text -> circular(directory.resolve("en"), evaluation, text, Locale.ENGLISH));
        tell(evaluation, directory, spoken);
    }

    /** The report of one period, if one is asked for. */
    private void period(Path directory, Evaluation evaluation, Locale locale) {
        options.period()
                .ifPresent(period -> publication.addPeriod(directory, evaluation, period, locale, options.stage()));
    }

    private void circular(Path directory, Evaluation evaluation, Publication.Words words, Locale locale) {
        publication.addBulletin(directory, evaluation, words, locale, options.stage());
    }

    /** The words of a bulletin that come with a sample. */
    private static Optional<Publication.Words> bulletin(String sample, String language) {
        return InputFile.findSample(sample, "bulletin." + language + ".md")
                .map(file -> new Publication.Words(file, StandardCharsets.UTF_8));
    }

    /** The scheme and records that come with a sample. */
    private static Optional<Appraisal.Files> scores(String sample) {
        return InputFile.findSample(sample, "scheme.json")
                .map(scheme -> new Appraisal.Files(
                        scheme,
                        SCORED.stream()
                                .flatMap(period -> InputFile.findSample(sample, "scores-" + period + ".json").stream())
                                .toList(),
                        new RedBlackList.Sizes(2, 1)));
    }

    private static Optional<Publication.Words> words(String sample, String language) {
        InputFile file = InputFile.ofSample(sample, "narrative." + language + ".md");
        return Optional.of(new Publication.Words(file, StandardCharsets.UTF_8));
    }

    private void tell(Evaluation evaluation, Path directory, Locale spoken) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.addAll(new Overview(evaluation.progress(), spoken, options.stage()).lines(shown(directory)));
        if (evaluation.ofThen()) {
            lines.add(OF_THEN.in(spoken));
        }
    }

    /** Below the directory the program was started in, the way from there; else the whole path. */
    private static String shown(Path directory) {
        Path here = Path.of("").toAbsolutePath();
        Path there = directory.toAbsolutePath().normalize();
        Path way = there.startsWith(here) ? here.relativize(there) : there;
        return way.toString().replace('\\', '/') + "/";
    }
}
