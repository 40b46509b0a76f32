-- Events stand in the order in which they come, and an index finds those of a case. Sorted by case, each act wrote into the
-- middle of the log, and a page that is full is split into several.
CREATE TABLE events_in_order (
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  salt TEXT,
  digest TEXT,
  hash TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (case_id, seq)
) STRICT;
INSERT INTO events_in_order (case_id, seq, body, salt, digest, hash)
SELECT case_id, seq, body, salt, digest, hash FROM events;
DROP TABLE events;
ALTER TABLE events_in_order RENAME TO events;
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
WHEN NEW.salt IS NOT NULL OR NEW.digest IS NULL OR NEW.digest IS NOT coalesce(OLD.digest, NEW.digest)
  OR NEW.hash <> OLD.hash OR NEW.case_id <> OLD.case_id OR NEW.seq <> OLD.seq
BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'events are append-only'); END;
