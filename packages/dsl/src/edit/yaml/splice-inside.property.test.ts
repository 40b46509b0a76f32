import { expect, test } from "vitest";

import { libraryFiles } from "./corpus.test-data.ts";
import { randomEdit, seeded } from "./random-edit.test-data.ts";
import { spliceInside } from "./splice-inside.ts";
import { spliceWhole } from "./splice-yaml.ts";
import { readStream } from "./stream.ts";

/** `pnpm soak edits` asks for all of them; here stands a seeded share. */
const EDITS = Number(process.env.ONEDOOR_SOAK_EDITS ?? 100);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 11);

test("an edit in the lines of one entry is the very edit that is made in the whole text", {
	timeout: 3_600_000,
}, () => {
	const samples = libraryFiles();
	const random = seeded(SEED);
	const tried = { edits: 0, inside: 0 };
	for (let tries = 0; tried.edits < EDITS && tries < EDITS * 4; tries++) {
		const sample = samples[Math.floor(random() * samples.length)];
		const document = sample && readStream(sample.text)?.[0];
		const edit = document && randomEdit(document, random);
		if (sample === undefined || edit === undefined) continue;
		tried.edits++;
		const inside = spliceInside(sample.text, edit, {}, spliceWhole);
		if (inside === undefined) continue;
		tried.inside++;
		expect(inside, `${sample.name} ${JSON.stringify(edit)}`).toEqual(
			spliceWhole(sample.text, edit),
		);
	}
	console.log(`${tried.inside} of ${tried.edits} edits were made in the lines of one entry`);
	expect(tried.inside).toBeGreaterThan(EDITS / 5);
});

test("what does not say in its place what it says alone is no answer", () => {
	const text = "a:\n  b:\n    c: 1\n  d: 2\nmore: of this, so that the entry is the smaller part\n";
	const edit = { op: "set", path: ["a", "b", "c"], value: "2", untyped: true } as const;
	const inside = (insert: string, alone: string) =>
		spliceInside(text, edit, {}, () => ({
			ok: true,
			by: "splice",
			splices: [{ from: "  b:\n    c: ".length, to: "  b:\n    c: 1".length, insert }],
			text: alone,
		}));
	expect(inside("2", "  b:\n    c: 2\n")).toMatchObject({ text: text.replace("1", "2") });
	expect(inside("3", "  b:\n    c: 2\n")).toBeUndefined();
	expect(inside("2\n  e: 3", "  b:\n    c: 2\n  e: 3\n")).toBeUndefined();
});
