import { parse } from "yaml";

import type { EditIntent, ItemKind } from "./intent.ts";
import type { YamlValue } from "./yaml/meaning.ts";

/** An intent as it is asked for in words: on a command line, in help. */
export interface IntentUsage {
	/** `remove-field`; `remove_field` in the API. */
	readonly name: string;
	/** What follows the file, and the options. */
	readonly takes: string;
	readonly does: string;
	/** Undefined when the words are too few or too many. */
	readonly read: (
		file: string,
		words: readonly string[],
		options: IntentOptions,
	) => EditIntent | undefined;
}

export interface IntentOptions {
	readonly language?: string | undefined;
	readonly "when-late"?: string | undefined;
	readonly before?: string | undefined;
	readonly ask?: string | undefined;
	readonly users?: string | undefined;
	readonly document?: string | undefined;
	readonly "open-cases"?: boolean | undefined;
	readonly together?: boolean | undefined;
}

const ITEMS: Readonly<Record<ItemKind, string>> = {
	step: "a step: `check`; a branch: `lookups.vet`",
	field: "a field: `child.weight`",
	page: "a page of a step: `application.your_dog`",
	list: "a code list: `sexes`",
	option: "a code of a list: `sexes.F`",
	document: "a document: `birth_evidence`, `birth_evidence.notice`",
	outcome: "an outcome or answer of a step: `check.accepted`",
	fee: "a fee line: `registration`",
	message: "a message: `receipt`",
	role: "a role: `registrar`",
	clock: "a clock: `total`",
	condition: "a condition: `is_late`",
	check: "a check: `born_before_today`",
	result: "a result: `certificate`",
	translation: "a text of a texts file: `steps.check.title`",
	scenario: "a story of a scenarios file: `late_and_exempt`",
};

/** Every intent, in the order of help. */
export const INTENTS: readonly IntentUsage[] = [
	usage(
		"set-title",
		"<path> <language> <text>",
		"names an item in a language; in its texts file where one speaks it",
		3,
		(file, [path = "", language = "", text = ""]) => ({
			kind: "set_title",
			file,
			path,
			language,
			text,
		}),
	),
	usage(
		"set-help",
		"<path> <language> <text>",
		"the help below a title, likewise",
		3,
		(file, [path = "", language = "", text = ""]) => ({
			kind: "set_help",
			file,
			path,
			language,
			text,
		}),
	),
	usage(
		"set-text",
		"<path> <text> [--language <tag>]",
		"another text for any scalar; with a language, any words in it",
		2,
		(file, [path = "", text = ""], { language }) => ({
			kind: "set_text",
			file,
			path,
			text,
			...given({ language }),
		}),
	),
	usage(
		"set-deadline",
		"<step> <duration> [--when-late <consequence>]",
		"how long a step may take; a first deadline says what follows",
		2,
		(file, [step = "", within = ""], options) => ({
			kind: "set_deadline",
			file,
			step,
			within,
			...given({ when_late: options["when-late"] }),
		}),
	),
	usage("remove-deadline", "<step>", "no limit any more", 1, (file, [step = ""]) => ({
		kind: "remove_deadline",
		file,
		step,
	})),
	usage(
		"set-opened",
		"<step> <opened path> <value> [--language <tag>]",
		"a value that the part leaves open which the step follows, for this procedure only",
		3,
		(file, [step = "", opened = "", value = ""], { language }) => ({
			kind: "set_opened",
			file,
			step,
			opened,
			value: valueFrom(value),
			...given({ language }),
		}),
	),
	usage(
		"remove-opened",
		"<step> <opened path>",
		"lets the part say it again",
		2,
		(file, [step = "", opened = ""]) => ({ kind: "remove_opened", file, step, opened }),
	),
	usage(
		"accept-finding",
		"<path> <code> <because>",
		"writes `accepts` with the reason",
		3,
		(file, [path = "", code = "", because = ""]) => ({
			kind: "accept_finding",
			file,
			path,
			code,
			because,
		}),
	),
	usage(
		"fetch-field",
		"<path> <source>",
		"prefills a field from a register instead of asking",
		2,
		(file, [path = "", source = ""]) => ({ kind: "fetch_field", file, path, source }),
	),
	usage(
		"asked-because",
		"<path> <text> [--language <tag>]",
		"why a field is asked though a register holds it",
		2,
		(file, [path = "", text = ""], { language }) => ({
			kind: "asked_because",
			file,
			path,
			text,
			...given({ language }),
		}),
	),
	...(Object.entries(ITEMS) as [ItemKind, string][]).flatMap(([item, does]) =>
		itemIntents(item, does),
	),
	usage(
		"rename-name",
		"<place> <name> [--open-cases] [--together]",
		"another name for whatever is declared there, of any kind; together: also where others mean it by the same name",
		2,
		(file, [place = "", to = ""], options) => ({
			kind: "rename_name",
			file,
			path: placeWords(place),
			to,
			...(options["open-cases"] && { open_cases: true }),
			...(options.together && { together: true }),
		}),
	),
	usage(
		"remove-name",
		"<place> [--users remove|<id>]",
		"takes out whatever is declared there, of any kind; its users forget it, or name another",
		1,
		(file, [place = ""], { users }) => ({
			kind: "remove_name",
			file,
			path: placeWords(place),
			...(users !== undefined && { users }),
		}),
	),
	usage(
		"set-value",
		"<place> <value> [--document <n>]",
		"any value of any YAML file",
		2,
		(file, [place = "", value = ""], { document }) => ({
			kind: "set_value",
			file,
			path: placeWords(place),
			value: valueFrom(value),
			...numbered(document),
		}),
	),
	{
		name: "add-value",
		takes: "<place> [<key>] <value> [--before <key or index>] [--document <n>]",
		does: "a new entry of any map or list",
		read: (file, words, { before, document }) =>
			words.length === 2 || words.length === 3
				? {
						kind: "add_value",
						file,
						path: placeWords(words[0] ?? ""),
						value: valueFrom(words.at(-1) ?? ""),
						...given({ key: words.length === 3 ? words[1] : undefined, before }),
						...numbered(document),
					}
				: undefined,
	},
	usage(
		"remove-value",
		"<place> [--document <n>]",
		"any entry of any map or list, with its comments",
		1,
		(file, [place = ""], { document }) => ({
			kind: "remove_value",
			file,
			path: placeWords(place),
			...numbered(document),
		}),
	),
	usage(
		"rename-key",
		"<place> <key> [--document <n>]",
		"another key for any entry; nothing follows it",
		2,
		(file, [place = "", key = ""], { document }) => ({
			kind: "rename_key",
			file,
			path: placeWords(place),
			key,
			...numbered(document),
		}),
	),
	usage(
		"move-value",
		"<place> [--before <key or index>] [--document <n>]",
		"any entry to another place of its map or list",
		1,
		(file, [place = ""], { before, document }) => ({
			kind: "move_value",
			file,
			path: placeWords(place),
			...given({ before }),
			...numbered(document),
		}),
	),
	usage(
		"copy-value",
		"<place> <key>",
		"another entry that says the same, right behind the first one",
		2,
		(file, [place = "", key = ""]) => ({ kind: "copy_value", file, path: placeWords(place), key }),
	),
];

function itemIntents(item: ItemKind, does: string): readonly IntentUsage[] {
	const rest: readonly IntentUsage[] =
		item === "translation"
			? []
			: [
					usage(
						`rename-${item}`,
						"<path> <id> [--open-cases]",
						"another id; every reference in every file follows",
						2,
						(file, [path = "", to = ""], options) => ({
							kind: `rename_${item}`,
							file,
							path,
							to,
							...(options["open-cases"] && { open_cases: true }),
						}),
					),
					usage(
						`move-${item}`,
						"<path> [--before <id>]",
						"its place among its like",
						1,
						(file, [path = ""], { before }) => ({
							kind: `move_${item}`,
							file,
							path,
							...given({ before }),
						}),
					),
				];
	return [
		{
			name: `add-${item}`,
			takes:
				item === "field" || item === "document"
					? "<path> [<key>=<value> …] [--before <id>] [--ask <page>]"
					: "<path> [<key>=<value> … | <words>] [--before <id>]",
			does,
			read: (file, [path, ...words], { before, ask }) =>
				path === undefined
					? undefined
					: {
							kind: `add_${item}`,
							file,
							path,
							...(words.length > 0 && { values: valuesOf(words) }),
							...given({ before, ask }),
						},
		},
		usage(
			`remove-${item}`,
			"<path> [--users remove|<id>]",
			"refused with the list of its users, unless it is said what becomes of them",
			1,
			(file, [path = ""], { users }) => ({
				kind: `remove_${item}`,
				file,
				path,
				...given({ users }),
			}),
		),
		...rest,
	];
}

function usage(
	name: string,
	takes: string,
	does: string,
	count: number,
	read: (file: string, words: readonly string[], options: IntentOptions) => EditIntent,
): IntentUsage {
	return {
		name,
		takes,
		does,
		read: (file, words, options) =>
			words.length === count ? read(file, words, options) : undefined,
	};
}

function given<T extends Readonly<Record<string, string | undefined>>>(
	values: T,
): { readonly [K in keyof T]?: string } {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		readonly [K in keyof T]?: string;
	};
}

function numbered(document: string | undefined): { readonly document?: number } {
	return document === undefined ? {} : { document: Number(document) };
}

/** `services.web.ports.0`, `labels."a.b/c"`, or a JSON Pointer (RFC 6901): `/labels/a.b~1c`. The root is `.`. */
export function placeWords(place: string): readonly string[] {
	if (place === "" || place === ".") return [];
	if (place.startsWith("/"))
		return place
			.slice(1)
			.split("/")
			.map((word) => word.replaceAll("~1", "/").replaceAll("~0", "~"));
	return [...place.matchAll(/(?:^|\.)(?:"((?:[^"\\]|\\.)*)"|([^."]*))/g)].map(([, quoted, word]) =>
		quoted === undefined ? (word ?? "") : quoted.replaceAll(/\\(.)/g, "$1"),
	);
}

/** A value in words: brackets and quotes as YAML has them, numbers, yes/no and nothing as JSON has them, else text. */
export function valueFrom(words: string): YamlValue {
	const isTyped = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null)$/.test(words);
	if (!isTyped && !/^\s*[[{"']/.test(words)) return words;
	try {
		return parse(words) as YamlValue;
	} catch {
		return words;
	}
}

/** `does=decide title.en=Check`; words without a key are the item's bare value. */
function valuesOf(words: readonly string[]): YamlValue {
	const [first = ""] = words;
	if (words.length === 1 && !/^[a-z][\w.-]*=/.test(first)) return first;
	const values: Record<string, YamlValue> = Object.create(null) as Record<string, YamlValue>;
	for (const word of words) {
		const at = word.indexOf("=");
		const value = /^\s*[[{]/.test(word.slice(at + 1))
			? valueFrom(word.slice(at + 1))
			: word.slice(at + 1);
		put(values, word.slice(0, at).split("."), value);
	}
	return { ...values };
}

function put(
	into: Record<string, YamlValue>,
	[name = "", ...rest]: readonly string[],
	value: YamlValue,
): void {
	if (rest.length === 0) {
		into[name] = value;
		return;
	}
	const known = Object.hasOwn(into, name) ? into[name] : undefined;
	const inner =
		typeof known === "object" && known !== null && !Array.isArray(known) ? { ...known } : {};
	put(inner as Record<string, YamlValue>, rest, value);
	into[name] = inner as YamlValue;
}
