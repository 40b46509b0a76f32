import { saidBy } from "../edit/said-by.ts";
import { keyBelow } from "../edit/shape-at.ts";
import type { YamlValue } from "../edit/yaml/meaning.ts";
import type { RuleType } from "../expression/types.ts";
import { isDated } from "../model/dated.ts";
import { DOCUMENT_WAYS, paperWay } from "../model/document.ts";
import { exampleOf } from "../model/example.ts";
import type { Form, Words } from "../model/form.ts";
import { nameOf as kindName } from "../model/schemas.ts";
import { type Key, mayBeDated, type Shape } from "../model/shape.ts";
import { source } from "../model/values/references.ts";
import { moneyOrRule } from "../model/values/rule.ts";
import { template } from "../model/values/text.ts";
import { date, duration } from "../model/values/time.ts";
import { kindOf as fileKindOf, sourceFile } from "../source/source-file.ts";
import { type MapNode, type Node, ScalarNode, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { message } from "../uses/name-table.ts";
import { notationOf } from "../uses/uses.ts";
import { isRule, valuesIn } from "./complete-rule.ts";
import { completeValues } from "./complete-values.ts";
import type { Completion } from "./completion.ts";
import { keysOffered, keysTaken } from "./keys-offered.ts";
import { languagesOf } from "./languages.ts";
import type { AssistLibrary } from "./library.ts";
import { type OpenedValue, openedValues } from "./opened-values.ts";
import { nodeAt, type Place } from "./place.ts";
import { nothingAt, type Slot, slotAt } from "./slot.ts";
import { titleAt } from "./titles.ts";
import { isWords, placeInTexts, wordsBeside } from "./translations.ts";

/** What an item says and could say, key by key: all that a panel needs to show it and to change it. */
export interface ItemView {
	readonly file: string;
	/** Keys from the root of the file; none for the file's own item. */
	readonly path: readonly string[];
	/** `step_that_does_decide`, `field`; of a map of items that of its entries. */
	readonly kind: string;
	readonly title?: Words;
	/** What the items around it are called, by their path with `/` between its keys. */
	readonly around: Readonly<Record<string, Words>>;
	/** It is no item but a single value or a map: `rows` has it alone. */
	readonly isOne?: true;
	/** What is written, in the order of the text. */
	readonly rows: readonly ItemRow[];
	/** Keys that could be written as well, in canonical order. */
	readonly more: readonly ItemKey[];
}

export interface ItemKey {
	readonly key: string;
	/** One plain sentence of the language's own description, in English. */
	readonly doc: string;
	readonly required: boolean;
	/** The key before which it belongs; left out: at the end. */
	readonly before?: string;
	/** How it would be written, with nothing said yet. */
	readonly control: ItemControl;
}

export interface ItemRow extends ItemKey {
	/** From 1. */
	readonly line: number;
	/** The last line of its value. */
	readonly endLine: number;
}

/** How a value can be changed. Whatever no control can hold whole is `locked`: shown as it is written, never rewritten. */
export type ItemControl =
	/** One of a closed set of words. */
	| { readonly kind: "word"; readonly value?: string; readonly words: readonly string[] }
	/** The name of something else. `of`: of a message, which may be none of `names` yet because it is still to be written. */
	| {
			readonly kind: "name";
			readonly value?: string;
			readonly names: readonly ItemName[];
			readonly of?: "message";
	  }
	/** A source of a value: a register, or what signing in tells. What can be chosen is told by `sourceChoices`. */
	| { readonly kind: "source"; readonly value?: string }
	/** A rule; `names` may stand in it. */
	| { readonly kind: "rule"; readonly value?: string; readonly names: readonly ItemName[] }
	/** Words for people, by language; `lines`: in a block of several lines. */
	| {
			readonly kind: "words";
			readonly words: Readonly<Record<string, string>>;
			/** Those that the file speaks. */
			readonly languages: readonly string[];
			readonly lines?: true;
			/** Values may stand in them: `{{case.number}}`. */
			readonly fills?: true;
	  }
	/** A length of time: a number and a unit. */
	| { readonly kind: "duration"; readonly value?: string }
	/** `YYYY-MM-DD` */
	| { readonly kind: "day"; readonly value?: string }
	/** Any other single value. `expected` says of which form, in English; `phrases` are whole ones that fit. */
	| {
			readonly kind: "scalar";
			readonly value?: string;
			readonly expected: string;
			readonly phrases: readonly ItemName[];
	  }
	/**
	 * Several values, each one of `names` where there are any. `single`: one of them is written without a dash.
	 * `sources`: besides those of `names`, sources can stand among them.
	 */
	| {
			readonly kind: "list";
			readonly sources?: true;
			readonly values: readonly string[];
			readonly names: readonly ItemName[];
			readonly single?: true;
			readonly expected: string;
	  }
	/** An item of its own, which can be opened. */
	| {
			readonly kind: "item";
			readonly of: string;
			readonly isThere: boolean;
			/** As it could begin: what it must say, with examples. */
			readonly example: YamlValue;
	  }
	/** Items or values by id. */
	| {
			readonly kind: "entries";
			readonly of?: string;
			/** A further item as it could begin: what it must say, with examples. */
			readonly example?: YamlValue;
			readonly entries: readonly ItemEntry[];
			/** How the value of a further entry would be written, where it is no item. */
			readonly value?: ItemControl;
			/** Of the `set` of a step that follows a part: what may stand in it. */
			readonly opened?: readonly OpenedValue[];
	  }
	| { readonly kind: "locked"; readonly text: string };

export interface ItemName {
	readonly name: string;
	/** What it is, and what it is called in the first language, as far as the texts say. */
	readonly detail?: string;
	/** What it is called, in every language that some text says it in. */
	readonly title?: Words;
	/** Of a value that a rule reads: what it is. */
	readonly type?: ValueType;
	/** Of a value that a rule reads: it may be absent there. */
	readonly optional?: true;
}

/** What a value of a rule is; of a choice the code list, or what else its codes are of (`channels`, `result`). */
export interface ValueType {
	readonly kind: RuleType["kind"];
	readonly list?: string;
}

export interface ItemEntry {
	readonly id: string;
	readonly title?: Words;
	readonly control: ItemControl;
}

/** The item, or the map of items, that stands at a path of a file. Undefined where nothing of the language stands. */
export function itemAt(
	library: AssistLibrary,
	file: string,
	path: readonly string[],
): ItemView | undefined {
	const root = library.files.get(file)?.root;
	const node = root && nodeAt(root, path);
	const slot = root && slotAt(root, path);
	if (root === undefined || node === undefined || slot === undefined) return undefined;
	const at: At = { library, root, path };
	const title = titleAt(library, root, path);
	const around = Object.fromEntries(
		path.slice(0, -1).flatMap((_, at) => {
			const above = path.slice(0, at + 1);
			const words = titleAt(library, root, above);
			return words === undefined ? [] : [[above.join("/"), words]];
		}),
	);
	const about = { file, path, around, ...(title !== undefined && { title }) };
	if (slot.shape && (node.kind === "map" || node.kind === "empty")) {
		const keys = keysTaken(library, slot.shape, node);
		const kind = kindName(slot.shape.variant?.(node) ?? slot.shape);
		return {
			...about,
			kind,
			rows: rowsOf(at, node, keys),
			more: moreOf(at, node, keysOffered(library, root, path, keys)),
		};
	}
	// A map of items, or a value: shown as the one row of its owner.
	const key = path.at(-1) ?? "";
	const control = controlOf(at, slot, node);
	const row = { key, doc: slot.row?.doc ?? "", required: false, control, ...linesOf(node) };
	return { ...about, kind: key, isOne: true, rows: [row], more: [] };
}

/** Names that may stand as the value at a path, whether or not anything stands there yet. */
export function namesFor(
	library: AssistLibrary,
	file: string,
	path: readonly string[],
): readonly ItemName[] {
	const root = library.files.get(file)?.root;
	const slot = root && slotAt(root, path);
	if (root === undefined || slot === undefined) return [];
	const at: At = { library, root, path };
	return isRule(slot.form) ? ruleNames(at, slot) : namesAt(at, slot, "value");
}

interface At {
	readonly library: AssistLibrary;
	readonly root: MapNode;
	readonly path: readonly string[];
}

type Keys = Readonly<Record<string, Key<unknown>>>;

function rowsOf(at: At, node: Node, keys: Keys): readonly ItemRow[] {
	return (node.kind === "map" ? node.entries : []).map(({ key: { text: key }, value }) => {
		const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
		const slot = slotAt(at.root, [...at.path, key]);
		const here = { ...at, path: [...at.path, key] };
		const control = slot ? controlOf(here, slot, value) : locked(value);
		const required = known?.required === true;
		return { key, doc: known?.doc ?? "", required, control, ...linesOf(value) };
	});
}

function moreOf(at: At, node: Node, keys: Keys): readonly ItemKey[] {
	return (
		Object.entries(keys)
			.filter(([key]) => valueAt(node, key) === undefined)
			// A form has pages or none, and asks in one place.
			.filter(([key]) => key !== "ask" || valueAt(node, "pages") === undefined)
			.flatMap(([key, { doc, required }]) => {
				const path = [...at.path, key];
				const slot = slotAt(at.root, path);
				if (slot === undefined) return [];
				const before = keyBelow(at.root, at.path, key, node);
				return {
					key,
					doc,
					required: required === true,
					...(before !== undefined && { before }),
					control: controlOf({ ...at, path }, slot, undefined),
				};
			})
	);
}

function linesOf(node: Node): { readonly line: number; readonly endLine: number } {
	const { lines } = node.file;
	return { line: lines.place(node.start).line, endLine: lines.place(node.end).line };
}

function controlOf(at: At, slot: Slot, node: Node | undefined): ItemControl {
	// What is in force by day is a value a day, which one field cannot show.
	if (node && isDated(node) && (slot.row === undefined || mayBeDated(slot.row)))
		return locked(node);
	if (isWords(slot)) return wordsControl(at, slot, node);
	const isMap = node?.kind === "map";
	const takesMap = slot.shape !== undefined || slot.values !== undefined;
	if (takesList(slot) && node?.kind !== "map") return listControl(at, slot, node);
	if (takesMap && (isMap || !takesScalar(slot) || node?.kind === "empty"))
		return mapControl(at, slot, node);
	if (node !== undefined && node.kind !== "scalar" && node.kind !== "empty") return locked(node);
	return scalarControl(at, slot, node);
}

/** Of several forms one may be a list. */
function takesList({ form }: Slot): boolean {
	const { type, anyOf } = form.schema(() => ({})) as {
		readonly type?: unknown;
		readonly anyOf?: readonly { readonly type?: unknown }[];
	};
	return type === "array" || (anyOf?.some((one) => one.type === "array") ?? false);
}

/** A condition is a rule, or an item with one: written short, it stays short. */
function takesScalar({ form }: Slot): boolean {
	return form.kind === "either";
}

function wordsControl(at: At, { form }: Slot, node: Node | undefined): ItemControl {
	const languages = languagesOf(at.library, at.root);
	const beside = wordsBeside(at.library, at.root, placeInTexts(at.path));
	if (node?.kind === "list") return locked(node);
	const isBlock = (one: Node | undefined) =>
		one?.kind === "scalar" && (one.style === "literal" || one.style === "folded");
	const fills = form === template ? { fills: true as const } : {};
	const lines = {
		...(form === template || isBlock(node) ? { lines: true as const } : {}),
		...fills,
	};
	if (node?.kind === "scalar") {
		const words = { [languages[0] ?? ""]: node.text, ...beside };
		return { kind: "words", words, languages, ...lines };
	}
	const entries = node?.kind === "map" ? node.entries : [];
	if (entries.some(({ value }) => value.kind !== "scalar")) return locked(node as Node);
	const words = Object.fromEntries(
		entries.flatMap(({ key, value }) => (value.kind === "scalar" ? [[key.text, value.text]] : [])),
	);
	const isLong = entries.some(({ value }) => isBlock(value));
	return {
		kind: "words",
		words: { ...words, ...beside },
		languages,
		...lines,
		...(isLong && { lines: true }),
	};
}

function listControl(at: At, slot: Slot, node: Node | undefined): ItemControl {
	const items = node?.kind === "list" ? node.items : node?.kind === "scalar" ? [node] : [];
	const values = items.flatMap((one) => (one.kind === "scalar" ? [one.text] : []));
	if (node !== undefined && values.length !== items.length) return locked(node);
	const form = slot.entries;
	return {
		kind: "list",
		values,
		...(form === paperWay && { sources: true }),
		names:
			form === paperWay
				? DOCUMENT_WAYS.map((name) => ({ name }))
				: (form?.words?.map((name) => ({ name })) ?? namesAt(at, slot, "item")),
		...(slot.form.kind === "either" && { single: true }),
		expected: form?.expected ?? "",
	};
}

function mapControl(at: At, slot: Slot, node: Node | undefined): ItemControl {
	if (slot.shape)
		return {
			kind: "item",
			of: kindName(slot.shape.variant?.(node ?? at.root) ?? slot.shape),
			isThere: node !== undefined,
			example: exampleValue(slot.shape),
		};
	if (node !== undefined && node.kind !== "map" && node.kind !== "empty") return locked(node);
	const entries = (node?.kind === "map" ? node.entries : []).map(({ key, value }) => {
		const path = [...at.path, key.text];
		const below = slotAt(at.root, path);
		const title = titleAt(at.library, at.root, path);
		return {
			id: key.text,
			...(title !== undefined && { title }),
			control: below ? controlOf({ ...at, path }, below, value) : locked(value),
		};
	});
	const next = slotAt(at.root, [...at.path, "_"]);
	const value = next && controlOf({ ...at, path: [...at.path, "_"] }, next, undefined);
	const example = next?.shape && exampleValue(next.shape);
	const opened = openedValues(at.library, at.root, at.path, (root, path, inside) => {
		const there = slotAt(root, path);
		return there && controlOf({ ...at, root, path }, there, inside);
	});
	return {
		kind: "entries",
		entries,
		...(opened !== undefined && { opened }),
		...(value?.kind === "item" ? { of: value.of } : value && { value }),
		...(example !== undefined && { example }),
	};
}

function scalarControl(at: At, slot: Slot, node: Node | undefined): ItemControl {
	const value = node?.kind === "scalar" ? { value: node.text } : {};
	// Where nothing stands yet, the short form is the one to begin with.
	const inside =
		slot.form.kind === "either" ? slot.form.inside?.(node ?? nothingAt(at.root)) : undefined;
	const form = inside?.kind === "scalar" ? inside.form : slot.form;
	if (form.words) return { kind: "word", ...value, words: form.words };
	// An amount, or a rule that gives one, is no condition: it is written as it is.
	if (form === moneyOrRule)
		return { kind: "scalar", ...value, expected: form.expected, phrases: [] };
	if (isRule(form)) return { kind: "rule", ...value, names: ruleNames(at, slot) };
	if (/\n/.test(value.value ?? "") && node) return locked(node);
	if (form === duration) return { kind: "duration", ...value };
	if (form === date) return { kind: "day", ...value };
	if (form === source) return { kind: "source", ...value };
	const names = namesAt(at, slot, "value");
	if (takesMessage(at, slot, form)) return { kind: "name", ...value, names, of: "message" };
	if (names.length > 0) return { kind: "name", ...value, names };
	return { kind: "scalar", ...value, expected: form.expected, phrases: phrasesAt(at, slot) };
}

function takesMessage({ library, root }: At, { place }: Slot, form: Form<unknown>): boolean {
	const node = new ScalarNode(root.file, 0, 0, root.trail, "", "plain");
	return notationOf(library.book, node, form, place) === message;
}

/** Whole phrases where a value begins with a word and goes on with a name: `tell registrar`. */
function phrasesAt(at: At, slot: Slot): readonly ItemName[] {
	return offered(at, slot, "value").flatMap((one) => {
		if (one.kind !== "word") return [];
		if (!one.label.endsWith(" ")) return [{ name: one.label }];
		return offered(at, slot, "value", one.label).flatMap((next) =>
			next.kind === "name" ? [{ ...named(next), name: `${one.label}${next.label}` }] : [],
		);
	});
}

function exampleValue(shape: Shape<object>): YamlValue {
	const { root } = parse(sourceFile("example.yaml", `${exampleOf(shape)}\n`));
	return saidBy(root);
}

function namesAt(at: At, slot: Slot, kind: "value" | "item"): readonly ItemName[] {
	return offered(at, slot, kind).flatMap((one) =>
		// A name that says nothing without more behind it cannot be chosen alone.
		(one.kind === "name" || one.kind === "code") && one.more === undefined ? [named(one)] : [],
	);
}

function named({ label, detail, title }: Completion): ItemName {
	return {
		name: label,
		...(detail !== undefined && { detail }),
		...(title !== undefined && { title }),
	};
}

/** What a rule may read here, members of groups too, without the functions and words of the rule language. */
function ruleNames(at: At, slot: Slot): readonly ItemName[] {
	const { ruleValue, membersOf } = valuesIn(at.library, slot);
	const withMembers = (one: ItemName): readonly ItemName[] => {
		const value = ruleValue(one.name);
		// Where nothing is linked nobody knows what can be read.
		if (value === "unknown") return [one];
		const isGroup = one.name === "case" || value?.type?.kind === "group";
		const inside = isGroup ? membersOf(one.name).flatMap(withMembers) : [];
		return value === undefined ? inside : [{ ...one, ...value }, ...inside];
	};
	return namesAt(at, slot, "value").flatMap(withMembers);
}

function offered({ library, root, path }: At, slot: Slot, at: "value" | "item", text = "") {
	const kind = fileKindOf(root.file.path);
	if (kind === undefined) return [];
	const { length } = text;
	const typed = { start: 0, end: length, offset: length, text, indent: 0, hasColon: false };
	const place: Place = { kind, root, at, path, ...typed };
	return completeValues(library, place, slot);
}

/** As it is written, with its lines set back to the first one's indentation. */
function locked(node: Node): ItemControl {
	const { text: whole } = node.file;
	const from = whole.lastIndexOf("\n", node.start - 1) + 1;
	const indent = node.kind === "scalar" ? "" : (/^ */.exec(whole.slice(from))?.[0] ?? "");
	const lines = whole.slice(node.start, node.end).split("\n");
	const set = lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
	return { kind: "locked", text: [lines[0], ...set.slice(1)].join("\n") };
}
