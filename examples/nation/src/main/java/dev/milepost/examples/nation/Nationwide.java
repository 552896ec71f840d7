// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Nation;
import dev.milepost.examples.nation.data.NationGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The race as a command: makes a nation, lets all contenders do the job in turns, compares every cell, prints a table
 * and writes it as {@code nation.md} with the chart {@code nation.svg}.
 *
 * <p>Exit codes: 0 every cell of every contender is the same; 3 some differ; 2 an option is wrong; 1 a fault of the
 * program.
 */
public final class Nationwide {

    /** Exit code: a fault of the program. */
    static final int FAULT = 1;

    /** Exit code: an option is wrong. */
    static final int WRONG = 2;

    /** Exit code: contenders give different cells. */
    static final int DIFFERENT = 3;

    private final Options options;
    private final Screen screen;

    private Nationwide(Options options, Screen screen) {
        this.options = options;
        this.screen = screen;
    }

    /**
     * Runs the race; if it does not end well, ends the program with its exit code.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        int code = run(List.of(args), Screen.system());
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the race and returns the exit code. */
    static int run(List<String> args, Screen screen) {
        Options options = new Options();
        CommandLine command = new CommandLine(options);
        try {
            command.parseArgs(args.toArray(String[]::new));
            if (options.help()) {
                command.usage(screen.out());
                return 0;
            }
            options.check();
            return new Nationwide(options, screen).race();
        } catch (ParameterException | WrongOptionException e) {
            screen.err().println(e.getMessage());
            return WRONG;
        } catch (IOException | RuntimeException e) {
            screen.err().println("a fault of the program, please report it: " + e);
            return FAULT;
        }
    }

    private int race() throws IOException {
        ProgressBar bar = new ProgressBar(screen);
        Nation nation = nation(bar);
        Surroundings surroundings = Surroundings.of(options, nation.reports().size());
        bar.end();
        surroundings.lines().forEach(screen.out()::println);
        Outcome outcome = new Race(nation, Contenders.of(options.job(), options.naive()), options.rounds(), bar).run();
        OutcomeTable table = new OutcomeTable(outcome);
        table.lines().forEach(screen.out()::println);
        table.differences().forEach(screen.out()::println);
        write(table.markdown(surroundings), chart(outcome, surroundings).svg());
        screen.out().println(outcome.line());
        return outcome.equal() ? 0 : DIFFERENT;
    }

    private Nation nation(ProgressBar bar) {
        try {
            return NationGenerator.generate(
                    options.divisions(),
                    options.rows(),
                    options.seed(),
                    options.revisions(),
                    bar.begin("make the nation", ""));
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException("--rows: " + e.getMessage());
        }
    }

    private static BarChart chart(Outcome outcome, Surroundings surroundings) {
        String title = Figures.text(
                "A year of a nation, rolled up and assessed: %s reports, %s cells",
                Figures.count(outcome.rows()), Figures.count(outcome.cells()));
        return new BarChart(title, surroundings.lines().get(1), outcome);
    }

    private void write(String markdown, String svg) throws IOException {
        Path directory = options.directory();
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("nation.md"), markdown);
        Files.writeString(directory.resolve("nation.svg"), svg);
        screen.out().println("written to " + directory.resolve("nation.md") + " and nation.svg");
    }
}
