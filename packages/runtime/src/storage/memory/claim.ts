import type { Claims } from "../storage.ts";
import { copy, type DueRow, type Tables } from "./tables.ts";

/** Due rows and effects, leased to whoever works on them. */
export function claims(tables: Tables): Claims {
	const due = (only?: string): (DueRow & { readonly case: string })[] =>
		[...tables.shelves.values()]
			.filter(({ kase }) => only === undefined || kase.id === only)
			.flatMap((shelf) => shelf.due.map((row) => Object.assign(row, { case: shelf.kase.id })));
	return {
		claimDue: async (dueBy, { now, until, limit, case: only }) =>
			due(only)
				.filter((row) => row.due.at <= dueBy && row.leasedUntil <= now)
				.sort((one, other) => one.due.at - other.due.at)
				.slice(0, limit)
				.map((row) => {
					row.leasedUntil = until;
					return { ...row.due, case: row.case };
				}),
		dropDue: async (caseId, { what, kind, at }) => {
			const shelf = tables.shelves.get(caseId);
			if (shelf)
				shelf.due = shelf.due.filter(
					(row) => row.due.what !== what || row.due.kind !== kind || row.due.at !== at,
				);
		},
		nextDue: async (now) =>
			earliest(
				due()
					.filter((row) => row.leasedUntil <= now)
					.map((row) => row.due.at),
			),
		claimEffects: async ({ now, until, limit, case: only }) =>
			[...tables.outbox.values()]
				.filter((row) => row.nextAt !== undefined && row.nextAt <= now && row.leasedUntil <= now)
				.filter((row) => only === undefined || row.effect.case === only)
				.slice(0, limit)
				.map((row) => {
					row.leasedUntil = until;
					return { effect: copy(row.effect), attempts: row.attempts };
				}),
		settleEffect: async (effect) => {
			tables.outbox.delete(effect.id);
		},
		retryEffect: async (effect, at, why) => {
			const row = tables.outbox.get(effect.id);
			if (row) Object.assign(row, { attempts: row.attempts + 1, nextAt: at, leasedUntil: 0, why });
		},
		hurryEffects: async () => {
			for (const row of tables.outbox.values()) if (row.nextAt !== undefined) row.nextAt = 0;
		},
		nextEffect: async (now) =>
			earliest(
				[...tables.outbox.values()]
					.filter((row) => row.leasedUntil <= now)
					.flatMap((row) => row.nextAt ?? []),
			),
		deadEffects: async (limit) =>
			[...tables.outbox.values()]
				.filter((row) => row.nextAt === undefined)
				.slice(0, limit)
				.map(({ effect: { id, case: caseId, kind }, attempts, why }) => ({
					id,
					case: caseId,
					kind,
					attempts,
					why,
				})),
		reviveEffects: async (ids) => {
			const dead = [...tables.outbox.values()].filter(
				({ nextAt, effect }) => nextAt === undefined && (ids?.includes(effect.id) ?? true),
			);
			for (const row of dead) Object.assign(row, { attempts: 0, nextAt: 0, leasedUntil: 0 });
			return dead.map(({ effect }) => effect.id).sort();
		},
	};
}

function earliest(instants: readonly number[]): number | undefined {
	return instants.length === 0 ? undefined : Math.min(...instants);
}
