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

    /** What happens to a unit, on which day of the year 2023, and which other unit takes part in it. */
    record Change(int unit, int day, Passing passing, int other) {}

    /** What becomes of a unit that closes. */
    enum Passing {
        /** Nobody takes over. */
        CLOSED,
        /** Another unit takes over all of it. */
        MERGED,
        /** A new unit takes its place. */
        RENAMED,
        /** Another unit takes over a third, a new one the rest. */
        SPLIT,
        /** Another unit takes over a third, a new one a third, and nobody knows who the rest. */
        UNSURE,
        /** The unit above takes over a third, and the one above that the rest. */
        RAISED
    }

    /** The units over time. */
    record Org(List<Unit> units, List<Change> changes) {}

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

    /** Which element, unit, month and category a fact is about; whether the unit is one of those that take over. */
    record Place(int element, int unit, boolean moved, int month, int category) {}

    /** What it says, and for how many months after it the unit says more. */
    record Content(BigDecimal amount, Optional<MissingReason> missing, FactNature nature, int further) {}

    /** Who says it, how well it is founded and how far it has come. */
    record Telling(
            String source, Assurance assurance, ReviewState state, OptionalInt receivedAfter, boolean carriesOn) {}

    /** A project: in which of three actions, at which of two assets if any, measured in which unit, and how much. */
    record Work(int actions, int asset, boolean kilometres, List<OptionalInt> amounts) {}

    /** When the question is asked, how many facts are not known yet, and what it asks. */
    record Question(LocalDate date, int unknown, View view) {}

    /** The period asked about, whether its changes are asked, the day of the tree, and how much review is asked for. */
    record View(Optional<PeriodType> window, int month, boolean change, Optional<LocalDate> tree, Approval approval) {}

    /** Of which figures more is asked than that they were sent. */
    enum Approval {
        /** Of none. */
        NONE,
        /** The single element and the numerator of the rate must be approved. */
        SOME,
        /** All must be approved. */
        ALL,
        /** All must be approved, and the numerator of the rate locked. */
        LOCKED
    }

    /** Which days the campaign takes. */
    enum Span {
        /** The year 2023. */
        YEAR,
        /** Twelve months from October 2022. */
        SHIFTED,
        /** Fifteen months from October 2022. */
        LONG
    }

    /** What the campaign is of. */
    record Plan(Span span, List<Element> elements, List<Work> works, List<Goal> goals) {}

    /** A target: of the rate or the single element, at which unit, asking what, from where, and when. */
    record Goal(boolean rate, int unit, Bound bound, Optional<Integer> baseline, Time time) {}

    /** Which of six comparators, against which number, of two numbers how far apart. */
    record Bound(int comparator, int number, int width) {}

    /** From which day of the year 2023, and how many days. */
    record Time(int start, int days) {}

    /** The whole case. */
    record All(Org org, Plan plan, List<Fact> facts, Question question) {}
}
