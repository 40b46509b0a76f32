import type { Finding } from "../diagnostic/finding.ts";
import { sentences } from "../diagnostic/sentences.generated.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import type { TextChange } from "../edit/edited.ts";
import type { AssistLibrary } from "./library.ts";
import { type Repair, repairsOf } from "./repairs.ts";

/** What can be done about a finding: a repair, or reading why it is one. */
export type CodeAction =
	| {
			readonly kind: "fix";
			readonly title: string;
			readonly finding: Finding;
			/** What the edit is called in each language; left out where `title` is no edit's name. */
			readonly titles?: Readonly<Record<string, string>>;
			/** Whether it most likely says what was meant. */
			readonly likely: boolean;
			readonly changes: readonly TextChange[];
	  }
	| {
			readonly kind: "explain";
			readonly title: string;
			readonly finding: Finding;
			readonly code: string;
	  };

/**
 * What can be done about the findings that touch a stretch of a file: repairs first, in the order of the findings.
 * A repair that the text has moved away from is not offered.
 */
export function codeActions(
	library: AssistLibrary,
	path: string,
	{ start, end }: { readonly start: number; readonly end: number },
	findings: readonly Finding[],
): readonly CodeAction[] {
	const here = findings.filter(
		(one) => one.file === path && one.span.start <= end && one.span.end >= start,
	);
	const codes = new Map(here.map((one) => [one.code, one]));
	const explained = [...codes].filter(([code]) => Object.hasOwn(sentences, code));
	return [
		...here.flatMap((one) => fixesOf(library, one)),
		...explained.map(
			([code, finding]): CodeAction => ({
				kind: "explain",
				title: `why is this \`${code}\`?`,
				finding,
				code,
			}),
		),
	];
}

function fixesOf(library: AssistLibrary, finding: Finding): readonly CodeAction[] {
	const { file, root } = library.files.get(finding.file) ?? {};
	if (file === undefined || root === undefined) return [];
	const instead = finding.fix?.kind === "replace" ? finding.fix.text : undefined;
	const edited = repairsOf(finding, root).flatMap((one) => fixBy(library, finding, one));
	if (instead === undefined) return edited;
	const { start: from, end: to } = finding.span;
	const changes = [{ path: file.path, from, to, insert: instead }];
	const title = `write \`${instead}\``;
	return [{ kind: "fix", title, finding, likely: true, changes }, ...edited];
}

/** None where the edit can no longer be made. */
function fixBy(
	library: AssistLibrary,
	finding: Finding,
	{ intent, likely, title }: Repair,
): readonly CodeAction[] {
	const files = [...library.files].map(([path, { file }]) => ({ path, text: file.text }));
	const edited = applyEdit(files, intent);
	if (!edited.ok) return [];
	const { changes, undo } = edited;
	const named = title === undefined && { titles: { ...undo.label } };
	return [{ kind: "fix", title: title ?? undo.label.en, ...named, finding, likely, changes }];
}
