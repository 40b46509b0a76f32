import { moneyText } from "../../bundle/currency.ts";
import type { Definition, Text } from "../../bundle/index.ts";
import { ANY_OTHER } from "../../expression/proof/sample.ts";
import type { Values } from "../../expression/proof/values-scope.ts";
import { fieldAt } from "../../form/asked.ts";
import { outcomesOf } from "../edges.ts";
import { plainWords } from "./plain-words.ts";

/** A case in the words of the procedure: `Size: 100; Kind of case: Abandoned child`. Names without a title stay. */
export function inWords(values: Values, definition: Definition): string {
	const said = Object.entries(values).map(
		([name, value]) => `${titleOf(name, definition)}: ${valueInWords(name, value, definition)}`,
	);
	return said.length > 0 ? said.join("; ") : plainWords(definition).every;
}

/** What is read by a name; fields stand under what is around them: `Child – Sex`. */
export function titleOf(name: string, definition: Definition): string {
	const parts = name.split(".");
	const last = parts.at(-1) ?? "";
	const fields = parts.map((_part, index) =>
		fieldAt(definition, parts.slice(0, index + 1).join(".")),
	);
	const titles = fields.flatMap((field) => (field ? [wordsOf(field.title, definition)] : []));
	if (titles.length === parts.length) return titles.join(" – ");
	const { names } = plainWords(definition);
	const about = own(names, last) ?? last;
	const step = stepIn(name, definition);
	if (step) return `${wordsOf(step.title, definition)} (${about})`;
	const isOfField = titles.length > 0 && titles.length === parts.length - 1;
	return isOfField ? `${titles.join(" – ")} (${about})` : (own(names, name) ?? name);
}

/** A value of what a name reads, in words. */
export function valueInWords(name: string, value: unknown, definition: Definition): string {
	const { yes, no, none, given, other } = plainWords(definition);
	if (typeof value === "boolean") return value ? yes : no;
	const field = fieldAt(definition, name);
	if (Array.isArray(value)) {
		if (value.length === 0) return none;
		if (value.every((one) => typeof one === "string"))
			return value.map((one: string) => valueInWords(name, one, definition)).join(", ");
		// Of a member only that some item has it: how many there are is said of the list.
		return field && !field.many ? given : String(value.length);
	}
	if (typeof value === "object" && value !== null) return given;
	if (field?.as === "money" && typeof value === "number")
		return moneyText({ amount: value, currency: definition.currency ?? "" });
	const text = String(value);
	if (field?.as === "text" && ANY_OTHER.some((one) => one === text)) return other;
	return (
		wordsOf(codeTitle(name, text, definition), definition) || plainCode(name, text, definition)
	);
}

/** A branch that is over without an outcome of its own, and where a value comes from. English ids say it themselves. */
function plainCode(name: string, text: string, definition: Definition): string {
	const isPlain = name.endsWith(".source") || stepIn(name, definition) !== undefined;
	return (isPlain && own(plainWords(definition).codes, text)) || text;
}

function codeTitle(name: string, code: string, definition: Definition): Text | undefined {
	if (name === "case.channel") return own(definition.channels, code)?.title;
	const list = fieldAt(definition, name)?.list;
	if (list !== undefined) {
		const codes = own(definition.lists, list)?.codes;
		return codes && own(codes, code)?.title;
	}
	const step = stepIn(name, definition);
	return step && outcomesOf(step).find(({ id }) => id === code)?.title;
}

function stepIn(name: string, { steps }: Definition) {
	return own(steps, name.slice(0, name.lastIndexOf(".")));
}

function wordsOf(text: Text | undefined, { languages }: Definition): string {
	const words = text?.[languages[0] ?? ""] ?? Object.values(text ?? {})[0] ?? "";
	return words.replace(/[?؟:]\s*$/, "");
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
