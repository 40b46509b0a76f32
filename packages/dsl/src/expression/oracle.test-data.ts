import { withAmounts } from "./amounts.ts";
import type { Expression } from "./ast.ts";
import { TYPES } from "./random-rules.test-data.ts";
import type { Scope } from "./scope.ts";
import type { RuleEnv } from "./types.ts";

/** How many random rules an oracle sees: a share in `pnpm test`, all of them in `pnpm soak rules`. */
export const RUNS: number = Number(process.env.ONEDOOR_SOAK_RULES ?? 500);

/** The same rules in every run, so that a failure can be met again; `ONEDOOR_SOAK_SEED` chooses others. */
export const SEED: number = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_260_701);

/** The names of random rules; each is there, and no list of theirs is empty. */
export const ENV: RuleEnv = {
	known: ["guests", "numbers"].map((list) => ({
		op: ">",
		left: { op: "call", name: "count", args: [{ op: "path", path: [list] }] },
		right: { op: "literal", type: "whole", value: "0" },
	})),
	resolve: (path) => {
		const type = TYPES[path.join(".")];
		return type ? { type, presentWhen: [] } : { unknown: 0, candidates: Object.keys(TYPES) };
	},
};

/** A rule as linking leaves it, in a procedure whose currency is pounds. */
export function inPounds(tree: Expression): Expression {
	return withAmounts(tree, { digits: 2, typeOf: (path) => TYPES[path.join(".")]?.kind });
}

export function scopeOf(data: Readonly<Record<string, unknown>>): Scope {
	return {
		get: (path) => path.reduce<unknown>(member, data),
		today: "2026-11-23",
		now: "2026-11-23T09:00:00+07:00",
		timeZone: "Asia/Ho_Chi_Minh",
		leapBirthday: "1 March",
	};
}

/** A member of a list is the list of its items' members. */
function member(value: unknown, name: string): unknown {
	if (Array.isArray(value)) return value.map((item) => member(item, name));
	return value !== null && typeof value === "object" && Object.hasOwn(value, name)
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}
