import { sourceFile } from "../source/source-file.ts";
import { type Node, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";

/** A holiday that comes back every year. */
export interface HolidayRule {
	readonly id: string;
	readonly why: string;
	/** Month and day, of the sun's year or of the moon's. */
	readonly by: "sun" | "moon";
	readonly month: number;
	readonly day: number;
	/** How many days; the first is `from` days off the named one. */
	readonly days: number;
	readonly from: number;
}

export interface HolidayRules {
	/** Hours from UTC in which new moons are dated. */
	readonly offset: number;
	readonly rules: readonly HolidayRule[];
}

/** Reads a file of holidays; what is no holiday is left out. Never throws. */
export function readHolidayRules(file: {
	readonly path: string;
	readonly text: string;
}): HolidayRules {
	const { root } = parse(sourceFile(file.path, file.text));
	const holidays = valueAt(root, "holidays");
	const entries = holidays?.kind === "map" ? holidays.entries : [];
	return {
		offset: numberIn(valueAt(root, "moon_offset"), 0),
		rules: entries.flatMap(({ key, value }) => {
			const moon = textIn(valueAt(value, "moon"));
			const [, month, day] =
				/^(\d\d)-(\d\d)$/.exec(moon ?? textIn(valueAt(value, "on")) ?? "") ?? [];
			const why = textIn(valueAt(value, "why"));
			if (month === undefined || day === undefined || why === undefined) return [];
			return [
				{
					id: key.text,
					why,
					by: moon === undefined ? ("sun" as const) : ("moon" as const),
					month: Number(month),
					day: Number(day),
					days: Math.min(31, Math.max(1, numberIn(valueAt(value, "days"), 1))),
					from: numberIn(valueAt(value, "from"), 0),
				},
			];
		}),
	};
}

function textIn(node: Node | undefined): string | undefined {
	return node?.kind === "scalar" ? node.text : undefined;
}

function numberIn(node: Node | undefined, otherwise: number): number {
	const text = textIn(node) ?? "";
	return /^-?\d{1,3}$/.test(text) ? Number(text) : otherwise;
}
