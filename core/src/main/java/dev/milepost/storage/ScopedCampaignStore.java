// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage;

import static java.util.Objects.requireNonNull;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.observation.Anchor;
import dev.milepost.observation.Observation;
import dev.milepost.observation.RecordedObservation;
import dev.milepost.organisation.OrgTree;
import dev.milepost.organisation.OrgUnit;
import dev.milepost.organisation.OrgUnitId;
import dev.milepost.text.LocalizedText;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A store seen from one unit. Which units are below it, dossiers tell: they are read anew once the journal has gone on,
 * unless by facts appended here alone. The dossier that is being saved does not widen its own scope.
 */
final class ScopedCampaignStore implements CampaignStore {

    private final CampaignStore store;
    private final OrgUnitId top;
    private volatile @Nullable Scope last;

    ScopedCampaignStore(CampaignStore store, OrgUnitId top) {
        this.store = store;
        this.top = requireNonNull(top, "unit");
    }

    /**
     * What is open.
     *
     * @param at how many records the journal had before the dossiers were read
     * @param appended how many facts came through here since
     * @param units the units
     * @param campaigns the campaigns all of whose units are open
     */
    private record Scope(long at, AtomicLong appended, Set<OrgUnitId> units, List<CampaignId> campaigns) {}

    @Override
    public SavedDossier save(Dossier dossier, int basedOn) {
        require(
                isOpen(dossier.organisation(), scope().units()),
                campaign(dossier.campaign().id()));
        find(dossier.campaign().id());
        return store.save(dossier, basedOn);
    }

    @Override
    public Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) {
        Optional<SavedDossier> found = store.find(campaign, knownAt);
        found.ifPresent(saved -> require(isOpen(saved.dossier().organisation(), scope().units()), campaign(campaign)));
        return found;
    }

    @Override
    public List<CampaignId> campaigns() {
        return scope().campaigns();
    }

    @Override
    public int append(Collection<Observation> observations) {
        Scope scope = scope();
        List<Observation> batch = List.copyOf(observations);
        for (Observation observation : batch) {
            require(
                    scope.units().contains(observation.key().unit()),
                    LocalizedText.of("数据“" + observation.key() + "”", "fact '" + observation.key() + "'"));
        }
        int fresh = store.append(batch);
        scope.appended().addAndGet(fresh);
        return fresh;
    }

    @Override
    public <R> R read(ObservationQuery query, Function<? super Stream<RecordedObservation>, ? extends R> reader) {
        return store.read(query.ofUnits(scope().units()), reader);
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
    public Anchor anchor(Instant knownAt) {
        return store.anchor(knownAt);
    }

    @Override
    public CampaignStore scopedTo(OrgUnitId unit) {
        require(scope().units().contains(unit), LocalizedText.of("单位“" + unit + "”", "unit '" + unit + "'"));
        return new ScopedCampaignStore(store, unit);
    }

    @Override
    public void close() {
        store.close();
    }

    /** If no record has come but facts appended here, no dossier has. They are counted before the records are. */
    private Scope scope() {
        Scope scope = last;
        long expected = scope == null ? 0 : scope.at() + scope.appended().get();
        long now = store.anchor().count();
        if (scope == null || now != expected) {
            scope = read(now);
            last = scope;
        }
        return scope;
    }

    private Scope read(long now) {
        Map<CampaignId, OrgTree> trees = new LinkedHashMap<>();
        store.campaigns()
                .forEach(campaign -> trees.put(
                        campaign, store.find(campaign).orElseThrow().dossier().organisation()));
        Set<OrgUnitId> units = new HashSet<>(Set.of(top));
        for (OrgTree tree : trees.values()) {
            if (tree.find(top).isPresent()) {
                tree.subtree(top).stream().map(OrgUnit::id).forEach(units::add);
            }
        }
        return new Scope(
                now,
                new AtomicLong(),
                Set.copyOf(units),
                trees.entrySet().stream()
                        .filter(one -> isOpen(one.getValue(), units))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static boolean isOpen(OrgTree tree, Set<OrgUnitId> units) {
        return tree.units().stream().map(OrgUnit::id).allMatch(units::contains);
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
