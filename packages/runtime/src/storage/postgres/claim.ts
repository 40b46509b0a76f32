import type { Effect } from "../../case/effect.ts";
import type { Remembered } from "../remembered.ts";
import type { ClaimedEffect, DeadEffect } from "../rows.ts";
import type { Claims, Due } from "../storage.ts";
import { type Database, type Row, statement } from "./database.ts";

// Rows that another worker is about to lease are passed over, not waited for.
const CLAIM_DUE = statement(
	"claim due",
	`UPDATE due SET leased_until = $1 FROM (
		SELECT case_id, what, kind FROM due
		WHERE at <= $2 AND leased_until <= $3 AND ($4::text IS NULL OR case_id = $4) ORDER BY at LIMIT $5
		FOR UPDATE SKIP LOCKED
	) AS picked
	WHERE due.case_id = picked.case_id AND due.what = picked.what AND due.kind = picked.kind
	RETURNING due.case_id, due.what, due.kind, due.at`,
);
const CLAIM_EFFECTS = statement(
	"claim effects",
	`UPDATE outbox SET leased_until = $1 FROM (
		SELECT case_id, effect_id FROM outbox
		WHERE next_at <= $2 AND leased_until <= $2 AND ($3::text IS NULL OR case_id = $3)
		ORDER BY next_at, place LIMIT $4
		FOR UPDATE SKIP LOCKED
	) AS picked
	WHERE outbox.case_id = picked.case_id AND outbox.effect_id = picked.effect_id
	RETURNING outbox.place, outbox.body, outbox.attempts`,
);
// The row of the case is touched: whoever remembers what falls due in it is refused and reads. It comes first, as in a
// commit, so that neither waits for the other.
const DROP_DUE = statement(
	"drop due",
	`WITH touched AS (UPDATE cases SET version = version WHERE case_id = $1 RETURNING case_id)
	DELETE FROM due WHERE case_id = $1 AND what = $2 AND kind = $3 AND at = $4
	AND (SELECT count(*) FROM touched) >= 0`,
);
const NEXT_DUE = statement(
	"next due",
	"SELECT at FROM due WHERE leased_until <= $1 ORDER BY at LIMIT 1",
);
const SETTLE = statement(
	"settle effect",
	"DELETE FROM outbox WHERE case_id = $1 AND effect_id = $2",
);
const RETRY = statement(
	"retry effect",
	`UPDATE outbox SET attempts = attempts + 1, next_at = $1, leased_until = 0, why = $2
	WHERE case_id = $3 AND effect_id = $4`,
);
const HURRY = statement("hurry effects", "UPDATE outbox SET next_at = 0 WHERE next_at > 0");
const NEXT_EFFECT = statement(
	"next effect",
	`SELECT next_at AS at FROM outbox WHERE next_at IS NOT NULL AND leased_until <= $1
	ORDER BY next_at LIMIT 1`,
);
const DEAD = statement(
	"dead effects",
	"SELECT body, attempts, why FROM outbox WHERE next_at IS NULL ORDER BY effect_id LIMIT $1",
);
const REVIVE = statement(
	"revive effects",
	`UPDATE outbox SET attempts = 0, next_at = 0, leased_until = 0
	WHERE next_at IS NULL AND ($1::text[] IS NULL OR effect_id = ANY($1)) RETURNING effect_id`,
);

/** Due rows and effects, leased to whoever works on them. */
export function claims(database: Database, remembered: Remembered): Claims {
	return {
		claimDue: async (dueBy, { now, until, limit, case: only }) =>
			(await database.all(CLAIM_DUE, until, dueBy, now, only ?? null, limit))
				.map(dueOf)
				.sort((one, other) => one.at - other.at),
		dropDue: async (caseId, { what, kind, at }) => {
			remembered.forget(caseId);
			await database.run(DROP_DUE, caseId, what, kind, at);
		},
		nextDue: async (now) => instant(await database.get(NEXT_DUE, now)),
		claimEffects: async ({ now, until, limit, case: only }) =>
			[...(await database.all(CLAIM_EFFECTS, until, now, only ?? null, limit))]
				.sort((one, other) => Number(one.place) - Number(other.place))
				.map(claimedEffect),
		settleEffect: async (effect) => {
			await database.run(SETTLE, effect.case, effect.id);
		},
		retryEffect: async (effect, at, why) => {
			await database.run(RETRY, at ?? null, why, effect.case, effect.id);
		},
		hurryEffects: async () => {
			await database.run(HURRY);
		},
		nextEffect: async (now) => instant(await database.get(NEXT_EFFECT, now)),
		deadEffects: async (limit) => (await database.all(DEAD, limit)).map(deadEffect),
		reviveEffects: async (ids) =>
			(await database.all(REVIVE, ids ?? null)).map((row) => String(row.effect_id)).sort(),
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
	return { effect: row.body as Effect, attempts: Number(row.attempts) };
}

function deadEffect(row: Row): DeadEffect {
	const { id, case: caseId, kind } = row.body as Effect;
	return { id, case: caseId, kind, attempts: Number(row.attempts), why: String(row.why) };
}

function instant(row: Row | undefined): number | undefined {
	const at = row?.at;
	return at === null || at === undefined ? undefined : Number(at);
}
