import { describe, expect, it } from "vitest";

import { complete, definition, hover, openLibrary, uses } from "../src/assist/index.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";
import { applyEdit } from "../src/edit/index.ts";
import { format } from "../src/format/format.ts";
import { marksIn } from "../src/publish/index.ts";
import { createWorkspace } from "../src/workspace/workspace.ts";
import { laid } from "./laid.ts";

const LICENCE = "licence.procedure.yaml";
const STANDARD = "base.standard.yaml";
const TIME = "Time for the office";
const COUNTER = {
	title: { en: "At the counter" },
	filled_by: "officer",
	applicant_confirms: [],
	may: [],
};
const PAYMENT = `steps:
  paying:
    does: pay
    who: applicant
    title: Payment
    deadline:
      certainty: likely
      within: 7 days
      warn: 1 day before
      when_late: go to refused
    go_to: signature
  asking:
    does: decide
    who: officer
    title: Question
    deadline:
      within: 5 working days
      when_late: tell head
    outcomes:
      grant:
        title: Grant it
        go_to: registration
      refuse:
        title: Refuse it
        reason: required
        go_to: refused
`;

describe("an item that uses a standard one", () => {
	it.each([
		["a channel", "channels:\n  post:\n    use: office_counter", "channels.post", COUNTER],
		["a role", "roles:\n  clerk:\n    use: clerk", "roles.clerk.title", { en: "Clerk" }],
		["a clock", "clocks:\n  total:\n    use: office_time", "clocks.total.title.en", TIME],
		["an action", "anytime:\n  quit:\n    use: take_back", "anytime.quit.go_to", "withdrawn"],
	])("is what that is: %s", (_, excerpt, path, value) => {
		expect(at(linked({ [LICENCE]: excerpt }), path)).toEqual(value);
	});

	it("has the definition that the long form has", () => {
		const long = linked({
			[LICENCE]: "steps:\n  sorry:\n    does: end\n    title: Declined\n    result: refused",
		});
		const short = linked({ [LICENCE]: "steps:\n  sorry:\n    use: declined" });
		expect(at(short, "steps.sorry")).toEqual(at(long, "steps.sorry"));
	});

	it("says what is other: texts and lists as a whole, items in it key by key", () => {
		const step = laidStep(
			"paying",
			"title: Fee\n    stops:\n      - total\n    deadline:\n      within: 3 days",
		);
		expect(step).toMatchObject({
			does: "pay",
			title: { en: "Fee" },
			stops: ["total"],
			way: { go_to: "signature" },
			deadline: {
				certainty: "likely",
				within: { n: 3, unit: "days" },
				when_late: { step: "refused" },
			},
		});
	});

	it("lays outcomes over outcomes, one by one", () => {
		const step = laidStep(
			"asking",
			"outcomes:\n      grant:\n        go_to: signature\n      wait:\n        go_to: correction",
		);
		expect(step).toMatchObject({
			outcomes: [
				{ id: "grant", title: { en: "Grant it" }, way: { go_to: "signature" } },
				{ id: "refuse", reason: "required", way: { go_to: "refused" } },
				{ id: "wait", way: { go_to: "correction" } },
			],
		});
	});

	it("goes its own way on, and not the other's as well", () => {
		const step = laidStep(
			"paying",
			"choose:\n      all:\n        when: otherwise\n        go_to: granted",
		);
		expect(step).toMatchObject({ way: { choose: [{ go_to: "granted" }] } });
	});

	it("has its own deadline in place of the other's", () => {
		expect(laidStep("paying", "deadline:\n      with: total")).toMatchObject({
			deadline: { with: "total" },
		});
		expect(laidStep("paying", "deadline:\n      with: total")).not.toHaveProperty(
			"deadline.within",
		);
	});

	it("stands in a branch and in a part as well", () => {
		const files = laid({
			[STANDARD]:
				"steps:\n  look:\n    does: decide\n    who: officer\n    outcomes:\n      seen:\n    deadline:\n      within: 1 day\n      when_late: tell officer",
			[LICENCE]: "steps:\n  look_ups:\n    branches:\n      second:\n        use: look",
		});
		expect(at(only(files), "steps.second")).toMatchObject({ does: "decide", inside: "look_ups" });
		const part = laid({
			[STANDARD]: PAYMENT,
			"reception.part.yaml":
				"steps:\n  check:\n    outcomes:\n      accepted:\n        go_to: asked\n  asked:\n    use: asking\n    outcomes:\n      grant:\n        leave: accepted\n      refuse:\n        leave: refused",
		});
		expect(only(part)?.steps["reception.asked"]).toMatchObject({
			does: "decide",
			title: { en: "Question" },
		});
	});

	it("may use one that uses another", () => {
		const files = laid({
			[STANDARD]: "steps:\n  softly:\n    use: declined\n    title: Sadly declined",
			[LICENCE]: "steps:\n  sorry:\n    use: softly",
		});
		expect(at(only(files), "steps.sorry")).toMatchObject({
			title: { en: "Sadly declined" },
			result: "refused",
		});
	});

	it("ends where it began, when they use one another in a circle", () => {
		const files = laid({
			[STANDARD]: "steps:\n  a:\n    use: b\n  b:\n    use: a",
			[LICENCE]: "steps:\n  sorry:\n    use: a",
		});
		expect(codes(files)).toContain("key_missing");
	});

	it.each([
		["nothing bears the name", "steps:\n  sorry:\n    use: declind", "standard_unknown"],
		["another section has it", "steps:\n  sorry:\n    use: clerk", "standard_unknown"],
		["neither says what is required", "steps:\n  sorry:\n    use: nothing", "key_missing"],
		[
			"both say what excludes itself",
			"steps:\n  sorry:\n    does: end\n    use: declined",
			"key_unknown",
		],
	])("is refused where %s", (_, excerpt, code) => {
		const files = laid({
			[STANDARD]: "steps:\n  nothing:\n    title: Nothing",
			[LICENCE]: excerpt,
		});
		expect(codes(files)).toContain(code);
	});

	it("is shown where it is used, when as a whole it lacks something", () => {
		const files = laid({
			[STANDARD]: "steps:\n  paying:\n    does: pay\n    who: applicant",
			[LICENCE]: "steps:\n  fee:\n    use: paying",
		});
		const [found] = checkFiles(files).findings.filter(({ code }) => code === "way_missing");
		const text = files.find(({ path }) => path === LICENCE)?.text ?? "";
		expect(found?.file).toBe(LICENCE);
		expect(text.slice(found?.span.start, found?.span.end)).toBe("paying");
	});

	it("is read where no procedure uses it", () => {
		expect(codes(laid({ [STANDARD]: "roles:\n  other:\n    use: clrk" }))).toEqual([
			"standard_unknown",
		]);
	});

	it("is set from outside as if it stood in the procedure", () => {
		const files = [
			...laid({
				[STANDARD]: PAYMENT,
				[LICENCE]:
					"open:\n  steps.fee.deadline.within:\nsteps:\n  fee:\n    use: paying\n  payment:\n    go_to: fee",
			}),
			{
				path: "north.overlay.yaml",
				text: 'overlay: north\nof: licence\nwhere:\n  - colours "red"\nset:\n  steps.fee.deadline.within: 9 days\n',
			},
		];
		const overlay = checkFiles(files).library.overlays[0];
		expect(at(overlay?.definition, "steps.fee.deadline")).toMatchObject({
			within: { n: 9 },
			when_late: { step: "refused" },
		});
	});

	it("is translated with the library, and by its user in other words", () => {
		const texts = (of: string, path: string, words: string): InputFile => ({
			path: `${of}.fr.texts.yaml`,
			text: `texts_for: ${of}\nlanguage: fr\ntexts:\n  ${path}: ${words}\n`,
		});
		const files = laid({ [LICENCE]: "roles:\n  clerk:\n    use: clerk" });
		const shared = [...files, texts("library", "roles.clerk.title", "Commis")];
		expect(at(only(shared), "roles.clerk.title")).toEqual({ en: "Clerk", fr: "Commis" });
		const own = [...shared, texts("licence", "roles.clerk.title", "Greffier")];
		expect(at(only(own), "roles.clerk.title")).toEqual({ en: "Clerk", fr: "Greffier" });
	});

	it("is translated inside as well: an outcome that only the standard says", () => {
		const path = "steps.fee.outcomes.grant.title";
		const texts = (of: string, path: string, words: string): InputFile => ({
			path: `${of}.fr.texts.yaml`,
			text: `texts_for: ${of}\nlanguage: fr\ntexts:\n  ${path}: ${words}\n`,
		});
		const files = laid({ [STANDARD]: PAYMENT, [LICENCE]: "steps:\n  fee:\n    use: asking" });
		const shared = [...files, texts("library", "steps.asking.outcomes.grant.title", "Oui")];
		const title = "steps.fee.outcomes.0.title";
		expect(at(only(shared), title)).toEqual({ en: "Grant it", fr: "Oui" });
		const own = [...shared, texts("licence", path, "Accorder")];
		expect(at(only(own), title)).toEqual({ en: "Grant it", fr: "Accorder" });
		expect(codes(own)).not.toContain("text_path_unknown");
		expect(codes([...files, texts("licence", `${path}s`, "Accorder")])).toContain(
			"text_path_unknown",
		);
	});

	it("may lack what its users say, but not what kind of thing it is", () => {
		const lacking = "steps:\n  shown:\n    does: confirm\n    who: applicant";
		expect(codes(laid({ [STANDARD]: lacking }))).toEqual([]);
		expect(
			codes(laid({ [STANDARD]: lacking, [LICENCE]: "steps:\n  x:\n    use: shown" })),
		).toContain("key_missing");
		expect(codes(laid({ [STANDARD]: "roles:\n  somebody:\n    title: Somebody" }))).toEqual([
			"key_missing",
		]);
	});

	it("changes when the standard does, in a workspace that has checked it before", () => {
		const workspace = createWorkspace();
		const before = laid({ [LICENCE]: "roles:\n  clerk:\n    use: clerk" });
		workspace.replace(before);
		workspace.check();
		const [standard] = before.filter(({ path }) => path === STANDARD);
		workspace.set(STANDARD, standard?.text.replace("Clerk", "Scribe") ?? "");
		expect(at(workspace.check().library.definitions[0], "roles.clerk.title.en")).toBe("Scribe");
	});

	it("vouches for no more than the standard does", () => {
		const files = laid({ [STANDARD]: PAYMENT, [LICENCE]: "steps:\n  fee:\n    use: paying" });
		const file = files.find(({ path }) => path === LICENCE);
		const found = only(files);
		expect(file && found && marksIn(file, found)).toContainEqual({
			certainty: "likely",
			path: "steps.fee.deadline",
			title: { en: "Payment" },
		});
	});
});

describe("edits", () => {
	const files = laid({
		[STANDARD]: PAYMENT,
		[LICENCE]:
			"roles:\n  clerk:\n    use: clerk\n    office: competent\nsteps:\n  fee:\n    use: paying\n  payment:\n    go_to: fee",
	});

	it("give a standard item another name, wherever it is used", () => {
		const edited = applyEdit(files, {
			kind: "rename_role",
			file: STANDARD,
			path: "clerk",
			to: "scribe",
		});
		expect("files" in edited && codes(edited.files)).toEqual(codes(files));
		expect(text(edited, LICENCE)).toContain("use: scribe");
	});

	it("take out none that is used", () => {
		const edited = applyEdit(files, { kind: "remove_role", file: STANDARD, path: "clerk" });
		expect(edited).toMatchObject({ refused: "in_use" });
	});

	it("write here what is other, and change no standard in passing", () => {
		const deadline = {
			kind: "set_deadline",
			file: LICENCE,
			step: "fee",
			within: "2 days",
		} as const;
		expect(text(applyEdit(files, deadline), LICENCE)).toContain(
			"use: paying\n    deadline:\n      within: 2 days",
		);
		const path = "steps.fee.title";
		expect(applyEdit(files, { kind: "set_text", file: LICENCE, path, text: "Fee" })).toMatchObject({
			refused: "in_another_file",
			values: { file: STANDARD },
		});
		const german = { kind: "set_title", file: LICENCE, path: "steps.fee", language: "de" } as const;
		expect(
			text(applyEdit([...files], { ...german, text: "Gebühr" }), "licence.de.texts.yaml"),
		).toContain("steps.fee.title: Gebühr");
		const title = { kind: "set_title", file: LICENCE, path: "steps.fee", language: "en" } as const;
		expect(text(applyEdit(files, { ...title, text: "Fee" }), LICENCE)).toMatch(
			/use: paying\n {4}title:\n {6}en: Fee/,
		);
	});

	it("say a title here in all the languages in which the standard said it", () => {
		const spoken = laid({
			[STANDARD]: "roles:\n  clerk:\n    title:\n      en: Clerk\n      fr: Commis",
			[LICENCE]: "languages:\n  - en\n  - fr\nroles:\n  clerk:\n    use: clerk",
		});
		const title = { kind: "set_title", file: LICENCE, path: "roles.clerk" } as const;
		expect(
			text(applyEdit(spoken, { ...title, language: "en", text: "Scribe" }), LICENCE),
		).toContain("use: clerk\n    title:\n      en: Scribe\n      fr: Commis");
		const starting = [
			...laid({ [LICENCE]: "steps:\n  other:\n    does: start\n    procedure: stamp" }),
			{
				path: "stamp.procedure.yaml",
				text: "procedure: stamp\ntitle:\n  en: Stamp\n  fr: Timbre\n",
			},
		];
		const started = { ...title, path: "steps.other", language: "en", text: "The stamp" };
		expect(text(applyEdit(starting, started), LICENCE)).toContain(
			"title:\n      en: The stamp\n      fr: Timbre",
		);
	});

	it("rename what a standard names in all who use it, where that is meant", () => {
		const path = ["roles", "applicant"];
		const role = { kind: "rename_name", file: LICENCE, path, to: "holder" } as const;
		expect(text(applyEdit(files, role), STANDARD)).toContain("who: holder");
		const [other] = files.filter((one) => one.path === LICENCE);
		const second = (other?.text ?? "").replace("procedure: licence", "procedure: permit");
		const both = [...files, { path: "permit.procedure.yaml", text: second }];
		expect(applyEdit(both, role)).toMatchObject({ refused: "name_shared" });
		const edited = applyEdit(both, { ...role, together: true });
		expect(text(edited, STANDARD)).toContain("who: holder");
		expect(text(edited, "permit.procedure.yaml")).toContain("holder:");
	});
});

describe("an editor", () => {
	const files = laid({
		[STANDARD]: PAYMENT,
		[LICENCE]: "roles:\n  clerk:\n    use: clerk\nsteps:\n  fee:\n    use: paying",
	});
	const library = openLibrary(files);
	const written = files.find(({ path }) => path === LICENCE)?.text ?? "";
	const inUse = written.indexOf("use: paying") + "use: ".length + 1;

	it("goes to what is used, and says what it is", () => {
		expect(definition(library, LICENCE, inUse)).toMatchObject([{ file: STANDARD }]);
		expect(hover(library, LICENCE, inUse)?.markdown).toContain("standard step: `pay`");
		const role = written.indexOf("clerk:") + 1;
		expect(hover(library, LICENCE, role)?.markdown).toContain("role: `officer`");
	});

	it("finds who uses it", () => {
		const text = files.find(({ path }) => path === STANDARD)?.text ?? "";
		const found = uses(library, STANDARD, text.indexOf("paying:") + 1, false);
		expect(found).toMatchObject([{ file: LICENCE }]);
	});

	it("offers those of the section", () => {
		const text = written.replace("use: paying", "use: ");
		const typing = files.map((one) => (one.path === LICENCE ? { ...one, text } : one));
		const offset = text.indexOf("use: ", text.indexOf("  fee:")) + "use: ".length;
		const labels = complete(openLibrary(typing), LICENCE, offset).map(({ label }) => label);
		expect(labels).toContain("paying");
		expect(labels).not.toContain("clerk");
	});
});

it("the canonical form keeps a default that stands over what is used", () => {
	const text = "steps:\n  out:\n    use: withdrawn\n    refund: none\n";
	expect(format(text, "standard")).toBe(text);
	const alone = "steps:\n  out:\n    does: end\n    result: withdrawn\n    refund: none\n";
	expect(format(alone, "standard")).not.toBe(alone);
});

function laidStep(use: string, keys: string): unknown {
	const files = laid({
		[STANDARD]: PAYMENT,
		[LICENCE]: `steps:\n  fee:\n    use: ${use}\n    ${keys}`,
	});
	return at(only(files), "steps.fee");
}

function linked(excerpts: Readonly<Record<string, string>>): unknown {
	return only(laid(excerpts));
}

function only(files: readonly InputFile[]) {
	return checkFiles(files).library.definitions.find(({ procedure }) => procedure === "licence");
}

function codes(files: readonly InputFile[]): readonly string[] {
	return checkFiles(files)
		.findings.filter(({ severity }) => severity === "error")
		.map(({ code }) => code);
}

function at(value: unknown, path: string): unknown {
	return path
		.split(".")
		.reduce((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);
}

function text(edited: ReturnType<typeof applyEdit>, path: string): string | undefined {
	return "files" in edited ? edited.files.find((one) => one.path === path)?.text : undefined;
}
