// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.Campaigns;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.CarriedOver;
import dev.milepost.campaign.Origin;
import dev.milepost.dossier.Dossier;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A carrying over under way: the next campaign so far, and what was said of everything. Belongs to one thread. */
final class Carrying {

    private static final int LONGEST_ID = 128;

    private final Dossier dossier;
    private final LocalDate date;
    private final List<Carried> carried = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private Campaign next;

    Carrying(Dossier dossier, LocalDate date, Campaign planned) {
        this.dossier = dossier;
        this.date = date;
        this.next = planned;
    }

    Dossier dossier() {
        return dossier;
    }

    /** The day that is looked at. */
    LocalDate date() {
        return date;
    }

    /** The next campaign so far. */
    Campaign next() {
        return next;
    }

    LocalDate nextStart() {
        return next.period().startInclusive();
    }

    List<Carried> carried() {
        return carried;
    }

    List<Left> left() {
        return left;
    }

    /**
     * Adds to the next campaign, whose own rules decide whether it can hold what is added.
     *
     * @return why it cannot; empty if it does
     */
    Optional<String> add(UnaryOperator<Campaign.Builder> addition) {
        try {
            next = addition.apply(Campaigns.like(next, next.id())).build();
            return Optional.empty();
        } catch (IllegalArgumentException refusal) {
            return Optional.of(String.valueOf(refusal.getMessage()));
        }
    }

    void carry(CarriedKind kind, String id, String nextId, LocalizedText why) {
        carried.add(new Carried(
                linkOf(kind, id)
                        .map(link -> link.further(dossier.campaign().id(), nextId))
                        .orElseGet(() -> new CarriedOver(kind, nextId, List.of(origin(kind, id)))),
                why));
    }

    void leave(CarriedKind kind, String id, LeftReason reason, LocalizedText why) {
        left.add(new Left(origin(kind, id), reason, why));
    }

    /** Tells whether something of the next campaign is the successor of something already. */
    boolean isLinked(CarriedKind kind, String nextId) {
        return carried.stream()
                .map(Carried::link)
                .anyMatch(link -> link.kind() == kind && link.id().equals(nextId));
    }

    /** The id, or where it is taken one made of it that is free. */
    static String freeId(String wanted, Predicate<String> taken) {
        String id = shortened(wanted, "");
        for (int number = 2; taken.test(id); number++) {
            id = shortened(wanted, "-" + number);
        }
        return id;
    }

    private static String shortened(String text, String ending) {
        int room = LONGEST_ID - ending.length();
        int length = text.codePointCount(0, text.length());
        String kept = length <= room ? text : text.substring(0, text.offsetByCodePoints(0, room));
        return kept.strip() + ending;
    }

    private Origin origin(CarriedKind kind, String id) {
        return new Origin(dossier.campaign().id(), kind, id);
    }

    private Optional<CarriedOver> linkOf(CarriedKind kind, String id) {
        return dossier.carriedOver().stream()
                .filter(link -> link.kind() == kind && link.id().equals(id))
                .findFirst();
    }
}
