import type { Expression } from "../ast.ts";
import { compareValues } from "../compare.ts";
import { type Atom, atomOf, type Region } from "./comparison.ts";
import { type Domain, isOrdered } from "./domain.ts";
import { sampleOf } from "./sample.ts";

/** One value that rules compare, and the regions that matter for it. */
export interface Axis {
	/** The value's own text. */
	readonly key: string;
	readonly regions: readonly Region[];
	/** What is compared: a name, or a part of a rule that counts as one opaque value. */
	readonly subject: Expression;
	readonly constants: readonly string[];
}

/** @param codesOf the codes of a choice, when they are all known */
export function axesOf(
	rules: readonly Expression[],
	codesOf?: (path: readonly string[]) => readonly string[] | undefined,
): readonly Axis[] {
	const atoms = Map.groupBy(rules.flatMap(atomsOf), ({ key }) => key);
	return [...atoms].map(([key, same]) => ({
		...partsOf(key, same),
		regions: [{ value: undefined }, ...regionsOf(same, codesOf)],
	}));
}

/**
 * The same, but only with regions in which there is a value: no whole number lies between 3 and 4, and none below the
 * least that a field allows.
 */
export function axesWithin(
	rules: readonly Expression[],
	domainOf: (subject: Expression) => Domain | undefined,
): readonly Axis[] {
	const atoms = Map.groupBy(rules.flatMap(atomsOf), ({ key }) => key);
	return [...atoms].map(([key, same]) => {
		const parts = partsOf(key, same);
		const domain = domainOf(parts.subject);
		const regions = regionsOf(same, () => domain?.codes, isOrdered(domain)).filter(
			(region) => sampleOf(region, domain, parts.constants) !== undefined,
		);
		return { ...parts, regions: domain?.optional === false ? regions : [...regions, ABSENT] };
	});
}

const ABSENT: Region = { value: undefined };

function partsOf(key: string, same: readonly Atom[]): Omit<Axis, "regions"> {
	const subject = same[0]?.subject ?? { op: "literal", type: "null", value: null };
	return { key, subject, constants: constantsOf(same) };
}

/** Texts of the values a rule compares. */
export function keysOf(rule: Expression): readonly string[] {
	return atomsOf(rule).map(({ key }) => key);
}

function regionsOf(
	same: readonly Atom[],
	codesOf: ((path: readonly string[]) => readonly string[] | undefined) | undefined,
	hasOrder = false,
): readonly Region[] {
	if (same.some(({ comparison }) => !comparison)) return [{ value: true }, { value: false }];
	const constants = constantsOf(same);
	if (hasOrder || same.some(({ comparison }) => comparison?.ordered)) return between(constants);
	const subject = same[0]?.subject;
	const codes = subject?.op === "path" ? codesOf?.(subject.path) : undefined;
	const isOther = !codes || codes.some((code) => !constants.includes(code));
	return [...constants.map((value) => ({ value })), ...(isOther ? [{ above: undefined }] : [])];
}

function constantsOf(same: readonly Atom[]): readonly string[] {
	return [...new Set(same.flatMap(({ comparison }) => comparison?.constants ?? []))];
}

function between(constants: readonly string[]): readonly Region[] {
	const sorted = [...constants].sort((a, b) => compareValues(a, b) ?? 0);
	return [
		upTo(undefined, sorted[0]),
		...sorted.flatMap((value, index): Region[] => [{ value }, upTo(value, sorted[index + 1])]),
	];
}

function upTo(above: string | undefined, below: string | undefined): Region {
	return { above, ...(below !== undefined && { below }) };
}

/** The parts of a rule that are true or not by themselves. */
export function atomsOf(rule: Expression): readonly Atom[] {
	switch (rule.op) {
		case "and":
		case "or":
			return rule.of.flatMap(atomsOf);
		case "not":
			return atomsOf(rule.of);
		case "if":
			return [rule.test, rule.then, rule.else].flatMap(atomsOf);
		case "literal":
			return [];
		default:
			return [atomOf(rule)];
	}
}
