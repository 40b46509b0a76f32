import type { Definition, IsoDate } from "../bundle/index.ts";
import type { Expression } from "../expression/ast.ts";
import { addDays } from "../expression/dates.ts";
import { literalsIn } from "../expression/parts.ts";

/** Days on which a case may begin so that rules about the day come out the other way: around those that they name. */
export function daysNamed(
	rules: readonly Expression[],
	{ edition }: Definition,
): readonly IsoDate[] {
	const named = rules
		.flatMap(literalsIn)
		.flatMap(({ type, value }) => (type === "date" ? [String(value)] : []));
	const around = named.flatMap((day) => [day, addDays(day, 1) ?? day]);
	return [...new Set(around)].filter((day) => day > edition).slice(0, MOST);
}

const MOST = 4;
