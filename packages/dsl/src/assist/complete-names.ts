import type { Declaration } from "../names/declaration.ts";
import type { Meant } from "../names/meanings.ts";
import { membersOf } from "../names/members.ts";
import { type At, reach, relative, resolve } from "../names/reach.ts";
import { type Completion, completion } from "./completion.ts";
import { detailOf } from "./describe.ts";
import type { Place } from "./place.ts";

/** Names offered at once; a list longer than this helps nobody, and typing one more letter asks again. */
const MOST = 600;

/**
 * Names that may stand at a cursor, in full: `child.birth_date` is found by typing `birth`. Behind a dot only what
 * belongs to the name before it.
 */
export function completeNames(
	meant: readonly Meant[],
	typed: string,
	at: At,
	span: Pick<Place, "start" | "end">,
): readonly Completion[] {
	const dot = typed.lastIndexOf(".");
	const before = dot < 0 ? "" : typed.slice(0, dot + 1);
	const bearers =
		dot < 0 ? meant.flatMap((kind) => reach(kind, at)) : behindDot(typed.slice(0, dot), meant, at);
	return inFull(bearers, before, at)
		.slice(0, MOST)
		.map(([name, one]) =>
			completion(span, one.kind === "code" ? "code" : "name", name, {
				detail: detailOf(one, at.names),
			}),
		);
}

function behindDot(path: string, meant: readonly Meant[], at: At): readonly Declaration[] {
	const group = relative(path, at);
	if (group) return group;
	const found = resolve(path, meant, at).at(-1)?.found ?? [];
	return found.flatMap((one) => membersOf(one, at.names));
}

/** Kinds whose members are read by a dotted name wherever they themselves are. */
const OPENED: ReadonlySet<Declaration["kind"]> = new Set([
	"data",
	"document",
	"register",
	"record",
]);
const DEEPEST = 3;

function inFull(
	bearers: readonly Declaration[],
	before: string,
	at: At,
): readonly (readonly [string, Declaration])[] {
	const found = new Map<string, Declaration>();
	const add = (all: readonly Declaration[], prefix: string, depth: number) => {
		for (const one of all) {
			if (found.size >= MOST) return;
			const name = `${prefix}${one.id}`;
			if (!found.has(name)) found.set(name, one);
			if (depth < DEEPEST && OPENED.has(one.kind))
				add(membersOf(one, at.names), `${name}.`, depth + 1);
		}
	};
	add(bearers, before, 0);
	return [...found];
}
