import type { NewsGivenUp, NewsStore, ToTell, UntoldNews } from "../news.ts";
import { figuresOf, givenUpOf, untoldOf } from "../sql-rows.ts";
import type { Commit } from "../storage.ts";
import type { Database } from "./database.ts";

/** What a commit is to tell. Where something waits already, that is told first. */
export function insertNews(
	database: Database,
	{ case: { id, version } }: Pick<Commit, "case">,
	told: number,
	{ subscribers, at }: ToTell,
): void {
	for (const subscriber of subscribers)
		database.run(
			`INSERT INTO news (case_id, subscriber, told, upto, since, next_at) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (case_id, subscriber) DO UPDATE SET upto = excluded.upto`,
			id,
			subscriber,
			told,
			version,
			at,
			at,
		);
}

/** Who is still to be told what. */
export function news(database: Database): NewsStore {
	return {
		claimNews: async (subscriber, { now, until, limit }) =>
			database
				.all(
					`UPDATE news SET leased_until = ? WHERE (case_id, subscriber) IN (
						SELECT case_id, subscriber FROM news
						WHERE subscriber = ? AND next_at <= ? AND leased_until <= ? ORDER BY next_at, case_id LIMIT ?
					) RETURNING case_id, subscriber, told, upto, attempts, next_at`,
					until,
					subscriber,
					now,
					now,
					limit,
				)
				.sort((one, other) => Number(one.next_at) - Number(other.next_at))
				.map(untoldOf),
		keepTold: async (of, seq, leasedUntil) =>
			database.transaction(() => keepTold(database, of, seq, leasedUntil)),
		retryNews: async ({ case: id, subscriber, attempts }, at, why) => {
			database.run(
				`UPDATE news SET attempts = ?, next_at = ?, leased_until = 0, why = ?
				WHERE case_id = ? AND subscriber = ?`,
				attempts,
				at,
				why,
				id,
				subscriber,
			);
		},
		giveUpNews: async (event) => database.transaction(() => giveUp(database, event)),
		tellAgain: async ({ case: id, subscriber }, { from, upto, at }) =>
			database.transaction(() => {
				database.run(
					"DELETE FROM news_given_up WHERE case_id = ? AND subscriber = ? AND seq >= ?",
					id,
					subscriber,
					from,
				);
				database.run(
					`INSERT INTO news (case_id, subscriber, told, upto, since, next_at) VALUES (?, ?, ?, ?, ?, ?)
					ON CONFLICT (case_id, subscriber) DO UPDATE SET told = min(told, excluded.told),
					upto = max(upto, excluded.upto), attempts = 0, next_at = excluded.next_at`,
					id,
					subscriber,
					from - 1,
					upto,
					at,
					at,
				);
			}),
		nextNews: async (subscriber, now) => {
			const row = database.get(
				"SELECT next_at FROM news WHERE subscriber = ? AND leased_until <= ? ORDER BY next_at LIMIT 1",
				subscriber,
				now,
			);
			return row && Number(row.next_at);
		},
		newsGivenUp: async (subscriber, limit) =>
			database
				.all(
					"SELECT * FROM news_given_up WHERE subscriber = ? ORDER BY case_id, seq LIMIT ?",
					subscriber,
					limit,
				)
				.map(givenUpOf),
		newsFigures: async () =>
			figuresOf(
				database.all(
					`SELECT subscriber, count(*) AS waiting, min(since) AS since, max(why) AS why
					FROM news GROUP BY subscriber`,
				),
				database.all(
					"SELECT subscriber, count(*) AS given_up FROM news_given_up GROUP BY subscriber",
				),
			),
	};
}

function keepTold(
	database: Database,
	{ case: id, subscriber, told }: Pick<UntoldNews, "case" | "subscriber" | "told">,
	seq: number,
	leasedUntil: number,
): boolean {
	const isKept =
		database.run(
			`UPDATE news SET told = ?, attempts = 0, why = NULL, leased_until = ?
			WHERE case_id = ? AND subscriber = ? AND told = ?`,
			seq,
			leasedUntil,
			id,
			subscriber,
			told,
		) === 1;
	if (isKept) dropTold(database, id, subscriber);
	else
		database.run(
			"UPDATE news SET leased_until = 0 WHERE case_id = ? AND subscriber = ?",
			id,
			subscriber,
		);
	return isKept;
}

function giveUp(
	database: Database,
	{ case: id, subscriber, seq, attempts, why }: NewsGivenUp,
): void {
	database.run(
		"INSERT OR REPLACE INTO news_given_up (case_id, subscriber, seq, attempts, why) VALUES (?, ?, ?, ?, ?)",
		id,
		subscriber,
		seq,
		attempts,
		why,
	);
	database.run(
		`UPDATE news SET told = ?, attempts = 0, why = NULL, leased_until = 0
		WHERE case_id = ? AND subscriber = ? AND told < ?`,
		seq,
		id,
		subscriber,
		seq,
	);
	dropTold(database, id, subscriber);
}

function dropTold(database: Database, id: string, subscriber: string): void {
	database.run(
		"DELETE FROM news WHERE case_id = ? AND subscriber = ? AND told >= upto",
		id,
		subscriber,
	);
}
