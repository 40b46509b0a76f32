import { applyEdit, type EditIntent } from "@onedoor/dsl/edit";

import { changesBetween } from "../document/line-diff.ts";
import type { EditAnswer, SourceText } from "./protocol.ts";
import { whereWritten } from "./translation.ts";

/** Each intent sees what those before it wrote. */
export function editAll(files: readonly SourceText[], intents: readonly EditIntent[]): EditAnswer {
	const isNew = ({ kind, file }: EditIntent) =>
		(kind === "add_scenario" || kind === "add_message") && !files.some(({ path }) => path === file);
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
	return intents.length < 2 ? last : { ok: true, changes: changesTo(before, now) };
}

function changesTo(before: readonly SourceText[], now: readonly SourceText[]) {
	return before.flatMap(({ path, text }, at) =>
		changesBetween(text, now[at]?.text ?? text).map((change) => ({ path, ...change })),
	);
}
