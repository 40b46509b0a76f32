import type { Definition } from "../../bundle/index.ts";
import { sitesOf } from "../../check/sites.ts";
import { literalsIn } from "../../expression/parts.ts";

/** Numbers that rules name, each once; of money in minor units. */
export function numbersIn(definition: Definition): readonly number[] {
	const found = known.get(definition) ?? read(definition);
	known.set(definition, found);
	return found;
}

/** A definition never changes. */
const known = new WeakMap<Definition, readonly number[]>();

function read(definition: Definition): readonly number[] {
	const literals = sitesOf(definition).flatMap(({ rule }) => literalsIn(rule.tree));
	return [
		...new Set(
			literals.flatMap(({ type, value, minor }) =>
				type === "whole" || type === "number" ? [Number(minor ?? value)] : [],
			),
		),
	];
}
