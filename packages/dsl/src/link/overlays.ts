import type { Definition, Id, Text } from "../bundle/index.ts";
import { Collector } from "../diagnostic/collector.ts";
import { type Finding, finding } from "../diagnostic/finding.ts";
import { set_twice } from "../diagnostic/messages.generated.ts";
import type { OverlayFile } from "../model/moves.ts";
import type { Item } from "../model/shape.ts";
import { isDay } from "../model/values/time.ts";
import type { Location } from "../source/span.ts";
import { entryOf, type Node, placeOf } from "../syntax/nodes.ts";
import { basisOf, checkLawOn } from "./basis.ts";
import { checkInForce } from "./check-shared-in-force.ts";
import type { LibraryByName } from "./library.ts";
import { type Linking, nothingGathered } from "./linking.ts";
import { wordsOfCode } from "./lists.ts";
import { linkUnit } from "./offered.ts";
import { childOf } from "./start.ts";
import { definitionWith, type LinkAgain } from "./with-set.ts";

/** A local variation, applied: the whole procedure as the offices of these units carry it out. */
export interface LinkedOverlay {
	readonly overlay: Id;
	readonly of: Id;
	readonly where: readonly { readonly list: Id; readonly code: string }[];
	/** What its units are called, one for each. */
	readonly units: readonly Text[];
	/** The edition it was applied to. */
	readonly edition: string;
	readonly definition: Definition;
	/** Where the overlay is written, and each path that it sets. */
	readonly at: Location;
	readonly places: Readonly<Record<string, Location>>;
}

export interface AppliedOverlay {
	readonly id: Id;
	readonly overlay: Item<OverlayFile>;
	readonly where: LinkedOverlay["where"];
	/** Left out where there is nothing to apply it to. */
	readonly linked?: LinkedOverlay;
	readonly findings: readonly Finding[];
}

/**
 * An overlay on the latest edition of its procedure: only opened paths, within their limits, and the procedure is
 * checked again as a whole. Findings about the procedure itself are said where it stands.
 */
export function applyOverlay(
	library: LibraryByName,
	[id, overlay]: readonly [Id, Item<OverlayFile>],
	linkAgain: LinkAgain,
): AppliedOverlay {
	const collector = new Collector();
	const context = contextOf(library, overlay.node, (message, at, options) =>
		collector.add(finding(message, at, options)),
	);
	const procedure = childOf(context, overlay.of);
	const isWhole = procedure?.node.kind === "map";
	const where = isWhole
		? (overlay.where ?? []).flatMap((unit) => linkUnit(context, unit) ?? [])
		: [];
	const units = where.map(({ list, code }) => wordsOfCode(library.lists.get(list)?.value, code));
	const definition =
		isWhole &&
		definitionWith(context, procedure, overlay.set ?? [], overlay.node.file.path, {
			linkAgain,
			collector,
		});
	const of = procedure?.procedure?.text ?? "";
	const edition = procedure?.edition ?? "";
	basisOf({ ...context, day: edition }, overlay);
	if (overlay.law) checkLawOn(context, overlay.law, daysIn(overlay.set ?? [], edition));
	checkInForce(context, id, overlay.node);
	return {
		id,
		overlay,
		where,
		...(definition && {
			linked: { overlay: id, of, edition, where, units, definition, ...placesOf(overlay) },
		}),
		findings: collector.findings(),
	};
}

function placesOf({ node, set = [] }: Item<OverlayFile>): Pick<LinkedOverlay, "at" | "places"> {
	return {
		at: placeOf(entryOf(node, "overlay")?.key ?? node),
		places: Object.fromEntries(set.map(({ id, key }) => [id, placeOf(key)])),
	};
}

/** Days after the edition's first on which what is set changes. */
function daysIn(set: NonNullable<OverlayFile["set"]>, edition: string): readonly string[] {
	return set
		.flatMap(({ value }) => (value?.kind === "map" ? value.entries : []))
		.map(({ key }) => key.text)
		.filter((day) => isDay(day) && day > edition)
		.sort();
}

/** Two overlays of the same unit may not set one path: neither would be the nearer one. */
export function setTwice(overlays: readonly AppliedOverlay[]): readonly Finding[] {
	const collector = new Collector();
	const set = new Map<string, string>();
	for (const one of overlays) reportTwice(one, set, collector);
	return collector.findings();
}

/** Names in an overlay are meant in the library; it has no procedure of its own. */
export function contextOf(library: LibraryByName, node: Node, report: Linking["report"]): Linking {
	return {
		library,
		procedure: { node, free: {} },
		texts: new Map(),
		language: "en",
		day: "",
		report,
		...nothingGathered(),
	};
}

function reportTwice(
	{ id, overlay, where }: AppliedOverlay,
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
