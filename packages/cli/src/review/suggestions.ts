import type { Finding } from "@onedoor/dsl/check";
import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";

import type { LibraryFile } from "../library-files.ts";

/** Lines of one file, and what they would say: what a code host takes by one click. */
export interface Suggestion {
	readonly file: string;
	/** First and last line that are replaced, from 1. */
	readonly line: number;
	readonly endLine: number;
	/** Without the last line break; empty where the lines go. */
	readonly text: string;
	/** What is mended: the finding's code, and its sentence. */
	readonly code: string;
	readonly message: string;
}

/** More lines than these are no repair that is seen at a glance. */
const MOST_LINES = 10;

/** The repair of a finding as lines; undefined where it has none, or one that touches other files as well. */
export function suggestionFor(
	found: Finding,
	files: readonly LibraryFile[],
): Suggestion | undefined {
	const file = files.find(({ path }) => path === found.file);
	if (file === undefined || found.fix === undefined) return undefined;
	const mended =
		found.fix.kind === "replace"
			? replaced(found, found.fix.text, file.text)
			: byEdit(found.fix.intent as object as EditIntent, files);
	if (mended === undefined) return undefined;
	const lines = changedLines(file.text.split("\n"), mended.split("\n"));
	if (lines === undefined || lines.endLine - lines.line >= MOST_LINES) return undefined;
	return { file: found.file, ...lines, code: found.code, message: found.message };
}

function replaced({ start, end }: Finding, text: string, whole: string): string {
	const lines = whole.split("\n");
	const [first = "", last = ""] = [lines[start.line - 1], lines[end.line - 1]];
	return [
		...lines.slice(0, start.line - 1),
		first.slice(0, start.column - 1) + text + last.slice(end.column - 1),
		...lines.slice(end.line),
	].join("\n");
}

function byEdit(intent: EditIntent, files: readonly LibraryFile[]): string | undefined {
	const edited = applyEdit(files, intent);
	if (!edited.ok || edited.changes.some(({ path }) => path !== intent.file)) return undefined;
	return edited.files.find(({ path }) => path === intent.file)?.text;
}

/** One stretch. A line is kept where only something was put in: a suggestion replaces lines. */
function changedLines(
	before: readonly string[],
	after: readonly string[],
): Pick<Suggestion, "line" | "endLine" | "text"> | undefined {
	let first = 0;
	while (first < before.length && first < after.length && before[first] === after[first]) first++;
	let [last, end] = [before.length, after.length];
	while (last > first && end > first && before[last - 1] === after[end - 1]) {
		last--;
		end--;
	}
	if (last === first && end === first) return undefined;
	if (last === first && first > 0) first--;
	else if (last === first) [last, end] = [last + 1, end + 1];
	return { line: first + 1, endLine: last, text: after.slice(first, end).join("\n") };
}
