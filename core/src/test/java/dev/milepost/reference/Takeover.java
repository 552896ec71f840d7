// SPDX-License-Identifier: Apache-2.0
package dev.milepost.reference;

import dev.milepost.indicator.DataElement;
import dev.milepost.observation.FactNature;
import dev.milepost.observation.Observation;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.period.Period;
import dev.milepost.quantity.Missing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a unit that the tree lacks still adds, now that others answer for it. Rule 5.6. */
final class Takeover {

    private final OverTime time;
    private final DataElement element;
    private final Legacy legacy;

    Takeover(OverTime time, Legacy legacy) {
        this.time = time;
        this.element = time.element();
        this.legacy = legacy;
    }

    /** The part it adds; empty if all who took over tell of it themselves. */
    Optional<Part> part(boolean owed) {
        Map<Optional<LocalDate>, Fraction> shares = new LinkedHashMap<>();
        legacy.shares().forEach((heir, share) -> {
            if (!isSuperseded(heir)) {
                shares.merge(continuedOn(heir), share, Fraction::plus);
            }
        });
        List<Part> parts = new ArrayList<>();
        shares.forEach((day, share) ->
                parts.add(time.part(legacy.origin(), "", owed, day).share(share)));
        return parts.stream().reduce(Takeover::plus).map(all -> legacy.reports() ? all : all.countedElsewhere());
    }

    /** Whether somebody who took over goes on from its figure. */
    boolean isContinued() {
        return legacy.shares().keySet().stream()
                .anyMatch(heir -> continuedOn(heir).isPresent());
    }

    /** Whether a state of it holds no longer, because somebody who took over tells of its own. */
    boolean isSuperseded() {
        return legacy.shares().keySet().stream().anyMatch(this::isSuperseded);
    }

    private boolean isSuperseded(OrgUnitId heir) {
        return time.isState() && tells(heir, unit -> firstAfter(unit).isPresent());
    }

    /** One unit's figure twice, up to different days: its reports are the same ones. */
    private static Part plus(Part one, Part other) {
        Part more = one.reports().expected() >= other.reports().expected() ? one : other;
        if (!one.isNumber() || !other.isNumber()) {
            Part known = one.isNumber() ? one : other;
            return new Part(known.unit(), known.value(), known.reason(), more.reports(), known.used(), known.open());
        }
        List<Observation> used =
                Stream.concat(one.used().stream(), other.used().stream()).toList();
        return new Part(
                one.unit(),
                Optional.of(one.number().plus(other.number())),
                Optional.empty(),
                more.reports(),
                used,
                one.open() || other.open());
    }

    /** The last day of the figure in which the heir goes on from that of the unit it took over. */
    private Optional<LocalDate> continuedOn(OrgUnitId heir) {
        Function<OrgUnitId, Optional<LocalDate>> goesOn = unit -> firstAfter(unit)
                .filter(Observation::carriesOn)
                .map(fact -> fact.key().period().lastDay());
        if (!time.isCumulative() || !tells(heir, unit -> goesOn.apply(unit).isPresent())) {
            return Optional.empty();
        }
        Stream<OrgUnitId> all =
                legacy.sure() ? Stream.of(heir) : Stream.concat(Stream.of(heir), legacy.heirs().stream());
        return all.flatMap(unit -> goesOn.apply(unit).stream()).max(Comparator.naturalOrder());
    }

    /** Where nobody knows who holds what, the unit above tells, or all who took over do. */
    private boolean tells(OrgUnitId heir, Function<OrgUnitId, Boolean> tells) {
        boolean all = !legacy.sure()
                && !legacy.heirs().isEmpty()
                && legacy.heirs().stream().allMatch(tells::apply);
        return all || tells.apply(heir);
    }

    /** What counts first of a unit after the takeover. */
    private Optional<Observation> firstAfter(OrgUnitId unit) {
        Optional<LocalDate> closed = legacy.origin().closes();
        List<Observation> told = time.facts().of(element, unit, FactNature.ACTUAL).stream()
                .filter(fact -> fact.state().counts() && !(fact.value() instanceof Missing))
                .filter(fact -> fact.key().category().isEmpty())
                .filter(fact ->
                        !fact.key().period().lastDay().isAfter(time.asking().lastDay()))
                .filter(fact -> closed.filter(
                                day -> !fact.key().period().lastDay().isBefore(day))
                        .isPresent())
                .toList();
        return told.stream()
                .map(fact -> fact.key().period())
                .min(Comparator.comparing(Period::lastDay).thenComparing(Comparator.naturalOrder()))
                .map(first -> Cell.of(
                        element,
                        first,
                        "",
                        told.stream()
                                .filter(fact -> fact.key().period().equals(first))
                                .toList()))
                .map(cell -> cell.used().get(0));
    }
}
