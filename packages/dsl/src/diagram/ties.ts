import { below } from "./boxes.ts";
import { type Capsule, COLUMNS, type Edge, type NodeBox, type Point } from "./geometry.ts";
import { boxOf, numbersOf, type Places } from "./place.ts";
import type { Plan } from "./plan.ts";
import { fit } from "./text-fit.ts";
import { at, LABEL, MID, TIP, WIRES_LEFT } from "./wire-shapes.ts";
import type { Words } from "./words/words.ts";

/** The dashed ties to named exits. */
export function tiesOf(places: Places): readonly Edge[] {
	return places.rows.flatMap(({ row }) => [
		...exitTies(places, row.main.step),
		...row.beside.flatMap((item) => sideTies(places, item.step)),
	]);
}

/** From the step's near side to each capsule, over one short bus. */
function exitTies(places: Places, step: string): readonly Edge[] {
	const box = boxOf(step, places);
	const right = COLUMNS.exits.x + COLUMNS.exits.width;
	const bus = (right + box.x) / 2;
	return (places.exits.get(step) ?? []).map((capsule, index) => {
		const y = capsule.y + capsule.height / 2;
		const start = Math.min(y, below(box) - 10);
		return tieTo(
			capsule,
			index === 0 && start === y
				? [at(box.x, y), at(right, y)]
				: [
						at(box.x, Math.min(start, box.y + MID)),
						at(bus, Math.min(start, box.y + MID)),
						at(bus, y),
						at(right, y),
					],
		);
	});
}

function sideTies(places: Places, step: string): readonly Edge[] {
	const box = boxOf(step, places);
	let from = below(box);
	return (places.exits.get(step) ?? []).map((capsule) => {
		const x = capsule.x + capsule.width / 2;
		const edge = tieTo(capsule, [at(x, from), at(x, capsule.y)]);
		from = below(capsule);
		return edge;
	});
}

function sourceAt(text: string, box: NodeBox): { readonly capsule: Capsule; readonly edge: Edge } {
	const width = 96;
	const x = WIRES_LEFT + 6;
	const y = box.y + MID - 12;
	const line = {
		x: x + width / 2,
		y: y + 16,
		text: fit(text, width - 12, LABEL),
		anchor: "middle",
		as: "sub",
	} as const;
	const edge = { ...tie([at(x + width, y + 12), at(box.x - TIP, y + 12)]), arrow: true };
	return { capsule: { x, y, width, height: 24, lines: [line], label: text }, edge };
}

/** The tie of an exit stands for the ways that its capsule names. */
function tieTo({ from, to }: Capsule, points: readonly Point[]): Edge {
	return { ...tie(points), ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function tie(points: readonly Point[]): Edge {
	return { points, dashed: true, arrow: false, lines: [], label: "" };
}

/** A step at the side that no line leads to says on its near side where it comes from. */
export function namedSources(
	plan: Plan,
	places: Places,
	words: Words,
): readonly { readonly capsule: Capsule; readonly edge: Edge }[] {
	return places.rows.flatMap(({ row }, index) => {
		const taken = plan.wires.some(
			(wire) => wire.row === index && (wire.kind === "beside" || wire.kind === "fan"),
		);
		if (taken) return [];
		return row.beside.flatMap((item) => {
			const sources = plan.named.get(item.step);
			const box = places.nodes.get(item.step);
			return sources === undefined || box === undefined
				? []
				: [sourceAt(words.from(numbersOf(sources)), box)];
		});
	});
}
