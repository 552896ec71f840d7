// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.organisation.OrgTree;
import dev.milepost.submission.Ledger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The ledger that the rows of a file are added to, and how the file is to be read. Immutable; each setting returns a
 * new one.
 */
public final class LedgerIntakeContext {

    private static final int USUAL_ROWS = 100_000;

    private final Ledger ledger;
    private final OrgTree organisation;
    private final String fileName;
    private final Charset charset;
    private final int maxRows;

    private LedgerIntakeContext(Ledger ledger, OrgTree organisation, String fileName, Charset charset, int maxRows) {
        this.ledger = requireNonNull(ledger, "ledger");
        this.organisation = requireNonNull(organisation, "organisation");
        this.fileName = requireNonNull(fileName, "fileName");
        this.charset = requireNonNull(charset, "charset");
        this.maxRows = maxRows;
        checkArgument(!fileName.isBlank(), "fileName must not be blank, was '%s'", fileName);
        checkArgument(maxRows >= 1, "maxRows must be 1 or more, was %s", maxRows);
    }

    /**
     * Obtains a context that reads UTF-8 and at most 100,000 rows of one file.
     *
     * @param ledger the ledger, empty or with what was written so far
     * @param organisation the units that entries are of
     */
    public static LedgerIntakeContext of(Ledger ledger, OrgTree organisation) {
        return new LedgerIntakeContext(ledger, organisation, "ledger", StandardCharsets.UTF_8, USUAL_ROWS);
    }

    /** Returns this context with the name of the file, which problems begin with; not blank. */
    public LedgerIntakeContext withFileName(String name) {
        return new LedgerIntakeContext(ledger, organisation, name, charset, maxRows);
    }

    /** Returns this context with the charset of the file. */
    public LedgerIntakeContext withCharset(Charset other) {
        return new LedgerIntakeContext(ledger, organisation, fileName, other, maxRows);
    }

    /** Returns this context with the greatest number of rows to take from one file, 1 or more. */
    public LedgerIntakeContext withMaxRows(int most) {
        return new LedgerIntakeContext(ledger, organisation, fileName, charset, most);
    }

    /** The ledger that the rows are added to. */
    public Ledger ledger() {
        return ledger;
    }

    /** The units that entries are of. */
    public OrgTree organisation() {
        return organisation;
    }

    /** The name of the file, which problems begin with. */
    public String fileName() {
        return fileName;
    }

    /** The charset of the file. */
    public Charset charset() {
        return charset;
    }

    /** The greatest number of rows to take from one file, 1 or more. */
    public int maxRows() {
        return maxRows;
    }
}
