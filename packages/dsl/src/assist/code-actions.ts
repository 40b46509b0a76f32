import type { Finding } from "../diagnostic/finding.ts";
import { pages } from "../diagnostic/pages.generated.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import type { TextChange } from "../edit/edited.ts";
import type { EditIntent } from "../edit/intent.ts";
import type { AssistLibrary } from "./library.ts";

/** One replacement in a file; half-open offsets in UTF-16 units. */
export interface TextEdit {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** What can be done about a finding: a repair, or reading why it is one. */
export type CodeAction =
	| {
			readonly kind: "fix";
			readonly title: string;
			readonly finding: Finding;
			readonly edits: readonly TextEdit[];
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
	const text = library.files.get(path)?.file.text ?? "";
	const here = findings.filter(
		(one) => one.file === path && one.span.start <= end && one.span.end >= start,
	);
	const fixes = here.flatMap((one): readonly CodeAction[] => {
		if (one.fix?.kind === "edit")
			return editOf(library, one, one.fix.intent as unknown as EditIntent);
		const instead = repairOf(one, text);
		if (instead === undefined) return [];
		const edits = [{ file: path, ...one.span, text: instead }];
		return [{ kind: "fix", title: `write \`${instead}\``, finding: one, edits }];
	});
	const codes = new Map(here.map((one) => [one.code, one]));
	const explained = [...codes].filter(([code]) => Object.hasOwn(pages, code));
	return [
		...fixes,
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

/** A repair that is an edit of the texts; none where it can no longer be made. */
function editOf(library: AssistLibrary, found: Finding, intent: EditIntent): readonly CodeAction[] {
	const files = [...library.files].map(([path, { file }]) => ({ path, text: file.text }));
	const edited = applyEdit(files, intent);
	if (!edited.ok) return [];
	const edits = edited.changes.map(changeOf);
	return [{ kind: "fix", title: edited.undo.label.en, finding: found, edits }];
}

function changeOf({ path, from, to, insert }: TextChange): TextEdit {
	return { file: path, start: from, end: to, text: insert };
}

/** The finding's own repair, or the closest name where the place says nothing but the wrong one. */
function repairOf({ fix, values, span }: Finding, text: string): string | undefined {
	if (fix?.kind === "replace") return fix.text;
	const { closest } = values;
	const written = text.slice(span.start, span.end);
	const wrong = [values.name, values.key, values.found, values.id].some(
		(one) => typeof one === "string" && (one === written || one === `\`${written}\``),
	);
	return typeof closest === "string" && wrong ? closest : undefined;
}
