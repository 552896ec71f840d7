// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import static dev.milepost.storage.jdbc.JdbcSamples.CLOCK;
import static dev.milepost.storage.jdbc.JdbcSamples.dossier;
import static dev.milepost.storage.jdbc.JdbcSamples.fact;
import static dev.milepost.storage.jdbc.JdbcSamples.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.milepost.observation.Anchor;
import dev.milepost.storage.CampaignStore;
import dev.milepost.storage.Verification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever another hand does to the rows of a store, it is found, and the first record it touched is named. */
abstract class JdbcTamperContract {

    private static final long SEED = Long.getLong("milepost.seed", 20231231);

    /** A new, empty place for each call. */
    protected abstract JdbcPlace place();

    /** How many edits are tried unless {@code milepost.edits} says so. */
    protected int edits() {
        return 60;
    }

    @Test
    void noEditOfTheRowsGoesUnfound() throws SQLException {
        try (JdbcPlace place = place();
                Connection connection = place.connect();
                CampaignStore store = place.open(CLOCK)) {
            fill(store);
            Tables tables = new Tables(connection);
            tables.keep();
            Map<OtherHand.Kind, Integer> found = found(store, tables);
            assertThat(store.verify().isClean()).isTrue();
            assertThat(found).containsOnlyKeys(OtherHand.Kind.values());
            System.out.printf("%s: all edits found: %s%n", place.url().split(":", 3)[1], found);
        }
    }

    private Map<OtherHand.Kind, Integer> found(CampaignStore store, Tables tables) throws SQLException {
        Map<OtherHand.Kind, Integer> found = new EnumMap<>(OtherHand.Kind.class);
        Anchor anchor = store.anchor();
        Tables.Picture before = tables.picture();
        OtherHand hand = new OtherHand(tables, store, new Random(SEED));
        int edits = Integer.getInteger("milepost.edits", edits());
        for (int i = 1; i <= edits; ) {
            OtherHand.Kind kind = kind(i);
            String what = "seed " + SEED + ", edit " + i + ", " + kind + ": " + done(hand, kind);
            Tables.Picture after = tables.picture();
            if (!after.equals(before)) {
                check(store, anchor, kind, new Edit(what, expected(kind, before, after)));
                found.merge(kind, 1, Integer::sum);
                i++;
            }
            tables.putBack();
        }
        return found;
    }

    static void fill(CampaignStore store) {
        store.append(facts(0, 6));
        store.save(dossier("c"), 0);
        store.append(List.of(fact(2, 20, 1), fact(3, 30, 1)));
        store.save(dossier("村"), 0);
        store.append(facts(6, 4));
        store.save(dossier("c", "edition \uD83C\uDF33"), 1);
        store.append(facts(10, 2));
    }

    /** Every other edit is one of a value, for there are so many. */
    private static OtherHand.Kind kind(int edit) {
        OtherHand.Kind[] kinds = OtherHand.Kind.values();
        return edit % 2 == 0 ? OtherHand.Kind.VALUE : kinds[edit / 2 % kinds.length];
    }

    /** What was done; a database may refuse some of it, and then nothing or a part was done. */
    private static String done(OtherHand hand, OtherHand.Kind kind) {
        try {
            return hand.edit(kind);
        } catch (SQLException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    /**
     * What was done and has to be found.
     *
     * @param what for a person
     * @param fault what has to be found with an anchor
     */
    private record Edit(String what, Verification.Fault fault) {}

    private static Verification.Fault expected(OtherHand.Kind kind, Tables.Picture before, Tables.Picture after) {
        int first = before.firstOther(after);
        int last = before.records().size();
        return switch (kind) {
            case CUT_WITH_HEAD -> new Verification.Fault(first, Verification.Problem.MISSING);
            case REHASHED -> new Verification.Fault(last, Verification.Problem.REWRITTEN);
            case REHASHED_WITHOUT -> new Verification.Fault(last, Verification.Problem.MISSING);
            case APPENDED -> new Verification.Fault(last + 2, Verification.Problem.ALTERED);
            default -> new Verification.Fault(first, Verification.Problem.ALTERED);
        };
    }

    private static void check(CampaignStore store, Anchor anchor, OtherHand.Kind kind, Edit edit) {
        assertThat(store.verify(anchor).fault()).as(edit.what()).contains(edit.fault());
        Verification alone = store.verify();
        if (kind.fits()) {
            assertThat(alone.isClean()).as(edit.what()).isTrue();
            assertThat(alone.summary().en()).contains("without an anchor it cannot be seen");
        } else {
            assertThat(alone.fault()).as(edit.what()).contains(edit.fault());
        }
    }
}
