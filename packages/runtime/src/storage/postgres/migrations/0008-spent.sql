-- What may be used once, or no more, by whichever process.
CREATE TABLE spent (
  key text NOT NULL PRIMARY KEY,
  until bigint NOT NULL
);
CREATE INDEX spent_by_age ON spent (until);
