-- What may be used once, or no more, by whichever process.
CREATE TABLE spent (
  key TEXT NOT NULL PRIMARY KEY,
  until INTEGER NOT NULL
) STRICT;
CREATE INDEX spent_by_age ON spent (until);
