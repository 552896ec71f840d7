// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.intake;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.dossier.Dossier;
import dev.milepost.submission.Form;
import dev.milepost.submission.FormId;
import dev.milepost.text.NearestNames;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;

/**
 * The campaign and the form on which the rows of a file are handed in, and how the file is to be read. Immutable; each
 * setting returns a new one.
 */
public final class SubmissionIntakeContext {

    private static final int NEAREST = 3;

    private final Dossier dossier;
    private final Form form;
    private final IntakeContext file;

    private SubmissionIntakeContext(Dossier dossier, Form form, IntakeContext file) {
        this.dossier = dossier;
        this.form = form;
        this.file = file;
    }

    /**
     * Obtains a context that reads UTF-8 and as many rows as {@link IntakeContext} does.
     *
     * @param dossier the campaign with its forms and what was handed in so far
     * @param form the form that the file is of
     * @throws IllegalArgumentException if the campaign has no such form
     */
    public static SubmissionIntakeContext of(Dossier dossier, FormId form) {
        requireNonNull(dossier, "dossier");
        var forms = dossier.reporting().forms();
        checkArgument(
                dossier.reporting().find(form).isPresent(),
                "form must be one of the campaign, was '%s'; nearest: %s",
                form,
                NearestNames.of(
                        form.value(),
                        forms.stream().map(one -> one.id().value()).toList(),
                        NEAREST));
        IntakeContext file =
                IntakeContext.of(dossier.campaign(), dossier.organisation()).withFileName(form.value());
        return new SubmissionIntakeContext(
                dossier, dossier.reporting().find(form).orElseThrow(), file);
    }

    /** Returns this context with the name of the file, which problems begin with; not blank. */
    public SubmissionIntakeContext withFileName(String name) {
        return changed(one -> one.withFileName(name));
    }

    /** Returns this context with the charset of the file. */
    public SubmissionIntakeContext withCharset(Charset other) {
        return changed(one -> one.withCharset(other));
    }

    /** Returns this context with the greatest number of rows to take from one file, 1 or more. */
    public SubmissionIntakeContext withMaxRows(int most) {
        return changed(one -> one.withMaxRows(most));
    }

    /** The campaign with its forms and what was handed in so far. */
    public Dossier dossier() {
        return dossier;
    }

    /** The form that the file is of. */
    public Form form() {
        return form;
    }

    /** The name of the file, which problems begin with. */
    public String fileName() {
        return file.fileName();
    }

    /** The charset of the file. */
    public Charset charset() {
        return file.charset();
    }

    /** The greatest number of rows to take from one file, 1 or more. */
    public int maxRows() {
        return file.maxRows();
    }

    IntakeContext file() {
        return file;
    }

    private SubmissionIntakeContext changed(UnaryOperator<IntakeContext> change) {
        return new SubmissionIntakeContext(dossier, form, change.apply(file));
    }
}
