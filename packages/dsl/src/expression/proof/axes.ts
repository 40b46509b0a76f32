import type { Expression } from "../ast.ts";
import { compareValues } from "../compare.ts";
import { printRule } from "../print.ts";
import { comparisonOf, type Region } from "./comparison.ts";

/** One value that rules compare, and the regions that matter for it. */
export interface Axis {
	/** The value's own text. */
	readonly key: string;
	readonly regions: readonly Region[];
}

/** A value in a rule, with what it is compared with there. */
interface Atom {
	readonly key: string;
	readonly path?: readonly string[];
	/** `yes`: it stands by itself, as a yes/no. */
	readonly constants: readonly string[] | "yes";
	readonly ordered: boolean;
}

/** @param codesOf the codes of a choice, when they are all known */
export function axesOf(
	rules: readonly Expression[],
	codesOf?: (path: readonly string[]) => readonly string[] | undefined,
): readonly Axis[] {
	const atoms = Map.groupBy(rules.flatMap(atomsOf), ({ key }) => key);
	return [...atoms].map(([key, same]) => ({
		key,
		regions: [{ value: undefined }, ...regionsOf(same, codesOf)],
	}));
}

/** Texts of the values a rule compares. */
export function keysOf(rule: Expression): readonly string[] {
	return atomsOf(rule).map(({ key }) => key);
}

function regionsOf(
	same: readonly Atom[],
	codesOf: ((path: readonly string[]) => readonly string[] | undefined) | undefined,
): readonly Region[] {
	if (same.some(({ constants }) => constants === "yes")) return [{ value: true }, { value: false }];
	const constants = [
		...new Set(same.flatMap((atom) => (atom.constants === "yes" ? [] : atom.constants))),
	];
	if (same.some(({ ordered }) => ordered)) return between(constants);
	const path = same[0]?.path;
	const codes = path && codesOf?.(path);
	const isOther = !codes || codes.some((code) => !constants.includes(code));
	return [...constants.map((value) => ({ value })), ...(isOther ? [{ above: undefined }] : [])];
}

function between(constants: readonly string[]): readonly Region[] {
	const sorted = [...constants].sort((a, b) => compareValues(a, b) ?? 0);
	return [
		{ above: undefined },
		...sorted.flatMap((value): Region[] => [{ value }, { above: value }]),
	];
}

function atomsOf(rule: Expression): readonly Atom[] {
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

function atomOf(rule: Expression): Atom {
	const comparison = comparisonOf(rule);
	const subject = comparison?.subject ?? rule;
	return {
		key: printRule(subject),
		constants: comparison?.constants ?? "yes",
		ordered: comparison?.ordered ?? false,
		...(subject.op === "path" ? { path: subject.path } : {}),
	};
}
