import { expect, test } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { parse } from "../syntax/parse.ts";
import type { Declaration, NameKind } from "../uses/declaration.ts";
import { usesIn } from "../uses/uses.ts";
import { applyEdit, type Edited, type EditIntent, type ItemKind, type TextFile } from "./index.ts";
import { checker, LIBRARIES, undone } from "./libraries.test-data.ts";
import { saidBy } from "./said-by.ts";
import { commentsIn, missingFrom } from "./yaml/comments-in.ts";

/** `pnpm soak renames` tries every item; here stands every so many-th. */
const EVERY = Number(process.env.ONEDOOR_SOAK_STEP ?? 1199);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 5);

const ITEMS: Readonly<Partial<Record<NameKind, ItemKind>>> = {
	step: "step",
	field: "field",
	member: "field",
	catalogue_field: "field",
	page: "page",
	code: "option",
	document: "document",
	alternative: "document",
	outcome: "outcome",
	fee: "fee",
	message: "message",
	role: "role",
	clock: "clock",
	condition: "condition",
	check: "check",
	result: "result",
};

test.each(LIBRARIES)(
	"items of %s are added, moved and removed, and nobody else notices",
	{ timeout: 3_600_000 },
	(name, files) => {
		const check = checker();
		const before = check(files);
		const tried = { added: 0, moved: 0, removed: 0, kept: 0 };
		const wrong: string[] = [];
		for (const item of itemsIn(files).filter((_, index) => index % EVERY === SEED % EVERY)) {
			const { kind, file, path, declaration } = item;
			const about = `${kind} ${file}: ${path}`;
			const ask = (intent: EditIntent) => applyEdit(files, intent);
			const news = (edited: Edited) => missingFrom(check(edited.files), before);

			const moved = ask({ kind: `move_${kind}`, file, path });
			if (!moved.ok) wrong.push(`move ${about}: ${moved.refused}`);
			else {
				tried.moved++;
				for (const one of [...news(moved), ...lost(files, moved)])
					wrong.push(`move ${about}: ${one}`);
				expect(undone(moved), about).toEqual(files);
			}

			const removed = ask({ kind: `remove_${kind}`, file, path });
			if (removed.ok) {
				tried.removed++;
				const own = commentsIn(textWith(files, declaration));
				for (const one of missingFrom(lost(files, removed), own))
					wrong.push(`remove ${about}: ${one}`);
				expect(undone(removed), about).toEqual(files);
			} else if (removed.refused === "in_use") {
				tried.kept++;
				expect(removed.values.users, about).not.toEqual([]);
			} else wrong.push(`remove ${about}: ${removed.refused}`);

			const twin = `${path}_too`;
			const added = ask({
				kind: `add_${kind}`,
				file,
				path: twin,
				values: saidBy(declaration.value),
			});
			if (!added.ok) {
				wrong.push(`add ${about}: ${added.refused} ${JSON.stringify(added.values)}`);
				continue;
			}
			tried.added++;
			for (const one of lost(files, added)) wrong.push(`add ${about}: ${one}`);
			const back = applyEdit(added.files, { kind: `remove_${kind}`, file, path: twin });
			if (!back.ok)
				wrong.push(`take back ${about}: ${back.refused} ${JSON.stringify(back.values)}`);
			else if (back.files.some(({ text }, index) => text !== files[index]?.text))
				wrong.push(`take back ${about}: other bytes`);
		}
		console.log(`${name}: ${JSON.stringify(tried)}`);
		expect(wrong).toEqual([]);
	},
);

interface Item {
	readonly kind: ItemKind;
	readonly file: string;
	readonly path: string;
	readonly declaration: Declaration;
}

/** Ids stand between the keys that hold them: `steps.check.outcomes.accepted` is the outcome `check.accepted`. */
function itemsIn(files: readonly TextFile[]): readonly Item[] {
	const roots = files.flatMap(({ path, text }) => parse(sourceFile(path, text)).root ?? []);
	return usesIn(roots).declarations.flatMap((declaration) => {
		const { key, kind } = declaration;
		const item = ITEMS[kind];
		const path = key.path.filter((_, index) => index % 2 === 1).join(".");
		const isWhole = key.path.length % 2 === 0 && key.path[0] !== "needs";
		return item && isWhole ? [{ kind: item, file: key.file.path, path, declaration }] : [];
	});
}

/** Comments that are there no more. */
function lost(files: readonly TextFile[], edited: Edited): readonly string[] {
	return files.flatMap(({ text }, index) =>
		missingFrom(commentsIn(text), commentsIn(edited.files[index]?.text ?? "")),
	);
}

/** The lines of an item, with comments directly above. */
function textWith(files: readonly TextFile[], { key, value }: Declaration): string {
	const { text = "" } = files.find(({ path }) => path === key.file.path) ?? {};
	const above = /(?:^[ \t]*#.*\n)*[^\n]*$/m.exec(text.slice(0, key.start))?.[0] ?? "";
	const rest = text.indexOf("\n", Math.max(value.end, key.end));
	const below = /^(?:\n[ \t]*#.*)*/.exec(text.slice(rest))?.[0] ?? "";
	return above + text.slice(key.start, rest) + below;
}
