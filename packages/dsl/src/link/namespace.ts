import type { Id } from "../bundle/index.ts";
import { name_taken } from "../diagnostic/messages.generated.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import type { StepModel } from "../model/step-model.ts";
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
	noteInside(procedure.steps ?? [], note);
}

type Note = (id: Id, what: string, node: Node) => void;

/** Branches, their steps, and the names that items have in rules. */
function noteInside(steps: readonly Keyed<Item<StepModel>>[], note: Note): void {
	const items = new Map<string, string | undefined>();
	for (const { value } of steps) {
		const inside = value?.branches ?? (value?.does === undefined ? value?.steps : undefined) ?? [];
		for (const { id, key } of inside) note(id, "a step", key);
		noteInside(inside, note);
		// Two steps may go through the same list and call its items alike.
		if (value?.as && value.does === "for_each" && items.get(value.as.text) !== value.of?.text)
			note(value.as.text, "an item", value.as.node);
		if (value?.as) items.set(value.as.text, value.of?.text);
	}
}
