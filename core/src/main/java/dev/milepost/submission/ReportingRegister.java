// SPDX-License-Identifier: Apache-2.0
package dev.milepost.submission;

import static com.google.common.base.Preconditions.checkArgument;

import dev.milepost.observation.CountedStates;
import dev.milepost.observation.Observation;
import dev.milepost.text.NearestNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the reporting month of a campaign keeps: its forms and what was handed in on them, what was sent up, and its
 * ledgers. Rules 13.1, 13.3, 13.5. Immutable; equal by value.
 */
public final class ReportingRegister {

    private static final ReportingRegister NONE = new ReportingRegister(List.of(), List.of(), List.of(), List.of());

    private final List<Form> forms;
    private final List<Submission> submissions;
    private final List<Release> releases;
    private final List<Ledger> ledgers;

    private ReportingRegister(
            Collection<Form> forms,
            Collection<Submission> submissions,
            Collection<Release> releases,
            Collection<Ledger> ledgers) {
        this.forms = List.copyOf(forms);
        this.submissions = List.copyOf(submissions);
        this.releases = List.copyOf(releases);
        this.ledgers = List.copyOf(ledgers);
        checkUnique("form", this.forms.stream().map(Form::id).toList());
        checkUnique(
                "submission",
                this.submissions.stream().map(ReportingRegister::key).toList());
        checkUnique("release id", this.releases.stream().map(Release::id).toList());
        checkUnique("ledger id", this.ledgers.stream().map(Ledger::id).toList());
        this.submissions.forEach(this::checkForm);
    }

    /** A register with nothing in it. */
    public static ReportingRegister none() {
        return NONE;
    }

    /**
     * Obtains a register.
     *
     * @param forms the forms, in declared order
     * @param submissions what was handed in on them, in declared order
     * @throws IllegalArgumentException if two forms have one id, a unit has two submissions on one form for one period,
     *     or a submission is on none of the forms
     */
    public static ReportingRegister of(Collection<Form> forms, Collection<Submission> submissions) {
        return new ReportingRegister(forms, submissions, List.of(), List.of());
    }

    /**
     * Returns this register with a submission as it stands now: in the place of that of the same form, unit and period,
     * else behind all others.
     *
     * @throws IllegalArgumentException if it is on none of the forms
     */
    public ReportingRegister with(Submission submission) {
        List<Submission> all = new ArrayList<>(submissions);
        int at = submissions.stream().map(ReportingRegister::key).toList().indexOf(key(submission));
        if (at < 0) {
            all.add(submission);
        } else {
            all.set(at, submission);
        }
        return new ReportingRegister(forms, all, releases, ledgers);
    }

    /**
     * Returns this register with other releases: those there were and new ones, for none is ever taken out.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public ReportingRegister withReleases(Collection<Release> all) {
        return new ReportingRegister(forms, submissions, all, ledgers);
    }

    /**
     * Returns this register with other ledgers.
     *
     * @throws IllegalArgumentException if two have one id
     */
    public ReportingRegister withLedgers(Collection<Ledger> all) {
        return new ReportingRegister(forms, submissions, releases, all);
    }

    /** The forms, in declared order; may be empty. */
    public List<Form> forms() {
        return forms;
    }

    /** What was handed in, in declared order; may be empty. */
    public List<Submission> submissions() {
        return submissions;
    }

    /** The figures as they were sent up, in declared order; may be empty. Rule 13.3. */
    public List<Release> releases() {
        return releases;
    }

    /** The ledgers in declared order; may be empty. Rule 13.5. */
    public List<Ledger> ledgers() {
        return ledgers;
    }

    /** Finds a form; empty if there is none of that id. */
    public Optional<Form> find(FormId form) {
        return forms.stream().filter(one -> one.id().equals(form)).findFirst();
    }

    /**
     * Which states of review count in official figures: of the elements of forms that ask for approval only approved
     * and locked figures, of all others whatever was sent. Rule 13.2.
     */
    public CountedStates countedStates() {
        return CountedStates.approved(forms.stream()
                .filter(Form::asksForApproval)
                .flatMap(form -> form.elements().stream())
                .collect(Collectors.toSet()));
    }

    /** The facts that the submissions yield by their steps up to the end of the given day. */
    public List<Observation> observations(LocalDate date) {
        return submissions.stream()
                .flatMap(one -> one.observations(date).stream())
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReportingRegister that
                && forms.equals(that.forms)
                && submissions.equals(that.submissions)
                && releases.equals(that.releases)
                && ledgers.equals(that.ledgers);
    }

    @Override
    public int hashCode() {
        return Objects.hash(forms, submissions, releases, ledgers);
    }

    @Override
    public String toString() {
        return "ReportingRegister[" + forms.size() + " forms, " + submissions.size() + " submissions]";
    }

    private void checkForm(Submission submission) {
        checkArgument(
                forms.contains(submission.form()),
                "form of %s must be one of the register, was '%s'; nearest: %s",
                submission,
                submission.form().id(),
                NearestNames.of(
                        submission.form().id().value(),
                        forms.stream().map(form -> form.id().value()).toList(),
                        3));
    }

    private static List<Object> key(Submission submission) {
        return List.of(submission.form().id(), submission.unit(), submission.period());
    }

    private static void checkUnique(String what, List<?> keys) {
        List<?> twice = keys.stream()
                .filter(key -> keys.indexOf(key) != keys.lastIndexOf(key))
                .distinct()
                .toList();
        checkArgument(twice.isEmpty(), "%s must be unique, was twice: %s", what, twice);
    }
}
