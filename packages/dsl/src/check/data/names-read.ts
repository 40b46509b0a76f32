import type { Definition } from "../../bundle/index.ts";
import type { Expression } from "../../expression/ast.ts";
import { pathsIn } from "../../expression/paths-in.ts";
import { dataPathIn } from "../collected.ts";

/** Data and steps whose result a rule reads, through conditions and computed values as well. */
export function namesRead(tree: Expression, definition: Definition, depth = 0): readonly string[] {
	return pathsIn(tree).flatMap(({ path }): readonly string[] => {
		const [first = ""] = path;
		const meant =
			own(definition.conditions, first)?.tree ?? own(definition.computed, first)?.is.tree;
		if (meant) return depth < DEEPEST ? namesRead(meant, definition, depth + 1) : [];
		const step = path.slice(0, -1).join(".");
		const name = Object.hasOwn(definition.steps, step) ? step : dataPathIn(path, definition);
		return name === undefined ? [] : [name];
	});
}

/** Conditions that name one another in a circle have a finding of their own. */
const DEEPEST = 8;

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
