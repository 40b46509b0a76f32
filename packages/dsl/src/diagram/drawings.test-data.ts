import type { DecideStep, Definition, Step } from "../bundle/index.ts";
import type { Box, Edge, Layout, Point, TextLine } from "./geometry.ts";
import { widthOf } from "./text-fit.ts";

const TITLES = [
	"Everything in the application is right and complete",
	"Send back to be examined again",
	"Not eligible",
];

/** Decisions `s0`, `s1`, … whose outcomes lead to the steps or ends of these numbers. */
export function decisions(
	definition: Definition,
	ways: readonly (readonly number[])[],
	ends: readonly Step[],
): Definition {
	const names = [...ways.map((_, index) => `s${index}`), ...ends.map((end) => end.name)];
	const model = definition.steps.verify as DecideStep;
	const [outcome] = model.outcomes;
	if (outcome === undefined) throw new Error("no outcome to copy");
	const steps = ways.map(
		(targets, index): DecideStep => ({
			...model,
			name: `s${index}`,
			who: [index % 3 === 0 ? "leader" : "registrar"],
			outcomes: targets.map((to, nth) => ({
				...outcome,
				id: `o${nth}`,
				title: { en: TITLES[nth % 3] ?? "" },
				way: { go_to: names[to % names.length] ?? "s0" },
			})),
		}),
	);
	const all = [...steps, ...ends].map((step) => [step.name, step]);
	return {
		...definition,
		starts_at: "s0",
		steps: Object.fromEntries(all),
		anytime: {},
		afterwards: {},
	};
}

/** Every way on gets another target. */
export function withTargets(from: Definition, next: () => string): Definition {
	const changed: unknown = JSON.parse(JSON.stringify(from.steps), (key, value) => {
		if (key === "go_to") return next();
		return key === "step" && typeof value === "string" ? next() : value;
	});
	return { ...from, steps: changed as Definition["steps"] };
}

/** Pairs of lines that meet, and lines that run through a box that is not theirs. */
export function faultsOf(layout: Layout): readonly string[] {
	const wires = layout.edges.filter((edge) => edge.arrow);
	const meeting = wires.flatMap((a, index) =>
		wires
			.slice(index + 1)
			.filter((b) => segmentsOf(a).some((s) => segmentsOf(b).some((t) => meet(s, t))))
			.map((b) => `${nameOf(a)} meets ${nameOf(b)}`),
	);
	const boxes: readonly Box[] = [...layout.nodes, ...layout.capsules];
	const through = layout.edges.flatMap((edge) =>
		boxes
			.filter((box) => segmentsOf(edge).some((segment) => crosses(segment, box)))
			.map((box) => `${nameOf(edge)} runs through ${JSON.stringify(box).slice(0, 80)}`),
	);
	const overlapping = boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => overlap(a, b))
			.map((b) => `${JSON.stringify(a).slice(0, 90)} covers ${JSON.stringify(b).slice(0, 90)}`),
	);
	const chips = layout.nodes.flatMap(({ chip }) => (chip ? [chip] : []));
	const labels =
		layout.direction === "ltr" ? layout.edges.flatMap((edge) => edge.lines.map(labelBox)) : [];
	const hidden = labels.flatMap((label, index) => [
		...layout.edges
			.filter((edge) => segmentsOf(edge).some((segment) => crosses(segment, label)))
			.map((edge) => `${nameOf(edge)} runs through "${label.text}"`),
		...[...boxes, ...chips]
			.filter((box) => overlap(label, box))
			.map((box) => `"${label.text}" lies on ${JSON.stringify(box).slice(0, 90)}`),
		...labels
			.slice(index + 1)
			.filter((other) => overlap(label, other))
			.map((other) => `"${label.text}" lies on "${other.text}"`),
	]);
	return [...meeting, ...through, ...overlapping, ...hidden];
}

function labelBox(line: TextLine): Box & { readonly text: string } {
	const width = widthOf(line.text, { size: 12 });
	const x = line.x - { start: 0, middle: width / 2, end: width }[line.anchor];
	return { x, y: line.y - 9, width, height: 11, text: line.text };
}

type Segment = readonly [Point, Point];

function segmentsOf(edge: Edge): readonly Segment[] {
	return edge.points.slice(1).map((point, index) => [edge.points[index] ?? point, point]);
}

/** All segments are upright or level, so two meet where their bounding boxes do. */
function meet([a, b]: Segment, [c, d]: Segment): boolean {
	return (
		Math.min(a.x, b.x) <= Math.max(c.x, d.x) &&
		Math.min(c.x, d.x) <= Math.max(a.x, b.x) &&
		Math.min(a.y, b.y) <= Math.max(c.y, d.y) &&
		Math.min(c.y, d.y) <= Math.max(a.y, b.y)
	);
}

function crosses([a, b]: Segment, box: Box): boolean {
	return (
		Math.max(a.x, b.x) > box.x + 1 &&
		Math.min(a.x, b.x) < box.x + box.width - 1 &&
		Math.max(a.y, b.y) > box.y + 1 &&
		Math.min(a.y, b.y) < box.y + box.height - 1
	);
}

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function nameOf(edge: Edge): string {
	return `${edge.from ?? "tie"}→${edge.to ?? ""}`;
}
