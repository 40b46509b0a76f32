import type {
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Form,
	Page,
	Step,
} from "../bundle/index.ts";
import { isWithin, withoutIndexes } from "./paths.ts";

/** What a form asks for, page by page. A form without pages of its own is one page, named as its outcome or step. */
export function pagesOfForm(
	definition: Definition,
	form: Pick<Form, "step" | "outcome">,
): readonly Page[] {
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
	return [...new Set(pagesOfForm(definition, form).flatMap((page) => page.ask))];
}

/** Whether a field or document, or the group around it, is asked here. Indexes of items do not matter. */
export function isAsked(asks: readonly DataPath[], path: DataPath): boolean {
	return asks.some((ask) => isWithin(path, ask));
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
	const [first = "", second, ...more] = path.split(".");
	const document = Object.hasOwn(definition.documents, first)
		? definition.documents[first]
		: undefined;
	if (second === undefined || more.length > 0) return more.length > 0 ? undefined : document;
	return document?.one_of && Object.hasOwn(document.one_of, second)
		? document.one_of[second]
		: undefined;
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
