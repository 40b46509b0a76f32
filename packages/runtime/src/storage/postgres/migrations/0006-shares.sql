-- That the owner of a result lets whoever has a link see it for a time. `code` is a keyed hash.
CREATE TABLE shares (
  share_id text NOT NULL PRIMARY KEY,
  place bigint GENERATED ALWAYS AS IDENTITY,
  version integer NOT NULL,
  case_id text NOT NULL,
  code text NOT NULL UNIQUE,
  body json NOT NULL
);
CREATE INDEX shares_of_case ON shares (case_id, place DESC);
