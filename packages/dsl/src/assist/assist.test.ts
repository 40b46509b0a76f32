import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";
import { applyEdit } from "../edit/index.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import {
	type AssistTexts,
	codeActions,
	complete,
	definition,
	fixesOf,
	hover,
	openLibrary,
	prepareRename,
	renameIntent,
	symbols,
	uses,
} from "./index.ts";

const ROOT = join(import.meta.dirname, "../../../../procedures");
const FILES = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
const KEPT: AssistTexts = new Map();
const BIRTH = "vn/birth_registration/birth_registration.procedure.yaml";
const SCENARIOS = "vn/birth_registration/birth_registration.scenarios.yaml";
const LETTERS = "vn/birth_registration/birth_registration.messages.yaml";
const LETTERS_AR = "vn/birth_registration/birth_registration_messages.ar.texts.yaml";
const PART = "vn/parts/one_stop_reception.part.yaml";
const PERSON = "vn/catalogue/person.fields.yaml";

/** Writes `typed` on lines of its own behind the first `after` of a file, and asks at its `|`. */
function typing(after: string, typed: string, path: string = BIRTH) {
	const { text = "" } = FILES.find((file) => file.path === path) ?? {};
	const at = text.indexOf(after) + after.length;
	expect(at).toBeGreaterThan(after.length);
	const offset = at + typed.indexOf("|");
	const changed = `${text.slice(0, at)}${typed.replace("|", "")}\n${text.slice(at)}`;
	const files = FILES.map((file) => (file.path === path ? { path, text: changed } : file));
	return { library: openLibrary(files, KEPT), offset, path, text: changed };
}

function labels(after: string, typed: string, path?: string): readonly string[] {
	const at = typing(after, typed, path);
	return complete(at.library, at.path, at.offset).map(({ label }) => label);
}

interface Typed {
	readonly what: string;
	readonly after: string;
	readonly typed: string;
	readonly expected: readonly string[];
	readonly path: string | undefined;
}

const TYPED: readonly Typed[] = (
	[
		["keys of a step without its verb", "\nsteps:\n", "  x:\n    do|", ["does", "who", "deadline"]],
		["the verbs", "\nsteps:\n", "  x:\n    does: |", ["fill_in", "decide", "for_each"]],
		["keys of that verb", "\nsteps:\n", "  x:\n    does: pay\n    |", ["fees", "go_to"]],
		[
			"keys deeper in",
			"\nsteps:\n",
			"  x:\n    deadline:\n      |",
			["within", "when_late", "warn"],
		],
		["roles", "\nsteps:\n", "  x:\n    who: |", ["receiver", "civil_status_officer"]],
		[
			"roles in a list",
			"\nsteps:\n",
			"  x:\n    who:\n      - |",
			["receiver", "civil_status_officer"],
		],
		[
			"how a consequence begins",
			"\nsteps:\n",
			"  x:\n    deadline:\n      when_late: |",
			["tell ", "go to "],
		],
		[
			"whom it tells",
			"\nsteps:\n",
			"  x:\n    deadline:\n      when_late: tell |",
			["centre_leader"],
		],
		[
			"a second one",
			"\nsteps:\n",
			"  x:\n    deadline:\n      when_late: tell agent, |",
			["centre_leader"],
		],
		[
			"units",
			"\nsteps:\n",
			"  x:\n    deadline:\n      within: 5 w|",
			["5 working days", "5 weeks"],
		],
		["a unit behind 1", "\nsteps:\n", "  x:\n    deadline:\n      within: 1|", ["1 day"]],
		["steps, those of parts too", "\nsteps:\n", "  x:\n    go_to: |", ["verify", "reception"]],
		[
			"steps of a part",
			"\nsteps:\n",
			"  x:\n    not_who_did:\n      - reception.|",
			["reception.check"],
		],
		[
			"data in full",
			"\nsteps:\n",
			"  x:\n    does: fill_in\n    ask:\n      - |",
			["child.birth_date"],
		],
		[
			"an entry on a line of its own",
			"\nsteps:\n",
			"  x:\n    does: fill_in\n    ask:\n      |",
			["relation"],
		],
		[
			"exits of the part",
			"\nsteps:\n",
			"  x:\n    does: follow\n    part: one_stop_reception\n    exits:\n      |",
			["accepted", "lapsed"],
		],
		["roles a step tells", "\nsteps:\n", "  x:\n    tell:\n      |", ["applicant"]],
		["messages", "\nsteps:\n", "  x:\n    tell:\n      applicant: |", ["birth_certificate"]],
		["catalogue fields", "\ndata:\n", "  x:\n    use: |", ["full_name", "address"]],
		["code lists", "\ndata:\n", "  x:\n    list: |", ["sex", "country"]],
		[
			"codes of the field's list",
			"\ndata:\n",
			"  x:\n    use: sex\n    only:\n      - |",
			["F", "M"],
		],
		["closed words", "\ndata:\n", "  x:\n    personal: |", ["none", "sensitive"]],
		["registers", "\ndata:\n", "  x:\n    prefill: |", ["population"]],
		[
			"what a record gives",
			"\ndata:\n",
			"  x:\n    prefill: population.person.|",
			["population.person.full_name"],
		],
		[
			"keys of a look-up",
			"\ndata:\n",
			"  x:\n    prefill: population.person.full_name by |",
			["mother.personal_id"],
		],
		["law", "\ndata:\n", "  x:\n    law: |", ["civil_status_law"]],
		["clocks", "\nsteps:\n", "  x:\n    stops:\n      - |", ["total"]],
		[
			"names in a rule",
			"\nconditions:\n",
			"  x: |",
			["relation", "child", "case", "years_between", "if"],
		],
		[
			"members in a rule",
			"\nconditions:\n",
			'  x: relation = "mother" and child.|',
			["birth_date", "sex"],
		],
		[
			"what a step leaves behind",
			"\nconditions:\n",
			"  x: verify.|",
			["outcome", "done_on", "times"],
		],
		["the case", "\nconditions:\n", "  x: case.|", ["channel", "received_on"]],
		[
			"codes behind a comparison",
			"\nconditions:\n",
			"  x: relation = |",
			['"mother"', '"guardian"'],
		],
		["codes in open quotes", "\nconditions:\n", '  x: relation = "mo|', ['"mother"']],
		["codes of a set", "\nconditions:\n", '  x: birth_kind in ("normal", |', ['"father_unknown"']],
		["outcomes", "\nconditions:\n", "  x: verify.outcome = |", ['"correct"', '"refuse"']],
		["languages", "\nsteps:\n", "  x:\n    title:\n      |", ["vi", "en"]],
		["channels not there yet", "\nchannels:\n", "  |", ["phone", "email"]],
		["paths through the file", "\nopen:", "\n  steps.reception.|", ["steps.reception.supplement"]],
		[
			"members of this group",
			"\nfields:\n",
			"  x:\n    group:\n      a:\n        as: text\n      b:\n        when: this.|",
			["a"],
			PERSON,
		],
		["mentions", "  vi: Giấy khai sinh của {{", "|", ["child.full_name", "case.number"], LETTERS],
		[
			"outcomes a scenario takes",
			"    happens:\n",
			"      verify: |",
			["correct", "submit"],
			SCENARIOS,
		],
		["steps of a part", "\nsteps:\n", "  x:\n    go_to: |", ["supplement"], PART],
	] as const
).map(([what, after, typed, expected, path]) => ({ what, after, typed, expected, path }));

test.each(TYPED)("completes $what", ({ after, typed, expected, path }) => {
	expect(labels(after, typed, path)).toEqual(expect.arrayContaining([...expected]));
});

test.each([
	["a key that is there already", "\nsteps:\n", "  x:\n    does: pay\n    |", "does"],
	["keys of another verb", "\nsteps:\n", "  x:\n    does: pay\n    |", "pages"],
	["roles where steps are meant", "\nsteps:\n", "  x:\n    go_to: |", "receiver"],
	["an outcome as if it could be read", "\nconditions:\n", "  x: verify.|", "correct"],
] as const)("does not offer %s", (_what, after, typed, absent) => {
	expect(labels(after, typed)).not.toContain(absent);
});

test("says nothing in comments and in words for people", () => {
	expect(labels("\nsteps:\n", "  x: # do|")).toEqual([]);
	expect(labels("\nsteps:\n", "  x:\n    title:\n      vi: |")).toEqual([]);
});

test("what is chosen replaces the word, and nothing else", () => {
	const at = typing("\nconditions:\n", '  x: relation = "mo|ther" and true');
	const [first] = complete(at.library, at.path, at.offset);
	expect(first && at.text.slice(first.start, first.end)).toBe('"mother"');
	const key = typing("\nsteps:\n", "  x:\n    do|es: pay");
	const does = complete(key.library, key.path, key.offset).find(({ label }) => label === "does");
	expect(does).toMatchObject({ insert: "does" });
	expect(does && key.text.slice(does.start, does.end)).toBe("does");
});

const LIBRARY = openLibrary(FILES, KEPT);

function at(needle: string, path: string = BIRTH, into: number = 1): readonly [string, number] {
	const { text = "" } = FILES.find((file) => file.path === path) ?? {};
	expect(text).toContain(needle);
	return [path, text.indexOf(needle) + into];
}

test.each([
	["a key", at("accountable:"), ["answering for", "accountable: "]],
	["a catalogue field", at("use: person\n", BIRTH, 6), ["catalogue field", "person"]],
	["a source of a value", at("requester:\n"), ["field", "Người yêu cầu"]],
	["law", at("law: civil_status_law\n", BIRTH, 6), ["law source", "civil_status_law"]],
	["a name in a rule", at('relation = "mother"'), ["a code of `requester_relation`", "Quan hệ"]],
	["a code", at('relation = "mother"', BIRTH, 14), ["Mẹ"]],
] as const)("hover tells of %s", (_what, [path, offset], words) => {
	const said = hover(LIBRARY, path, offset)?.markdown ?? "";
	for (const word of words) expect(said).toContain(word);
});

test("a definition is found in another file", () => {
	const [target] = definition(LIBRARY, ...at("use: person\n", BIRTH, 6));
	expect(target?.file).toBe(PERSON);
	const person = FILES.find(({ path }) => path === PERSON)?.text ?? "";
	expect(person.slice(target?.start, target?.end)).toBe("person");
});

test("uses are found across files, in rules, scenarios, letters and their translations", () => {
	const found = uses(LIBRARY, ...at("  child:\n", BIRTH, 3));
	const files = new Set(found.map(({ file }) => file));
	expect([...files]).toEqual(expect.arrayContaining([BIRTH, SCENARIOS, LETTERS, LETTERS_AR]));
	for (const { file, start, end } of found)
		expect(FILES.find(({ path }) => path === file)?.text.slice(start, end)).toBe("child");
});

function renamed(needle: string, name: string, path: string = BIRTH, into: number = 1) {
	const [file, offset] = at(needle, path, into);
	const intent = renameIntent(LIBRARY, file, offset, name);
	return intent && applyEdit(FILES, intent);
}

/** Open for all of them: what no renaming touches is checked once. */
const workspace = createWorkspace();

test.each([
	["a field", "  relation:\n", "kinship", BIRTH, 3],
	["a group with its letters and their translations", "  child:\n", "newborn", BIRTH, 3],
	["a step", "  forwarding:\n", "handing_over", BIRTH, 3],
	["a role", "  centre_leader:\n", "commune_chief", BIRTH, 3],
	["a clock that parts need", "  total:\n", "promise", BIRTH, 3],
	["a catalogue field from where it is used", "use: person\n", "human", BIRTH, 6],
	["a code from a rule", 'relation = "mother"', "mum", BIRTH, 14],
] as const)(
	"%s is renamed everywhere, and the library says the same",
	(_what, needle, name, path, into) => {
		const changed = renamed(needle, name, path, into);
		if (!changed?.ok) expect.fail(JSON.stringify(changed));
		// Messages that any procedure may send speak of the clocks of whoever sends them: those are not renamed, but found.
		const said = (texts: typeof FILES) => {
			workspace.replace(texts);
			const codes = workspace.check().findings.map(({ code }) => code);
			return codes.filter((code) => code !== "mention_of_nothing");
		};
		expect(changed.changes.length).toBeGreaterThan(1);
		expect(said([...changed.files])).toEqual(said(FILES));
	},
);

test("what cannot be renamed says why, and changes nothing", () => {
	const refused = (code: string) => expect.objectContaining({ ok: false, refused: code });
	expect(renamed("  child:\n", "mother", BIRTH, 3)).toEqual(refused("name_taken"));
	expect(renamed("  child:\n", "verify", BIRTH, 3)).toEqual(refused("name_taken"));
	expect(renamed("  child:\n", "My child", BIRTH, 3)).toEqual(refused("id_malformed"));
	expect(renamed("# Facts", "x")).toBeUndefined();
	expect(prepareRename(LIBRARY, ...at("# Facts"))).toBeUndefined();
});

test("a misspelling is repaired, and can be explained", () => {
	const { library, path, text } = typing(
		"\nsteps:\n",
		"  x:\n    does: decide\n    who: recever\n|",
	);
	const files = FILES.map((file) => (file.path === path ? { path, text } : file));
	const { findings } = checkFiles(files);
	const start = text.indexOf("recever");
	const actions = codeActions(library, path, { start, end: start }, findings);
	expect(actions[0]).toMatchObject({
		kind: "fix",
		changes: [{ path, from: start, to: start + 7, insert: "receiver" }],
	});
	expect(actions).toContainEqual(
		expect.objectContaining({ kind: "explain", code: "role_unknown" }),
	);
});

const TOWN = "town.procedure.yaml";

/** Titles of the repairs offered for a finding of a text, and the text after one of them. */
function repaired(text: string, code: string, title: string) {
	const files = [{ path: TOWN, text }];
	const { findings } = checkFiles(files);
	const found = findings.filter((one) => one.code === code);
	const everywhere = { start: 0, end: text.length };
	const fixes = codeActions(openLibrary(files), TOWN, everywhere, found).flatMap((one) =>
		one.kind === "fix" ? [one] : [],
	);
	const chosen = fixes.find((one) => one.title === title);
	if (chosen === undefined) expect.fail(fixes.map((one) => one.title).join("; "));
	return chosen.changes.reduceRight(
		(all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to),
		text,
	);
}

test.each([
	[
		"a missing key comes with an example, in its place",
		"key_missing",
		"add `is: applicant`",
		"procedure: town\nroles:\n  helper:\n    # of the town\n    title: Helper\n",
		"procedure: town\nroles:\n  helper:\n    is: applicant\n    # of the town\n    title: Helper\n",
	],
	[
		"an unknown key goes, with its comment",
		"key_unknown",
		"remove `colour`",
		"procedure: town\nroles:\n  helper:\n    is: officer\n    # why?\n    colour: red\n",
		"procedure: town\nroles:\n  helper:\n    is: officer\n",
	],
	[
		"what accepts nothing goes",
		"accepted_nothing",
		"Remove *roles.helper.accepts*",
		"procedure: town\nroles:\n  helper:\n    is: officer\n    accepts:\n      step_unreachable: so it is\n",
		"procedure: town\nroles:\n  helper:\n    is: officer\n",
	],
] as const)("%s", (_what, code, title, before, after) => {
	expect(repaired(before, code, title)).toBe(after);
});

test("a paper that no page asks for can be asked for on each page, first where the other papers are", () => {
	const { library, text } = typing(
		"\ndocuments:\n",
		"  home_birth:\n    title: { en: Home birth, vi: Sinh tại nhà }|",
	);
	workspace.replace(FILES.map((file) => (file.path === BIRTH ? { ...file, text } : file)));
	const found = workspace.check().findings.find(({ code }) => code === "document_not_asked");
	if (found === undefined) expect.fail("not found");
	const fixes = fixesOf(library, found).filter(({ accepts }) => accepts === undefined);
	expect(fixes.map(({ title, likely }) => [title, likely])).toEqual([
		["Ask for it on page “Application: Papers”", true],
		["Ask for it on page “Application: About you”", false],
		["Ask for it on page “Application: About the child”", false],
		["Ask for it on page “Application: The parents”", false],
		["Ask for it on page “Application: Registration and result”", false],
	]);
	expect(fixes[0]?.titles).toMatchObject({
		vi: "Hỏi giấy tờ này ở trang “Tờ khai đăng ký khai sinh: Giấy tờ”",
		ar: expect.stringMatching(/^اطلبها في الصفحة «[^a-z]+»$/i),
	});
	const [change] = fixes[0]?.changes ?? [];
	expect(change?.insert.trim()).toBe("- home_birth");
	expect(text.slice(0, change?.from).trimEnd()).toMatch(/- authorisation$/);
});

test("accepting a finding leaves the place for its reason", () => {
	const text = FILES.find(({ path }) => path === BIRTH)?.text ?? "";
	const library = openLibrary([{ path: BIRTH, text }]);
	const start = text.indexOf("\n  verify:") + 3;
	const found = { ...checkFiles([{ path: BIRTH, text }]).findings[0], file: BIRTH };
	const warning = {
		...found,
		code: "deadline_missing",
		severity: "warning",
		span: { start, end: start + 6 },
	};
	const actions = codeActions(library, BIRTH, warning.span, [warning as never]);
	const action = actions.find(({ title }) => title.startsWith("accept"));
	expect(action).toMatchObject({ likely: false });
	const [change] = action?.kind === "fix" ? action.changes : [];
	expect(change?.insert).toMatch(/accepts:\n {6}deadline_missing:\n/);
});

test("the outline has sections, steps and their verbs", () => {
	const outline = symbols(LIBRARY, BIRTH);
	const steps = outline.find(({ name }) => name === "steps");
	expect(steps?.inside.map(({ name }) => name)).toContain("verify");
	expect(steps?.inside.find(({ name }) => name === "verify")).toMatchObject({
		detail: "decide",
		kind: "item",
	});
});
