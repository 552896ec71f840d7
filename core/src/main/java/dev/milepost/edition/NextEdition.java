// SPDX-License-Identifier: Apache-2.0
package dev.milepost.edition;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.BlackListEntry;
import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.campaign.CarriedKind;
import dev.milepost.campaign.Origin;
import dev.milepost.dossier.Dossier;
import dev.milepost.inspection.Inspection;
import dev.milepost.progress.Progress;
import dev.milepost.responsibility.ResponsibilityRegister;
import dev.milepost.scoring.RedBlackList;
import dev.milepost.text.Glossary;
import dev.milepost.text.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The next campaign with what the last one left unfinished: tasks, projects, targets, findings and black-list entries,
 * each with a link back. Rule 14.1. Immutable; safe for concurrent use.
 *
 * <pre>{@code
 * Campaign planned = pack.plan("town-2024", Period.parse("2024"), town).build();   // or Campaigns.sameEdition(…)
 * NextEdition next = NextEdition.of(dossier, progress, planned, openBlackListEntries);
 * store(next.dossier());
 * next.left().forEach(left -> print(left.from(), left.reason(), left.why()));
 * }</pre>
 *
 * <p>No fact of the last campaign is copied, and not its calendar: the holidays of a year are decided for it.
 * Everything it had of these five kinds is either among {@link #carried} or among {@link #left}, and never in both.
 */
public final class NextEdition {

    private final Dossier dossier;
    private final List<Carried> carried;
    private final List<Left> left;

    private NextEdition(Dossier dossier, List<Carried> carried, List<Left> left) {
        this.dossier = dossier;
        this.carried = List.copyOf(carried);
        this.left = List.copyOf(left);
    }

    /**
     * Carries over what is not finished on the as-of date of a progress.
     *
     * @param dossier the last campaign and all that belongs to it
     * @param progress how that campaign stands
     * @param planned the next campaign: its id, period and edition, and what is newly decided
     * @param openBlackListEntries all black-list entries that are not corrected, those carried over before included;
     *     their ids are unique
     * @throws IllegalArgumentException if the progress is that of another campaign, the next one does not begin later
     *     or has the id of an earlier one, or an entry has the id of another
     */
    public static NextEdition of(
            Dossier dossier, Progress progress, Campaign planned, Collection<BlackListEntry> openBlackListEntries) {
        check(dossier, progress, planned);
        LocalDate date = progress.when().date();
        Carrying carrying = new Carrying(dossier, date, planned);
        new UnfinishedWork(carrying).carry();
        new UnmetTargets(carrying, progress).carry();
        List<Inspection> inspections = new OpenFindings(carrying).carry();
        List<BlackListEntry> entries = blackList(carrying, openBlackListEntries);
        Dossier next = Dossier.builder(carrying.next(), dossier.organisation())
                .sites(dossier.sites())
                .statusRule(dossier.statusRule())
                .register(registerFor(carrying))
                .honours(dossier.honours().stream()
                        .filter(honour -> honour.withdrawnOn()
                                .filter(day -> !day.isAfter(date))
                                .isEmpty())
                        .toList())
                .carriedInspections(inspections)
                .blackList(entries)
                .carriedOver(carrying.carried().stream().map(Carried::link).toList())
                .build();
        return new NextEdition(next, carrying.carried(), carrying.left());
    }

    /**
     * The entries of black lists that are not corrected, those carried over from earlier lists included, as {@link #of}
     * takes them. An entry is named by its unit and the period it came on the list in.
     */
    public static List<BlackListEntry> openEntries(Collection<RedBlackList> lists) {
        return lists.stream()
                .flatMap(list -> list.uncorrected().stream())
                .map(entry -> new BlackListEntry(
                        entry.unit() + "-" + entry.since(), entry.unit(), entry.since(), entry.reason()))
                .toList();
    }

    /** The next campaign and all that belongs to it so far. */
    public Dossier dossier() {
        return dossier;
    }

    /**
     * What was carried over and why: tasks, projects, targets, findings, black-list entries, each in declared order.
     */
    public List<Carried> carried() {
        return carried;
    }

    /** What was not carried over and why, in the same order. */
    public List<Left> left() {
        return left;
    }

    @Override
    public String toString() {
        return "NextEdition[" + dossier.campaign().id() + ", " + carried.size() + " carried over, " + left.size()
                + " left]";
    }

    private static void check(Dossier dossier, Progress progress, Campaign planned) {
        CampaignId last = dossier.campaign().id();
        checkArgument(
                progress.campaign().id().equals(last),
                "progress must be that of campaign '%s', was that of '%s'",
                last,
                progress.campaign().id());
        checkArgument(
                planned.period()
                        .startInclusive()
                        .isAfter(dossier.campaign().period().startInclusive()),
                "next campaign '%s' must begin after %s, was %s",
                planned.id(),
                dossier.campaign().period().startInclusive(),
                planned.period().startInclusive());
        Set<CampaignId> earlier = new HashSet<>(Set.of(last));
        dossier.carriedOver()
                .forEach(one -> one.origins().stream().map(Origin::campaign).forEach(earlier::add));
        checkArgument(
                !earlier.contains(planned.id()),
                "id of the next campaign must be new, was '%s' beside %s",
                planned.id(),
                earlier);
    }

    private static List<BlackListEntry> blackList(Carrying carrying, Collection<BlackListEntry> open) {
        Dossier last = carrying.dossier();
        Set<String> ids = new HashSet<>();
        List<BlackListEntry> going = new ArrayList<>();
        for (BlackListEntry entry : open) {
            checkArgument(ids.add(entry.id()), "black list entry id must be unique, was twice: '%s'", entry.id());
            if (last.organisation().find(requireNonNull(entry.unit())).isEmpty()) {
                carrying.leave(
                        CarriedKind.BLACK_LIST_ENTRY,
                        entry.id(),
                        LeftReason.DOES_NOT_FIT,
                        LocalizedText.of("无此单位：" + entry.unit(), "there is no such unit: " + entry.unit()));
            } else {
                going.add(entry);
                carrying.carry(CarriedKind.BLACK_LIST_ENTRY, entry.id(), entry.id(), entry.reason());
            }
        }
        last.blackList().stream()
                .filter(entry -> !ids.contains(entry.id()))
                .forEach(entry -> carrying.leave(
                        CarriedKind.BLACK_LIST_ENTRY, entry.id(), LeftReason.FINISHED, Glossary.get("left.corrected")));
        return going;
    }

    /** What must have a keeper and what is emitted stay; the log was last year's. */
    private static ResponsibilityRegister registerFor(Carrying carrying) {
        ResponsibilityRegister last = carrying.dossier().register();
        return ResponsibilityRegister.builder()
                .ownedKinds(last.ownedKinds())
                .emissions(last.emissions().stream()
                        .filter(one ->
                                carrying.next().findElement(one.element()).isPresent())
                        .toList())
                .build();
    }
}
