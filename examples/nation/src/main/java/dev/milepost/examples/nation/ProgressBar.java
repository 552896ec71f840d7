// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import dev.milepost.examples.nation.data.Steps;
import java.io.PrintStream;

/** Shows how far the work is: a bar where somebody watches, else a line for each stage. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream err;
    private final boolean live;
    private String stage = "";
    private int longest;

    ProgressBar(Screen screen) {
        err = screen.err();
        live = screen.live();
    }

    /** Begins a part of a stage; what is returned is told how far the part is. */
    Steps begin(String stageName, String part) {
        boolean next = !stageName.equals(stage);
        stage = stageName;
        if (!live) {
            if (next) {
                err.println(stageName);
            }
            return Steps.untold();
        }
        String shown = part.isEmpty() ? stageName : stageName + ": " + part;
        show(shown, 0, 1);
        return (done, all) -> show(shown, done, all);
    }

    /** Wipes the bar. */
    void end() {
        if (live) {
            write("");
            err.print('\r');
            err.flush();
        }
    }

    private void show(String shown, long done, long all) {
        int full = (int) (done * WIDTH / Math.max(1, all));
        write("[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + (done * 100 / Math.max(1, all)) + " % "
                + shown);
    }

    private void write(String line) {
        longest = Math.max(longest, line.length());
        err.print('\r' + line + " ".repeat(longest - line.length()));
        err.flush();
    }
}
