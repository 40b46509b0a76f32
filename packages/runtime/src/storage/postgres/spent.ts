import type { SpentStore } from "../spent.ts";
import { type Database, statement } from "./database.ts";

/** What is over makes room, some of it at a time. What is spent anew was over, or the row stays as it is. */
const SPEND = statement(
	"spend",
	`WITH over AS (
		DELETE FROM spent WHERE key IN (SELECT key FROM spent WHERE until <= $3 AND key <> $1 ORDER BY until LIMIT 100)
	) INSERT INTO spent (key, until) VALUES ($1, $2)
	ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE spent.until <= $3`,
);
const IS_SPENT = statement("is spent", "SELECT FROM spent WHERE key = $1 AND until > $2");

export function spent(database: Database): SpentStore {
	return {
		spend: async (key, until, now) => (await database.run(SPEND, key, until, now)) === 1,
		isSpent: async (key, now) => (await database.get(IS_SPENT, key, now)) !== undefined,
	};
}
