-- A case as it stands: derived from its events, kept so that no reader has to fold them.
CREATE TABLE cases (
  case_id text NOT NULL PRIMARY KEY,
  number text NOT NULL UNIQUE,
  version integer NOT NULL,
  status text NOT NULL,
  applicant text NOT NULL,
  opened_at bigint NOT NULL,
  body json NOT NULL
);
CREATE INDEX cases_by_applicant ON cases (applicant, opened_at DESC, case_id DESC);
CREATE INDEX cases_by_age ON cases (opened_at DESC, case_id DESC);
CREATE INDEX cases_by_status ON cases (status);
-- A case is written anew with each command: room on the page lets the new row stand beside the old one.
ALTER TABLE cases SET (fillfactor = 70);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% are append-only', TG_TABLE_NAME;
END
$$;

-- The log. Append-only: the triggers refuse what no program should try.
CREATE TABLE events (
  case_id text NOT NULL,
  seq integer NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE ON events
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TABLE outbox (
  case_id text NOT NULL,
  effect_id text NOT NULL,
  -- In the order they were committed.
  place bigint GENERATED ALWAYS AS IDENTITY,
  body json NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at bigint,
  leased_until bigint NOT NULL DEFAULT 0,
  why text,
  PRIMARY KEY (case_id, effect_id)
);
CREATE INDEX outbox_to_do ON outbox (next_at, place) WHERE next_at IS NOT NULL;
CREATE INDEX outbox_given_up ON outbox (effect_id) WHERE next_at IS NULL;

CREATE TABLE due (
  case_id text NOT NULL,
  what text NOT NULL,
  kind text NOT NULL,
  at bigint NOT NULL,
  leased_until bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (case_id, what, kind)
);
CREATE INDEX due_by_instant ON due (at);

CREATE TABLE tasks (
  case_id text NOT NULL,
  task_id text NOT NULL,
  role text NOT NULL,
  due_at bigint NOT NULL,
  late boolean NOT NULL,
  office text,
  body json NOT NULL,
  PRIMARY KEY (case_id, task_id, role)
);
CREATE INDEX tasks_of_role ON tasks (role, due_at, task_id);
CREATE INDEX tasks_late ON tasks (role, due_at, task_id) WHERE late;

CREATE TABLE drafts (
  case_id text NOT NULL,
  step text NOT NULL,
  version integer NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (case_id, step)
);

-- Answers by idempotency key: the same key gives the same answer.
CREATE TABLE answers (
  case_id text NOT NULL,
  actor text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  status integer NOT NULL,
  answer text NOT NULL,
  PRIMARY KEY (case_id, actor, key)
);

CREATE TABLE files (
  case_id text NOT NULL,
  file_id text NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  uploaded_by text,
  field text,
  paper text,
  code text,
  content bytea NOT NULL,
  PRIMARY KEY (case_id, file_id)
);
CREATE UNIQUE INDEX files_by_code ON files (code) WHERE code IS NOT NULL;

-- What belongs to no case.
CREATE TABLE series (
  series text NOT NULL PRIMARY KEY,
  last bigint NOT NULL
);
CREATE TABLE bundles (
  hash text NOT NULL PRIMARY KEY,
  body json NOT NULL
);

-- That a citizen asked somebody to act for them. It comes before any case, so it belongs to none.
CREATE TABLE consents (
  consent_id text NOT NULL PRIMARY KEY,
  place bigint GENERATED ALWAYS AS IDENTITY,
  version integer NOT NULL,
  applicant text NOT NULL,
  partner text NOT NULL,
  asked_at bigint NOT NULL,
  body json NOT NULL
);
CREATE INDEX consents_of_applicant ON consents (applicant, asked_at DESC);
CREATE INDEX consents_of_partner ON consents (partner, asked_at DESC);

-- Who had what looked up in which register, and for what. Append-only, as the log is.
CREATE TABLE lookups (
  case_id text NOT NULL,
  seq integer NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (case_id, seq)
);
CREATE TRIGGER lookups_are_append_only BEFORE UPDATE OR DELETE ON lookups
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
