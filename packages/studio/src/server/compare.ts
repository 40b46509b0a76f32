import { type CheckedLibrary, createWorkspace, type Linked } from "@onedoor/dsl";
import { compareLibraries } from "@onedoor/dsl/diff";

import type { CompareView } from "../api/answers.ts";
import { measured } from "../burden/measured.ts";

interface Text {
	readonly path: string;
	readonly text: string;
}

/** Why two states could not be compared. It is never taken for "no change". */
export type NotCompared = "before_unreadable" | "after_unreadable" | "procedure_unknown";

export interface Comparison {
	/** What differs of one procedure between two states of its library, in meaning, in numbers and in text. */
	compare(
		before: readonly Text[],
		after: readonly Text[],
		procedure: string,
	): CompareView | NotCompared;
}

export function createComparison(): Comparison {
	// What stays the same from one comparison to the next is not worked out again.
	const [old, now] = [createWorkspace(), createWorkspace()];
	return {
		compare(before, after, procedure) {
			old.replace(before);
			now.replace(after);
			const sides = [old.check(), now.check()] as const;
			const [from, to] = sides.map(({ library }) => ownOf(library, procedure));
			if (isBroken(before, procedure, sides[0].findings)) return "before_unreadable";
			if (isBroken(after, procedure, sides[1].findings)) return "after_unreadable";
			if (from === undefined && to === undefined) return "procedure_unknown";
			const compared = compareLibraries(sides[0].library, sides[1].library, new Set([procedure]));
			return {
				changes: compared.flatMap(({ changes }) => changes),
				...(from && { before: sideOf(from) }),
				...(to && { after: sideOf(to) }),
				texts: differing(before, after),
			};
		},
	};
}

function ownOf(library: CheckedLibrary, procedure: string): Linked | undefined {
	return library.linked.findLast(({ definition }) => definition.procedure === procedure);
}

function sideOf(linked: Linked): NonNullable<CompareView["before"]> {
	const burden = measured(linked);
	return { definition: linked.definition, ...(burden && { burden }) };
}

/** The file of the procedure is there, and cannot be read. */
function isBroken(
	texts: readonly Text[],
	procedure: string,
	findings: readonly { readonly file: string; readonly code: string }[],
): boolean {
	const says = `procedure: ${procedure}`;
	const own = texts.find(
		({ path, text }) =>
			path.endsWith(".procedure.yaml") &&
			(path.endsWith(`${procedure}.procedure.yaml`) ||
				text.split("\n").some((line) => line.trim() === says || line.startsWith(`${says} `))),
	);
	return findings.some(({ file, code }) => file === own?.path && UNREADABLE.has(code));
}

const UNREADABLE: ReadonlySet<string> = new Set(["yaml_broken", "yaml_construct", "file_not_utf8"]);

function differing(before: readonly Text[], after: readonly Text[]): CompareView["texts"] {
	const old = new Map(before.map(({ path, text }) => [path, text]));
	const now = new Map(after.map(({ path, text }) => [path, text]));
	return [...new Set([...old.keys(), ...now.keys()])]
		.sort()
		.filter((path) => old.get(path) !== now.get(path))
		.map((path) => ({ path, before: old.get(path) ?? "", after: now.get(path) ?? "" }));
}
