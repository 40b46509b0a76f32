import { createWorkspace, type Linked } from "@onedoor/dsl/check";

import { measured } from "../burden/measured.ts";
import type { Measured, SourceText } from "./protocol.ts";

type BurdenNow = ReturnType<typeof measured>;

const workspace = createWorkspace();
let last: Counted | undefined;

interface Counted {
	readonly procedure: string;
	readonly texts: ReadonlyMap<string, string>;
	readonly burden: BurdenNow;
}

/** The burden of the text on screen, and of the same library when it was opened. */
export function measure(
	linked: Linked | undefined,
	texts: ReadonlyMap<string, string>,
	opened: readonly SourceText[],
	procedure: string,
): Measured {
	const now = linked && measured(linked);
	if (opened.length === 0) return { ...(now && { now }) };
	const before = burdenBefore(new Map([...texts, ...entriesOf(opened)]), procedure);
	return { ...(now && { now }), ...(before && { before }) };
}

/** While somebody types, what was before stays the same: it is counted once. */
function burdenBefore(texts: ReadonlyMap<string, string>, procedure: string): BurdenNow {
	if (last?.procedure === procedure && isSame(last.texts, texts)) return last.burden;
	const files = [...texts].map(([path, text]) => ({ path, text }));
	workspace.replace(files);
	const shown = (all: readonly Linked[]) =>
		all.findLast(({ definition }) => definition.procedure === procedure);
	const alone = shown(workspace.link());
	// What a step sets in the procedures that it starts is known only to the whole check.
	const linked = alone?.sets.size === 0 ? alone : shown(workspace.check().library.linked);
	const burden = linked && measured(linked);
	last = { procedure, texts, burden };
	return burden;
}

function isSame(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
	return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

function entriesOf(texts: readonly SourceText[]): readonly (readonly [string, string])[] {
	return texts.map(({ path, text }) => [path, text]);
}
