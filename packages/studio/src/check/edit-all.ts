import { applyEdit, type EditIntent, type Refused } from "@onedoor/dsl/edit";

import { changesBetween } from "../document/line-diff.ts";
import type { EditAnswer, SourceText } from "./protocol.ts";
import { whereWritten } from "./translation.ts";

/** What is written first into a file that is made for it. */
const BEGINS: ReadonlySet<EditIntent["kind"]> = new Set([
	"add_scenario",
	"add_message",
	"add_list",
]);

/** Each intent sees what those before it wrote. */
export function editAll(files: readonly SourceText[], intents: readonly EditIntent[]): EditAnswer {
	const done = editedBy(files, intents);
	return "refused" in done ? done : done.answer;
}

/** The texts after all of them. */
export function editedBy(
	files: readonly SourceText[],
	intents: readonly EditIntent[],
): { readonly files: readonly SourceText[]; readonly answer: EditAnswer } | Refused {
	const isNew = ({ kind, file }: EditIntent) =>
		BEGINS.has(kind) && !files.some(({ path }) => path === file);
	const fresh = intents.filter(isNew).map(({ file }) => ({ path: file, text: "" }));
	const before = [...files, ...fresh];
	let now: readonly SourceText[] = before;
	let last: EditAnswer = { ok: true, changes: [] };
	for (const intent of intents) {
		const edited = applyEdit(now, whereWritten(now, intent));
		if (!edited.ok) return edited;
		now = edited.files;
		last = { ok: true, changes: edited.changes };
	}
	const answer =
		intents.length < 2 ? last : ({ ok: true, changes: changesTo(before, now) } as const);
	return { files: now, answer };
}

function changesTo(before: readonly SourceText[], now: readonly SourceText[]) {
	return before.flatMap(({ path, text }, at) =>
		changesBetween(text, now[at]?.text ?? text).map((change) => ({ path, ...change })),
	);
}
