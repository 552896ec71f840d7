// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.nation;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the program prints.
 *
 * @param out for results
 * @param err for what is wrong and how far the work is
 * @param live whether somebody watches, so that a bar may move
 */
record Screen(PrintStream out, PrintStream err, boolean live) {

    /** The screen of this process, in UTF-8. */
    @SuppressWarnings("SystemConsoleNull")
    static Screen system() {
        return new Screen(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null);
    }
}
