import type { Finding } from "./diagnostic/finding.ts";
import { type MapNode, type Node, valueAt } from "./syntax/nodes.ts";

/**
 * Findings that know what was meant bring it as their repair, where their place says nothing but the wrong word. A
 * name that stands beside it already cannot be the one that was meant.
 */
export function withReplacements(
	findings: readonly Finding[],
	roots: ReadonlyMap<string, MapNode>,
): readonly Finding[] {
	return findings.map((found) => {
		const root = roots.get(found.file);
		const text = found.fix === undefined && root && replacementIn(found, root);
		return text === undefined || text === false
			? found
			: { ...found, fix: { kind: "replace", text } };
	});
}

function replacementIn({ code, values, span, path }: Finding, root: MapNode): string | undefined {
	const { closest } = values;
	const written = root.file.text.slice(span.start, span.end);
	const isWrong = [values.name, values.key, values.found, values.id].some(
		(one) => typeof one === "string" && (one === written || one === `\`${written}\``),
	);
	if (typeof closest !== "string" || !isWrong || (code === "sign_unknown" && !SIGN.test(closest)))
		return undefined;
	return isTaken(root, path.split("."), span.start, closest) ? undefined : closest;
}

/** One sign for another; brackets and quotes take a second place. */
const SIGN = /^[a-z=<>+*/-]+$/;

/** Whether the wrong word is a key, and the right one stands in the same map. */
function isTaken(root: MapNode, path: readonly string[], start: number, closest: string): boolean {
	let around: Node | undefined = root;
	for (const key of path.slice(0, -1)) around = valueAt(around, key);
	if (around?.kind !== "map" || !around.entries.some(({ key }) => key.start === start))
		return false;
	return valueAt(around, closest) !== undefined;
}
