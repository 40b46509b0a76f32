import type { Code, CodeList, Field } from "@onedoor/dsl/bundle";
import { codesInForce } from "@onedoor/dsl/form";

import type { FormerCode } from "../theme/leaf-options.ts";
import { textIn, textOf } from "../words/language.ts";

/** What a field offers of its list on a day. The same object for the same question, so that it is worked out once. */
export interface Choices {
	/** Codes in the list's order. */
	readonly codes: readonly string[];
	readonly titles: readonly Code["title"][];
	/** Retired codes that became one of these. */
	readonly former: readonly {
		readonly value: string;
		readonly title: Code["title"];
		readonly became: readonly string[];
	}[];
}

/** The same in words: `names` in the order of `codes`. */
export interface NamedChoices {
	readonly names: readonly { readonly label: string; readonly language?: string }[];
	/** Whoever looks for an old name is shown what it is called now. */
	readonly former: readonly FormerCode[];
}

/** So many codes of a list are remembered in all: thirty days, provinces or languages of ten thousand. */
const REMEMBERED = 300_000;

/**
 * A list never changes, and a server makes the same page for everybody: ten thousand codes are looked through once for a
 * day, and not for each request.
 *
 * @param today `YYYY-MM-DD`
 * @param parent what narrows a two-tier list; undefined: all
 */
export function choicesOf(
	field: Field,
	list: CodeList,
	{ today, parent }: { readonly today: string; readonly parent?: unknown },
): Choices {
	return remembered(offered, list, JSON.stringify([today, parent, field.only]), () => {
		const found = codesInForce(field, list, today, parent);
		const codes = found.map(([code]) => code);
		const here = new Set(codes);
		return {
			codes,
			titles: found.map(([, { title }]) => title),
			former: Object.entries(list.codes).flatMap(([value, { title, became: all }]) => {
				const became = all?.filter((next) => here.has(next)) ?? [];
				return became.length === 0 || here.has(value) ? [] : [{ value, title, became }];
			}),
		};
	});
}

/** @param source the procedure's first language */
export function namedIn(
	choices: Choices,
	language: string,
	source: string | undefined,
): NamedChoices {
	return remembered(named, choices, JSON.stringify([language, source]), () => ({
		names: choices.titles.map((title) => {
			const said = textIn(title, language, source);
			return said.language === language
				? { label: said.text }
				: { label: said.text, language: said.language };
		}),
		former: choices.former.map(({ title, ...rest }) => ({
			...rest,
			label: textOf(title, language, source),
		})),
	}));
}

type Memory<Key extends object, Value> = WeakMap<Key, Map<string, Value>>;

const offered: Memory<CodeList, Choices> = new WeakMap();
const named: Memory<Choices, NamedChoices> = new WeakMap();

function remembered<Key extends object, Value extends Choices | NamedChoices>(
	memory: Memory<Key, Value>,
	of: Key,
	question: string,
	work: () => Value,
): Value {
	const all = memory.get(of) ?? new Map<string, Value>();
	memory.set(of, all);
	const known = all.get(question);
	if (known) return known;
	const made = work();
	// Yesterday is not asked for any more.
	if ((all.size + 1) * sizeOf(made) > REMEMBERED) all.delete(all.keys().next().value ?? "");
	all.set(question, made);
	return made;
}

function sizeOf(made: Choices | NamedChoices): number {
	return "codes" in made ? made.codes.length : made.names.length;
}
