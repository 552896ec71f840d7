// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.CountBasis;
import dev.milepost.indicator.Hierarchy;
import dev.milepost.indicator.TimeOperator;
import dev.milepost.indicator.UnitOperator;
import dev.milepost.observation.Assurance;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.ReviewState;
import dev.milepost.period.PeriodType;
import dev.milepost.quantity.MissingReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is drawn for a case; small and plain, so that a failing case shrinks to one a person can follow. */
final class Choices {

    private Choices() {}

    /** Where a unit hangs: how many units before the last, and how many levels lie between. */
    record Unit(int back, int skipped) {}

    /** How an element behaves. */
    record Element(Manner manner, Reporting reporting, Counting counting) {}

    /** The operators of an element. */
    record Manner(TimeOperator time, UnitOperator units, PeriodType frequency, Optional<Hierarchy> hierarchy) {}

    /** When and by whom an element is reported; the level counts from the top of the tree. */
    record Reporting(OptionalInt level, OptionalInt maximumAge, OptionalInt dueDays) {}

    /** What an element counts. */
    record Counting(
            boolean events, Optional<CountBasis> basis, boolean disjoint, boolean nonNegative, Categories categories) {}

    /** How an element is broken down. */
    enum Categories {
        NONE,
        EXCLUSIVE,
        OVERLAPPING
    }

    /** One fact. */
    record Fact(Place place, Content content, Telling telling) {}

    /** Which element, unit, month and category a fact is about. */
    record Place(int element, int unit, int month, int category) {}

    /** What it says. */
    record Content(BigDecimal amount, Optional<MissingReason> missing, FactNature nature) {}

    /** Who says it, how well it is founded and how far it has come. */
    record Telling(String source, Assurance assurance, ReviewState state, OptionalInt receivedAfter) {}

    /** When the question is asked: the date, how many facts are known, and the period asked about. */
    record Question(LocalDate date, int unknown, Optional<PeriodType> window, int month) {}

    /** The whole case. */
    record All(List<Unit> units, List<Element> elements, List<Fact> facts, Question question) {}
}
