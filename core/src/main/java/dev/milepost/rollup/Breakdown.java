// SPDX-License-Identifier: Apache-2.0
package dev.milepost.rollup;

import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Explanation;
import dev.milepost.indicator.Disaggregation.Category;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figure of an element and of its categories at one unit, as they may be published: counts below the number that
 * the element declares are withheld, and with them what would give them away. Rule 14.2. The figures themselves, for
 * use inside, are those of {@link Rollup#element}. Immutable; equal by value.
 */
public final class Breakdown {

    private final Figure total;
    private final List<Part> parts;

    Breakdown(Figure total, List<Part> parts) {
        this.total = requireNonNull(total, "total");
        this.parts = List.copyOf(parts);
    }

    /** The figure without categories; it is never withheld. */
    public Figure total() {
        return total;
    }

    /** The categories in the order they are declared; empty if the element declares none. */
    public List<Part> parts() {
        return parts;
    }

    /** Finds the part of the category with the given code; empty if there is none. */
    public Optional<Part> find(String code) {
        return parts.stream()
                .filter(part -> part.category().code().equals(code))
                .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Breakdown that && total.equals(that.total) && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return 31 * total.hashCode() + parts.hashCode();
    }

    @Override
    public String toString() {
        return "Breakdown[" + total.value() + " = " + parts + "]";
    }

    /** What is published of one category. The family is sealed and may grow in a minor version. */
    public sealed interface Part {

        /** The category. */
        Category category();

        /** Why it is so, without any fact of a set of which small counts are withheld; never null. */
        Explanation explanation();
    }

    /**
     * A category whose figure may be published.
     *
     * @param category the category
     * @param figure its figure, known or missing; its own explanation is complete and not for publication
     * @param explanation what may be published of why it is so
     */
    public record Shown(Category category, Figure figure, Explanation explanation) implements Part {

        /** Checks that nothing is null. */
        public Shown {
            requireNonNull(category, "category");
            requireNonNull(figure, "figure");
            requireNonNull(explanation, "explanation");
        }

        @Override
        public String toString() {
            return category.code() + ": " + figure.value();
        }
    }

    /**
     * A category whose figure must not be published.
     *
     * @param category the category
     * @param reason why
     * @param text what is printed in place of the count, such as {@code fewer than 5}
     * @param explanation what may be published of why it is so
     */
    public record Withheld(Category category, Reason reason, LocalizedText text, Explanation explanation)
            implements Part {

        /** Checks that nothing is null. */
        public Withheld {
            requireNonNull(category, "category");
            requireNonNull(reason, "reason");
            requireNonNull(text, "text");
            requireNonNull(explanation, "explanation");
        }

        static LocalizedText text(Reason reason, int least) {
            LocalizedText word = reason.label();
            return reason == Reason.BELOW_LEAST ? LocalizedText.of(word.zh() + least, word.en() + " " + least) : word;
        }

        @Override
        public String toString() {
            return category.code() + ": " + text.en();
        }
    }

    /** Why a count is withheld. */
    public enum Reason {
        /** It is not zero, and below the declared number. */
        BELOW_LEAST,
        /** With the total and the other parts it would give a small count away. */
        COMPLEMENT;

        /** The words of the glossary. */
        public LocalizedText label() {
            return Glossary.get("withheld." + name());
        }
    }
}
