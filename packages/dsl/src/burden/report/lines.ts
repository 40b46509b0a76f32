import type { Id } from "../../bundle/index.ts";
import type { Linked } from "../../link/link.ts";
import type { Amount, Counts } from "../item.ts";
import type { Found } from "../measure.ts";
import type { Added } from "../personas/count-story.ts";
import type { Line } from "./report.ts";

/** Finds where a procedure's things stand; undefined for one that the library does not have. */
export type LocateIn = (procedure: Id | undefined) => Linked["locate"];

/** What adds to the least and to the most of a number, as one list in the order of the paths. */
export function linesOf(found: Found, locate: LocateIn): readonly Line[] {
	const lines = new Map<string, { readonly counts: Counts; min: number; max: number }>();
	const add = (end: "min" | "max") => (one: Amount) => {
		const key = keyOf(one.counts);
		const line = lines.get(key) ?? { counts: one.counts, min: 0, max: 0 };
		line[end] += one.amount;
		lines.set(key, line);
	};
	for (const one of found.most()) add("max")(one);
	for (const one of found.least()) add("min")(one);
	return [...lines.values()].map(({ counts, min, max }) => lineOf(counts, { min, max }, locate));
}

export function linesIn(added: readonly Added[], locate: LocateIn): readonly Line[] {
	return added.map(({ counts, min, max, exactly }) => ({
		...lineOf(counts, { min, max }, locate),
		...(exactly !== undefined && { typical: exactly }),
	}));
}

/** The same thing on both sides of a comparison. */
export function keyOf({
	kind,
	id,
	step = "",
	outcome = "",
	procedure = "",
}: Pick<Counts, "kind" | "id" | "step" | "outcome" | "procedure">): string {
	return [procedure, kind, id, step, outcome].join(" ");
}

function lineOf(
	{ path, ...named }: Counts,
	{ min, max }: { readonly min: number; readonly max: number },
	locate: LocateIn,
): Line {
	const { file, start, end } = locate(named.procedure)(path);
	return { ...named, min, max: finite(max), file, start, end };
}

export function finite(max: number): number | null {
	return Number.isFinite(max) ? max : null;
}
