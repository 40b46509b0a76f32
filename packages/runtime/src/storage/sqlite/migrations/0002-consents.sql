-- That a citizen asked somebody to act for them. It comes before any case, so it belongs to none.
CREATE TABLE consents (
  consent_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  applicant TEXT NOT NULL,
  partner TEXT NOT NULL,
  asked_at INTEGER NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX consents_of_applicant ON consents (applicant, asked_at DESC);
CREATE INDEX consents_of_partner ON consents (partner, asked_at DESC);

-- Who had what looked up in which register, and for what. Append-only, as the log is.
CREATE TABLE lookups (
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lookups_are_not_changed BEFORE UPDATE ON lookups
BEGIN SELECT raise(ABORT, 'look-ups are append-only'); END;
CREATE TRIGGER lookups_are_not_removed BEFORE DELETE ON lookups
BEGIN SELECT raise(ABORT, 'look-ups are append-only'); END;
