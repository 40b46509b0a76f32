import { createWorkspace } from "@onedoor/dsl/check";
import { type Change, compareLibraries } from "@onedoor/dsl/diff";

import { keyLines } from "../language/key-lines.ts";
import type { AssistQuestion, SourceText } from "./protocol.ts";

/** Texts that stay the same from one question to the next are not read again. */
const [earlier, now] = [createWorkspace(), createWorkspace()];

/**
 * What differs in meaning between the texts as they are and as some of them were. Only what the procedure is made of
 * is read: a library has many others.
 */
export function changedSince(
	{ before, procedure }: AssistQuestion<"changed">,
	files: readonly SourceText[],
): readonly Change[] | undefined {
	const old = new Map(before.map(({ path, text }) => [path, text]));
	const own = files.filter((file) => isOf(file, procedure));
	const then = own.map(({ path, text }) => ({ path, text: old.get(path) ?? text }));
	earlier.replace(then.filter(({ text }) => text.trim() !== ""));
	now.replace(own);
	const unread = [earlier, now].some((workspace) =>
		before.some(({ path }) => (workspace.parsed().get(path)?.findings.length ?? 0) > 0),
	);
	if (unread) return undefined;
	const sides = [earlier, now].map((workspace) => workspace.check().library);
	const [first, last] = sides;
	const isThere = sides.every(({ linked }) =>
		linked.some(({ definition }) => definition.procedure === procedure),
	);
	if (!isThere || first === undefined || last === undefined) return undefined;
	return compareLibraries(first, last)
		.filter(({ id }) => id === procedure)
		.flatMap(({ changes }) => changes);
}

/** The procedure itself, and all that is no other procedure nor tells of one. */
function isOf({ path, text }: SourceText, procedure: string): boolean {
	if (TELLS.test(path)) return false;
	if (!path.endsWith(".procedure.yaml")) return true;
	return keyLines(text).find((line) => line.path.join(".") === "procedure")?.value === procedure;
}

const TELLS = /\.(?:scenarios|simulation|moves|overlay|tariffs)\.yaml$/;
