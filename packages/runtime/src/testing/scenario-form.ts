import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Form,
	Id,
	Scenario,
} from "@onedoor/dsl/bundle";
import {
	asksOf,
	documentAt,
	fieldAt,
	isEmpty,
	valueAt,
	visible,
	withoutIndexes,
	withValue,
} from "@onedoor/dsl/form";

import { answersFor, NO_WISH } from "@onedoor/dsl/journey";

import type { Act } from "../case/command.ts";
import { factsOf } from "../case/facts.ts";
import { knownValues } from "../case/lookups.ts";
import type { World } from "./scenario-world.ts";

export type Data = Readonly<Record<string, unknown>>;

/** What somebody sends with a form. */
export interface Filled {
	readonly data: Data;
	readonly fetched: NonNullable<Act["fetched"]>;
}

/** More rounds than any form has fields that show one another. */
const ROUNDS = 30;

/**
 * Fills in a form as a person would who has what is given: page after page, whatever shows. Registers fill in what
 * the scenario says comes from them. Ends when nothing new shows.
 */
export function fillIn(
	world: World,
	form: Pick<Form, "step" | "outcome">,
	given: Data,
	examples: Examples = {},
): Filled {
	let filled: Filled = { data: {}, fetched: {} };
	for (let round = 0; round < ROUNDS; round++) {
		const { shown, required } = shownNow(world, form, filled);
		const next = answer(
			world,
			[...shown, ...Object.keys(filled.fetched)],
			(path) =>
				valueAt(given, path) ?? (isWanted(world, path, required) ? examples[path] : undefined),
			known(world, form, filled),
		);
		if (JSON.stringify(next) === JSON.stringify(filled)) break;
		filled = next;
	}
	const { shown } = shownNow(world, form, filled);
	see(world, shown, filled);
	for (const path of askedIn(world, shown, filled)) world.asked.add(path);
	return filled;
}

/** What was shown, and what of it was answered. */
function see(
	world: World,
	shown: readonly DataPath[],
	{ data, fetched }: Pick<Filled, "data" | "fetched">,
): void {
	for (const path of shown) {
		world.shown.add(path);
		if (!isEmpty(valueAt(data, path)) || Object.hasOwn(fetched, path))
			world.answered.add(withoutIndexes(path));
	}
}

/**
 * What somebody has to type or bring: what shows and is not there already. A group is asked where a member is; an
 * item's member is also known without the item's number.
 */
function askedIn(
	{ bundle: { definition } }: World,
	shown: readonly DataPath[],
	{ fetched }: Filled,
): readonly DataPath[] {
	const known = Object.keys(fetched);
	const asked = shown.filter((path) => {
		const isGroup = fieldAt(definition, path)?.group !== undefined;
		return !isGroup && !known.some((one) => one === path || one.startsWith(`${path}.`));
	});
	return asked.flatMap((path) => {
		const plain = path.replace(/\.\d+(?=\.|$)/g, "");
		return [...around(path), ...around(plain)];
	});
}

function around(path: DataPath): readonly DataPath[] {
	const words = path.split(".");
	return words.map((_, index) => words.slice(0, index + 1).join("."));
}

/** Of alternatives it is their document that is required; the examples have one of them. */
function isWanted({ bundle }: World, path: DataPath, required: ReadonlySet<DataPath>): boolean {
	if (required.has(path)) return true;
	const around = path.slice(0, path.lastIndexOf("."));
	return required.has(around) && documentAt(bundle.definition, around)?.one_of !== undefined;
}

/** By path: values that stand in for what a scenario leaves out and a form requires. */
export type Examples = Readonly<Record<DataPath, unknown>>;

/**
 * What a scenario does not give is not what it is about, so whatever is required is filled in with a value that its
 * field accepts. An act that is to be refused sends only what is given.
 */
export function examplesFor(world: World): Examples {
	const {
		bundle: { definition },
		scenario,
		case: { channel },
	} = world;
	const day = world.now.slice(0, 10);
	const known = examplesOf.get(scenario) ?? [];
	examplesOf.set(scenario, known);
	const before = known.find(
		(one) => one.definition === definition && one.channel === channel && one.day === day,
	);
	if (before) return before.examples;
	const given = Object.entries(scenario.given);
	const wish = { ...NO_WISH, channel, data: new Map(given), day };
	const examples = answersFor(definition, wish).given;
	if (known.length >= MOST_DAYS) known.length = 0;
	known.push({ definition, channel, day, examples });
	return examples;
}

/** The examples of so many days are kept for a scenario. */
const MOST_DAYS = 32;

/** What a scenario gives never changes: only another day asks for other examples. */
const examplesOf = new WeakMap<Scenario, Exemplified[]>();

interface Exemplified {
	readonly definition: Definition;
	readonly channel: Id;
	readonly day: string;
	readonly examples: Examples;
}

/** What an outcome asks of an officer, from what the scenario has for it; what is required and not told, by example. */
export function answersOf(
	world: World,
	{ step, outcome }: { readonly step: string; readonly outcome: string },
	given: Data,
	examples: () => Examples,
): Data {
	const { definition } = world.bundle;
	const forms = [{ step }, { step, outcome }];
	const told = forms
		.flatMap((form) => asksOf(definition, form))
		.reduce((found: Data, path) => withValue(found, path, valueAt(given, path)), {});
	const data = forms
		.flatMap((form) => [...shownNow(world, form, { data: told, fetched: {} }).required])
		.filter((path) => valueAt(told, path) === undefined && examples()[path] !== undefined)
		.reduce((found, path) => withValue(found, path, examples()[path]), told);
	for (const form of forms) {
		const filled = { data, fetched: {} };
		see(world, shownNow(world, form, filled).shown, filled);
	}
	return data;
}

/** A scenario's values by path, nested as a case has them. */
export function nested(values: Readonly<Record<DataPath, unknown>>): Data {
	return Object.entries(values).reduce(
		(data: Data, [path, value]) => withValue(data, path, value),
		{},
	);
}

/** What a form shows and requires, filled in so far. */
export function shownNow(
	{ bundle, case: current, now }: World,
	form: Pick<Form, "step" | "outcome">,
	filled: Filled,
): { readonly shown: readonly DataPath[]; readonly required: ReadonlySet<DataPath> } {
	const known = Object.entries(filled.fetched).reduce(
		(data, [path, { value }]) => withValue(data, path, value),
		{ ...current.data, ...filled.data },
	);
	const sources = Object.fromEntries(
		Object.entries(filled.fetched).map(([path, { value: _value, ...from }]) => [path, from]),
	);
	const facts = factsOf(
		bundle,
		{ ...current, sources: { ...current.sources, ...sources } },
		now,
		known,
	);
	const { fields, documents, required } = visible(bundle.definition, form, known, facts);
	return { shown: [...fields, ...documents], required };
}

/** What the identity says comes by itself. */
function known(
	{ bundle, case: current, now }: World,
	{ step }: Pick<Form, "step">,
	{ data }: Filled,
): Filled["fetched"] {
	return knownValues(bundle, current, step, data, now);
}

function answer(
	world: World,
	shown: readonly DataPath[],
	given: (path: DataPath) => unknown,
	byIdentity: Filled["fetched"],
): Filled {
	let data: Data = {};
	const fetched: Record<DataPath, Filled["fetched"][string]> = { ...byIdentity };
	for (const path of shown) {
		if (Object.hasOwn(byIdentity, path)) continue;
		const source = world.scenario.sources[path];
		const document = documentAt(world.bundle.definition, path);
		const value = document ? paper(document, source, given(path)) : leaf(given(path));
		if (value === undefined) continue;
		if (source !== undefined && isTold(source)) fetched[path] = { value, source, as_of: world.now };
		else data = withValue(data, path, value);
	}
	return { data, fetched };
}

/** A document is named by the entry that satisfied it; what the applicant brings comes by the first way that is theirs. */
function paper(document: DocumentRequirement, source: string | undefined, value: unknown): unknown {
	if (source === undefined) return leaf(value);
	if (isTold(source)) return true;
	const own = document.satisfied_by.find(
		({ by }) => by === "upload" || by === "show" || by === "hand_in",
	);
	return { by: source === "applicant" ? (own?.by ?? "upload") : source, files: ["scenario-file"] };
}

/** Groups come member by member, as they show. */
function leaf(value: unknown): unknown {
	return typeof value === "object" &&
		value !== null &&
		!Array.isArray(value) &&
		!("by" in value) &&
		!("file" in value)
		? undefined
		: value;
}

function isTold(source: string): source is "register" | "repository" | "wallet" | "earlier_case" {
	return ["register", "repository", "wallet", "earlier_case"].includes(source);
}
