import type { Definition } from "../bundle/index.ts";
import type { Collector } from "../diagnostic/collector.ts";
import { finding, type Message } from "../diagnostic/finding.ts";
import type { Keyed } from "../model/forms.ts";
import { type ProcedureModel, procedureShape } from "../model/procedure.ts";
import { type Item, readItem } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import type { Node } from "../syntax/nodes.ts";
import { graft } from "./graft.ts";
import type { LibraryByName } from "./library.ts";
import type { Linked } from "./link.ts";
import type { Linking } from "./linking.ts";
import { MapWith } from "./map-view.ts";
import { writtenOut } from "./standard.ts";

/** Links and checks a procedure once more, with a changed text. */
export type LinkAgain = (library: LibraryByName, procedure: Item<ProcedureModel>) => Linked;

/**
 * The whole procedure as it is with opened values set from outside: read, linked and checked again. Findings about the
 * procedure itself are said where it stands; here only those that stand in the file that sets.
 */
export function definitionWith(
	context: Linking,
	procedure: Item<ProcedureModel>,
	set: readonly Keyed<Node>[],
	file: string,
	{ linkAgain, collector }: { readonly linkAgain: LinkAgain; readonly collector: Collector },
): Definition | undefined {
	const written = writtenOut(context.library, procedure, () => undefined);
	if (written.node.kind !== "map") return undefined;
	const inside = { ...context, procedure: written };
	const text = graft(inside, written.node, procedure.open ?? [], set);
	const report = (message: Message, at: Location) => {
		if (at.file === file) collector.add(finding(message, at));
	};
	const reader = { report, day: procedure.edition };
	// What it says of its own was said where it stands; only what is set is read.
	const changed = readItem(procedureShape, text, reader, procedure.edition ? procedure : undefined);
	if (!changed) return undefined;
	const again = linkAgain(withInstead(context.library, procedure, changed), changed);
	for (const found of again.findings) if (found.file === file) collector.add(found);
	return again.definition;
}

function withInstead(
	library: LibraryByName,
	before: Item<ProcedureModel>,
	after: Item<ProcedureModel>,
): LibraryByName {
	const id = before.procedure?.text ?? "";
	const editions = (library.editions.get(id) ?? []).map((one) => (one === before ? after : one));
	return { ...library, editions: new MapWith(library.editions, id, editions) };
}
