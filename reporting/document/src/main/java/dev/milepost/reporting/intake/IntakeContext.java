// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.Campaign;
import dev.milepost.organisation.OrgTree;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * What facts are checked against, and how their file is to be read. Immutable; each setting returns a new one.
 *
 * <pre>{@code
 * IntakeContext context = IntakeContext.of(campaign, organisation).withFileName("observations.csv");
 * }</pre>
 */
public final class IntakeContext {

    private static final int USUAL_ROWS = 1_000_000;

    private final Campaign campaign;
    private final OrgTree organisation;
    private final String fileName;
    private final Charset charset;
    private final IntakeMode mode;
    private final int maxRows;

    private IntakeContext(
            Campaign campaign, OrgTree organisation, String fileName, Charset charset, IntakeMode mode, int maxRows) {
        this.campaign = requireNonNull(campaign, "campaign");
        this.organisation = requireNonNull(organisation, "organisation");
        this.fileName = requireNonNull(fileName, "fileName");
        this.charset = requireNonNull(charset, "charset");
        this.mode = requireNonNull(mode, "mode");
        this.maxRows = maxRows;
        checkArgument(!fileName.isBlank(), "fileName must not be blank, was '%s'", fileName);
        checkArgument(maxRows >= 1, "maxRows must be 1 or more, was %s", maxRows);
    }

    /**
     * Obtains a context that reads UTF-8, takes all or nothing and at most a million facts of one file.
     *
     * @param campaign the campaign whose elements the facts are of
     * @param organisation the units that report
     */
    public static IntakeContext of(Campaign campaign, OrgTree organisation) {
        return new IntakeContext(
                campaign, organisation, "observations", StandardCharsets.UTF_8, IntakeMode.ALL_OR_NOTHING, USUAL_ROWS);
    }

    /** Returns this context with the name of the file, which problems begin with; not blank. */
    public IntakeContext withFileName(String name) {
        return new IntakeContext(campaign, organisation, name, charset, mode, maxRows);
    }

    /** Returns this context with the charset of text formats; formats that fix their own ignore it. */
    public IntakeContext withCharset(Charset other) {
        return new IntakeContext(campaign, organisation, fileName, other, mode, maxRows);
    }

    /** Returns this context with what becomes of good facts beside problems. */
    public IntakeContext withMode(IntakeMode other) {
        return new IntakeContext(campaign, organisation, fileName, charset, other, maxRows);
    }

    /** Returns this context with the greatest number of facts to take from one file, 1 or more. */
    public IntakeContext withMaxRows(int most) {
        return new IntakeContext(campaign, organisation, fileName, charset, mode, most);
    }

    /** The campaign whose elements the facts are of. */
    public Campaign campaign() {
        return campaign;
    }

    /** The units that report. */
    public OrgTree organisation() {
        return organisation;
    }

    /** The name of the file, which problems begin with. */
    public String fileName() {
        return fileName;
    }

    /** The charset of text formats. */
    public Charset charset() {
        return charset;
    }

    /** What becomes of good facts beside problems. */
    public IntakeMode mode() {
        return mode;
    }

    /** The greatest number of facts to take from one file, 1 or more. */
    public int maxRows() {
        return maxRows;
    }
}
