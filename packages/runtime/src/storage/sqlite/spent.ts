import type { SpentStore } from "../spent.ts";
import type { Database } from "./database.ts";

export function spent(database: Database): SpentStore {
	return {
		spend: async (key, until, now) =>
			database.transaction(() => {
				database.run(
					"DELETE FROM spent WHERE key IN (SELECT key FROM spent WHERE until <= ? ORDER BY until LIMIT 100)",
					now,
				);
				const inserted = database.run(
					`INSERT INTO spent (key, until) VALUES (?, ?)
					ON CONFLICT (key) DO UPDATE SET until = excluded.until WHERE spent.until <= ?`,
					key,
					until,
					now,
				);
				return inserted === 1;
			}),
		isSpent: async (key, now) =>
			database.get("SELECT 1 AS yes FROM spent WHERE key = ? AND until > ?", key, now) !==
			undefined,
	};
}
