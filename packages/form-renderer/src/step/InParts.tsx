import type { DataPath } from "@onedoor/dsl/bundle";
import type { ReactElement } from "react";

import { type Block, pathOf } from "../form/plan.ts";

/** More than this many are drawn in parts. */
const LONG = 30;
/** About what a screen shows. */
const PART = 10;

export interface InPartsProps {
	readonly blocks: readonly Block[];
	/** All that may ever stand here: which part something is in does not change with what is shown. */
	readonly order: readonly DataPath[];
	readonly children: (block: Block) => ReactElement;
}

/**
 * A long list of blocks in parts of which a browser lays out and paints only those near the screen, so that a key costs
 * the same on a page of three hundred questions as on one of twenty.
 */
export function InParts({ blocks, order, children }: InPartsProps): ReactElement {
	if (order.length <= LONG) return <>{blocks.map(children)}</>;
	return (
		<>
			{partsOf(blocks, order).map(([part, inside]) => (
				<div key={part} className="od-part">
					{inside.map(children)}
				</div>
			))}
		</>
	);
}

function partsOf(
	blocks: readonly Block[],
	order: readonly DataPath[],
): readonly (readonly [number, readonly Block[]])[] {
	const places = new Map(order.map((path, at) => [path, Math.floor(at / PART)]));
	const parts = new Map<number, Block[]>();
	let part = 0;
	for (const block of blocks) {
		part = placeIn(places, pathOf(block)) ?? part;
		parts.set(part, [...(parts.get(part) ?? []), block]);
	}
	return [...parts];
}

/** Of the path itself, or of the group around it that is asked. */
function placeIn(places: ReadonlyMap<DataPath, number>, path: DataPath): number | undefined {
	for (let here = path; here !== ""; here = here.slice(0, Math.max(0, here.lastIndexOf(".")))) {
		const place = places.get(here);
		if (place !== undefined) return place;
	}
	return undefined;
}
