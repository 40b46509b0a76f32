import type { FieldType, Id } from "../bundle/index.ts";
import { value_of_field_malformed } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import { found } from "../model/found.ts";
import { parseMoney } from "../model/values/amounts.ts";
import { isDay } from "../model/values/time.ts";
import { type Node, placeOf, type ScalarNode } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";
import { checkCode } from "./lists.ts";
import { momentIn } from "./moment-in.ts";

/** What a value has to look like, for the finding. */
const EXPECTED: Readonly<Record<FieldType, string>> = {
	text: "words",
	whole: "a whole number",
	number: "a number",
	money: "an amount such as `8000` or `8000 VND`",
	date: "a day such as `2026-07-01`",
	partial_date: "a day, a month `2026-07` or a year `2026`",
	time: 'a time such as `"15:00"`',
	moment: "a moment such as `2026-07-01 09:00`",
	yes_no: "`yes` or `no`",
	choice: "a code of the list",
	choices: "a list of codes",
	file: "the name of a file",
	document: "how it is shown, such as `upload`",
	group: "a map of the group's members",
};

/**
 * A value that the text gives to a field, as a case stores it; the field's type decides, not YAML. A file is known by
 * a name made of what is written.
 */
export function typedValue(
	linking: Checking,
	as: FieldType,
	list: Id | undefined,
	node: Node,
	where: Where = { zone: "UTC" },
): unknown {
	if (as === "choices") return typedCodes(linking, list, node);
	const value = node.kind === "scalar" ? typedScalar(linking, as, list, node, where) : undefined;
	if (value === undefined) {
		linking.report(
			value_of_field_malformed({ expected: EXPECTED[as], found: found(node) }),
			placeOf(node),
		);
	}
	return value;
}

/** What a procedure says about all its values. */
export interface Where {
	/** IANA zone in which moments are written. */
	readonly zone: string;
	/** ISO 4217, of amounts that do not name it. */
	readonly currency?: string | undefined;
}

/** `34.50` is an amount of the procedure's currency, as it is in a rule; without one, whole minor units. */
function amountIn(text: string, currency: string | undefined): number | undefined {
	if (!/^\d+(?:\.\d+)?$/.test(text)) return parseMoney(text)?.amount;
	if (currency !== undefined) return parseMoney(`${text} ${currency}`)?.amount;
	return /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

function typedCodes(linking: Checking, list: Id | undefined, node: Node): readonly string[] {
	const items = node.kind === "list" ? node.items : [node];
	return items.flatMap((item) => {
		if (item.kind !== "scalar") return [];
		if (list !== undefined) checkCode(linking, list, codeOf(item));
		return [item.text];
	});
}

function typedScalar(
	linking: Checking,
	as: FieldType,
	list: Id | undefined,
	node: ScalarNode,
	{ zone, currency }: Where,
): unknown {
	const { text } = node;
	switch (as) {
		case "whole":
			return /^-?\d{1,15}$/.test(text) ? Number(text) : undefined;
		case "number":
			return /^-?\d{1,28}(?:\.\d{1,28})?$/.test(text) ? text : undefined;
		case "money":
			return amountIn(text, currency);
		case "date":
			return isDay(text) ? text : undefined;
		case "partial_date":
			return /^\d{4}(?:-\d{2})?$/.test(text) || isDay(text) ? text : undefined;
		case "time":
			return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined;
		case "moment":
			return momentIn(zone, text);
		case "file":
			return { file: text.replace(/[^A-Za-z0-9_-]/g, "_").slice(0, 100) };
		case "yes_no":
			return parseYesNo(text);
		case "choice":
			if (list !== undefined) checkCode(linking, list, codeOf(node));
			return text;
		default:
			return text;
	}
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
	["yes", true],
	["true", true],
	["no", false],
	["false", false],
]);

export function parseYesNo(text: string): boolean | undefined {
	return YES_NO.get(text);
}

function codeOf(node: ScalarNode): Named {
	return { text: node.text, node };
}
