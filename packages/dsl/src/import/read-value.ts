import type { Json } from "./json.ts";
import { hasWord, type Limits, limitsOf } from "./limits.ts";
import { readArray } from "./read-array.ts";
import { offeredBy, readChoice } from "./read-choice.ts";
import { readObject } from "./read-object.ts";
import { readOneOf, shapesOf } from "./read-one-of.ts";
import { readNumber, readText, sayUnread } from "./read-text.ts";
import type { Reading, Unasked, Wanted } from "./reading.ts";
import type { Fixed, Leaf, Node } from "./tree.ts";
import { sayIgnored, uiText, uiWord } from "./ui.ts";

/** What asks for a value, or why nothing can. */
export function readValue(wanted: Wanted, reading: Reading): Node | Unasked {
	const limits = limitsOf(wanted.parts);
	const node = readKind(wanted, limits, reading);
	if ("unasked" in node) return node;
	const title = uiText(wanted.ui, "title") ?? limits.title;
	const help = [limits.description, uiText(wanted.ui, "description"), uiText(wanted.ui, "help")]
		.filter((text, index, all) => text !== undefined && all.indexOf(text) === index)
		.join(" ");
	return Object.assign(node, {
		...(title !== undefined && { title: oneLine(title) }),
		...(help !== "" && { help: oneLine(help) }),
		...(isNullable(limits) && { absent: null }),
	});
}

function readKind(wanted: Wanted, limits: Limits, reading: Reading): Node | Unasked {
	const { ui } = wanted;
	if (uiWord(ui, "widget") === "hidden")
		return { unasked: reading.findings.add("not_asked", `${ui.pointer}/ui:widget`, "ui:widget") };
	if (limits.types?.size === 0)
		return {
			unasked: reading.findings.add("not_asked", limits.typeAt, "type", { why: "nothing_fits" }),
		};
	const common = {
		id: wanted.id,
		pointer: wanted.parts[0]?.pointer ?? "#",
		key: wanted.key,
		around: wanted.around,
		when: wanted.when,
	};
	const offered = offeredBy(limits, wanted, reading);
	if (offered && !offered.values.every(Array.isArray)) {
		sayUnread(limits, CHOICE_WORDS, reading);
		sayIgnored(ui, reading, NOTHING);
		const only = offered.values.filter((value) => value !== null);
		if (only.length === 0) return fixed(common, null);
		const leaf = readChoice(offered, common, limits, reading);
		return "unasked" in leaf ? leaf : started(leaf, limits, reading);
	}
	const shapes = shapesOf(limits, reading.root);
	if (shapes) return readOneOf(shapes, wanted, limits, reading);

	const types = typesOf(limits);
	const [type] = types;
	if (types.length > 1)
		reading.findings.add("narrowed", limits.typeAt, "type", {
			found: types.join(", "),
			taken: type,
		});
	switch (type) {
		case undefined:
			return fixed(common, null);
		case "object":
			return readObject(wanted, reading);
		case "array":
			return readArray(wanted, limits, reading);
		case "string":
			return leafOf(readText(limits, ui, reading), TEXT_WORDS);
		case "integer":
		case "number":
			return leafOf(readNumber(limits, type === "integer", reading), NUMBER_WORDS);
		case "boolean":
			return leafOf({ as: "yes_no", keys: {}, checks: [] }, NOTHING);
		default:
			return { unasked: reading.findings.add("not_asked", limits.typeAt, "type", { found: type }) };
	}

	function leafOf(
		kind: Pick<Leaf, "as" | "keys" | "checks"> | Unasked,
		read: ReadonlySet<string>,
	): Node | Unasked {
		if ("unasked" in kind) return kind;
		sayUnread(limits, read, reading);
		sayIgnored(ui, reading, NOTHING);
		return started({ ...common, kind: "leaf", ...kind }, limits, reading);
	}
}

const NOTHING: ReadonlySet<string> = new Set();
const CHOICE_WORDS: ReadonlySet<string> = new Set(["oneOf", "anyOf"]);
const TEXT_WORDS: ReadonlySet<string> = new Set([
	"format",
	"pattern",
	"contentEncoding",
	"contentMediaType",
]);
const NUMBER_WORDS: ReadonlySet<string> = new Set(["multipleOf"]);

/** Text first: whatever is meant can be written down. */
const PREFERRED = ["object", "array", "string", "number", "integer", "boolean"];

/** Types that a person can give, those that are wider first; without any word, text is taken. */
function typesOf(limits: Limits): readonly string[] {
	if (limits.types) {
		const own = [...limits.types].filter((type) => type !== "null");
		if (own.length === 1 || own.length === 0) return own;
		return own.includes("string")
			? ["string", ...own.filter((type) => type !== "string")]
			: PREFERRED.filter((type) => own.includes(type));
	}
	if (hasWord(limits, "properties", "required", "additionalProperties", "patternProperties"))
		return ["object"];
	// Alternatives that are not all objects were read before.
	if (hasWord(limits, "if", "dependencies", "dependentSchemas", "oneOf", "anyOf"))
		return ["object"];
	if (hasWord(limits, "items", "prefixItems", "uniqueItems") || limits.numbers.minItems)
		return ["array"];
	if (limits.numbers.minimum || limits.numbers.maximum || hasWord(limits, "multipleOf"))
		return ["number"];
	return ["string", ...(hasWord(limits, "format", "pattern") ? [] : ["anything"])];
}

function isNullable({ types, values }: Limits): boolean {
	if (types && !types.has("null")) return false;
	return values ? values.value.includes(null) : types !== undefined;
}

/** Answers that are there from the beginning. */
function started(leaf: Leaf, limits: Limits, reading: Reading): Leaf {
	const start = limits.default;
	if (!start || start.value === null) return leaf;
	const value = startOf(leaf, start.value);
	if (value !== undefined) return { ...leaf, keys: { ...leaf.keys, starts_with: value } };
	reading.findings.add("ignored", start.pointer, "default");
	return leaf;
}

function startOf(leaf: Leaf, value: unknown): unknown {
	switch (leaf.as) {
		case "choice":
			return leaf.codes?.find((code) => code.value === value)?.code;
		case "yes_no":
			// A declaration is made by its person, and "no" is what nobody has answered.
			return typeof value === "boolean" && leaf.keys.must_be === undefined
				? value
					? "yes"
					: "no"
				: undefined;
		case "whole":
			return Number.isSafeInteger(value) && fits(leaf.keys, value as number)
				? String(value)
				: undefined;
		case "number":
			return typeof value === "number" && fits(leaf.keys, value) ? String(value) : undefined;
		case "text": {
			const isPlain = leaf.keys.pattern === undefined && leaf.keys.format === undefined;
			const [least, most] = [Number(leaf.keys.shortest ?? 1), Number(leaf.keys.longest ?? 0)];
			if (typeof value !== "string" || !isPlain || /\p{Cc}/u.test(value)) return undefined;
			return value.length >= least && value.length <= most ? value : undefined;
		}
		default:
			return undefined;
	}
}

function fits(keys: Json, value: number): boolean {
	if (/e/i.test(String(value))) return false;
	return (
		(keys.least === undefined || value >= Number(keys.least)) &&
		(keys.most === undefined || value <= Number(keys.most)) &&
		keys.decimals === undefined
	);
}

function fixed(common: Omit<Fixed, "kind" | "value">, value: unknown): Fixed {
	return { ...common, kind: "fixed", value };
}

function oneLine(text: string): string {
	return text.replaceAll(/\p{Cc}+|\s+/gu, " ").trim();
}
