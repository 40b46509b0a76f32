import { posix } from "node:path";

import {
	type Checked,
	createWorkspace,
	type Finding,
	type Linked,
	type Workspace,
} from "@onedoor/dsl";
import {
	type ComparedProcedure,
	type Counts,
	compareLibraries,
	openCasesBetween,
	sharedChangesBetween,
} from "@onedoor/dsl/diff";

import type { ComparedFile, ComparisonView } from "../api/comparison.ts";
import { whoAgrees } from "./who-agrees.ts";

/** A text of one side, by its path in the library. */
export interface SideText {
	readonly path: string;
	readonly text: string;
}

export interface CompareAsked {
	readonly procedure: string;
	readonly before: readonly SideText[];
	readonly after: readonly SideText[];
	readonly counts?: Counts;
}

/** What could not be compared never looks unchanged. */
export type Compared =
	| {
			readonly kind: "compared";
			readonly view: ComparisonView;
			readonly after: { readonly checked: Checked; readonly linked: Linked | undefined };
	  }
	| { readonly kind: "unreadable"; readonly side: "before" | "after"; readonly finding: Finding }
	/** It stands in a file of this side, which says no procedure. */
	| { readonly kind: "no_procedure"; readonly side: "before" | "after"; readonly file: string }
	| { readonly kind: "unknown_procedure" };

/** A whole library may differ from a state of years ago. */
const MOST_FILES = 100;

export interface Comparisons {
	compare(asked: CompareAsked): Compared;
}

/** Compares states of the library. Texts that stay the same from one question to the next are not read again. */
export function createComparisons(): Comparisons {
	const [then, now] = [createWorkspace(), createWorkspace()];
	return { compare: (asked) => compare(then, now, asked) };
}

function compare(then: Workspace, now: Workspace, asked: CompareAsked): Compared {
	then.replace(asked.before);
	now.replace(asked.after);
	const [before, after] = [then.check(), now.check()];
	const [old, own] = [linkedIn(before, asked.procedure), linkedIn(after, asked.procedure)];
	const file = own?.file ?? old?.file ?? fileFor(asked);
	if (file === undefined) return { kind: "unknown_procedure" };
	const files = filesOf(asked, file);
	const mattering = new Set([file, ...files.map(({ path }) => path)]);
	const broken = unreadableIn(then, "before", mattering) ?? unreadableIn(now, "after", mattering);
	if (broken) return broken;
	const sides = [
		["before", old, asked.before],
		["after", own, asked.after],
	] as const;
	for (const [side, linked, texts] of sides)
		if (linked === undefined && texts.some(({ path }) => path === file))
			return { kind: "no_procedure", side, file };
	const all = compareLibraries(before.library, after.library);
	const compared = whole(all.filter(({ id }) => id === asked.procedure));
	const numbers = { before: burdenOf(before, old?.linked), after: burdenOf(after, own?.linked) };
	const view: ComparisonView = {
		...(compared && { compared }),
		others: all
			.filter(({ id, changes }) => id !== asked.procedure && changes.length > 0)
			.map(({ id, title, changes }) => ({ id, title, changes: changes.length })),
		agree: whoAgrees({
			before: before.library,
			after: after.library,
			texts: asked.after,
			files: files.map(({ path }) => path),
			shared: sharedChangesBetween(then.parsed(), now.parsed(), all),
			changing: all.filter(({ changes }) => changes.length > 0).map(({ id }) => id),
		}),
		errors: { before: errorsIn(before, file), after: errorsIn(after, file) },
		burden: {
			...(numbers.before && { before: numbers.before }),
			...(numbers.after && { after: numbers.after }),
		},
		...(old &&
			own && {
				definitions: { before: old.linked.definition, after: own.linked.definition },
			}),
		...(asked.counts && {
			openCases: openCasesBetween(before.library, after.library, {
				asked: new Set([asked.procedure]),
				counts: asked.counts,
			}),
		}),
		files: files.slice(0, MOST_FILES),
		more: Math.max(files.length - MOST_FILES, 0),
	};
	return { kind: "compared", view, after: { checked: after, linked: own?.linked } };
}

interface OwnProcedure {
	readonly linked: Linked;
	readonly file: string;
}

/** The youngest edition, as everywhere in the studio. */
function linkedIn({ library }: Checked, procedure: string): OwnProcedure | undefined {
	const linked = library.linked.findLast(({ definition }) => definition.procedure === procedure);
	return linked && { linked, file: linked.locate(["procedure"]).file };
}

/** A text that says no procedure now is still found by its name. */
function fileFor({ procedure, before, after }: CompareAsked): string | undefined {
	const name = `${procedure}.procedure.yaml`;
	return [...after, ...before].find(({ path }) => posix.basename(path) === name)?.path;
}

function whole(editions: readonly ComparedProcedure[]): ComparedProcedure | undefined {
	const changed = editions.filter(({ changes }) => changes.length > 0);
	const last = changed.at(-1);
	return last && { ...last, changes: changed.flatMap(({ changes }) => changes) };
}

function unreadableIn(
	workspace: Workspace,
	side: "before" | "after",
	paths: ReadonlySet<string>,
): Compared | undefined {
	const parsed = workspace.parsed();
	for (const path of paths) {
		const [finding] = parsed.get(path)?.findings ?? [];
		if (finding) return { kind: "unreadable", side, finding };
	}
	return undefined;
}

function filesOf({ before, after }: CompareAsked, own: string): readonly ComparedFile[] {
	const [then, now] = [textsByPath(before), textsByPath(after)];
	const paths = [...new Set([...then.keys(), ...now.keys()])].filter(
		(path) => then.get(path) !== now.get(path),
	);
	const files = paths.sort().map((path): ComparedFile => {
		const [old, text] = [then.get(path), now.get(path)];
		return {
			path,
			...(old !== undefined && { before: old }),
			...(text !== undefined && { after: text }),
			isOwn: isBeside(path, own),
		};
	});
	return files.toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
}

/** Files of a procedure stand in its folder. */
export function isBeside(path: string, procedureFile: string): boolean {
	const folder = posix.dirname(procedureFile);
	return path === procedureFile || (folder !== "." && posix.dirname(path) === folder);
}

function textsByPath(texts: readonly SideText[]): ReadonlyMap<string, string> {
	return new Map(texts.map(({ path, text }) => [path, text]));
}

function errorsIn({ findings }: Checked, own: string): number {
	return findings.filter(({ file, severity }) => severity === "error" && isBeside(file, own))
		.length;
}

function burdenOf({ procedures }: Checked, linked: Linked | undefined) {
	const { procedure, edition } = linked?.definition ?? {};
	return procedures.find((one) => one.id === procedure && one.edition === edition)?.burden;
}
