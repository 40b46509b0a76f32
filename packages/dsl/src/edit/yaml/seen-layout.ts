import type { Placed, PlacedCollection } from "./layout.ts";
import { eolAt, indentAt } from "./lines.ts";
import type { Layout } from "./write-value.ts";

/** How a file indents: as what stands around a place does, else as most of the file, else two spaces. */
export function seenLayout(text: string, root: Placed, at: number): Layout {
	const steps = new Map<number, number>();
	const lists = { indented: 0, flush: 0 };
	look(text, root, undefined, steps, lists);
	const [most] = [...steps].sort((a, b) => b[1] - a[1]);
	return {
		step: " ".repeat(most?.[0] ?? 2),
		listsIndented: lists.indented >= lists.flush,
		eol: eolAt(text, at),
	};
}

function look(
	text: string,
	placed: Placed,
	parent: { readonly column: number; readonly kind: PlacedCollection["kind"] } | undefined,
	steps: Map<number, number>,
	lists: { indented: number; flush: number },
): void {
	if (placed.kind !== "map" && placed.kind !== "seq") return;
	const [first] = placed.entries;
	if (placed.flow || first === undefined) return;
	const column = indentAt(text, first.start).length;
	if (parent !== undefined && parent.kind === "map") {
		const step = column - parent.column;
		if (placed.kind === "seq") lists[step > 0 ? "indented" : "flush"]++;
		if (step > 0 && step <= 9 && placed.kind === "map") steps.set(step, (steps.get(step) ?? 0) + 1);
	}
	for (const { value } of placed.entries)
		look(text, value, { column, kind: placed.kind }, steps, lists);
}
