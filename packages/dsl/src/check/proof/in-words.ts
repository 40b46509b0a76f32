import { moneyText } from "../../bundle/currency.ts";
import type { Definition, Text } from "../../bundle/index.ts";
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

/** Fields stand under what is around them: `Child – Sex`. */
function titleOf(name: string, definition: Definition): string {
	const parts = name.split(".");
	const fields = parts.map((_part, index) =>
		fieldAt(definition, parts.slice(0, index + 1).join(".")),
	);
	const titles = fields.flatMap((field) => (field ? [wordsOf(field.title, definition)] : []));
	if (titles.length === parts.length) return titles.join(" – ");
	const step = stepIn(name, definition);
	return step ? `${wordsOf(step.title, definition)} (${parts.at(-1)})` : name;
}

function valueInWords(name: string, value: unknown, definition: Definition): string {
	if (typeof value === "boolean") {
		const { yes, no } = plainWords(definition);
		return value ? yes : no;
	}
	if (Array.isArray(value))
		return value.every((one) => typeof one === "string")
			? value.length === 0
				? plainWords(definition).none
				: value.map((one: string) => valueInWords(name, one, definition)).join(", ")
			: String(value.length);
	if (typeof value === "object" && value !== null) return plainWords(definition).given;
	const field = fieldAt(definition, name);
	if (field?.as === "money" && typeof value === "number")
		return moneyText({ amount: value, currency: definition.currency ?? "" });
	const text = String(value);
	return wordsOf(codeTitle(name, text, definition), definition) || text;
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
	return words.replace(/[?:]\s*$/, "");
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
