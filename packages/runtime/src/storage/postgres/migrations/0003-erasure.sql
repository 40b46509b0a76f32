-- The one change a log allows: something is erased of an entry. Its salt goes, its digest and its place in the chain stay.
CREATE FUNCTION refuse_all_but_erasure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.salt IS NULL AND NEW.digest IS NOT NULL AND NEW.digest = coalesce(OLD.digest, NEW.digest)
    AND NEW.hash = OLD.hash AND NEW.case_id = OLD.case_id AND NEW.seq = OLD.seq THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END
$$;
DROP FUNCTION refuse_change();
CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
CREATE TRIGGER lookups_are_append_only BEFORE UPDATE OR DELETE ON lookups
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
