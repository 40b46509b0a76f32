import type { Definition } from "../bundle/index.ts";

/** A unit and all above it, from the smallest up: a code belongs to a code of the list above. */
export function unitsFrom({ lists }: Definition, unit: string | undefined): readonly string[] {
	const units = new Set<string>();
	for (let code = unit; code !== undefined && !units.has(code); code = parentOf(lists, code))
		units.add(code);
	return [...units];
}

function parentOf(lists: Definition["lists"], code: string): string | undefined {
	const list = Object.values(lists).find(
		({ codes }) => Object.hasOwn(codes, code) && codes[code]?.parent !== undefined,
	);
	return list?.codes[code]?.parent;
}
