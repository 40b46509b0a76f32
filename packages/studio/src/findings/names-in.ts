import type { Finding } from "@onedoor/dsl";
import type { Definition, Step, Text } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";
import { textOf } from "@onedoor/form-renderer/parts";

import { titleAt } from "../language/title-at.ts";

/** Says a name that stands in a sentence as people say it; undefined where it has no other name. */
export type NameOf = (name: string, value?: string) => string | undefined;

/**
 * A sentence about a finding in which whatever has a title stands by its title, in the quotation marks of the language.
 * What has none, as a rule or a word of the text, stays as it is written.
 */
export function named(
	{ code, message, values }: Pick<Finding, "code" | "message" | "values">,
	nameOf: NameOf,
	language: string,
): string {
	// Where a name means nothing, those that it could have been are names to be written.
	if (code.endsWith("_unknown")) return message;
	const pieces = withLists(message, values).split("`");
	const other = code.startsWith("key") ? "key" : undefined;
	return pieces
		.map((piece, at) => {
			if (at % 2 === 0 || at === pieces.length - 1) return piece;
			const value = Object.keys(values).find((key) => String(values[key]) === piece) ?? other;
			if (isLanguage(value, values)) return languageIn(piece, language);
			const name = nameOf(piece, value);
			return name === undefined ? `\`${piece}\`` : quoted(name, language);
		})
		.join("");
}

/** Lists of names stand in a sentence as they are: each of them is a name like any other. */
function withLists(sentence: string, values: Finding["values"]): string {
	return LISTS.reduce((said, key) => {
		const list = values[key];
		if (typeof list !== "string" || list.includes("`") || !NAMES.test(list)) return said;
		return said.replace(list, () => list.replaceAll(/[a-z][\w.]*/g, "`$&`"));
	}, sentence);
}

const LISTS = ["paths", "names", "loop", "circle", "way", "members", "choices", "expected"];
const NAMES = /^[a-z][a-z0-9_.]*(?:(?:, | → )[a-z][a-z0-9_.]*)*$/;

/** Names of a procedure's items, as the page calls them. */
export function namesOf(definition: Definition, language: string): NameOf {
	const known = new Map<string, string | undefined>();
	return (name, value = "") => {
		const key = `${value} ${name}`;
		if (!known.has(key)) known.set(key, find(definition, name, value, language));
		return known.get(key);
	};
}

/** What a finding is about, where that is an item of the procedure's own file: `data.child`, `steps.check.outcomes.ok`. */
export function subjectIn(definition: Definition, path: string, language: string): string {
	const keys = path.split(".");
	const [section = "", ...rest] = keys;
	if (section === "data") {
		const names = rest.filter((_, at) => at % 2 === 0);
		for (let length = names.length; length > 0; length--) {
			const field = names.slice(0, length).join(".");
			if (fieldAt(definition, field)) return titleAt(definition, field, language);
		}
		return "";
	}
	const [id = ""] = rest;
	if (section === "steps") {
		const step = stepNamed(definition, id);
		const inner = step && partOf(step, rest);
		return [step?.title, inner]
			.map((text) => textOf(text, language))
			.filter(Boolean)
			.join(" › ");
	}
	const titled = (definition as unknown as Readonly<Record<string, unknown>>)[section];
	return textOf(ownTitle(titled, id), language);
}

/** The kinds of item that a value names, those that it most often names first. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
	name: ["data", "documents", "computed", "results", "messages", "steps"],
	step: ["steps"],
	end: ["steps"],
	check: ["steps", "checks"],
	branch: ["steps"],
	role: ["roles"],
	clock: ["clocks"],
	fee: ["fees"],
	document: ["documents"],
	channel: ["channels"],
	message: ["messages"],
	list: ["lists"],
	calendar: ["calendars"],
	field: ["data"],
	path: ["data", "documents", "computed"],
	source: ["registers", "sources"],
	register: ["registers"],
	kind: ["office_kinds", "documents"],
	office: ["offices", "office_kinds"],
	subsidy: ["subsidies"],
	action: ["anytime", "afterwards"],
	procedure: ["procedure"],
};

const SECTIONS = [
	"data",
	"documents",
	"steps",
	"computed",
	"roles",
	"clocks",
	"fees",
	"channels",
	"results",
	"messages",
	"lists",
	"registers",
	"sources",
	"office_kinds",
	"offices",
	"calendars",
	"checks",
	"subsidies",
	"anytime",
	"afterwards",
	"procedure",
] as const;
type Kind = (typeof SECTIONS)[number];

function find(
	definition: Definition,
	name: string,
	value: string,
	language: string,
): string | undefined {
	if (value === "outcome") return outcomeNamed(definition, name, language);
	const kinds = Object.hasOwn(KINDS, value) ? (KINDS[value] ?? []) : SECTIONS;
	for (const kind of kinds) {
		const title = titleIn(definition, kind, name, language);
		if (title) return title;
	}
	return ofWhat(definition, name, language);
}

/** What a rule reads of a step, a clock or a fee is called by these: `look_up.answer`, `clocks.total.due_on`. */
function ofWhat(definition: Definition, name: string, language: string): string | undefined {
	const [first = "", second = "", ...rest] = name.split(".");
	if (second === "") return undefined;
	if (first === "clocks" || first === "fees")
		return titleIn(definition, first, second, language) || undefined;
	const step = [first, second, ...rest].slice(0, -1).join(".");
	return titleIn(definition, "steps", step, language) || undefined;
}

function titleIn(definition: Definition, kind: Kind, name: string, language: string): string {
	switch (kind) {
		case "data": {
			const isData = fieldAt(definition, name) !== undefined;
			return isData ? titleAt(definition, name, language) : "";
		}
		case "documents":
			return textOf(documentAt(definition, name)?.title, language);
		case "steps":
			return textOf(stepNamed(definition, name)?.title, language);
		case "registers":
			// `population.person.birth_date by personal_id`
			return textOf(ownTitle(definition.registers, /^\w*/.exec(name)?.[0] ?? ""), language);
		case "sources":
			return definition.sources[name]?.cite ?? "";
		case "procedure":
			return name === definition.procedure ? textOf(definition.title, language) : "";
		default:
			return textOf(ownTitle(definition[kind], name), language);
	}
}

/** A part calls its steps without the name of the step that follows it. */
function stepNamed({ steps }: Definition, name: string): Step | undefined {
	if (Object.hasOwn(steps, name)) return steps[name];
	const inside = Object.keys(steps).filter((step) => step.endsWith(`.${name}`));
	return inside.length === 1 ? steps[inside[0] ?? ""] : undefined;
}

/** The same outcome of several steps is one name only where all call it the same. */
function outcomeNamed({ steps }: Definition, name: string, language: string): string | undefined {
	const titles = Object.values(steps).flatMap((step) =>
		waysOf(step)
			.filter(({ id }) => id === name)
			.map(({ title }) => textOf(title, language)),
	);
	const [first = "", ...others] = new Set(titles);
	return first === "" || others.length > 0 ? undefined : first;
}

function partOf(step: Step, [, inside = "", id = ""]: readonly string[]): Text | undefined {
	if (inside === "pages" && step.does === "fill_in")
		return step.pages.find((page) => page.id === id)?.title;
	return waysOf(step).find((way) => way.id === id)?.title;
}

function waysOf(step: Step): readonly { readonly id: string; readonly title?: Text }[] {
	return "outcomes" in step ? (step.outcomes as readonly { id: string; title?: Text }[]) : [];
}

function ownTitle(items: unknown, id: string): Text | undefined {
	const known = items as Readonly<Record<string, { readonly title?: Text }>> | undefined;
	return known !== undefined && Object.hasOwn(known, id) ? known[id]?.title : undefined;
}

/** `first` is the language that others are held against, and in other findings the first of two items. */
function isLanguage(value: string | undefined, values: Finding["values"]): boolean {
	return value === "language" || (value === "first" && "language" in values && "key" in values);
}

function languageIn(tag: string, language: string): string {
	try {
		const name = new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
		// In the middle of a sentence Vietnamese writes it small.
		return language === "vi" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
	} catch {
		return tag;
	}
}

/** In an Arabic sentence a title of another script stands apart from the direction of the words around it. */
function quoted(name: string, language: string): string {
	return language === "ar" ? `«\u2068${name}\u2069»` : `“${name}”`;
}
