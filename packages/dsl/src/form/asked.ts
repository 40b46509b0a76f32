import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Form,
	Page,
	Step,
} from "../bundle/index.ts";
import { isWithin, parentOf, withoutIndexes } from "./paths.ts";

/** What a form asks for, page by page. A form without pages of its own is one page, named as its outcome or step. */
export function pagesOfForm(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
): readonly Page[] {
	return askedBy(definition, form).pages;
}

function pagesIn(definition: Definition, form: Pick<Form, "step" | "outcome">): readonly Page[] {
	const step = definition.steps[form.step];
	if (!step) return [];
	if (form.outcome !== undefined)
		return [onePage(step, form.outcome, outcomeAsk(step, form.outcome))];
	if (step.does === "decide") return [onePage(step, step.name, step.ask)];
	if (step.does !== "fill_in") return [];
	return step.change === undefined
		? step.pages
		: [...askedBefore(definition, step.pages), ...step.pages];
}

/** Paths as the pages name them, each once, in order. */
export function asksOf(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
): readonly DataPath[] {
	return askedBy(definition, form).asks;
}

interface Asked {
	readonly pages: readonly Page[];
	readonly asks: readonly DataPath[];
}

/** A definition never changes, so what its forms ask is gathered once. */
const asked = new WeakMap<Definition, Map<string, Asked>>();

function askedBy(definition: Definition, form: Pick<Form, "step" | "outcome">): Asked {
	const known = asked.get(definition) ?? new Map<string, Asked>();
	const key = form.outcome === undefined ? form.step : `${form.step} ${form.outcome}`;
	const before = known.get(key);
	if (before) return before;
	const pages = pagesIn(definition, form);
	const found = { pages, asks: [...new Set(pages.flatMap((page) => page.ask))] };
	// Names come from outside: those that the procedure lacks are not remembered.
	if (Object.hasOwn(definition.steps, form.step)) asked.set(definition, known.set(key, found));
	return found;
}

/** Whether a field or document, or the group around it, is asked here. Indexes of items do not matter. */
export function isAsked(asks: readonly DataPath[], path: DataPath): boolean {
	if (asks.length < MANY) return asks.some((ask) => isWithin(path, ask));
	const all = setOf(asks);
	for (let around = path; around !== ""; around = parentOf(around))
		if (all.has(around)) return true;
	return all.has("");
}

/** From here on a list is made a set, once: forms of hundreds of fields look each of them up. */
const MANY = 8;
const sets = new WeakMap<readonly DataPath[], ReadonlySet<DataPath>>();

function setOf(asks: readonly DataPath[]): ReadonlySet<DataPath> {
	const known = sets.get(asks) ?? new Set(asks);
	sets.set(asks, known);
	return known;
}

/** The leaf fields a form may ask, in order, whether shown now or not; an item's member once, without an index. */
export function leafFieldsOf(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
): readonly Field[] {
	return asksOf(definition, form).flatMap((path) => {
		const field = fieldAt(definition, path);
		return field ? leaves(field) : [];
	});
}

export function leaves(field: Field): readonly Field[] {
	return field.group ? Object.values(field.group).flatMap(leaves) : [field];
}

/** The field a path names; indexes of items are skipped. */
export function fieldAt(definition: Definition, path: DataPath): Field | undefined {
	const known = fieldsByPath.get(definition) ?? remember(definition);
	return known.get(path) ?? known.get(withoutIndexes(path));
}

/** A definition never changes, so the index of its fields is made once. */
const fieldsByPath = new WeakMap<Definition, ReadonlyMap<DataPath, Field>>();

function remember(definition: Definition): ReadonlyMap<DataPath, Field> {
	const all = Object.values(definition.data).flatMap(withMembers);
	const index = new Map(all.map((field) => [field.path, field]));
	fieldsByPath.set(definition, index);
	return index;
}

function withMembers(field: Field): readonly Field[] {
	return [field, ...Object.values(field.group ?? {}).flatMap(withMembers)];
}

/** A requirement, or one of its alternatives: `birth_evidence.birth_notice`. */
export function documentAt(
	definition: Definition,
	path: DataPath,
): DocumentRequirement | undefined {
	const known = documentsByPath.get(definition) ?? rememberDocuments(definition);
	return known.get(path);
}

const documentsByPath = new WeakMap<Definition, ReadonlyMap<DataPath, DocumentRequirement>>();

function rememberDocuments(definition: Definition): ReadonlyMap<DataPath, DocumentRequirement> {
	const all = Object.entries(definition.documents).flatMap(([id, document]) => [
		[id, document] as const,
		...Object.entries(document.one_of ?? {}).map(([name, one]) => [`${id}.${name}`, one] as const),
	]);
	const index = new Map(all);
	documentsByPath.set(definition, index);
	return index;
}

function onePage(step: Step, id: string, ask: readonly DataPath[]): Page {
	return { id, title: step.title, ask };
}

function outcomeAsk(step: Step, id: string): readonly DataPath[] {
	const outcomes = "outcomes" in step ? step.outcomes : "answers" in step ? step.answers : [];
	return outcomes.find((outcome) => outcome.id === id)?.ask ?? [];
}

/** A step that opens what was marked shows again all that was filled in before it, besides what it asks itself. */
function askedBefore(definition: Definition, own: readonly Page[]): readonly Page[] {
	const asked = new Set(own.flatMap((page) => page.ask));
	return Object.values(definition.steps)
		.flatMap((step) => (step.does === "fill_in" && step.change === undefined ? step.pages : []))
		.map((page) => ({ ...page, ask: page.ask.filter((path) => !asked.has(path)) }))
		.filter((page) => page.ask.length > 0);
}
