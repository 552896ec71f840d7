// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.milepost.examples.nation.data.Nation;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.JavaSparkContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The nation on Spark as a command: makes a nation, has its reports taken in in parts by Spark, merges and assesses
 * them, does the same without Spark and compares every cell.
 *
 * <p>Exit codes: 0 every cell is the same; 3 some differ; 2 an option is wrong; 1 a fault of the program.
 */
public final class NationSpark {

    /** Exit code: a fault of the program. */
    static final int FAULT = 1;

    /** Exit code: an option is wrong. */
    static final int WRONG = 2;

    /** Exit code: the cells differ. */
    static final int DIFFERENT = 3;

    private static final double MILLION = 1e6;

    private final PrintStream out;

    private NationSpark(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs; if it does not end well, ends the program with its exit code.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        int code = run(
                List.of(args),
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8));
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs and returns the exit code. */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            Options options = new Options();
            CommandLine command = new CommandLine(options);
            command.parseArgs(args.toArray(String[]::new));
            if (options.help()) {
                command.usage(out);
                return 0;
            }
            int partitions = options.partitions();
            boolean tracked = options.tracked();
            return new NationSpark(out).compare(options.nation(), partitions, tracked);
        } catch (ParameterException | WrongOptionException e) {
            err.println(e.getMessage());
            return WRONG;
        } catch (Exception e) { // Spark throws checked exceptions without saying so
            err.println("a fault of the program, please report it: " + e);
            return FAULT;
        }
    }

    private int compare(Nation nation, int partitions, boolean tracked) {
        long start = System.nanoTime();
        List<byte[]> parts;
        try (JavaSparkContext spark = new JavaSparkContext(PartsJob.configuration())) {
            say("Spark %s on %s, Java %s", spark.version(), spark.master(), Runtime.version());
            start = System.nanoTime();
            parts = new PartsJob(spark, partitions).run(nation);
        }
        long bytes = parts.stream().mapToLong(part -> part.length).sum();
        say("parts made by Spark: %.0f ms, %,d bytes", millis(start), bytes);
        Verdict verdict = Verdict.of(nation, parts, tracked);
        say("parts merged, rolled up and assessed: %.0f ms; without Spark: %.0f ms", verdict.merged(), verdict.alone());
        verdict.comparison().first().forEach(out::println);
        out.println(verdict.line());
        return verdict.code();
    }

    static double millis(long start) {
        return (System.nanoTime() - start) / MILLION;
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
