-- Each entry of a log is chained to the one before it. The program fills in the entries that are there already;
-- what may change from then on stands in the next migration.
DROP TRIGGER events_are_append_only ON events;
DROP TRIGGER lookups_are_append_only ON lookups;
ALTER TABLE events ADD COLUMN salt text, ADD COLUMN digest text, ADD COLUMN hash text NOT NULL DEFAULT '';
ALTER TABLE lookups ADD COLUMN salt text, ADD COLUMN digest text, ADD COLUMN hash text NOT NULL DEFAULT '';
-- Where the chain of a case ends.
ALTER TABLE cases ADD COLUMN head text NOT NULL DEFAULT '';
