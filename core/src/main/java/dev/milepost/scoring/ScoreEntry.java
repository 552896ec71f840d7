// SPDX-License-Identifier: Apache-2.0
package dev.milepost.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.explanation.Evidence;
import dev.milepost.inspection.Finding;
import dev.milepost.inspection.Inspection;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.quantity.Ratio;
import dev.milepost.text.Identifiers;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the office found or decided at a unit, with its reason and evidence. Rule 10.1.
 *
 * @param id its identity within the record
 * @param unit the unit it is about
 * @param item the code of the item, bonus item or veto it is about
 * @param content what was found or decided
 * @param reason why, in words the unit can follow; never a person's name (rule 14.2)
 * @param evidence what shows it; may be empty
 */
public record ScoreEntry(
        String id, OrgUnitId unit, String item, Content content, LocalizedText reason, List<Evidence> evidence) {

    public ScoreEntry {
        Identifiers.check("entry id", id);
        requireNonNull(unit, "unit");
        requireNonNull(item, "item");
        requireNonNull(content, "content");
        requireNonNull(reason, "reason");
        evidence = List.copyOf(evidence);
    }

    /** Obtains an entry without evidence. */
    public static ScoreEntry of(String id, OrgUnitId unit, String item, Content content, LocalizedText reason) {
        return new ScoreEntry(id, unit, item, content, reason, List.of());
    }

    /**
     * Obtains the entry of an inspection: a defect for each of its findings at the unit that counts as raised by a day.
     * A finding that names no unit is one of the unit inspected.
     *
     * @param id the identity of the entry
     * @param item the code of an item scored per defect
     * @param kind the kind of defect the findings are
     * @param inspection the inspection, at the unit of the entry
     * @param asOf the day whose state counts, inclusive; a withdrawn finding is no defect
     */
    public static ScoreEntry ofFindings(String id, String item, String kind, Inspection inspection, LocalDate asOf) {
        List<Finding> raised = inspection.findings().stream()
                .filter(one -> one.unit().map(inspection.unit()::equals).orElse(true))
                .filter(one -> one.stateOn(asOf).filter(state -> state.counts()).isPresent())
                .toList();
        String zh =
                inspection.theme().in(Wording.ZH) + inspection.kind().label().zh();
        String en = inspection.theme().in(Wording.EN) + " ("
                + inspection.kind().label().en() + ")";
        List<String> ids = raised.stream().map(Finding::id).toList();
        LocalizedText reason = LocalizedText.of(
                zh + "，发现问题 " + raised.size() + " 个" + (ids.isEmpty() ? "" : "：" + String.join("、", ids)),
                en + ", problems found: " + raised.size() + (ids.isEmpty() ? "" : ": " + String.join(", ", ids)));
        return of(id, inspection.unit(), item, new Defects(kind, raised.size()), reason);
    }

    /** Returns this entry with evidence. */
    public ScoreEntry with(Evidence... shown) {
        return new ScoreEntry(id, unit, item, content, reason, List.of(shown));
    }

    /** What was found or decided. The family is sealed and may grow in a minor version. */
    public sealed interface Content {}

    /**
     * Defects of one kind. A count of 0 says that somebody looked and found none.
     *
     * @param kind the code of the kind
     * @param count how many, zero or greater
     */
    public record Defects(String kind, int count) implements Content {

        public Defects {
            requireNonNull(kind, "kind");
            checkArgument(count >= 0, "count of defects must not be negative, was %s", count);
        }
    }

    /**
     * A point of a checklist.
     *
     * @param point the code of the point
     * @param kept whether it is kept
     */
    public record Tick(String point, boolean kept) implements Content {

        public Tick {
            requireNonNull(point, "point");
        }
    }

    /**
     * Points given by the office, for an item or a bonus item.
     *
     * @param points the points, zero or greater
     */
    public record Mark(Ratio points) implements Content {

        public Mark {
            Checks.notNegative("points of a mark", points);
        }
    }

    /**
     * What is so with the condition of a veto.
     *
     * @param holds whether it holds
     * @param on the day of the event, where the condition is that nothing happens and something did
     */
    public record Statement(boolean holds, Optional<LocalDate> on) implements Content {

        public Statement {
            requireNonNull(on, "on");
            checkArgument(on.isEmpty() || !holds, "day of a statement that holds must be absent, was %s", on);
        }

        /** The condition holds. */
        public static Statement kept() {
            return new Statement(true, Optional.empty());
        }

        /** The condition does not hold. */
        public static Statement broken() {
            return new Statement(false, Optional.empty());
        }

        /** Something happened on a day. */
        public static Statement event(LocalDate on) {
            return new Statement(false, Optional.of(on));
        }
    }

    /** The item does not concern the unit. */
    public record NotApplicable() implements Content {}
}
