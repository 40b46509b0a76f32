import type { Id } from "../bundle/index.ts";
import { name_taken } from "../diagnostic/messages.generated.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import type { Linking } from "./linking.ts";

/** In a procedure, one namespace holds what rules read bare. */
export function checkNames(linking: Linking): void {
	const { procedure, report } = linking;
	const spaces = {
		data: "a field",
		documents: "a document",
		computed: "a computed value",
		conditions: "a condition",
		steps: "a step",
	} as const;
	const first = new Map<string, { readonly what: string; readonly node: Node }>();
	const note = (id: Id, what: string, node: Node) => {
		const before = first.get(id);
		if (!before) first.set(id, { what, node });
		else
			report(name_taken({ name: id, what: before.what }), placeOf(node), {
				related: [{ message: "first here", at: placeOf(before.node) }],
			});
	};
	for (const [key, what] of Object.entries(spaces) as [keyof typeof spaces, string][]) {
		for (const entry of procedure[key] ?? []) note(entry.id, what, entry.key);
	}
	for (const step of procedure.steps ?? []) {
		for (const branch of step.value?.branches ?? []) note(branch.id, "a step", branch.key);
	}
}
