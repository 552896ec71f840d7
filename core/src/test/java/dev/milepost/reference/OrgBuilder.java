// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.organisation.OrgLevel;
import dev.milepost.organisation.OrgLevels;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.organisation.Succession;
import dev.milepost.quantity.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes the units over time of what was drawn: they hang below each other, close and pass on what they answer for. */
final class OrgBuilder {

    private static final LocalDate NEW_YEAR = LocalDate.of(2023, 1, 1);
    private static final LocalDate EVER = LocalDate.of(1949, 10, 1);

    private final List<Draft> drafts = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();

    private OrgBuilder() {}

    static OrgTree build(Choices.Org choices) {
        OrgBuilder builder = new OrgBuilder();
        builder.hang(choices.units());
        choices.changes().stream()
                .sorted(Comparator.comparing(Choices.Change::day))
                .forEach(builder::change);
        return OrgTree.of(builder.drafts.stream().map(Draft::unit).toList(), builder.successions);
    }

    private void hang(List<Choices.Unit> choices) {
        drafts.add(new Draft(OrgUnitId.of("u0"), OrgLevels.PREFECTURE, Optional.empty(), EVER, LocalDate.MAX));
        List<OrgLevel> levels = OrgLevels.all();
        for (Choices.Unit choice : choices) {
            Draft parent = drafts.get(Math.max(0, drafts.size() - 1 - choice.back()));
            parent = parent.level.equals(OrgLevels.GROUP) ? drafts.get(0) : parent;
            int rank = Math.min(parent.level.rank() + 1 + choice.skipped(), OrgLevels.GROUP.rank());
            add(levels.get(rank), parent.id, EVER);
        }
    }

    private OrgUnitId add(OrgLevel level, OrgUnitId parent, LocalDate opens) {
        OrgUnitId id = OrgUnitId.of("u" + drafts.size());
        drafts.add(new Draft(id, level, Optional.of(parent), opens, LocalDate.MAX));
        return id;
    }

    /** A unit that exists that day closes; the root stays, and so does what has no other to take over. */
    private void change(Choices.Change change) {
        LocalDate day = NEW_YEAR.plusDays(change.day());
        int place = change.unit() % drafts.size();
        Draft closing = drafts.get(place);
        if (closing.parent.isEmpty() || !closing.opens.isBefore(day) || !closing.closes.isAfter(day)) {
            return;
        }
        List<Draft> others = drafts.stream()
                .filter(one -> !one.equals(closing))
                .filter(one -> !one.opens.isAfter(day) && one.closes.isAfter(day))
                .toList();
        OrgUnitId other = others.get(change.other() % others.size()).id;
        drafts.set(place, closing.until(day));
        switch (change.passing()) {
            case CLOSED -> {}
            case MERGED -> pass(closing, other, day, Ratio.ONE);
            case RENAMED -> pass(closing, inPlaceOf(closing, day), day, Ratio.ONE);
            case SPLIT -> {
                pass(closing, other, day, Ratio.of(1, 3));
                pass(closing, inPlaceOf(closing, day), day, Ratio.of(2, 3));
            }
            case UNSURE -> {
                pass(closing, other, day, Ratio.of(1, 3));
                pass(closing, inPlaceOf(closing, day), day, Ratio.of(1, 3));
            }
            case RAISED -> raise(closing, day);
        }
    }

    private void raise(Draft closing, LocalDate day) {
        OrgUnitId above = closing.parent.orElseThrow();
        Optional<OrgUnitId> beyond =
                drafts.stream().filter(one -> one.id.equals(above)).findFirst().flatMap(Draft::parent);
        pass(closing, above, day, Ratio.of(1, 3));
        pass(closing, beyond.orElse(above), day, Ratio.of(2, 3));
    }

    private OrgUnitId inPlaceOf(Draft closing, LocalDate day) {
        return add(closing.level, closing.parent.orElseThrow(), day);
    }

    private void pass(Draft from, OrgUnitId to, LocalDate day, Ratio share) {
        successions.add(new Succession(from.id, to, day, share));
    }

    private record Draft(OrgUnitId id, OrgLevel level, Optional<OrgUnitId> parent, LocalDate opens, LocalDate closes) {

        Draft until(LocalDate day) {
            return new Draft(id, level, parent, opens, day);
        }

        OrgUnit unit() {
            OrgUnit.Builder unit = OrgUnit.builder(id, level).name(CaseBuilder.words(id.value()));
            parent.ifPresent(unit::parent);
            if (opens.isAfter(EVER)) {
                unit.opens(opens);
            }
            if (closes.isBefore(LocalDate.MAX)) {
                unit.closes(closes);
            }
            return unit.build();
        }
    }
}
