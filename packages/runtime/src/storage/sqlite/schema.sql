CREATE TABLE answers (
  case_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  answer TEXT NOT NULL,
  PRIMARY KEY (case_id, actor, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE bundles (
  hash TEXT NOT NULL PRIMARY KEY,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE cases (
  case_id TEXT NOT NULL PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  applicant TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  body TEXT NOT NULL
, head TEXT NOT NULL DEFAULT '') STRICT;

CREATE INDEX cases_by_age ON cases (opened_at DESC, case_id DESC);

CREATE INDEX cases_by_applicant ON cases (applicant, opened_at DESC, case_id DESC);

CREATE INDEX cases_by_status ON cases (status);

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

CREATE TABLE drafts (
  case_id TEXT NOT NULL,
  step TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE due (
  case_id TEXT NOT NULL,
  what TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  leased_until INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (case_id, what, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX due_by_instant ON due (at);

CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
WHEN NEW.salt IS NOT NULL OR NEW.digest IS NULL OR NEW.digest IS NOT coalesce(OLD.digest, NEW.digest)
  OR NEW.hash <> OLD.hash OR NEW.case_id <> OLD.case_id OR NEW.seq <> OLD.seq
BEGIN SELECT raise(ABORT, 'events are append-only'); END;

CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
BEGIN SELECT raise(ABORT, 'events are append-only'); END;

CREATE TABLE "events" (
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL,
  salt TEXT,
  digest TEXT,
  hash TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (case_id, seq)
) STRICT;

CREATE TABLE files (
  case_id TEXT NOT NULL,
  file_id TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  uploaded_by TEXT,
  field TEXT,
  paper TEXT,
  code TEXT,
  content BLOB NOT NULL, outside INTEGER, scan TEXT,
  PRIMARY KEY (case_id, file_id)
) STRICT;

CREATE UNIQUE INDEX files_by_code ON files (code) WHERE code IS NOT NULL;

CREATE INDEX files_held ON files (scan, case_id, file_id) WHERE scan IN ('waiting', 'infected');

CREATE INDEX files_outside ON files (file_id) WHERE outside IS NOT NULL;

CREATE TABLE files_to_remove (
  file_id TEXT NOT NULL PRIMARY KEY
) STRICT;

CREATE TRIGGER lookups_are_not_changed BEFORE UPDATE ON lookups
WHEN NEW.salt IS NOT NULL OR NEW.digest IS NULL OR NEW.digest IS NOT coalesce(OLD.digest, NEW.digest)
  OR NEW.hash <> OLD.hash OR NEW.case_id <> OLD.case_id OR NEW.seq <> OLD.seq
BEGIN SELECT raise(ABORT, 'look-ups are append-only'); END;

CREATE TRIGGER lookups_are_not_removed BEFORE DELETE ON lookups
BEGIN SELECT raise(ABORT, 'look-ups are append-only'); END;

CREATE TABLE lookups (
  case_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body TEXT NOT NULL, salt TEXT, digest TEXT, hash TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (case_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE news (
  case_id TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  told INTEGER NOT NULL,
  upto INTEGER NOT NULL,
  since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  leased_until INTEGER NOT NULL DEFAULT 0,
  why TEXT,
  PRIMARY KEY (case_id, subscriber)
) STRICT, WITHOUT ROWID;

CREATE INDEX news_to_tell ON news (subscriber, next_at);

CREATE TABLE news_given_up (
  case_id TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  seq INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (case_id, subscriber, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX news_given_up_of ON news_given_up (subscriber);

CREATE TABLE outbox (
  case_id TEXT NOT NULL,
  effect_id TEXT NOT NULL,
  body TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER,
  leased_until INTEGER NOT NULL DEFAULT 0,
  why TEXT,
  PRIMARY KEY (case_id, effect_id)
) STRICT;

CREATE INDEX outbox_given_up ON outbox (effect_id) WHERE next_at IS NULL;

CREATE INDEX outbox_to_do ON outbox (next_at) WHERE next_at IS NOT NULL;

CREATE TABLE series (
  series TEXT NOT NULL PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shares (
  share_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;

CREATE INDEX shares_of_case ON shares (case_id);

CREATE TABLE spent (
  key TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT;

CREATE INDEX spent_by_age ON spent (until);

CREATE TABLE tasks (
  case_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  role TEXT NOT NULL,
  due_at INTEGER NOT NULL,
  late INTEGER NOT NULL,
  office TEXT,
  body TEXT NOT NULL,
  PRIMARY KEY (case_id, task_id, role)
) STRICT, WITHOUT ROWID;

CREATE INDEX tasks_late ON tasks (role, due_at, task_id) WHERE late = 1;

CREATE INDEX tasks_of_role ON tasks (role, due_at, task_id);
