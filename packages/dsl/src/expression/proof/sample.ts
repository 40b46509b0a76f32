import { compareValues } from "../compare.ts";
import { addDays, isDate } from "../dates.ts";
import { compute, decimalText, toNum } from "../decimal.ts";
import type { Region } from "./comparison.ts";
import type { Domain } from "./domain.ts";

/**
 * A value of a region that something can have, as a case stores it; undefined when there is none. What nothing is
 * known about is taken to have one.
 *
 * @param constants what it is compared with: a value equal to none of them differs from each
 */
export function sampleOf(
	region: Region,
	domain: Domain | undefined,
	constants: readonly string[],
): unknown {
	if ("value" in region) {
		if (typeof region.value === "boolean")
			return domain?.onlyYes && !region.value ? undefined : region.value;
		return region.value === undefined ? undefined : exactly(region.value, domain);
	}
	if (domain && Object.hasOwn(THERE, domain.kind)) return THERE[domain.kind];
	if (domain?.kind === "choices") return domain.codes?.slice(0, 1) ?? [];
	if (domain?.codes) return domain.codes.find((code) => !constants.includes(code));
	return between(region, domain, constants);
}

/** What is only asked to be there. */
const THERE: Readonly<Record<string, unknown>> = {
	yes_no: true,
	list: [{}],
	group: {},
	file: {},
	document: {},
};

function exactly(value: string, domain: Domain | undefined): unknown {
	if (domain?.codes && !domain.codes.includes(value)) return undefined;
	return isAllowed(value, domain) ? stored(value, domain) : undefined;
}

/** Those of the ends' neighbours, the limits and the usual values that lie inside. */
function between(
	{ above, below }: { readonly above: string | undefined; readonly below?: string },
	domain: Domain | undefined,
	constants: readonly string[],
): unknown {
	const { least, most, example } = domain ?? {};
	const near = [
		above === undefined ? undefined : next(above, 1, domain),
		above !== undefined && below !== undefined ? middle(above, below, domain) : undefined,
		below === undefined ? undefined : next(below, -1, domain),
	];
	const found = [example, ...near, least, most, ...usual(domain)].find(
		(value) =>
			value !== undefined &&
			!constants.includes(value) &&
			(above === undefined || (compareValues(value, above) ?? 1) > 0) &&
			(below === undefined || (compareValues(value, below) ?? -1) < 0) &&
			isAllowed(value, domain),
	);
	return found === undefined ? undefined : stored(found, domain);
}

function isAllowed(value: string, domain: Domain | undefined): boolean {
	const { least, most, kind } = domain ?? {};
	if (kind === "whole" && !/^-?\d+$/.test(value)) return false;
	return (
		(least === undefined || (compareValues(value, least) ?? 0) >= 0) &&
		(most === undefined || (compareValues(value, most) ?? 0) <= 0)
	);
}

/** The nearest value beside a constant. */
function next(value: string, by: 1 | -1, domain: Domain | undefined): string | undefined {
	switch (domain?.kind) {
		case "date":
		case "partial_date":
			return isDate(value) ? addDays(value, by) : undefined;
		case "time":
			return atMinute(minutesOf(value) + by);
		case "moment":
			return new Date(Date.parse(value) + by * 60_000).toISOString();
		default:
			return isNumber(value)
				? computed("+", value, smallest(domain?.decimals ?? 0, by))
				: undefined;
	}
}

/** Where neighbours are too far apart: half of the way. Whole numbers and money have no halves. */
function middle(above: string, below: string, domain: Domain | undefined): string | undefined {
	const isFine = domain?.kind === "number" && domain.decimals === undefined;
	return isFine && isNumber(above) && isNumber(below)
		? computed("/", computed("+", above, below), "2")
		: undefined;
}

/** One unit of the last place: `0.01` for two decimals. */
function smallest(decimals: number, sign: 1 | -1): string {
	const unit = decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`;
	return sign < 0 ? `-${unit}` : unit;
}

function computed(op: "+" | "/", a: string | undefined, b: string): string | undefined {
	const [left, right] = [toNum(a), toNum(b)];
	const value = left === undefined || right === undefined ? undefined : compute(op, left, right);
	return value === undefined ? undefined : decimalText(value);
}

/** Texts that stand for any other than those named. */
export const ANY_OTHER = ["other", "another"] as const;

function usual(domain: Domain | undefined): readonly string[] {
	switch (domain?.kind) {
		case "date":
		case "partial_date":
			return ["2026-01-01"];
		case "time":
			return ["09:00"];
		case "moment":
			return ["2026-01-01T09:00:00Z"];
		case "whole":
		case "number":
		case "money":
			return ["0", "1"];
		default:
			return ANY_OTHER;
	}
}

/** As a case stores it: whole numbers and money are numbers, everything else is text. */
function stored(value: string, domain: Domain | undefined): unknown {
	const isWhole = domain?.kind === "whole" || domain?.kind === "money";
	return isWhole && isNumber(value) ? Number(value) : value;
}

function isNumber(value: string): boolean {
	return /^-?\d+(\.\d+)?$/.test(value);
}

function minutesOf(time: string): number {
	return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function atMinute(minutes: number): string | undefined {
	if (minutes < 0 || minutes >= 24 * 60) return undefined;
	const pad = (n: number) => String(n).padStart(2, "0");
	return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
