import { describe, expect, it, test } from "vitest";

import { testLibraries } from "../../test/libraries.ts";
import { checkFiles, type InputFile } from "../check-files.ts";
import { ALLOTMENT, edited } from "./allotment.test-data.ts";
import { noticedBy } from "./change.ts";
import { compareLibraries } from "./compare.ts";
import { changesAfter, type Edit, HISTORY, shortly } from "./history.test-data.ts";
import { sentenceOf } from "./words/sentence.ts";
import { DIFF_LANGUAGES, diffWords } from "./words/words.ts";

test("the base has no errors", () => {
	expect(checkFiles(ALLOTMENT).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe("each edit of a history is the changes that it is, and no other", () => {
	it.each(HISTORY)("%s", (_what, edits, expected) => {
		expect(changesAfter(...edits).map((change) => shortly(change, edits))).toEqual(expected);
	});
});

test("edits made together are the changes that each of them is: none is missed, and none comes of both", () => {
	const [right, said, wanted] = counted(pairsOf(HISTORY, 90));
	expect({ recall: right / wanted, precision: right / said }).toEqual({ recall: 1, precision: 1 });
	expect(wanted).toBeGreaterThan(120);
});

/** Two edits of a history that do not touch the same text; the same pairs on every run. */
function pairsOf(history: typeof HISTORY, most: number) {
	const all = history.flatMap((one, index) =>
		history
			.slice(index + 1)
			.flatMap((other) => (fit(one[1], other[1]) ? [[one, other] as const] : [])),
	);
	const step = Math.max(1, Math.floor(all.length / most));
	return all.filter((_, index) => index % step === 0);
}

/** Whether each edit still finds its words after the other, and says the same in either order. */
function fit(one: readonly Edit[], other: readonly Edit[]): boolean {
	try {
		const texts = [edited(...one, ...other), edited(...other, ...one)];
		return JSON.stringify(texts[0]) === JSON.stringify(texts[1]);
	} catch {
		return false;
	}
}

function counted(
	pairs: ReturnType<typeof pairsOf>,
): readonly [right: number, said: number, wanted: number] {
	let [right, said, wanted] = [0, 0, 0];
	for (const [[, one, first], [, other, second]] of pairs) {
		const edits = [...one, ...other];
		const found = changesAfter(...edits).map((change) => shortly(change, edits));
		const expected = [...first, ...second];
		said += found.length;
		wanted += expected.length;
		right += expected.filter((change) => found.includes(change)).length;
		expect(found.toSorted(), edits.map(([, to]) => to).join(" | ")).toEqual(expected.toSorted());
	}
	return [right, said, wanted];
}

test("a rule is said with a case that it treats otherwise, which reads nothing else", () => {
	const [change] = changesAfter(["must: size <= 300", "must: size < 300"]);
	expect(change?.values.regions).toEqual([
		{
			holds: "no_longer",
			values: { size: 300 },
			example: {
				ar: "Square metres: 300",
				en: "Square metres: 300",
				vi: "Square metres: 300",
			},
		},
	]);
	expect(change?.message).toBe(
		"Check “At most 300 square metres.”: what has to hold: Square metres is at most 300 → Square metres is less than 300. No longer for example for: Square metres: 300.",
	);
});

test("cases that go another way are said with the way they went and the one they go", () => {
	const [change] = changesAfter(["when: size > 200", "when: size > 250"]);
	expect(change?.message).toContain("“Council” → “Payment”");
	expect(change?.values.regions).toEqual([
		{
			holds: "now",
			values: { size: 201 },
			example: {
				ar: "Square metres: 201",
				en: "Square metres: 201",
				vi: "Square metres: 201",
			},
		},
	]);
});

test("what offices may do to a case is not welcome as what people may do themselves", () => {
	const withAction = (who: string, more = ""): Edit => [
		"  given_up:\n    does: end\n    title: Given up\n    result: lapsed\n",
		`  given_up:\n    does: end\n    title: Given up\n    result: lapsed\nafterwards:\n  undo:\n    who: ${who}\n    title: Undo\n    from:\n      - let\n    go_to: given_up\n${more}`,
	];
	const between = (before: Edit, after: Edit) =>
		compareLibraries(checkFiles(edited(before)).library, checkFiles(edited(after)).library)
			.flatMap(({ changes }) => changes)
			.map(({ kind, direction }) => `${kind} ${direction}`);
	expect(changesAfter(withAction("clerk")).map(({ direction }) => direction)).toEqual(["neutral"]);
	expect(changesAfter(withAction("gardener")).map(({ direction }) => direction)).toEqual([
		"better",
	]);
	const reason = "    reason: required\n";
	expect(between(withAction("clerk", reason), withAction("clerk"))).toEqual([
		"afterwards_changed worse",
	]);
	expect(between(withAction("gardener", reason), withAction("gardener"))).toEqual([
		"afterwards_changed better",
	]);
});

test("a step that is no more says where its cases would go on", () => {
	const found = HISTORY.find(([what]) => what === "a step that is no more");
	const [change] = changesAfter(...(found?.[1] ?? []));
	expect(change?.message).toBe(
		"Step “Visit of the plot” is no more (cases go on to: “Who decides”).",
	);
	expect(change?.side).toBe("before");
});

test("sentences are made in every language of the library", () => {
	for (const [, edits] of HISTORY)
		for (const change of changesAfter(...edits)) {
			const said = DIFF_LANGUAGES.map((language) => sentenceOf(change, language));
			expect(new Set(said).size).toBe(DIFF_LANGUAGES.length);
			expect(JSON.parse(JSON.stringify(change))).toEqual(change);
		}
});

test("each language has words for the same constructs, keys and values", () => {
	const english = diffWords("en");
	for (const language of DIFF_LANGUAGES) {
		const words = diffWords(language);
		for (const section of ["constructs", "keys", "values", "sharedKinds", "doing"] as const)
			expect(Object.keys(words[section]).toSorted(), `${language} ${section}`).toEqual(
				Object.keys(english[section]).toSorted(),
			);
	}
});

test("a new edition is held against the one before it", () => {
	const later = ALLOTMENT.flatMap((file) =>
		file.path.endsWith(".procedure.yaml")
			? [
					file,
					{
						path: "allotment.2027.procedure.yaml",
						text: file.text
							.replace("edition: 2026-01-01", "edition: 2027-01-01")
							.replace("20.00 EUR", "18.00 EUR"),
					},
				]
			: [file],
	);
	const compared = compareLibraries(checkFiles(ALLOTMENT).library, checkFiles(later).library);
	expect(
		compared.map(({ before, after, changes }) => [
			before,
			after,
			changes.map(({ kind, direction }) => `${kind} ${direction}`),
		]),
	).toEqual([
		["2026-01-01", "2026-01-01", []],
		["2026-01-01", "2027-01-01", ["fee_changed better"]],
	]);
});

test("a procedure that is new, and one that is gone", () => {
	const none = ALLOTMENT.filter(({ path }) => !path.endsWith(".procedure.yaml"));
	const kinds = (before: readonly InputFile[], after: readonly InputFile[]) =>
		compareLibraries(checkFiles(before).library, checkFiles(after).library).flatMap(({ changes }) =>
			changes.map(({ kind, severity }) => `${kind} ${severity}`),
		);
	expect(kinds(none, ALLOTMENT)).toEqual(["procedure_added decision"]);
	expect(kinds(ALLOTMENT, none)).toEqual(["procedure_removed breaking"]);
});

test("of several editions one that is gone is said, and what a change is called stays apart", () => {
	const later = ALLOTMENT.map((file) => ({
		path: file.path.replace("allotment", "allotment.2027"),
		text: file.text.replace("edition: 2026-01-01", "edition: 2027-01-01"),
	})).filter(({ path }) => path.endsWith(".procedure.yaml"));
	const both = checkFiles([...ALLOTMENT, ...later]).library;
	const last = checkFiles([
		...ALLOTMENT.filter(({ path }) => !path.endsWith(".procedure.yaml")),
		...later.map(({ path, text }) => ({ path, text: text.replace("20.00 EUR", "25.00 EUR") })),
	]).library;
	const changes = compareLibraries(both, last).flatMap((one) => one.changes);
	expect(changes.map(({ id, severity }) => `${id} ${severity}`)).toEqual([
		"allotment/2027-01-01/fees.rent.amount/fee_changed/amount decision",
		"allotment/2026-01-01/procedure/procedure_removed/edition decision",
	]);
	expect(changes[1]?.message).toBe("Procedure “Allotment” is no more (edition: 2026-01-01).");
});

test("what is taken from a register is said by titles, and what officers are asked instead is theirs to notice too", () => {
	const people = {
		path: "people.registers.yaml",
		text: `registers:
  people:
    title: Register of people
    owner: ministry
    records:
      person:
        found_by: [number]
        gives:
          number: name
          name: name
    grants:
      allotment:
        purpose: To fill in the form
        may_read: [person.name]
`,
	};
	const named = {
		path: "name.fields.yaml",
		text: "fields:\n  name:\n    as: text\n    title: Full name\n",
	};
	const fetched = (silent: string): readonly InputFile[] => [
		...edited([
			"longest: 40\n",
			`longest: 40\n    fetch: people.person.name by size\n    if_silent: ${silent}\n`,
		]),
		people,
		named,
	];
	const between = (before: readonly InputFile[], after: readonly InputFile[]) =>
		compareLibraries(checkFiles(before).library, checkFiles(after).library)
			.flatMap(({ changes }) => changes)
			.filter(({ values }) => values.key === "fetch" || values.key === "if_silent");
	const [first] = between([...ALLOTMENT, people, named], fetched("ask"));
	expect(first?.message).toBe(
		"Field “Your name”: fetched from: nothing → “Full name” of “Register of people”.",
	);
	expect(first && noticedBy(first)).toEqual(["citizen"]);
	const [silent] = between(fetched("ask"), fetched("officer"));
	expect(silent && noticedBy(silent)).toEqual(["citizen", "office"]);
});

test("nothing differs between a library and itself, whatever its size", () => {
	for (const { files } of testLibraries()) {
		const { library } = checkFiles(files);
		const again = checkFiles(files).library;
		expect(compareLibraries(library, again).flatMap(({ changes }) => changes)).toEqual([]);
	}
});
