// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A store seen from one unit. Which units are below it is asked anew at every call, because dossiers change; the
 * dossier that is being saved does not widen its own scope.
 */
final class ScopedCampaignStore implements CampaignStore {

    private final CampaignStore store;
    private final OrgUnitId top;

    ScopedCampaignStore(CampaignStore store, OrgUnitId top) {
        this.store = store;
        this.top = requireNonNull(top, "unit");
    }

    @Override
    public SavedDossier save(Dossier dossier, int basedOn) {
        Set<OrgUnitId> open = open();
        require(isOpen(dossier, open), campaign(dossier.campaign().id()));
        find(dossier.campaign().id());
        return store.save(dossier, basedOn);
    }

    @Override
    public Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) {
        Optional<SavedDossier> found = store.find(campaign, knownAt);
        found.ifPresent(saved -> require(isOpen(saved.dossier(), open()), campaign(campaign)));
        return found;
    }

    @Override
    public List<CampaignId> campaigns() {
        Set<OrgUnitId> open = open();
        return store.campaigns().stream()
                .filter(id -> store.find(id)
                        .filter(saved -> isOpen(saved.dossier(), open))
                        .isPresent())
                .toList();
    }

    @Override
    public int append(Collection<Observation> observations) {
        Set<OrgUnitId> open = open();
        List<Observation> batch = List.copyOf(observations);
        for (Observation observation : batch) {
            require(
                    open.contains(observation.key().unit()),
                    LocalizedText.of("数据“" + observation.key() + "”", "fact '" + observation.key() + "'"));
        }
        return store.append(batch);
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        return store.read(query.ofUnits(query.units().orElseGet(this::open)).ofUnits(open()), reader);
    }

    @Override
    public <R> R journal(long afterSequence, Function<? super Stream<JournalRecord>, ? extends R> reader) {
        throw new ScopeException(top, LocalizedText.of("完整记录", "the journal"));
    }

    @Override
    public void restore(Collection<JournalRecord> records) {
        throw new ScopeException(top, LocalizedText.of("完整记录", "the journal"));
    }

    /** A count and a hash tell nothing of what other units report. */
    @Override
    public Anchor anchor() {
        return store.anchor();
    }

    @Override
    public CampaignStore scopedTo(OrgUnitId unit) {
        require(open().contains(unit), LocalizedText.of("单位“" + unit + "”", "unit '" + unit + "'"));
        return new ScopedCampaignStore(store, unit);
    }

    @Override
    public void close() {
        store.close();
    }

    private Set<OrgUnitId> open() {
        Set<OrgUnitId> open = new HashSet<>(Set.of(top));
        for (CampaignId campaign : store.campaigns()) {
            OrgTree tree = store.find(campaign).orElseThrow().dossier().organisation();
            if (tree.find(top).isPresent()) {
                tree.subtree(top).stream().map(OrgUnit::id).forEach(open::add);
            }
        }
        return open;
    }

    private static boolean isOpen(Dossier dossier, Set<OrgUnitId> open) {
        return dossier.organisation().units().stream().map(OrgUnit::id).allMatch(open::contains);
    }

    private void require(boolean within, LocalizedText what) {
        if (!within) {
            throw new ScopeException(top, what);
        }
    }

    private static LocalizedText campaign(CampaignId campaign) {
        return LocalizedText.of("专项行动“" + campaign + "”", "campaign '" + campaign + "'");
    }
}
