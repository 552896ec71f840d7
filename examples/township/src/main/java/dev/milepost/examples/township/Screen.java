// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where the program prints.
 *
 * @param out for what was asked for
 * @param err for what is wrong
 * @param showsChinese whether both can carry Chinese
 */
record Screen(PrintStream out, PrintStream err, boolean showsChinese) {

    /** A screen that prints in one charset. */
    static Screen of(OutputStream out, OutputStream err, Charset charset) {
        boolean chinese = charset.canEncode() && charset.newEncoder().canEncode("某镇");
        return new Screen(new PrintStream(out, true, charset), new PrintStream(err, true, charset), chinese);
    }

    /** The screen of this process: UTF-8 unless its console says otherwise. */
    static Screen system() {
        Charset charset = terminal().map(Console::charset).orElse(StandardCharsets.UTF_8);
        return of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), charset);
    }

    /** Before Java 22 there is a console only where there is a terminal; since then one has to ask it. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> terminal() {
        Optional<Console> console = Optional.ofNullable(System.console());
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return console.isPresent() && (boolean) isTerminal.invoke(console.get()) ? console : Optional.empty();
        } catch (ReflectiveOperationException olderJava) {
            return console;
        }
    }
}
