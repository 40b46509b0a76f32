import type { Effect } from "../../case/effect.ts";
import type { Remembered } from "../remembered.ts";
import type { ClaimedEffect, DeadEffect } from "../rows.ts";
import type { Claims, Due } from "../storage.ts";
import type { Database, Row } from "./database.ts";

/** Due rows and effects, leased to whoever works on them. */
export function claims(database: Database, remembered: Remembered): Claims {
	return {
		claimDue: async (dueBy, { now, until, limit, case: only }) =>
			database
				.all(
					`UPDATE due SET leased_until = ? WHERE (case_id, what, kind) IN (
						SELECT case_id, what, kind FROM due
						WHERE at <= ? AND leased_until <= ? AND (? IS NULL OR case_id = ?) ORDER BY at LIMIT ?
					) RETURNING case_id, what, kind, at`,
					until,
					dueBy,
					now,
					only ?? null,
					only ?? null,
					limit,
				)
				.map(dueOf)
				.sort((one, other) => one.at - other.at),
		dropDue: async (caseId, { what, kind, at }) => {
			remembered.forget(caseId);
			database.run(
				"DELETE FROM due WHERE case_id = ? AND what = ? AND kind = ? AND at = ?",
				caseId,
				what,
				kind,
				at,
			);
		},
		nextDue: async (now) =>
			instant(database.get("SELECT at FROM due WHERE leased_until <= ? ORDER BY at LIMIT 1", now)),
		claimEffects: async ({ now, until, limit, case: only }) =>
			database
				.all(
					`UPDATE outbox SET leased_until = ? WHERE rowid IN (
						SELECT rowid FROM outbox
						WHERE next_at <= ? AND leased_until <= ? AND (? IS NULL OR case_id = ?) ORDER BY next_at, rowid LIMIT ?
					) RETURNING rowid, body, attempts`,
					until,
					now,
					now,
					only ?? null,
					only ?? null,
					limit,
				)
				.sort((one, other) => Number(one.rowid) - Number(other.rowid))
				.map(claimedEffect),
		settleEffect: async (effect) => {
			database.run(
				"DELETE FROM outbox WHERE case_id = ? AND effect_id = ?",
				effect.case,
				effect.id,
			);
		},
		retryEffect: async (effect, at, why) => {
			database.run(
				`UPDATE outbox SET attempts = attempts + 1, next_at = ?, leased_until = 0, why = ?
				WHERE case_id = ? AND effect_id = ?`,
				at ?? null,
				why,
				effect.case,
				effect.id,
			);
		},
		hurryEffects: async () => {
			database.run("UPDATE outbox SET next_at = 0 WHERE next_at > 0");
		},
		nextEffect: async (now) =>
			instant(
				database.get(
					"SELECT next_at AS at FROM outbox WHERE next_at IS NOT NULL AND leased_until <= ? ORDER BY next_at LIMIT 1",
					now,
				),
			),
		deadEffects: async (limit) =>
			database
				.all("SELECT * FROM outbox WHERE next_at IS NULL ORDER BY effect_id LIMIT ?", limit)
				.map(deadEffect),
		reviveEffects: async (ids) =>
			database
				.all(
					`UPDATE outbox SET attempts = 0, next_at = 0, leased_until = 0
					WHERE next_at IS NULL AND (?1 IS NULL OR effect_id IN (SELECT value FROM json_each(?1)))
					RETURNING effect_id`,
					ids === undefined ? null : JSON.stringify(ids),
				)
				.map((row) => String(row.effect_id))
				.sort(),
	};
}

function dueOf(row: Row): Due & { readonly case: string } {
	return {
		case: String(row.case_id),
		what: String(row.what),
		kind: row.kind === "warn" ? "warn" : "late",
		at: Number(row.at),
	};
}

function claimedEffect(row: Row): ClaimedEffect {
	return { effect: effectOf(row), attempts: Number(row.attempts) };
}

function deadEffect(row: Row): DeadEffect {
	const { id, case: caseId, kind } = effectOf(row);
	return { id, case: caseId, kind, attempts: Number(row.attempts), why: String(row.why) };
}

function effectOf(row: Row): Effect {
	return JSON.parse(String(row.body)) as Effect;
}

function instant(row: Row | undefined): number | undefined {
	const at = row?.at;
	return at === null || at === undefined ? undefined : Number(at);
}
