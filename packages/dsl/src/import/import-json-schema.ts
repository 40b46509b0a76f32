import type { InputFile } from "../check-files.ts";
import { askFirst } from "./ask-first.ts";
import type { ImportFinding } from "./finding.ts";
import { type ForeignShape, shapeOf } from "./foreign-data.ts";
import { isObject } from "./json.ts";
import { idOf, wordsFrom } from "./names.ts";
import { partsOf } from "./parts.ts";
import { procedureFiles } from "./procedure-files.ts";
import { readValue } from "./read-value.ts";
import { isUnasked, Reading, readPlaces, TooLarge, type Ui } from "./reading.ts";
import { answersIn, type Group } from "./tree.ts";
import { importWords } from "./words/words.ts";

export interface ImportOptions {
	/** uiSchema of RJSF: order, words, widgets. */
	readonly ui?: unknown;
	/** Default: made of the schema's title; `imported_form` where it has none. */
	readonly id?: string;
	/** BCP 47, of the schema's own words; default `en`. */
	readonly language?: string;
	/** `YYYY-MM-DD`: the first day on which cases start. */
	readonly today: string;
	/** The library it will lie in: its calendar and its kinds of office are used. */
	readonly around?: readonly InputFile[];
}

export interface Imported {
	readonly id: string;
	/** The procedure, its code lists, and what the library around it lacks; none while a finding is an error. */
	readonly files: readonly InputFile[];
	/** What the procedure does not say as the schema does, in the order of the schema. */
	readonly findings: readonly ImportFinding[];
	/** How its answers are data of the schema again: see `foreignData`. */
	readonly shape?: ForeignShape;
}

/**
 * A form of another tool as a procedure to start from: its JSON Schema (draft 4 to 2020-12) becomes fields, code lists,
 * rules and checks, one form and somebody who decides. A schema is anybody's text: it is read, never run.
 * Everything that the procedure does not ask or check as the schema does is a finding that names the keyword.
 */
export function importJsonSchema(schema: unknown, options: ImportOptions): Imported {
	const id =
		options.id ?? (idOf(isObject(schema) ? String(schema.title ?? "") : "") || "imported_form");
	if (!isObject(schema)) return unreadable(id, "not_an_object");
	try {
		return imported(id, schema, options);
	} catch (error) {
		if (error instanceof TooLarge) return unreadable(id, "too_large");
		throw error;
	}
}

function imported(id: string, schema: object, options: ImportOptions): Imported {
	const { language = "en", today, around = [] } = options;
	const ui: Ui = { words: isObject(options.ui) ? options.ui : {}, pointer: "ui:" };
	const read = readForm(schema, ui);
	const { findings } = read.reading;
	if (read.root === undefined) return { id, files: [], findings: findings.all() };
	const words = importWords(language);
	askFirst(read.root, read.reading.names, ({ title, key = "" }) =>
		words.wanted(title ?? wordsFrom(key)),
	);
	const title = (schema as { title?: unknown }).title;
	const files = procedureFiles(
		read.root,
		{
			id,
			title:
				typeof title === "string" && title.trim() !== ""
					? title.replaceAll(/\s+/g, " ").trim()
					: wordsOf(id),
			language,
			today,
			around,
			words,
		},
		findings,
	);
	return { id, files, findings: findings.all(), shape: shapeOf(read.root) };
}

/** The whole is a group of fields; a schema of one text or one list is a group with that alone in it. */
function readForm(
	schema: object,
	ui: Ui,
): { readonly root: Group | undefined; readonly reading: Reading } {
	const reading = new Reading(schema, readValue);
	const whole = { schema, pointer: "#", refs: ["#"] };
	const read = readPlaces(
		[whole],
		{ key: undefined, id: "", around: undefined, when: true, ui },
		reading,
	);
	if (isUnasked(read)) {
		reading.findings.refuse(read.unasked);
		return { root: undefined, reading };
	}
	const root = read.kind === "group" && read.shape === "object" ? read : wrapped(schema, ui);
	if (!("reading" in root)) return answered(root, reading);
	return root;
}

function wrapped(schema: object, ui: Ui) {
	const reading = new Reading(schema, readValue);
	const group: Group = {
		kind: "group",
		shape: "one_of",
		id: "",
		pointer: "#",
		key: undefined,
		around: undefined,
		when: true,
		members: [],
		properties: new Map(),
		required: [],
		checks: [],
	};
	const whole = partsOf([{ schema, pointer: "#", refs: ["#"] }], schema);
	const node = reading.read({
		parts: whole.parts,
		key: undefined,
		id: "value",
		around: group,
		when: true,
		ui,
	});
	if (isUnasked(node)) {
		reading.findings.refuse(node.unasked);
		return { root: undefined, reading };
	}
	group.members.push(node);
	return answered(group, reading);
}

/** A form asks something. */
function answered(group: Group, reading: Reading) {
	if (answersIn(group).length > 0) return { root: group, reading };
	const reason = reading.findings.all().find(({ code }) => code === "not_asked");
	reading.findings.refuse(
		reason ?? reading.findings.add("not_asked", "#", "properties", { why: "nothing_to_choose" }),
	);
	return { root: undefined, reading };
}

function wordsOf(id: string): string {
	return id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " ");
}

function unreadable(id: string, why: string): Imported {
	const finding: ImportFinding = {
		code: "unreadable",
		severity: "error",
		pointer: "#",
		keyword: "$schema",
		values: { why },
	};
	return { id, files: [], findings: [finding] };
}
