import type { NewsStore } from "../news.ts";
import { figuresOf, givenUpOf, untoldOf } from "../sql-rows.ts";
import { type Database, statement } from "./database.ts";

const CLAIM = statement(
	"claim news",
	`UPDATE news SET leased_until = $1 FROM (
		SELECT case_id, subscriber FROM news
		WHERE subscriber = $2 AND next_at <= $3 AND leased_until <= $3 ORDER BY next_at, case_id LIMIT $4
		FOR UPDATE SKIP LOCKED
	) AS picked
	WHERE news.case_id = picked.case_id AND news.subscriber = picked.subscriber
	RETURNING news.case_id, news.subscriber, told, upto, attempts, next_at`,
);
/** One that somebody wants told from elsewhere keeps its place, and its lease is over. */
const KEEP = statement(
	"keep told",
	`UPDATE news SET told = CASE WHEN told = $3 THEN $4 ELSE told END,
	attempts = CASE WHEN told = $3 THEN 0 ELSE attempts END, why = CASE WHEN told = $3 THEN NULL ELSE why END,
	leased_until = CASE WHEN told = $3 THEN $5 ELSE 0 END
	WHERE case_id = $1 AND subscriber = $2 RETURNING told`,
);
const DROP_TOLD = statement(
	"drop told",
	"DELETE FROM news WHERE case_id = $1 AND subscriber = $2 AND told >= upto",
);
const RETRY = statement(
	"retry news",
	`UPDATE news SET attempts = $5, next_at = $3, leased_until = 0, why = $4
	WHERE case_id = $1 AND subscriber = $2`,
);
/** Both at once, and durable together: an event is either still to be told, or named as given up. */
const GIVE_UP = statement(
	"give up news",
	`WITH named AS (
		INSERT INTO news_given_up (case_id, subscriber, seq, attempts, why) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (case_id, subscriber, seq) DO UPDATE SET attempts = excluded.attempts, why = excluded.why
	)
	UPDATE news SET told = $3, attempts = 0, why = NULL, leased_until = 0
	WHERE case_id = $1 AND subscriber = $2 AND told < $3`,
);
const AGAIN = statement(
	"tell again",
	`WITH revived AS (
		DELETE FROM news_given_up WHERE case_id = $1 AND subscriber = $2 AND seq >= $3
	)
	INSERT INTO news (case_id, subscriber, told, upto, since, next_at) VALUES ($1, $2, $3::int - 1, $4, $5, $5)
	ON CONFLICT (case_id, subscriber) DO UPDATE SET told = least(news.told, excluded.told),
	upto = greatest(news.upto, excluded.upto), attempts = 0, next_at = excluded.next_at`,
);
const NEXT = statement(
	"next news",
	"SELECT next_at FROM news WHERE subscriber = $1 AND leased_until <= $2 ORDER BY next_at LIMIT 1",
);
const GIVEN_UP = statement(
	"news given up",
	"SELECT * FROM news_given_up WHERE subscriber = $1 ORDER BY case_id, seq LIMIT $2",
);
const WAITING = statement(
	"news waiting",
	`SELECT subscriber, count(*) AS waiting, min(since) AS since, max(why) AS why
	FROM news GROUP BY subscriber`,
);
const COUNTED = statement(
	"news given up by subscriber",
	"SELECT subscriber, count(*) AS given_up FROM news_given_up GROUP BY subscriber",
);

/** Who is still to be told what. */
export function news(database: Database): NewsStore {
	return {
		claimNews: async (subscriber, { now, until, limit }) =>
			[...(await database.all(CLAIM, until, subscriber, now, limit))]
				.sort((one, other) => Number(one.next_at) - Number(other.next_at))
				.map(untoldOf),
		keepTold: async ({ case: id, subscriber, told }, seq, leasedUntil) => {
			const row = await database.get(KEEP, id, subscriber, told, seq, leasedUntil);
			if (Number(row?.told) !== seq) return false;
			await database.run(DROP_TOLD, id, subscriber);
			return true;
		},
		retryNews: async ({ case: id, subscriber, attempts }, at, why) => {
			await database.run(RETRY, id, subscriber, at, why, attempts);
		},
		giveUpNews: async ({ case: id, subscriber, seq, attempts, why }) => {
			await database.run(GIVE_UP, id, subscriber, seq, attempts, why);
			await database.run(DROP_TOLD, id, subscriber);
		},
		tellAgain: async ({ case: id, subscriber }, { from, upto, at }) => {
			await database.run(AGAIN, id, subscriber, from, upto, at);
		},
		nextNews: async (subscriber, now) => {
			const row = await database.get(NEXT, subscriber, now);
			return row && Number(row.next_at);
		},
		newsGivenUp: async (subscriber, limit) =>
			(await database.all(GIVEN_UP, subscriber, limit)).map(givenUpOf),
		newsFigures: async () => figuresOf(await database.all(WAITING), await database.all(COUNTED)),
	};
}
