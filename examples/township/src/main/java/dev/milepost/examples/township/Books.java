// SPDX-License-Identifier: Apache-2.0
package dev.milepost.examples.township;

import dev.milepost.campaign.Campaign;
import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.CountedStates;
import dev.milepost.observation.FactKey;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.period.AsOf;
import dev.milepost.rollup.Rollup;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.CampaignStores;
import dev.milepost.storage.ObservationQuery;
import dev.milepost.storage.SavedDossier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * The store of a run: what the files say goes in, and what is reported comes out of it. No clock: all is recorded on
 * the morning of the day of which is spoken and known at its end, so a second run gives the same, in whatever store.
 *
 * <p>A store that lasts keeps what earlier runs recorded. One that has records of later days takes nothing more for an
 * earlier one: the report is of what was known then, as rule 13.3 asks.
 */
final class Books implements AutoCloseable {

    private final CampaignStore store;
    private final AsOf when;

    private Books(CampaignStore store, AsOf when) {
        this.store = store;
        this.when = when;
    }

    /**
     * Opens the books of a day.
     *
     * @param url the address of the store; empty for one in memory
     * @throws WrongInputException if it is no address of a store
     */
    static Books open(Optional<String> url, LocalDate date) {
        Instant morning = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant evening =
                date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusSeconds(1);
        try {
            return new Books(CampaignStores.open(url.orElse("memory:"), () -> morning), AsOf.of(date, evening));
        } catch (IllegalArgumentException e) {
            throw new WrongInputException("--store 不是存储的地址：" + e.getMessage(), "--store: " + e.getMessage());
        }
    }

    /** Whether the books have records of days after the one of which is spoken. */
    boolean knowMore() {
        return !store.anchor().equals(store.anchor(when.knownAt()));
    }

    /**
     * Records what the files say, unless the books know more: the facts all or none, and then the dossier.
     *
     * @param reported the facts of the file of facts
     * @throws dev.milepost.storage.RevisionConflictException if a fact is there with other content under its revision
     */
    void record(Dossier dossier, List<Observation> reported) {
        if (knowMore()) {
            return;
        }
        List<Observation> handedIn = dossier.reporting().observations(when.date());
        List<Observation> facts = new ArrayList<>(reported);
        facts.addAll(handedIn);
        facts.addAll(revised(dossier, new HashSet<>(handedIn)));
        store.append(facts);
        CampaignId campaign = dossier.campaign().id();
        store.save(dossier, store.find(campaign).map(SavedDossier::version).orElse(0));
    }

    /**
     * What follows from the dossier, such as how many findings are closed by the day: where that is no longer what was
     * recorded on an earlier day, it is the next revision of its fact.
     */
    private List<Observation> revised(Dossier dossier, Set<Observation> handedIn) {
        Map<FactKey, Observation> recorded = lastRevisions(dossier.campaign());
        List<Observation> facts = new ArrayList<>();
        for (Observation fact : dossier.facts(when.date())) {
            Observation last = recorded.get(fact.key());
            if (handedIn.contains(fact)) {
                continue;
            }
            if (last == null || last.equals(fact)) {
                facts.add(fact);
            } else if (!last.equals(fact.withRevision(last.revision()))) {
                facts.add(fact.withRevision(last.revision() + 1));
            }
        }
        return facts;
    }

    private Map<FactKey, Observation> lastRevisions(Campaign campaign) {
        Map<FactKey, Observation> last = new HashMap<>();
        store.read(ObservationQuery.of(campaign, when), facts -> {
            facts.map(RecordedObservation::observation)
                    .forEach(fact -> last.merge(
                            fact.key(), fact, BinaryOperator.maxBy((one, other) -> one.revision() - other.revision())));
            return last;
        });
        return last;
    }

    /**
     * The dossier as it was known on the day.
     *
     * @throws WrongInputException if there was none yet
     */
    Dossier dossier(CampaignId campaign) {
        return store.find(campaign, when.knownAt())
                .map(SavedDossier::dossier)
                .orElseThrow(() -> new WrongInputException(
                        "--store 中有 " + when.date() + " 之后的记录，但当时尚无“" + campaign + "”；请用更晚的 --as-of 或另一个存储",
                        "--store has records of days after " + when.date() + ", but had none of '" + campaign
                                + "' by then; choose a later --as-of or another store"));
    }

    /** Rolls up what was known on the day, up to the record that the anchor in the reports names. */
    Rollup rollup(Dossier dossier, CountedStates counted) {
        Campaign campaign = dossier.campaign();
        Anchor anchor = store.anchor(when.knownAt());
        return store.read(
                ObservationQuery.of(campaign, when),
                Rollup.of(campaign, dossier.organisation(), when)
                        .counting(counted)
                        .upTo(anchor)::collect);
    }

    @Override
    public void close() {
        store.close();
    }
}
