// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads facts from files of one format.
 *
 * <p>Implementations have a public constructor without parameters, keep no state between calls and are safe for
 * concurrent use. The same bytes and context give the same result on every machine and day. Content is data: nothing in
 * a file is evaluated, and nothing wrong in it throws; each wrong place is a problem of the result, so that a person
 * can mend all of them at once.
 */
public interface ObservationReader {

    /** By what it is asked for, such as {@code csv}; lower case, not blank, the same on every call. */
    String name();

    /**
     * Reads the facts of a file to its end. The stream is not closed.
     *
     * @param in the bytes of the file
     * @param context what the facts are checked against, and how the file is to be read
     * @return the facts that may be kept and every problem
     * @throws IOException if the stream cannot be read
     */
    IntakeResult read(InputStream in, IntakeContext context) throws IOException;
}
