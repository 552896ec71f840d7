// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.period.Period;
import dev.milepost.reporting.document.Stage;
import dev.milepost.scoring.RedBlackList;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options as they were typed, and what they mean. */
@Command(
        name = "township",
        usageHelpWidth = 100,
        description = {
            "读入活动、事实和文字，生成某镇的全年工作总结。不带 --campaign 时生成两个样例，中英文各一份。",
            "Writes a township's work summary of the year; without --campaign those of both samples."
        })
final class Options {

    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern LIST_SIZES = Pattern.compile("([0-9]{1,4}),([0-9]{1,4})");

    @Option(
            names = "--campaign",
            paramLabel = "FILE",
            description = {"活动文件（JSON，UTF-8 编码）", "the campaign (JSON in UTF-8)"})
    private @Nullable String campaign;

    @Option(
            names = "--observations",
            paramLabel = "FILE",
            description = {"事实文件（.csv 或 .json）", "the facts (.csv or .json)"})
    private @Nullable String observations;

    @Option(
            names = "--narrative",
            paramLabel = "FILE",
            description = {"自己的文字（Markdown）", "your own words (Markdown)"})
    private @Nullable String narrative;

    @Option(
            names = "--pack",
            paramLabel = "FILE",
            description = {
                "自己的目录包（JSON，UTF-8 编码），可多次使用",
                "a catalogue pack of your own (JSON in UTF-8); may be repeated"
            })
    private final List<String> packs = new ArrayList<>();

    @Option(
            names = "--scheme",
            paramLabel = "FILE",
            description = {"考核办法（JSON），与 --scores 一起使用", "the assessment scheme (JSON), beside --scores"})
    private @Nullable String scheme;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = {"评分记录（JSON），每期一个文件，可多次使用", "a score record (JSON), one file a period; may be repeated"})
    private final List<String> scores = new ArrayList<>();

    @Option(
            names = "--lists",
            paramLabel = "RED,BLACK",
            description = {"红榜、黑榜名额，默认 10,5", "how many the red and black lists hold; 10,5 by default"})
    private String lists = "10,5";

    @Option(
            names = "--bulletin",
            paramLabel = "FILE",
            description = {
                "督查通报中自己的文字（Markdown），与 --scheme 一起使用，另出督查通报",
                "your own words of the inspection circular (Markdown), beside --scheme; writes the circular as well"
            })
    private @Nullable String bulletin;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = {"截至日期，如 2023-12-31；默认为活动时段的最后一天", "the day spoken of; by default the last of the period"})
    private @Nullable String asOf;

    @Option(
            names = "--states",
            paramLabel = "forms|all|approved",
            description = {
                "计入的数据：forms 为需审核的报表只计已审核、已锁定的，其余全计（默认），all 为全部已报送的，",
                "approved 为报送数据中已审核、已锁定的；不全计的并附暂计数对照",
                "what counts: what the forms ask for (the default), all that was sent, or of what was reported only",
                "what is approved; with the provisional figures beside unless all counts"
            })
    private String states = "forms";

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = {
                "另出一份该时期的月报（季报、年报），如 202306、2023Q2",
                "writes the report of a month or other period as well, such as 202306 or 2023Q2"
            })
    private @Nullable String period;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = {
                "数据的存储，如 file:目录、jdbc:sqlite:文件，默认只在内存；每次运行都在其中续记，不覆盖",
                "where the data are kept, such as file:DIR or jdbc:sqlite:FILE; by default in memory only;",
                "each run adds to it and overwrites nothing"
            })
    private @Nullable String store;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = {"报告和提示的语言，默认 zh", "language of report and messages; zh by default"})
    private String language = "zh";

    @Option(
            names = "--charset",
            paramLabel = "UTF-8|GB18030",
            description = {"CSV 和文字文件的编码，默认 UTF-8", "charset of CSV and words; UTF-8 by default"})
    private String charset = "UTF-8";

    @Option(
            names = "--final",
            description = {"生成定稿；尚有错误或待补内容时拒绝", "a final report; refused while errors or prompts stand"})
    private boolean finalReport;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {"输出目录，默认 township-report", "where the files go; township-report by default"})
    private String directory = "township-report";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = {"显示本说明", "show this help"})
    private boolean help;

    Options() {}

    /** Whether only the options are asked for. */
    boolean help() {
        return help;
    }

    /**
     * Checks what can be checked without reading a file.
     *
     * @throws WrongInputException if an option is wrong
     */
    void check() {
        locale();
        charset();
        asked();
        period();
        directory();
        sizes();
        boolean more = observations != null || narrative != null || scheme != null || !packs.isEmpty();
        if (campaign == null && more) {
            throw new WrongInputException(
                    "--observations、--narrative、--pack 和 --scheme 须与 --campaign 一起使用",
                    "--observations, --narrative, --pack and --scheme need --campaign beside them");
        }
        if (campaign == null && store != null) {
            throw new WrongInputException(
                    "--store 须与 --campaign 一起使用：两个样例的单位编号相同，不能记在一处",
                    "--store needs --campaign beside it: both samples have units of the same ids, which one store would mix");
        }
        if ((scheme == null) != scores.isEmpty()) {
            throw new WrongInputException("--scheme 与 --scores 须一起使用", "--scheme and --scores need each other");
        }
        if (bulletin != null && scheme == null) {
            throw new WrongInputException("--bulletin 须与 --scheme 一起使用", "--bulletin needs --scheme beside it");
        }
    }

    Optional<InputFile> campaign() {
        return Optional.ofNullable(campaign).map(InputFile::ofPath);
    }

    Optional<InputFile> observations() {
        return Optional.ofNullable(observations).map(InputFile::ofPath);
    }

    Optional<InputFile> narrative() {
        return Optional.ofNullable(narrative).map(InputFile::ofPath);
    }

    Optional<InputFile> bulletin() {
        return Optional.ofNullable(bulletin).map(InputFile::ofPath);
    }

    /** The packs of one's own that the campaign may name. */
    List<InputFile> packs() {
        return packs.stream().map(InputFile::ofPath).toList();
    }

    /** The files of an assessment by scores; empty if none is asked for. */
    Optional<Appraisal.Files> scoring() {
        List<InputFile> records = scores.stream().map(InputFile::ofPath).toList();
        return Optional.ofNullable(scheme).map(file -> new Appraisal.Files(InputFile.ofPath(file), records, sizes()));
    }

    private RedBlackList.Sizes sizes() {
        Matcher sizes = LIST_SIZES.matcher(lists);
        if (!sizes.matches()) {
            throw new WrongInputException(
                    "--lists 应为红榜和黑榜名额，如 10,5，所填为“" + lists + "”",
                    "--lists must be the sizes of red and black list, such as 10,5, was '" + lists + "'");
        }
        return new RedBlackList.Sizes(Integer.parseInt(sizes.group(1)), Integer.parseInt(sizes.group(2)));
    }

    private Optional<String> store() {
        return Optional.ofNullable(store);
    }

    Asked asked() {
        return switch (states) {
            case "forms" -> new Asked(asOf(), Asked.Counting.FORMS, store());
            case "all" -> new Asked(asOf(), Asked.Counting.ALL, store());
            case "approved" -> new Asked(asOf(), Asked.Counting.APPROVED, store());
            default ->
                throw new WrongInputException(
                        "--states 应为 forms、all 或 approved，所填为“" + states + "”",
                        "--states must be forms, all or approved, was '" + states + "'");
        };
    }

    private Optional<LocalDate> asOf() {
        try {
            return Optional.ofNullable(asOf).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new WrongInputException(
                    "--as-of 应为 2023-12-31 这样的日期，所填为“" + asOf + "”",
                    "--as-of must be a date such as 2023-12-31, was '" + asOf + "'");
        }
    }

    /**
     * The period of which a report is asked for as well, if one is; a month may be written 2023-06.
     *
     * @throws WrongInputException if it is no period
     */
    Optional<Period> period() {
        try {
            return Optional.ofNullable(period)
                    .map(text -> MONTH.matcher(text).matches() ? text.replace("-", "") : text)
                    .map(Period::parse);
        } catch (IllegalArgumentException e) {
            throw new WrongInputException(
                    "--period 应为 202306、2023Q2、2023 这样的时期，所填为“" + period + "”",
                    "--period must be a period such as 202306, 2023Q2 or 2023, was '" + period + "'");
        }
    }

    Locale locale() {
        return switch (language) {
            case "zh" -> Locale.CHINA;
            case "en" -> Locale.ENGLISH;
            default ->
                throw new WrongInputException(
                        "--lang 应为 zh 或 en，所填为“" + language + "”", "--lang must be zh or en, was '" + language + "'");
        };
    }

    Charset charset() {
        return switch (charset.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8" -> StandardCharsets.UTF_8;
            case "GB18030", "GBK", "GB2312" -> Charset.forName("GB18030");
            default ->
                throw new WrongInputException(
                        "--charset 应为 UTF-8 或 GB18030，所填为“" + charset + "”",
                        "--charset must be UTF-8 or GB18030, was '" + charset + "'");
        };
    }

    Stage stage() {
        return finalReport ? Stage.FINAL : Stage.DRAFT;
    }

    Path directory() {
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            throw new WrongInputException("--out 不是目录名：" + directory, "--out is no name of a directory: " + directory);
        }
    }
}
