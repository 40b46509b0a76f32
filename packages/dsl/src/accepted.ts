import { type Finding, finding } from "./diagnostic/finding.ts";
import { accepted_nothing } from "./diagnostic/messages.generated.ts";
import { remembered } from "./expression/remembered.ts";
import { ACCEPTABLE } from "./profile.ts";
import { type Entry, type MapNode, type Node, placeOf, valueAt } from "./syntax/nodes.ts";

/**
 * Findings that the text accepts where they stand, with the written reason: they become information. Of errors,
 * only those can be accepted that say what is not proved: a fault is repaired, not excused. What is accepted and does not occur is a finding itself, or reasons would outlive their faults.
 *
 * @param isAsked whether the rule of that code has been asked about a file. Before, nobody knows that it finds nothing.
 */
export function withAccepted(
	findings: readonly Finding[],
	roots: ReadonlyMap<string, MapNode>,
	isAsked: (file: string, code: string) => boolean,
): readonly Finding[] {
	const used = new Set<Node>();
	const marked = findings.map((found): Finding => {
		if (found.severity === "error" && !ACCEPTABLE.has(found.code)) return found;
		const entry = acceptanceOf(found, roots.get(found.file));
		const reason = entry && reasonOf(entry);
		if (entry === undefined || reason === undefined) return found;
		used.add(entry.key);
		return { ...found, severity: "info", accepted: reason };
	});
	const idle = [...roots]
		.flatMap(([file, root]) => acceptancesOnce(root).filter(({ key }) => isAsked(file, key.text)))
		.filter((entry) => !used.has(entry.key) && reasonOf(entry) !== undefined)
		.map(({ key }) => finding(accepted_nothing({ code: key.text }), placeOf(key)));
	return [...marked, ...idle];
}

function reasonOf({ value }: Entry): string | undefined {
	return value.kind === "scalar" && value.text.trim() !== "" ? value.text : undefined;
}

/** The innermost item around the finding that accepts its code. */
function acceptanceOf(found: Finding, root: MapNode | undefined): Entry | undefined {
	if (!root || acceptancesOnce(root).length === 0) return undefined;
	let at: Node | undefined = root;
	let entry: Entry | undefined;
	for (const key of ["", ...found.path.split(".")]) {
		at = key === "" ? at : valueAt(at, key);
		const accepts = acceptsOf(at).find((one) => one.key.text === found.code);
		entry = accepts ?? entry;
	}
	return entry;
}

/** Most files accept nothing, and stay as they are while another one is written. */
const acceptancesOnce = remembered(acceptancesIn);

function acceptancesIn(root: MapNode): readonly Entry[] {
	if (!root.file.text.includes("accepts")) return [];
	const found: Entry[] = [];
	const gather = (node: Node): void => {
		if (node.kind !== "map") return;
		found.push(...acceptsOf(node));
		for (const { key, value } of node.entries) if (key.text !== "accepts") gather(value);
	};
	gather(root);
	return found;
}

function acceptsOf(node: Node | undefined): readonly Entry[] {
	const accepts = valueAt(node, "accepts");
	return accepts?.kind === "map" ? accepts.entries : [];
}
