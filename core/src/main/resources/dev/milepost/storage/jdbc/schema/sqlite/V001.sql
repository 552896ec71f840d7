-- Schema version 1 of a Milepost store. Apply it once; the store does so itself where it may, and else finds it done.
-- subject: SHA-256 of what a revision is of, see docs/storage.md; content: one line of JSON;
-- periods: year * 10000 + month * 100 + day, the end exclusive; hash: as in an anchor.

CREATE TABLE IF NOT EXISTS milepost_schema (
  version INTEGER NOT NULL PRIMARY KEY
) STRICT;

CREATE TABLE IF NOT EXISTS milepost_record (
  sequence INTEGER NOT NULL PRIMARY KEY,
  recorded_second INTEGER NOT NULL,
  recorded_nano INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject BLOB NOT NULL,
  revision INTEGER NOT NULL,
  element TEXT,
  unit TEXT,
  period_start INTEGER,
  period_end INTEGER,
  campaign TEXT,
  content TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX IF NOT EXISTS milepost_record_revision ON milepost_record (subject, revision);

CREATE INDEX IF NOT EXISTS milepost_record_place ON milepost_record (unit, element);

CREATE INDEX IF NOT EXISTS milepost_record_campaign ON milepost_record (campaign, revision) WHERE campaign IS NOT NULL;

CREATE TABLE IF NOT EXISTS milepost_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  sequence INTEGER NOT NULL,
  recorded_second INTEGER NOT NULL,
  recorded_nano INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;

INSERT OR IGNORE INTO milepost_head (id, sequence, recorded_second, recorded_nano, hash)
VALUES (1, 0, -31557014167219200, 0, '0000000000000000000000000000000000000000000000000000000000000000');

INSERT OR IGNORE INTO milepost_schema (version) VALUES (1);
