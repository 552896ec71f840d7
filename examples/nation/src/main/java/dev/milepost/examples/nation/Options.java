// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.job.Job;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options as they were typed, and what they mean. */
@Command(
        name = "nation",
        usageHelpWidth = 100,
        description = {
            "生成一个虚构国家一年的报送数据，由几种程序分别汇总、评价，计时并逐格比对。",
            "Makes a year of an invented nation, has it rolled up and assessed in several ways, times and compares them."
        })
final class Options {

    private static final long MOST_ROWS = 200_000_000;
    private static final int MOST_ROWS_OF_OBJECTS = 10_000_000;
    private static final int MOST_THREADS = 256;
    private static final int MOST_ROUNDS = 1000;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = {"报送数据的大致条数，默认 10000000", "about how many reports; 10000000 by default"})
    private String rows = "10000000";

    @Option(
            names = "--units",
            paramLabel = "A,B,C,D,E,F",
            description = {"各级单位数，默认 1,31,333,2850,40000,700000", "how many units each of the six levels has"})
    private String units = "1,31,333,2850,40000,700000";

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = {"随机种子，默认 42", "the seed; 42 by default"})
    private String seed = "42";

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = {"每种程序可用的线程数，默认 2", "how many threads each contender may use; 2 by default"})
    private String threads = "2";

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = {"轮数，取中位数，默认 5", "how many rounds the median is of; 5 by default"})
    private String rounds = "5";

    @Option(
            names = "--naive",
            paramLabel = "true|false",
            description = {"是否加入 Java 流与 BigDecimal 的写法，默认 false", "whether streams of BigDecimal take part"})
    private String naive = "false";

    @Option(
            names = "--revisions",
            paramLabel = "true|false",
            description = {"是否有百分之一的数据被修订，默认 false", "whether one report in a hundred is revised"})
    private String revisions = "false";

    @Option(
            names = "--tracked",
            paramLabel = "true|false",
            description = {"是否逐格给出可信度和报送份数，默认 false", "whether each cell tells assurance and reports"})
    private String tracked = "false";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = {"输出目录，默认 nation-race", "where the files go; nation-race by default"})
    private String directory = "nation-race";

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
     * Checks all options.
     *
     * @throws WrongOptionException if one is wrong
     */
    void check() {
        divisions();
        seed();
        rounds();
        job();
        revisions();
        directory();
        if (naive() && rows() > MOST_ROWS_OF_OBJECTS) {
            throw new WrongOptionException(
                    "--naive must be false for more than " + MOST_ROWS_OF_OBJECTS + " rows, was true for " + rows());
        }
    }

    long rows() {
        return number("--rows", rows, 1, MOST_ROWS);
    }

    Divisions divisions() {
        try {
            return Divisions.parse(units);
        } catch (NumberFormatException e) {
            throw new WrongOptionException("--units must be six numbers with commas between, was '" + units + "'");
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException("--units: " + e.getMessage());
        }
    }

    long seed() {
        return number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    int rounds() {
        return (int) number("--rounds", rounds, 1, MOST_ROUNDS);
    }

    Job job() {
        return new Job(truth("--tracked", tracked), (int) number("--threads", threads, 1, MOST_THREADS));
    }

    boolean naive() {
        return truth("--naive", naive);
    }

    boolean revisions() {
        return truth("--revisions", revisions);
    }

    Path directory() {
        try {
            return Path.of(directory);
        } catch (InvalidPathException e) {
            throw new WrongOptionException("--out is no name of a directory: " + directory);
        }
    }

    private static long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new WrongOptionException(
                option + " must be a whole number from " + least + " to " + most + ", was '" + text + "'");
    }

    private static boolean truth(String option, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new WrongOptionException(option + " must be true or false, was '" + text + "'");
        };
    }
}
