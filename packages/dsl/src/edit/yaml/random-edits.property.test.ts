import { isDeepStrictEqual } from "node:util";

import { expect, test } from "vitest";

import { collateralLines } from "./collateral.test-data.ts";
import { foreignFiles, grammarCases, libraryFiles, type Sample } from "./corpus.test-data.ts";
import { spliceAll, type YamlEdit } from "./edit.ts";
import { inverse } from "./inverse.ts";
import { editedByReader, randomEdit, readerSays, seeded } from "./random-edit.test-data.ts";
import { spliceYaml } from "./splice-yaml.ts";
import { readStream } from "./stream.ts";

/** `pnpm soak edits` asks for all of them; here stands a seeded share. */
const EDITS = Number(process.env.ONEDOOR_SOAK_EDITS ?? 360);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 3);

test.each([
	["the library", libraryFiles, 0.01],
	["YAML that nobody here wrote", foreignFiles, 0.01],
	// Anchors, tags, keys that are maps, a document in one line: here a refusal is an answer, a wrong value never.
	["every way of writing that YAML knows", grammarCases, 0.1],
] as const)("random edits over %s", { timeout: 3_600_000 }, (name, samples, refusals) => {
	const tried = runEdits(samples(), Math.ceil(EDITS / 3), SEED);
	console.log(`${name}: ${figures(tried)}`);
	expect(tried.wrong, "no value ever wrong").toEqual([]);
	expect(tried.notUndone, "undo restores the bytes").toEqual([]);
	expect(
		tried.refused.length / tried.edits,
		tried.refused.slice(0, 5).join("\n"),
	).toBeLessThanOrEqual(refusals);
	expect(percentile(tried.collateral, 0.9)).toBeLessThanOrEqual(1);
});

interface Tried {
	edits: number;
	rewritten: number;
	readonly wrong: string[];
	readonly refused: string[];
	readonly notUndone: string[];
	readonly collateral: number[];
}

function runEdits(samples: readonly Sample[], count: number, seed: number): Tried {
	expect(samples.length).toBeGreaterThan(50);
	const random = seeded(seed);
	const tried: Tried = {
		edits: 0,
		rewritten: 0,
		wrong: [],
		refused: [],
		notUndone: [],
		collateral: [],
	};
	for (let tries = 0; tried.edits < count && tries < count * 4; tries++) {
		const sample = samples[Math.floor(random() * samples.length)];
		if (sample === undefined) continue;
		const text = variation(sample.text, random());
		const documents = readStream(text) ?? [];
		const document = Math.floor(random() * documents.length);
		const edit = documents[document] && randomEdit(documents[document], random);
		if (edit) tryEdit(tried, { ...sample, text }, edit, document);
	}
	return tried;
}

function tryEdit(tried: Tried, { name, text }: Sample, edit: YamlEdit, document: number): void {
	const says = readerSays(text) as unknown[];
	const wanted = says.with(document, editedByReader(says[document], edit));
	const what = `${name} ${JSON.stringify(edit)} in document ${document}`;
	tried.edits++;
	const spliced = spliceYaml(text, edit, { document });
	if (!spliced.ok) {
		// What asks for a name that is there, or goes through an alias, is rightly refused.
		if (spliced.refused === "would_damage" || spliced.refused === "file_broken")
			tried.refused.push(what);
		return;
	}
	if (spliced.by === "rewrite") tried.rewritten++;
	if (!isDeepStrictEqual(inOrder(readerSays(spliced.text)), inOrder(wanted)))
		tried.wrong.push(what);
	if (spliceAll(spliced.text, inverse(text, spliced.splices)) !== text) tried.notUndone.push(what);
	tried.collateral.push(collateralLines(text, spliced.text, edit, document));
}

/** The same file as others would have saved it. */
function variation(text: string, dice: number): string {
	if (dice < 0.6) return text;
	if (dice < 0.75) return text.replaceAll(/\r?\n/g, "\r\n");
	if (dice < 0.85) return text.replace(/\s+$/, "");
	if (dice < 0.9) return text.startsWith("\ufeff") ? text : `\ufeff${text}`;
	return text.replaceAll(/^( *)(\S.*)$/gm, (line, indent: string, rest: string) =>
		/^[\w.-]+:$/.test(rest) ? `${indent}# about ${rest}\n${line}` : line,
	);
}

/** Maps as lists of their entries, so that their order counts. */
function inOrder(value: unknown): unknown {
	if (value instanceof Map)
		return ["map", ...[...value].map(([key, inner]) => [inOrder(key), inOrder(inner)])];
	return Array.isArray(value) ? value.map(inOrder) : value;
}

function percentile(values: readonly number[], share: number): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

function figures({ edits, wrong, refused, rewritten, collateral }: Tried): string {
	const parts = (count: number) =>
		`${count} (${((100 * count) / Math.max(1, edits)).toFixed(2)} %)`;
	return [
		`${edits} edits, wrong ${wrong.length}, refused ${parts(refused.length)}`,
		`collection written anew ${parts(rewritten)}`,
		`collateral lines p50 ${percentile(collateral, 0.5)}, p90 ${percentile(collateral, 0.9)}, p99 ${percentile(collateral, 0.99)}, most ${percentile(collateral, 1 - 1e-9)}`,
	].join("; ");
}
