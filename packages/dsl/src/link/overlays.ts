import type { Definition, Id } from "../bundle/index.ts";
import { Collector } from "../diagnostic/collector.ts";
import { type Finding, type FindingOptions, finding, type Message } from "../diagnostic/finding.ts";
import { set_twice } from "../diagnostic/messages.generated.ts";
import type { OverlayFile } from "../model/moves.ts";
import { type ProcedureModel, procedureShape } from "../model/procedure.ts";
import { type Item, readItem } from "../model/shape.ts";
import type { Location } from "../source/span.ts";
import { placeOf } from "../syntax/nodes.ts";
import { graft } from "./graft.ts";
import { editionsIn, type Library } from "./library.ts";
import type { Linked } from "./link.ts";
import type { Linking } from "./linking.ts";
import { linkUnit } from "./offered.ts";
import { childOf } from "./start.ts";

/** A local variation, applied: the whole procedure as the offices of these units carry it out. */
export interface LinkedOverlay {
	readonly overlay: Id;
	readonly of: Id;
	readonly where: readonly { readonly list: Id; readonly code: string }[];
	readonly definition: Definition;
}

type LinkAgain = (library: Library, procedure: Item<ProcedureModel>) => Linked;

/**
 * Every overlay on the latest edition of its procedure: only opened paths, within their limits, and the procedure is
 * checked again as a whole. Findings about the procedure itself are said where it stands.
 */
export function overlaysIn(
	library: Library,
	linkAgain: LinkAgain,
): { readonly linked: readonly LinkedOverlay[]; readonly findings: readonly Finding[] } {
	const collector = new Collector();
	const overlays = [...library.overlays].sort(([a], [b]) => (a < b ? -1 : 1));
	const set = new Map<string, string>();
	const linked = overlays.flatMap(([id, overlay]) => {
		const context = contextOf(library, overlay, collector);
		const procedure = childOf(context, overlay.of);
		if (procedure?.node.kind !== "map") return [];
		const where = (overlay.where ?? []).flatMap((unit) => linkUnit(context, unit) ?? []);
		reportTwice(id, overlay, where, set, collector);
		const inside = { ...context, procedure };
		const text = graft(inside, procedure.node, procedure.open ?? [], overlay.set ?? []);
		const own = (message: Message, at: Location) => {
			if (at.file === overlay.node.file.path) collector.add(finding(message, at));
		};
		const changed = readItem(procedureShape, text, { report: own, day: procedure.edition });
		if (!changed) return [];
		const again = linkAgain(withInstead(library, procedure, changed), changed);
		for (const found of again.findings)
			if (found.file === overlay.node.file.path) collector.add(found);
		const of = procedure.procedure?.text ?? "";
		return [{ overlay: id, of, where, definition: again.definition }];
	});
	return { linked, findings: collector.findings() };
}

function withInstead(
	library: Library,
	before: Item<ProcedureModel>,
	after: Item<ProcedureModel>,
): Library {
	const procedures = library.procedures.map((one) => (one === before ? after : one));
	return { ...library, procedures, editions: editionsIn(procedures) };
}

/** Names in an overlay are meant in the library; it has no procedure of its own. */
function contextOf(library: Library, overlay: Item<OverlayFile>, collector: Collector): Linking {
	return {
		library,
		procedure: { node: overlay.node, free: {} },
		texts: new Map(),
		language: "en",
		day: "",
		report: (message: Message, at: Location, options?: FindingOptions) =>
			collector.add(finding(message, at, options)),
		used: {
			lists: new Set(),
			registers: new Set(),
			messages: new Set(),
			sources: new Set(),
			offices: new Set(),
			calendars: new Set(),
		},
		stepNodes: new Map(),
		carried: new Set(),
		steps: new Map(),
	};
}

/** Two overlays of the same unit may not set one path: neither would be the nearer one. */
function reportTwice(
	id: Id,
	overlay: Item<OverlayFile>,
	where: LinkedOverlay["where"],
	set: Map<string, string>,
	collector: Collector,
): void {
	for (const { list, code } of where)
		for (const { id: path, key } of overlay.set ?? []) {
			const name = `${overlay.of?.text} ${list} ${code} ${path}`;
			const other = set.get(name);
			if (other !== undefined && other !== id)
				collector.add(finding(set_twice({ path, other, unit: `${list} "${code}"` }), placeOf(key)));
			else set.set(name, id);
		}
}
