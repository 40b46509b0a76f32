import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";
import { BASIS, WORDS } from "../model/common.ts";
import { FILE_SHAPES } from "../model/file-model.ts";
import type { Form } from "../model/form.ts";
import type { Shape } from "../model/shape.ts";
import { code, id, name, path } from "../model/values/names.ts";
import { sourceFile } from "../source/source-file.ts";
import { ListNode, MapNode, type Node, ScalarNode } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { HEADS } from "./declared.ts";
import { BY_KEY } from "./name-table.ts";
import { placeInScalar } from "./place-in-scalar.ts";
import { type Uses, usesIn } from "./uses.ts";
import { shapeName } from "./walk-names.ts";

const LIBRARY = rootsIn("../../../../procedures");
const USES = usesIn(LIBRARY);

test.each([
	["a step", "birth_registration", "verify", ["go_to", "happens", "done_by", "stops", "may"]],
	["a step of a part", "one_stop_reception", "supplement", ["open", "go_to"]],
])("%s is found where it is used", (_what, owner, step, slots) => {
	const declared = USES.declarations.filter(
		({ kind, name: of, root }) => kind === "step" && of === step && root.file.path.includes(owner),
	);
	expect(declared).toHaveLength(1);
	const found = declared.flatMap((one) => USES.usesOf(one)).map(({ path: at }) => at.join("."));
	expect(found.length).toBeGreaterThan(2);
	expect(slots.some((slot) => found.some((at) => at.includes(slot)))).toBe(true);
});

test("a scenario is found where others are like it, and where a simulation has cases like it", () => {
	const base = USES.declarations.filter(
		({ kind, name: of }) => kind === "scenario" && of === "on_time_hospital_birth",
	);
	expect(base).toHaveLength(1);
	const found = base.flatMap((one) => USES.usesOf(one)).map(({ path: at }) => at.join("."));
	expect(found).toContain("scenarios.late_and_exempt.given.like");
	expect(found).toContain("cases");
});

test("what a part has signed is a result of each procedure that follows it", () => {
	const decisions = USES.declarations.filter(
		({ kind, name: of, root }) =>
			kind === "result" && of === "decision" && /confirm_old_id|new_seal/.test(root.file.path),
	);
	expect(decisions.length).toBe(2);
	for (const one of decisions)
		expect(
			USES.usesOf(one)
				.filter(({ node }) => node.file.path.endsWith("examination.part.yaml"))
				.map(({ path: at }) => at.join(".")),
		).toEqual(["steps.signature.signs"]);
});

test("a catalogue field is found through groups, rules, letters, scenarios and translations", () => {
	const [field] = USES.declarations.filter(
		({ kind, name: of }) => kind === "member" && of === "full_name",
	);
	const all = USES.declarations.filter(({ name: of }) => of === "full_name");
	const files = new Set(
		all.flatMap((one) => USES.usesOf(one)).map(({ node }) => node.file.path.split("/").at(-1)),
	);
	expect(field).toBeDefined();
	for (const kind of ["procedure", "scenarios", "messages", "texts", "fields"])
		expect(
			[...files].some((file) => file?.includes(`.${kind}.`)),
			kind,
		).toBe(true);
});

test("a code is found where a rule compares it or comes to it, and where a scenario gives it", () => {
	const [code_] = USES.declarations.filter(
		({ kind, name: of, key }) =>
			kind === "code" && of === "normal" && key.path.includes("birth_kind"),
	);
	const at = code_ ? USES.usesOf(code_).map(({ path: place }) => place.join(".")) : [];
	expect(at.some((place) => place.includes("given"))).toBe(true);
	expect(at.some((place) => place.includes("when") || place.includes("conditions"))).toBe(true);
	expect(at).toContain("steps.birth.give.birth_kind");
});

test.each([
	["code", "mother", "requester_relation"],
	["member", "relation", "dependant"],
])("a %s is found in what a scenario gives of an item of a list", (of, name, owner) => {
	const declared = USES.declarations.filter(
		({ kind, name: its, key }) => kind === of && its === name && key.path.includes(owner),
	);
	const at = declared.flatMap((one) => USES.usesOf(one)).map(({ path: place }) => place.join("."));
	expect(at.some((place) => place.startsWith("scenarios.two_dependants.given"))).toBe(true);
});

test("names stand where they are said to stand", () => {
	for (const { node, from, to } of USES.uses) {
		const span = placeInScalar(node, from, to);
		if (span) expect(node.file.text.slice(span.start, span.end)).toBe(node.text.slice(from, to));
	}
	const placed = USES.uses.filter(({ node, from, to }) => placeInScalar(node, from, to));
	expect(placed.length / USES.uses.length).toBeGreaterThan(0.99);
});

test("the name at a place of a file is known, used or declared", () => {
	const use = USES.uses.find(({ path: at }) => at.at(-1) === "go_to");
	const found = use && USES.at(use.node.file.path, use.node.start + 1);
	expect(found).toEqual(use?.targets);
});

test("every key of the language that takes an id is in the table, or in that of declarations", () => {
	expect(keysWithIds().filter(({ shape, key }) => !isKnown(shape, key))).toEqual([]);
});

test("a result is found where a scenario asks how long it is valid, and where it becomes so for longer", () => {
	const procedure = `procedure: dog
results:
  tag:
    valid_until: last_day
afterwards:
  renew:
    extends: results.tag.valid_until by 1 year
`;
	const scenarios = `scenarios_for: dog
scenarios:
  kept:
    expect:
      valid_until:
        tag: 2027-01-01
`;
	const uses = usesOf(procedure, scenarios);
	const tag = uses.declarations.find(({ kind }) => kind === "result");
	expect(tag && uses.usesOf(tag).map(({ path: at }) => at.join("."))).toEqual([
		"afterwards.renew.extends",
		"scenarios.kept.expect.valid_until",
	]);
});

test("names that look alike are told apart by where they stand", () => {
	const uses = usesOf(`procedure: dog
edition: 2026-01-01
roles:
  check:
    is: officer
data:
  kind:
    as: choice
    list: kinds
conditions:
  big: 'kind = "check" and check.outcome = "ok"'
steps:
  check:
    does: decide
    who: check
    outcomes:
      ok:
        go_to: done
  done:
    does: end
    result: granted
`);
	const step = uses.declarations.find(({ kind, name: of }) => kind === "step" && of === "check");
	const role = uses.declarations.find(({ kind, name: of }) => kind === "role" && of === "check");
	expect(step && uses.usesOf(step).map(({ path: at }) => at.join("."))).toEqual(["conditions.big"]);
	expect(role && uses.usesOf(role).map(({ path: at }) => at.join("."))).toEqual([
		"steps.check.who",
	]);
});

function usesOf(text: string, scenarios = ""): Uses {
	const files = [
		sourceFile("dog.procedure.yaml", text),
		sourceFile("dog.scenarios.yaml", scenarios),
	];
	return usesIn(files.flatMap((file) => parse(file).root ?? []));
}

function rootsIn(folder: string): readonly MapNode[] {
	const from = join(import.meta.dirname, folder);
	return readdirSync(from, { recursive: true, encoding: "utf8" })
		.filter((file) => /\.\w+\.yaml$/.test(file))
		.flatMap((file) => parse(sourceFile(file, readFileSync(join(from, file), "utf8"))).root ?? []);
}

function isKnown(shape: string, key: string): boolean {
	return Object.hasOwn(HEADS, key) || BY_KEY[shape]?.[key]?.value !== undefined;
}

/** Walks the tables themselves: a key whose value, or list item, is an id, a name, a path or a code. */
function keysWithIds(): readonly { readonly shape: string; readonly key: string }[] {
	const found: { shape: string; key: string }[] = [];
	const seen = new Set<Shape<object>>();
	const todo: Shape<object>[] = Object.values(FILE_SHAPES) as unknown as Shape<object>[];
	for (let shape = todo.pop(); shape; shape = todo.pop()) {
		if (seen.has(shape)) continue;
		seen.add(shape);
		todo.push(...(shape.variants ? Object.values(shape.variants.shapes) : []));
		for (const [key, { form }] of Object.entries(shape.keys) as [
			string,
			{ form: Form<unknown> },
		][]) {
			const forms = formsIn(form, 0);
			todo.push(...forms.flatMap((one) => ("shape" in one ? [one.shape] : [])));
			const named = forms.some((one) => "form" in one && IDS.has(one.form));
			if (named && !(key in WORDS) && !(key in BASIS)) found.push({ shape: shapeName(shape), key });
		}
	}
	expect(found.length).toBeGreaterThan(80);
	return found;
}

const IDS: ReadonlySet<Form<unknown>> = new Set([id, name, path, code]);
const NOWHERE = sourceFile("x", "");
const PROBES: readonly Node[] = [
	new MapNode(NOWHERE, 0, 0, undefined, [], false),
	new ListNode(NOWHERE, 0, 0, undefined, [], false),
	new ScalarNode(NOWHERE, 0, 0, undefined, "x", "plain"),
];

function formsIn(
	form: Form<unknown>,
	depth: number,
): readonly ({ readonly form: Form<unknown> } | { readonly shape: Shape<object> })[] {
	const insides = depth > 3 ? [] : PROBES.flatMap((probe) => form.inside?.(probe) ?? []);
	return [
		{ form },
		...insides.flatMap((one) =>
			one.kind === "shape" ? [{ shape: one.shape }] : formsIn(one.form, depth + 1),
		),
	];
}
