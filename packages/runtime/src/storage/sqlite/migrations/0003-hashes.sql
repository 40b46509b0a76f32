-- Each entry of a log is chained to the one before it. The program fills in the entries that are there already;
-- what may change from then on stands in the next migration.
DROP TRIGGER events_are_not_changed;
DROP TRIGGER lookups_are_not_changed;
ALTER TABLE events ADD COLUMN salt TEXT;
ALTER TABLE events ADD COLUMN digest TEXT;
ALTER TABLE events ADD COLUMN hash TEXT NOT NULL DEFAULT '';
ALTER TABLE lookups ADD COLUMN salt TEXT;
ALTER TABLE lookups ADD COLUMN digest TEXT;
ALTER TABLE lookups ADD COLUMN hash TEXT NOT NULL DEFAULT '';
-- Where the chain of a case ends.
ALTER TABLE cases ADD COLUMN head TEXT NOT NULL DEFAULT '';
