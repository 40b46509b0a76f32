import { type Expression, parseRule, printRule } from "@onedoor/dsl/expression";

/** What a condition is about: a value, or how much time lies between a day of the procedure and another day. */
export interface Subject {
	/** `child.birth_date` */
	readonly path: string;
	/** A day of which only a month or a year may be known is read as the first or the last that it can be. */
	readonly reading?: Reading;
	readonly measure?: Measure;
}

export type Reading = "latest" | "earliest" | "date_of";

export interface Measure {
	readonly unit: Unit;
	/** Whether time has passed since the day of the subject, or is still to pass until then. */
	readonly way: "since" | "until";
	/** The other day, as the rule language writes it: `case.received_on`, `today`, `date("2027-01-01")`. */
	readonly day: string;
}

export const UNITS = ["years", "months", "days"] as const;
export type Unit = (typeof UNITS)[number];

/** The day that counts as received: what an age is asked on, unless somebody wants another day. */
export const RECEIVED = "case.received_on";

/** Undefined for what can only be shown as it is written. */
export function subjectOf(left: string): Subject | undefined {
	const { tree } = parseRule(left);
	return tree && subjectIn(tree);
}

export function subjectIn(tree: Expression): Subject | undefined {
	const day = read(tree);
	if (day !== undefined) return day;
	const unit = tree.op === "call" ? UNITS.find((one) => `${one}_between` === tree.name) : undefined;
	if (unit === undefined || tree.op !== "call") return undefined;
	const [from, to] = tree.args;
	if (from === undefined || to === undefined || tree.args.length !== 2) return undefined;
	const [since, until] = [read(from), read(to)];
	if (since !== undefined && !isOccasion(since) && isDay(to))
		return { ...since, measure: { unit, way: "since", day: printRule(to) } };
	return until !== undefined && !isOccasion(until) && isDay(from)
		? { ...until, measure: { unit, way: "until", day: printRule(from) } }
		: undefined;
}

export function textOf({ path, reading, measure }: Subject): string {
	const day = reading === undefined ? path : `${reading}(${path})`;
	if (measure === undefined) return day;
	const [from, to] = measure.way === "since" ? [day, measure.day] : [measure.day, day];
	return `${measure.unit}_between(${from}, ${to})`;
}

/** The same for subjects that differ in nothing but the day and how it is read. */
export function keyOf({ path, measure }: Subject): string {
	return measure === undefined ? path : `${measure.unit} ${measure.way} ${path}`;
}

/** A value by its path, or a day that is read as one. */
function read(tree: Expression): Subject | undefined {
	if (tree.op === "path") return { path: tree.path.join(".") };
	if (tree.op !== "call" || tree.args.length !== 1) return undefined;
	const reading = READINGS.find((one) => one === tree.name);
	const [of] = tree.args;
	return reading !== undefined && of?.op === "path"
		? { path: of.path.join("."), reading }
		: undefined;
}

const READINGS: readonly Reading[] = ["latest", "earliest", "date_of"];

/** A day of the case or of the calendar, on which something is asked. */
function isOccasion({ path }: Subject): boolean {
	return path === "today" || path === "now" || path.startsWith("case.");
}

function isDay(tree: Expression): boolean {
	return read(tree) !== undefined || (tree.op === "literal" && tree.type === "date");
}
