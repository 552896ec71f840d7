// SPDX-License-Identifier: Apache-2.0
package dev.milepost.storage.jdbc;

import dev.milepost.campaign.CampaignId;
import dev.milepost.dossier.Dossier;
import dev.milepost.storage.JournalHead;
import dev.milepost.storage.JournalRecord;
import dev.milepost.storage.SavedDossier;
import dev.milepost.storage.StaleVersionException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of dossiers, within a transaction. */
final class Dossiers {

    private static final String FIND = "SELECT " + Row.RECORD + ", revision FROM milepost_record WHERE subject = ?"
            + " AND (recorded_second < ? OR recorded_second = ? AND recorded_nano <= ?)"
            + " ORDER BY revision DESC LIMIT 1";
    private static final String CAMPAIGNS =
            "SELECT campaign FROM milepost_record WHERE campaign IS NOT NULL AND revision = 1 ORDER BY sequence";

    private final Connection connection;

    Dossiers(Connection connection) {
        this.connection = connection;
    }

    Optional<SavedDossier> find(CampaignId campaign, Instant knownAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, Subject.of(campaign).bytes());
            statement.setLong(2, knownAt.getEpochSecond());
            statement.setLong(3, knownAt.getEpochSecond());
            statement.setInt(4, knownAt.getNano());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(saved(Row.read(row), row.getInt(7))) : Optional.empty();
            }
        }
    }

    private static SavedDossier saved(JournalRecord record, int version) {
        return new SavedDossier(record.dossier(), version, record.recordedAt(), record.sequence());
    }

    List<CampaignId> campaigns() throws SQLException {
        List<CampaignId> campaigns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CAMPAIGNS)) {
            while (rows.next()) {
                campaigns.add(CampaignId.of(rows.getString(1)));
            }
        }
        return List.copyOf(campaigns);
    }

    SavedDossier save(Dossier dossier, int basedOn, Dialect dialect, InstantSource clock) throws SQLException {
        JournalHead head = Head.lock(connection, dialect);
        CampaignId campaign = dossier.campaign().id();
        Optional<SavedDossier> last = find(campaign, Instant.MAX);
        int version = last.map(SavedDossier::version).orElse(0);
        if (version != basedOn) {
            throw new StaleVersionException(campaign, basedOn, version);
        }
        if (last.isPresent() && last.get().dossier().equals(dossier)) {
            return last.get();
        }
        JournalRecord record = head.next(clock, JournalRecord.Kind.DOSSIER, JournalRecord.contentOf(dossier));
        try (RowWriter writer = dialect.writer(connection)) {
            writer.write(List.of(new Row(record, IndexColumns.of(dossier, version + 1))));
        }
        Head.write(connection, record.head());
        return new SavedDossier(dossier, version + 1, record.recordedAt(), record.sequence());
    }
}
