-- What a subscriber has still to be told of a case: the events after `told`. Written by the commit itself where there are
-- subscribers, and gone when all is told. `since` says how long it has waited.
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

-- Events that a subscriber did not take, after all tries.
CREATE TABLE news_given_up (
  case_id TEXT NOT NULL,
  subscriber TEXT NOT NULL,
  seq INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (case_id, subscriber, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX news_given_up_of ON news_given_up (subscriber);
