-- Schema version 1 of a Milepost store. Apply it once; the store does so itself where it may, and else finds it done.
-- subject: SHA-256 of what a revision is of, see docs/storage.md; content: one line of JSON;
-- periods: year * 10000 + month * 100 + day, the end exclusive; hash: as in an anchor.

CREATE TABLE IF NOT EXISTS milepost_schema (
  version INTEGER NOT NULL PRIMARY KEY
);

CREATE TABLE IF NOT EXISTS milepost_record (
  sequence BIGINT NOT NULL PRIMARY KEY,
  recorded_second BIGINT NOT NULL,
  recorded_nano INTEGER NOT NULL,
  kind VARCHAR(16) NOT NULL,
  subject BYTEA NOT NULL,
  revision INTEGER NOT NULL,
  element VARCHAR(128),
  unit VARCHAR(128),
  period_start INTEGER,
  period_end INTEGER,
  campaign VARCHAR(128),
  content TEXT NOT NULL,
  hash VARCHAR(64) NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS milepost_record_revision ON milepost_record (subject, revision);

CREATE INDEX IF NOT EXISTS milepost_record_place ON milepost_record (unit, element);

CREATE INDEX IF NOT EXISTS milepost_record_campaign ON milepost_record (campaign, revision) WHERE campaign IS NOT NULL;

CREATE TABLE IF NOT EXISTS milepost_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sequence BIGINT NOT NULL,
  recorded_second BIGINT NOT NULL,
  recorded_nano INTEGER NOT NULL,
  hash VARCHAR(64) NOT NULL
);

INSERT INTO milepost_head (id, sequence, recorded_second, recorded_nano, hash)
VALUES (1, 0, -31557014167219200, 0, '0000000000000000000000000000000000000000000000000000000000000000')
ON CONFLICT DO NOTHING;

INSERT INTO milepost_schema (version) VALUES (1) ON CONFLICT DO NOTHING;
