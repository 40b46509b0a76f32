import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { processorTime } from "../../../../scripts/testing/processor-time.ts";
import { codeActions, complete, definition, hover, openLibrary, symbols, uses } from "./index.ts";
import type { AssistTexts } from "./library.ts";

const ROOTS = ["../../../../procedures", "../../test/examples"].map((path) =>
	join(import.meta.dirname, path),
);
const LIBRARIES = ROOTS.map((root) =>
	readdirSync(root, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.toSorted()
		.map((path) => ({ path, text: readFileSync(join(root, path), "utf8") })),
);

/** `pnpm soak assist` tries every prefix and more spoilt texts; `pnpm test` a share of them, chosen by the seed. */
const EVERY = Number(process.env.ONEDOOR_SOAK_STEP ?? 5999);
const SPOILT = Number(process.env.ONEDOOR_SOAK_ROUNDS ?? 30);
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 7);
/** Generous, for slow machines: what is wrong here would take minutes. */
const LONGEST_MS = 5000;

/** A small generator, so that a run can be repeated (Park and Miller, 1988). */
function numbers(seed: number): (below: number) => number {
	let state = seed % 2147483647 || 1;
	return (below) => {
		state = (state * 48271) % 2147483647;
		return state % below;
	};
}

const NASTY = [
	"",
	":",
	"- ",
	"\n",
	"\t",
	'"',
	"'",
	"{{",
	"}}",
	"{",
	"[",
	"#",
	"|\n",
	">",
	": |\n  ",
	"…",
	"\u0000",
	"\u202e",
	"&a",
	"*a",
	"!!x",
	"__proto__:",
	"constructor: ",
	"  ".repeat(80),
	"not(".repeat(200),
	"a.".repeat(400),
	"\r\n",
	"?",
	"%",
	"x".repeat(5000),
	"\ud800",
];

test.each(LIBRARIES.map((files, index) => [ROOTS[index]?.split("/").at(-1), files] as const))(
	"prefixes and spoilt texts of %s are answered, quickly and without a throw",
	(_name, files) => {
		const kept: AssistTexts = new Map();
		const pick = numbers(SEED);
		let asked = 0;
		const ask = (path: string, text: string, offset: number) => {
			const all = files.map((file) => (file.path === path ? { path, text } : file));
			// Time of this process, not of the day: other work on the machine is none of its business.
			const spent = processorTime();
			const library = openLibrary(all, kept);
			askEverything(library, path, offset, text.length);
			expect(spent(), `${path} at ${offset} of ${JSON.stringify(text.slice(-80))}`).toBeLessThan(
				LONGEST_MS,
			);
			asked++;
		};
		openLibrary(files, kept);
		for (const { path, text } of files) {
			for (let end = pick(EVERY); end <= text.length; end += EVERY)
				ask(path, text.slice(0, end), end);
		}
		for (let round = 0; round < SPOILT; round++) {
			const { path, text } = files[pick(files.length)] ?? { path: "", text: "" };
			const [from, length] = [pick(text.length), pick(40)];
			const added = NASTY[pick(NASTY.length)] ?? "";
			const spoilt = `${text.slice(0, from)}${added}${text.slice(from + length)}`;
			ask(path, spoilt, from + added.length);
		}
		expect(asked).toBeGreaterThan(SPOILT);
	},
	Number.POSITIVE_INFINITY,
);

/** Answers are of the text they were asked about: no place outside it, no empty label. */
function askEverything(
	library: ReturnType<typeof openLibrary>,
	path: string,
	offset: number,
	length: number,
): void {
	for (const one of complete(library, path, offset)) {
		if (one.label === "" || one.start > one.end || one.start < 0 || one.end > length)
			expect.fail(`completion ${JSON.stringify(one)} of a text of ${length}`);
	}
	const said = hover(library, path, offset);
	if (said && (said.end > length || said.markdown === ""))
		expect.fail(`hover ${JSON.stringify(said)}`);
	for (const one of [...definition(library, path, offset), ...uses(library, path, offset)]) {
		const size = library.files.get(one.file)?.file.text.length ?? -1;
		if (one.end > size || one.start > one.end) expect.fail(`place ${JSON.stringify(one)}`);
	}
	symbols(library, path);
	codeActions(library, path, { start: offset, end: offset }, []);
}
