import type { Finding } from "../diagnostic/finding.ts";
import { applyEdit } from "../edit/apply-edit.ts";
import type { TextChange } from "../edit/edited.ts";
import type { AssistLibrary } from "./library.ts";
import { type Repair, repairsOf } from "./repairs.ts";

/** A change of the texts that answers a finding. */
export interface FindingFix {
	readonly kind: "fix";
	readonly title: string;
	readonly finding: Finding;
	/** What it is called in each language; left out where `title` is known in English only. */
	readonly titles?: Readonly<Record<string, string>>;
	/** Of an acceptance: the item that would say the reason, as intents name it. */
	readonly accepts?: string;
	/** Whether it most likely says what was meant. */
	readonly likely: boolean;
	readonly changes: readonly TextChange[];
}

/** What can be done about one finding by an edit, wherever it stands. */
export function fixesOf(library: AssistLibrary, finding: Finding): readonly FindingFix[] {
	const { file, root } = library.files.get(finding.file) ?? {};
	if (file === undefined || root === undefined) return [];
	const instead = finding.fix?.kind === "replace" ? finding.fix.text : undefined;
	const edited = repairsOf(library, finding, root).flatMap((one) => fixBy(library, finding, one));
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
	{ intent, likely, title, titles, accepts }: Repair,
): readonly FindingFix[] {
	const files = [...library.files].map(([path, { file }]) => ({ path, text: file.text }));
	const edited = applyEdit(files, intent);
	if (!edited.ok) return [];
	const { changes, undo } = edited;
	const named = title === undefined && { titles: titles ?? { ...undo.label } };
	const accepting = accepts === undefined ? {} : { accepts };
	const said = title ?? titles?.en ?? undo.label.en;
	return [{ kind: "fix", title: said, ...named, ...accepting, finding, likely, changes }];
}
