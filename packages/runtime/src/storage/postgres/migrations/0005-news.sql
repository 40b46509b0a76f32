-- What a subscriber has still to be told of a case: the events after `told`. Written by the commit itself where there are
-- subscribers, and gone when all is told. `since` says how long it has waited.
CREATE TABLE news (
  case_id text NOT NULL,
  subscriber text NOT NULL,
  told integer NOT NULL,
  upto integer NOT NULL,
  since bigint NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  next_at bigint NOT NULL,
  leased_until bigint NOT NULL DEFAULT 0,
  why text,
  PRIMARY KEY (case_id, subscriber)
);
CREATE INDEX news_to_tell ON news (subscriber, next_at);

-- Events that a subscriber did not take, after all tries.
CREATE TABLE news_given_up (
  case_id text NOT NULL,
  subscriber text NOT NULL,
  seq integer NOT NULL,
  attempts integer NOT NULL,
  why text NOT NULL,
  PRIMARY KEY (case_id, subscriber, seq)
);
CREATE INDEX news_given_up_of ON news_given_up (subscriber);
