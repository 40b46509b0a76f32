import type { Captions } from "./captions.ts";
import type { Edge } from "./geometry.ts";
import { boxOf, type Places } from "./place.ts";
import { besideRow, markOf, type Plan, type Wire } from "./plan.ts";
import { tiesOf } from "./ties.ts";
import { type Channel, DRAW } from "./wire-shapes.ts";

/** Every line of the drawing: the wires of the plan, and the dashed ties to named exits. */
export function edgesOf(plan: Plan, places: Places, captions: Captions): readonly Edge[] {
	const wires = plan.wires.map((wire) => edgeOf(wire, { plan, places, captions }));
	return [...wires, ...tiesOf(places)];
}

interface Context {
	readonly plan: Plan;
	readonly places: Places;
	readonly captions: Captions;
}

function edgeOf(wire: Wire, context: Context): Edge {
	const text = context.captions.link(wire);
	const from = boxOf(wire.from.step, context.places);
	const to = boxOf(wire.to, context.places);
	const { points, lines } = DRAW[wire.kind](text, from, to, channelOf(wire, context));
	const mark = markOf(wire);
	return {
		...(mark && { mark }),
		from: wire.from.step,
		to: wire.to,
		points,
		lines,
		dashed: false,
		arrow: true,
		label: text,
	};
}

function channelOf(wire: Wire, context: Context): Channel {
	const { plan, places } = context;
	const rows = places.rows.map(({ row }) => row);
	const row = plan.wires.filter((other) => other.row === wire.row);
	const fans = row
		.filter((other) => other.kind === "fan")
		.toSorted((a, b) => boxOf(a.to, places).y - boxOf(b.to, places).y);
	return {
		fans: fans.length,
		nth: fans.indexOf(wire),
		hasBack: row.some((other) => other.kind === "back"),
		beside: besideRow(wire.row, rows, plan),
		onward: plan.wires.some((other) => other.kind === "onward" && other.to === wire.to),
	};
}
