import { expect, test } from "vitest";

import { sourceFile } from "../source/source-file.ts";
import { parse } from "../syntax/parse.ts";
import { usesIn } from "../uses/uses.ts";
import { applyEdit, type TextFile } from "./index.ts";
import { checker, LIBRARIES, undone } from "./libraries.test-data.ts";
import { missingFrom } from "./yaml/comments-in.ts";

/** `pnpm soak renames` renames every declaration; here stands every so many-th. */
const EVERY = Number(process.env.ONEDOOR_SOAK_STEP ?? 797);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 3);

test.each(LIBRARIES)(
	"what is declared in %s bears any other name",
	{ timeout: 3_600_000 },
	(name, files) => {
		const check = checker();
		const before = check(files);
		const kinds = new Set<string>();
		const refused: string[] = [];
		const wrong: string[] = [];
		let renamed = 0;
		let alike = 0;
		const chosen = declarationsIn(files).filter((_, index) => index % EVERY === SEED % EVERY);
		for (const { kind, key } of chosen) {
			const what = `${kind} ${key.file.path}: ${key.path.join(".")}`;
			const edited = applyEdit(files, {
				kind: "rename_name",
				file: key.file.path,
				path: key.path,
				to: "quite_another_name",
				together: true,
			});
			if (!edited.ok && edited.refused === "named_alike") {
				alike++;
				continue;
			}
			if (!edited.ok) {
				refused.push(`${what} ${edited.refused} ${JSON.stringify(edited.values)}`);
				continue;
			}
			renamed++;
			kinds.add(kind);
			for (const one of missingFrom(check(edited.files), before)) wrong.push(`${what}: ${one}`);
			expect(undone(edited), what).toEqual(files);
		}
		console.log(
			`${name}: ${renamed} of ${chosen.length} renamed, of ${kinds.size} kinds; ${alike} refused because a register asks by that name`,
		);
		expect(wrong).toEqual([]);
		expect(refused).toEqual([]);
	},
);

function declarationsIn(files: readonly TextFile[]) {
	const roots = files.flatMap(({ path, text }) => parse(sourceFile(path, text)).root ?? []);
	return usesIn(roots).declarations;
}
