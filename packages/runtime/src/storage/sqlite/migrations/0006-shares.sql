-- That the owner of a result lets whoever has a link see it for a time. `code` is a keyed hash. The rowid keeps their order.
CREATE TABLE shares (
  share_id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX shares_of_case ON shares (case_id);
