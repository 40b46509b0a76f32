-- answers.case_id text NOT NULL
-- answers.actor text NOT NULL
-- answers.key text NOT NULL
-- answers.body_hash text NOT NULL
-- answers.status integer NOT NULL
-- answers.answer text NOT NULL
-- bundles.hash text NOT NULL
-- bundles.body json NOT NULL
-- cases.case_id text NOT NULL
-- cases.number text NOT NULL
-- cases.version integer NOT NULL
-- cases.status text NOT NULL
-- cases.applicant text NOT NULL
-- cases.opened_at bigint NOT NULL
-- cases.body json NOT NULL
-- cases.head text NOT NULL
-- consents.consent_id text NOT NULL
-- consents.place bigint NOT NULL
-- consents.version integer NOT NULL
-- consents.applicant text NOT NULL
-- consents.partner text NOT NULL
-- consents.asked_at bigint NOT NULL
-- consents.body json NOT NULL
-- drafts.case_id text NOT NULL
-- drafts.step text NOT NULL
-- drafts.version integer NOT NULL
-- drafts.body json NOT NULL
-- due.case_id text NOT NULL
-- due.what text NOT NULL
-- due.kind text NOT NULL
-- due.at bigint NOT NULL
-- due.leased_until bigint NOT NULL
-- events.case_id text NOT NULL
-- events.seq integer NOT NULL
-- events.body json NOT NULL
-- events.salt text
-- events.digest text
-- events.hash text NOT NULL
-- files.case_id text NOT NULL
-- files.file_id text NOT NULL
-- files.name text NOT NULL
-- files.type text NOT NULL
-- files.uploaded_by text
-- files.field text
-- files.paper text
-- files.code text
-- files.content bytea NOT NULL
-- files.outside bigint
-- files.scan text
-- files_to_remove.file_id text NOT NULL
-- lookups.case_id text NOT NULL
-- lookups.seq integer NOT NULL
-- lookups.body json NOT NULL
-- lookups.salt text
-- lookups.digest text
-- lookups.hash text NOT NULL
-- migrations.version integer NOT NULL
-- migrations.name text NOT NULL
-- migrations.done_at timestamp with time zone NOT NULL
-- news.case_id text NOT NULL
-- news.subscriber text NOT NULL
-- news.told integer NOT NULL
-- news.upto integer NOT NULL
-- news.since bigint NOT NULL
-- news.attempts integer NOT NULL
-- news.next_at bigint NOT NULL
-- news.leased_until bigint NOT NULL
-- news.why text
-- news_given_up.case_id text NOT NULL
-- news_given_up.subscriber text NOT NULL
-- news_given_up.seq integer NOT NULL
-- news_given_up.attempts integer NOT NULL
-- news_given_up.why text NOT NULL
-- outbox.case_id text NOT NULL
-- outbox.effect_id text NOT NULL
-- outbox.place bigint NOT NULL
-- outbox.body json NOT NULL
-- outbox.attempts integer NOT NULL
-- outbox.next_at bigint
-- outbox.leased_until bigint NOT NULL
-- outbox.why text
-- series.series text NOT NULL
-- series.last bigint NOT NULL
-- shares.share_id text NOT NULL
-- shares.place bigint NOT NULL
-- shares.version integer NOT NULL
-- shares.case_id text NOT NULL
-- shares.code text NOT NULL
-- shares.body json NOT NULL
-- spent.key text NOT NULL
-- spent.until bigint NOT NULL
-- tasks.case_id text NOT NULL
-- tasks.task_id text NOT NULL
-- tasks.role text NOT NULL
-- tasks.due_at bigint NOT NULL
-- tasks.late boolean NOT NULL
-- tasks.office text
-- tasks.body json NOT NULL
CREATE UNIQUE INDEX answers_pkey ON answers USING btree (case_id, actor, key);
CREATE UNIQUE INDEX bundles_pkey ON bundles USING btree (hash);
CREATE INDEX cases_by_age ON cases USING btree (opened_at DESC, case_id DESC);
CREATE INDEX cases_by_applicant ON cases USING btree (applicant, opened_at DESC, case_id DESC);
CREATE INDEX cases_by_status ON cases USING btree (status);
CREATE UNIQUE INDEX cases_number_key ON cases USING btree (number);
CREATE UNIQUE INDEX cases_pkey ON cases USING btree (case_id);
CREATE INDEX consents_of_applicant ON consents USING btree (applicant, asked_at DESC);
CREATE INDEX consents_of_partner ON consents USING btree (partner, asked_at DESC);
CREATE UNIQUE INDEX consents_pkey ON consents USING btree (consent_id);
CREATE UNIQUE INDEX drafts_pkey ON drafts USING btree (case_id, step);
CREATE INDEX due_by_instant ON due USING btree (at);
CREATE UNIQUE INDEX due_pkey ON due USING btree (case_id, what, kind);
CREATE UNIQUE INDEX events_pkey ON events USING btree (case_id, seq);
CREATE UNIQUE INDEX files_by_code ON files USING btree (code) WHERE (code IS NOT NULL);
CREATE INDEX files_held ON files USING btree (scan, case_id, file_id) WHERE (scan = ANY (ARRAY['waiting'::text, 'infected'::text]));
CREATE INDEX files_outside ON files USING btree (file_id) WHERE (outside IS NOT NULL);
CREATE UNIQUE INDEX files_pkey ON files USING btree (case_id, file_id);
CREATE UNIQUE INDEX files_to_remove_pkey ON files_to_remove USING btree (file_id);
CREATE UNIQUE INDEX lookups_pkey ON lookups USING btree (case_id, seq);
CREATE UNIQUE INDEX migrations_pkey ON migrations USING btree (version);
CREATE UNIQUE INDEX news_pkey ON news USING btree (case_id, subscriber);
CREATE INDEX news_to_tell ON news USING btree (subscriber, next_at);
CREATE INDEX news_given_up_of ON news_given_up USING btree (subscriber);
CREATE UNIQUE INDEX news_given_up_pkey ON news_given_up USING btree (case_id, subscriber, seq);
CREATE INDEX outbox_given_up ON outbox USING btree (effect_id) WHERE (next_at IS NULL);
CREATE UNIQUE INDEX outbox_pkey ON outbox USING btree (case_id, effect_id);
CREATE INDEX outbox_to_do ON outbox USING btree (next_at, place) WHERE (next_at IS NOT NULL);
CREATE UNIQUE INDEX series_pkey ON series USING btree (series);
CREATE UNIQUE INDEX shares_code_key ON shares USING btree (code);
CREATE INDEX shares_of_case ON shares USING btree (case_id, place DESC);
CREATE UNIQUE INDEX shares_pkey ON shares USING btree (share_id);
CREATE INDEX spent_by_age ON spent USING btree (until);
CREATE UNIQUE INDEX spent_pkey ON spent USING btree (key);
CREATE INDEX tasks_late ON tasks USING btree (role, due_at, task_id) WHERE late;
CREATE INDEX tasks_of_role ON tasks USING btree (role, due_at, task_id);
CREATE UNIQUE INDEX tasks_pkey ON tasks USING btree (case_id, task_id, role);
CREATE TRIGGER events_are_append_only BEFORE DELETE OR UPDATE ON events FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
CREATE TRIGGER lookups_are_append_only BEFORE DELETE OR UPDATE ON lookups FOR EACH ROW EXECUTE FUNCTION refuse_all_but_erasure();
