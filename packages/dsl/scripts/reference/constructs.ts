import { join, relative } from "node:path";

import { parseRule } from "../../src/expression/parser.ts";
import { BASIS, WORDS } from "../../src/model/common.ts";
import type { Form } from "../../src/model/form.ts";
import { moneyOrRule, rule, ruleOrOtherwise } from "../../src/model/values/rule.ts";
import { VERB_NAMES } from "../../src/model/verbs.ts";
import { headingOf } from "./page.ts";
import { RULE_WORDS, wordsOfRule } from "./rule-words.ts";
import { type AnyKey, type AnyShape, keysIn } from "./shapes.ts";
import { type ValueAt, valuesIn } from "./values-in.ts";
import { WRITTEN_FORMS } from "./written-forms.ts";
import { type ItemAt, itemsOf, keyedEntries, yamlFiles } from "./yaml-items.ts";

/** Where a construct stands in a file that is run. */
export interface Use {
	/** From the repository's root. */
	readonly path: string;
	/** Keys from the file's root. */
	readonly at: readonly string[];
}

export interface Construct {
	/** As the reference writes it. */
	readonly name: string;
	/** Undefined: no example uses it. */
	readonly use: Use | undefined;
}

/** The constructs of one kind of item, or of rules, or of one form of value. */
export interface ConstructTable {
	readonly title: string;
	/** The kind of item it is about. */
	readonly shape?: AnyShape;
	readonly constructs: readonly Construct[];
}

/** Libraries that are checked, compiled and played; the shortest first, for each construct is shown once. */
export const RUN: readonly string[] = [
	"docs/first-procedure",
	"docs/tutorial/town",
	"docs/tutorial/6-letter-and-scenarios",
	"docs/examples",
	"packages/dsl/test/constructs",
	"packages/dsl/test/examples",
	"packages/dsl/test/examples-base",
	"packages/runtime/test/patterns",
	"procedures",
];

/** All that can be said, each with the first place that says it. `shapes` are the kinds of items in reading order. */
export function constructsIn(root: string, shapes: readonly AnyShape[]): readonly ConstructTable[] {
	const uses = usesIn(root);
	const found = (name: string, ...words: readonly string[]): Construct => ({
		name,
		use: uses.get(words.join("\n")),
	});
	const ofItems = shapes.map((shape) => ({
		title: headingOf(shape),
		shape,
		constructs: constructsOf(shape, found),
	}));
	const common = {
		title: "Common keys",
		constructs: COMMON.map((key) => found(`\`${key}\``, "common", key)),
	};
	const ofValues = WRITTEN_FORMS.map(({ title, ways }) => ({
		title,
		constructs: Object.keys(ways).map((way) => found(`\`${way}\``, title, way)),
	}));
	const ofRules = Object.entries(RULE_WORDS).map(([title, words]) => ({
		title: `${title} of rules`,
		constructs: words.map((word) => found(`\`${word}\``, "rule", word)),
	}));
	return [common, ...ofItems, ...ofValues, ...ofRules].filter(
		(table) => table.constructs.length > 0,
	);
}

type Find = (name: string, ...words: readonly string[]) => Construct;

const COMMON = Object.keys({ ...WORDS, ...BASIS });
/** What steps of any verb may say is shown once, of whichever verb; which verbs take it stands in their tables. */
const OF_ANY_VERB =
	"who when not_who_did delegation identity sees notices tell stops extends deadline".split(" ");

function constructsOf(shape: AnyShape, found: Find): readonly Construct[] {
	const kind = shape.variants ? "a step" : shape.name;
	return keysIn(shape)
		.filter(([name]) => isOwn(shape, name))
		.flatMap(([name, key]) => [
			found(`\`${name}\``, "key", kind, name),
			...wordsOf(key).map((word) => found(`\`${name}: ${word}\``, "word", kind, name, word)),
		])
		.concat(shape.free ? [found(shape.free.named, "free", kind)] : []);
}

function isOwn(shape: AnyShape, name: string): boolean {
	if (shape.variants) return OF_ANY_VERB.includes(name);
	if (shape.keys["does" as never]) return ![...COMMON, ...OF_ANY_VERB].includes(name);
	return !COMMON.includes(name) || Object.hasOwn(OTHERWISE, `${shape.name}.${name}`);
}

/** Keys that bear a common name and say something of their own. */
const OTHERWISE = {
	"an anytime action.until": true,
	"an afterwards action.from": true,
	"a moves file.from": true,
};

/** Each word of a closed set but the default, which is not written. The verbs have tables of their own. */
function wordsOf({ form, fallback }: AnyKey): readonly string[] {
	const { items } = form.schema(() => ({})) as { readonly items?: { readonly enum?: string[] } };
	const words = form.words ?? items?.enum ?? [];
	return words === VERB_NAMES ? [] : words.filter((word) => word !== fallback);
}

function usesIn(root: string): ReadonlyMap<string, Use> {
	const uses = new Map<string, Use>();
	for (const folder of RUN)
		for (const path of yamlFiles(join(root, folder)))
			for (const item of itemsOf(path))
				for (const { words, at } of wordsOfItem(item)) {
					const word = words.join("\n");
					if (!uses.has(word)) uses.set(word, { path: relative(root, path), at });
				}
	return uses;
}

interface Said {
	readonly words: readonly string[];
	readonly at: readonly string[];
}

function wordsOfItem(item: ItemAt): readonly Said[] {
	const { shape, node, at } = item;
	const ofVerb = Object.hasOwn(shape.keys, "does");
	const keys = keyedEntries(item).flatMap(({ entry: { key } }): Said[] => {
		const kind = ofVerb && OF_ANY_VERB.includes(key.text) ? "a step" : shape.name;
		const here = [...at, key.text];
		return [
			{ words: ["key", kind, key.text], at: here },
			{ words: ["common", key.text], at: here },
		];
	});
	const free = node.entries
		.filter(({ key }) => shape.free?.test(key.text))
		.map(({ key }): Said => ({ words: ["free", shape.name], at: [...at, key.text] }));
	const values = valuesIn(item).flatMap((value) => wordsOfValue(value, shape, ofVerb));
	return [...keys, ...free, ...values];
}

const RULES: readonly Form<unknown>[] = [rule, ruleOrOtherwise, moneyOrRule];

function wordsOfValue(
	{ key, form, text, at }: ValueAt,
	shape: AnyShape,
	ofVerb: boolean,
): readonly Said[] {
	const kind = ofVerb && OF_ANY_VERB.includes(key) ? "a step" : shape.name;
	const tree = RULES.includes(form) ? parseRule(text).tree : undefined;
	const ways = WRITTEN_FORMS.filter((one) => one.form === form).flatMap(({ title, ways: all }) =>
		Object.entries(all).flatMap(([way, pattern]) => (pattern.test(text) ? [[title, way]] : [])),
	);
	return [
		["word", kind, key, text],
		...ways,
		...(tree ? wordsOfRule(tree).map((word) => ["rule", word]) : []),
	].map((words) => ({ words, at }));
}
