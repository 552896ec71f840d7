/**
 * Numbers that cannot be, or that a careful clerk would look at twice.
 *
 * <p>Start with {@link dev.milepost.plausibility.ConsistencyRules}: its constants are the standard rules, each with the
 * reason for it, and its {@code check} runs rules over a {@link dev.milepost.plausibility.ConsistencySubject}, which
 * holds a dossier and its live facts. What a rule finds is an {@link dev.milepost.explanation.Issue}: it names,
 * explains and suggests, and never changes a figure. A {@link dev.milepost.plausibility.ConsistencyRule} of one's own
 * is code that a caller hands over or a service that is found. Figures that do not count, because they are drafts or
 * were sent back, raise no doubt but for names that nobody knows. Rule 12. Uses {@code storage} and what stands above
 * it.
 */
@NullMarked
package dev.milepost.plausibility;

import org.jspecify.annotations.NullMarked;
