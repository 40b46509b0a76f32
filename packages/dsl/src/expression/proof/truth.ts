import type { Expression } from "../ast.ts";
import { atomOf, type Region } from "./comparison.ts";

/** What a rule says for one region of each axis, in the order of the axes; undefined is absent. */
export type Truth = (regions: readonly Region[]) => boolean | undefined;

/** @param slots the place of each value's axis, by its text */
export function truthOf(rule: Expression, slots: ReadonlyMap<string, number>): Truth {
	switch (rule.op) {
		case "and":
			return kleene(
				rule.of.map((operand) => truthOf(operand, slots)),
				false,
			);
		case "or":
			return kleene(
				rule.of.map((operand) => truthOf(operand, slots)),
				true,
			);
		case "not":
			return negated(truthOf(rule.of, slots));
		case "if":
			return either(
				truthOf(rule.test, slots),
				truthOf(rule.then, slots),
				truthOf(rule.else, slots),
			);
		case "literal":
			return () => (typeof rule.value === "boolean" ? rule.value : undefined);
		default:
			return atomTruth(rule, slots);
	}
}

function atomTruth(rule: Expression, slots: ReadonlyMap<string, number>): Truth {
	const { key, comparison } = atomOf(rule);
	const slot = slots.get(key) ?? -1;
	const holds = comparison?.holds ?? isYes;
	// The same few regions come again in every combination.
	const known = new Map<Region, boolean | undefined>();
	return (regions) => {
		const region = regions[slot];
		if (!region) return undefined;
		if (known.has(region)) return known.get(region);
		const value = holds(region);
		known.set(region, value);
		return value;
	};
}

function isYes(region: Region): boolean | undefined {
	return "value" in region && typeof region.value === "boolean" ? region.value : undefined;
}

/** Three-valued, as the evaluator. */
function kleene(truths: readonly Truth[], decisive: boolean): Truth {
	return (regions) => {
		let result: boolean | undefined = !decisive;
		for (const truth of truths) {
			const value = truth(regions);
			if (value === decisive) return decisive;
			if (value === undefined) result = undefined;
		}
		return result;
	};
}

function negated(truth: Truth): Truth {
	return (regions) => {
		const value = truth(regions);
		return value === undefined ? undefined : !value;
	};
}

function either(test: Truth, then: Truth, otherwise: Truth): Truth {
	return (regions) => {
		const value = test(regions);
		return value === undefined ? undefined : (value ? then : otherwise)(regions);
	};
}
