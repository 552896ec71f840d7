// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import dev.milepost.examples.nation.data.Divisions;
import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.NationGenerator;
import dev.milepost.examples.nation.data.Steps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options as they were typed, and what they mean. */
@Command(
        name = "nation-spark",
        usageHelpWidth = 100,
        description = {
            "生成一个虚构国家一年的报送数据，用 Spark 分区汇总后合并，与单机结果逐格比对。",
            "Makes a year of an invented nation, rolls it up in parts on Spark and compares with one machine."
        })
final class Options {

    private static final long MOST_ROWS = 200_000_000;
    private static final int MOST_PARTITIONS = 10_000;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = {"报送数据的大致条数，默认 1000000", "about how many reports; 1000000 by default"})
    private String rows = "1000000";

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
            names = "--partitions",
            paramLabel = "N",
            description = {"分区数，默认 8", "how many partitions the units are spread over; 8 by default"})
    private String partitions = "8";

    @Option(
            names = "--revisions",
            paramLabel = "true|false",
            description = {"是否有百分之一的数据被修订，默认 true", "whether one report in a hundred is revised"})
    private String revisions = "true";

    @Option(
            names = "--tracked",
            paramLabel = "true|false",
            description = {"是否逐格给出可信度和报送份数，默认 true", "whether each cell tells assurance and reports"})
    private String tracked = "true";

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
     * Makes the nation that was asked for.
     *
     * @throws WrongOptionException if an option is wrong; the message names it, its rule and its value
     */
    Nation nation() {
        Divisions divisions = divisions();
        long count = number("--rows", rows, 1, MOST_ROWS);
        long start = number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE);
        boolean revised = truth("--revisions", revisions);
        try {
            return NationGenerator.generate(divisions, count, start, revised, Steps.untold());
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException("--rows: " + e.getMessage());
        }
    }

    int partitions() {
        return (int) number("--partitions", partitions, 1, MOST_PARTITIONS);
    }

    boolean tracked() {
        return truth("--tracked", tracked);
    }

    private Divisions divisions() {
        try {
            return Divisions.parse(units);
        } catch (NumberFormatException e) {
            throw new WrongOptionException("--units must be six numbers with commas between, was '" + units + "'");
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException("--units: " + e.getMessage());
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
