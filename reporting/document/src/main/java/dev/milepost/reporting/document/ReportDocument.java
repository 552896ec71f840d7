// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reporting.document;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.observation.Anchor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report that is ready to be printed in any format. Immutable; two documents are equal if everything in them is.
 *
 * <pre>{@code
 * ReportDocument.builder("work-summary", Locale.CHINA)
 *         .title("某镇2023年工作总结")
 *         .issuer("某镇人民政府")
 *         .date(LocalDate.of(2023, 12, 31))
 *         .add(Block.heading(1, "组织领导"))
 *         .add(Block.paragraph(Inline.text("全镇清扫道路"), Inline.figure("12公里", "road"), Inline.text("。")))
 *         .explanation(new ExplanationNote("road", "清扫道路", List.of("5 + 7 = 12")))
 *         .build();
 * }</pre>
 */
public final class ReportDocument {
    private final String name;
    private final Locale locale;
    private final String title;
    private final Stage stage;
    private final @Nullable String banner;
    private final String issuer;
    private final LocalDate date;
    private final @Nullable String addressee;
    private final List<Block> body;
    private final List<Annex> annexes;
    private final List<ExplanationNote> explanations;
    private final @Nullable OfficialHead head;
    private final @Nullable Anchor anchor;

    private ReportDocument(Builder builder) {
        name = builder.name;
        locale = builder.locale;
        title = requireNonNull(builder.title, "title");
        stage = builder.stage;
        banner = builder.banner;
        issuer = requireNonNull(builder.issuer, "issuer");
        date = requireNonNull(builder.date, "date");
        addressee = builder.addressee;
        body = List.copyOf(builder.body);
        annexes = List.copyOf(builder.annexes);
        explanations = List.copyOf(builder.explanations);
        head = builder.head;
        anchor = builder.anchor;
        DocumentChecks.check(this);
    }

    private ReportDocument(ReportDocument other, @Nullable OfficialHead head, @Nullable Anchor anchor) {
        name = other.name;
        locale = other.locale;
        title = other.title;
        stage = other.stage;
        banner = other.banner;
        issuer = other.issuer;
        date = other.date;
        addressee = other.addressee;
        body = other.body;
        annexes = other.annexes;
        explanations = other.explanations;
        this.head = head;
        this.anchor = anchor;
    }

    /**
     * A draft without content; title, issuer and date must follow.
     *
     * @param name what kind of report it is, such as {@code work-summary}; not blank
     * @param locale Chinese or English
     * @throws IllegalArgumentException if the language is another one
     */
    public static Builder builder(String name, Locale locale) {
        return new Builder(name, locale);
    }

    /** What kind of report it is, such as {@code work-summary}. */
    public String name() {
        return name;
    }

    /** The language of the document, Chinese or English. */
    public Locale locale() {
        return locale;
    }

    /** The title, not blank. */
    public String title() {
        return title;
    }

    /** Whether it may still hold gaps. */
    public Stage stage() {
        return stage;
    }

    /** What stands on top of every page, such as the remark that all figures are invented. */
    public Optional<String> banner() {
        return Optional.ofNullable(banner);
    }

    /** The unit that signs. */
    public String issuer() {
        return issuer;
    }

    /** The day it is signed. */
    public LocalDate date() {
        return date;
    }

    /** To whom it is sent, without the colon behind; those of the {@link #head}, in one line, where it names any. */
    public Optional<String> addressee() {
        return head == null || head.addressees().isEmpty()
                ? Optional.ofNullable(addressee)
                : Optional.of(PrintedWords.in(locale).addressees(head.addressees()));
    }

    /** What makes it an official document; empty for a plain report. */
    public Optional<OfficialHead> head() {
        return Optional.ofNullable(head);
    }

    /** The content in front of the signature. */
    public List<Block> body() {
        return body;
    }

    /** The annexes in the order of their numbers. */
    public List<Annex> annexes() {
        return annexes;
    }

    /** The notes that figures point to, in the order they were added; ids are unique. */
    public List<ExplanationNote> explanations() {
        return explanations;
    }

    /**
     * The anchor of the records the document was made from, printed below the date; empty if they come from no store.
     * Rule 13.3.
     */
    public Optional<Anchor> anchor() {
        return Optional.ofNullable(anchor);
    }

    /** Returns this document, whoever composed it, as an official document with that head in the place of any other. */
    public ReportDocument withHead(OfficialHead value) {
        return new ReportDocument(this, requireNonNull(value, "head"), anchor);
    }

    /**
     * Returns this document, whoever composed it, with the anchor of the records it was made from in the place of any
     * other.
     *
     * @param read the anchor that the store told before it was read
     */
    public ReportDocument withAnchor(Anchor read) {
        return new ReportDocument(this, head, requireNonNull(read, "read"));
    }

    private List<Object> parts() {
        return List.of(
                name,
                locale,
                title,
                stage,
                banner(),
                issuer,
                date,
                addressee(),
                body,
                annexes,
                explanations,
                head(),
                anchor());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportDocument that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, title, date, body);
    }

    @Override
    public String toString() {
        return "ReportDocument[" + name + ", " + title + ", " + stage + "]";
    }

    /** Collects the parts of a document; for one thread. */
    public static final class Builder {
        private final String name;
        private final Locale locale;
        private @Nullable String title;
        private Stage stage = Stage.DRAFT;
        private @Nullable String banner;
        private @Nullable String issuer;
        private @Nullable LocalDate date;
        private @Nullable String addressee;
        private final List<Block> body = new ArrayList<>();
        private final List<Annex> annexes = new ArrayList<>();
        private final List<ExplanationNote> explanations = new ArrayList<>();
        private @Nullable OfficialHead head;
        private @Nullable Anchor anchor;

        private Builder(String name, Locale locale) {
            this.name = PlainText.checkFilled(name, "name of document");
            this.locale = requireNonNull(locale, "locale");
            PrintedWords.in(locale);
        }

        /** Sets the title, not blank; required. */
        public Builder title(String value) {
            title = PlainText.checkFilled(value, "title of document");
            return this;
        }

        /** Sets the stage; {@link Stage#DRAFT} unless set. */
        public Builder stage(Stage value) {
            stage = requireNonNull(value, "stage");
            return this;
        }

        /** Sets what stands on top of every page, not blank. */
        public Builder banner(String value) {
            banner = PlainText.checkFilled(value, "banner of document");
            return this;
        }

        /** Sets the unit that signs, not blank; required. */
        public Builder issuer(String value) {
            issuer = PlainText.checkFilled(value, "issuer of document");
            return this;
        }

        /** Sets the day it is signed, years 1 to 9999; required. */
        public Builder date(LocalDate value) {
            requireNonNull(value, "date");
            checkArgument(
                    value.getYear() >= 1 && value.getYear() <= 9999,
                    "date of document must be in the years 1 to 9999, was %s",
                    value);
            date = value;
            return this;
        }

        /** Sets to whom it is sent, not blank, without the colon behind. */
        public Builder addressee(String value) {
            addressee = PlainText.checkFilled(value, "addressee of document");
            return this;
        }

        /** Adds a block to the body. */
        public Builder add(Block block) {
            body.add(requireNonNull(block, "block"));
            return this;
        }

        /** Adds blocks to the body. */
        public Builder addAll(List<? extends Block> blocks) {
            requireNonNull(blocks, "blocks").forEach(this::add);
            return this;
        }

        /** Adds an annex. */
        public Builder annex(Annex annex) {
            annexes.add(requireNonNull(annex, "annex"));
            return this;
        }

        /** Sets what makes it an official document. */
        public Builder head(OfficialHead value) {
            head = requireNonNull(value, "head");
            return this;
        }

        /** Sets the anchor of the records the document is made from. */
        public Builder anchor(Anchor value) {
            anchor = requireNonNull(value, "anchor");
            return this;
        }

        /** Adds a note that figures may point to. */
        public Builder explanation(ExplanationNote note) {
            explanations.add(requireNonNull(note, "note"));
            return this;
        }

        /**
         * The document. Reads every row of every table once.
         *
         * @throws NullPointerException if title, issuer or date is missing
         * @throws IllegalArgumentException if a heading is more than one level below the one before it, a figure points
         *     to a note that does not exist, two notes have one id, a table has an uneven row or a last row that is not
         *     the sums it claims to be, or a final document holds a gap
         */
        public ReportDocument build() {
            return new ReportDocument(this);
        }
    }
}
