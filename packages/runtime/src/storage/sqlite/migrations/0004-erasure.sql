-- The one change a log allows: something is erased of an entry. Its salt goes, its digest and its place in the chain stay.
CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
WHEN NEW.salt IS NOT NULL OR NEW.digest IS NULL OR NEW.digest IS NOT coalesce(OLD.digest, NEW.digest)
  OR NEW.hash <> OLD.hash OR NEW.case_id <> OLD.case_id OR NEW.seq <> OLD.seq
BEGIN SELECT raise(ABORT, 'events are append-only'); END;
CREATE TRIGGER lookups_are_not_changed BEFORE UPDATE ON lookups
WHEN NEW.salt IS NOT NULL OR NEW.digest IS NULL OR NEW.digest IS NOT coalesce(OLD.digest, NEW.digest)
  OR NEW.hash <> OLD.hash OR NEW.case_id <> OLD.case_id OR NEW.seq <> OLD.seq
BEGIN SELECT raise(ABORT, 'look-ups are append-only'); END;
