import type { Definition, StepName } from "../../bundle/index.ts";
import type { Box, Point } from "../../diagram/geometry.ts";
import { layout } from "../../diagram/layout.ts";
import { element, type Xml } from "../xml.ts";
import { isContainer } from "./kinds.ts";
import { entryStep, type ProcessExport } from "./process.ts";
import { routeOf } from "./routes.ts";

/** Room over our picture for the event it begins with. */
const ABOVE = 70;
const EVENT = 36;
const GATEWAY = 50;
/** Where lines of a row meet a step, from its top. */
const MID = 27;

/** The places of our own picture as BPMN DI: what is drawn there as a box is drawn here as BPMN draws it. */
export function diagramOf(definition: Definition, process: ProcessExport, language: string): Xml {
	const picture = layout(definition, { language, direction: "ltr" });
	const boxes = new Map<StepName, Box>(
		[...picture.frames, ...picture.nodes].map((box) => [box.step, shapeIn(definition, box)]),
	);
	const first = boxes.get(entryStep(definition, definition.starts_at));
	const timers = new Map(
		process.timers.flatMap(({ step }) => {
			const box = boxes.get(step);
			return box ? [[step, onEdge(box)] as const] : [];
		}),
	);
	const edges = process.flows.flatMap((flow, index) => {
		const from = flow.isLate ? timers.get(flow.from) : boxes.get(flow.from);
		const to = boxes.get(flow.to);
		if (!from || !to) return [];
		// What has no arrow ends at a name of the step, not at the step.
		const drawn = picture.edges.find(
			(edge) => edge.arrow && edge.from === flow.from && edge.to === flow.to,
		);
		const points = drawn && !flow.isLate ? drawn.points.map(lowered) : undefined;
		return [edgeElement(flow.id, routeOf(from, to, index, points))];
	});
	return element(
		"bpmndi:BPMNDiagram",
		{ id: "diagram" },
		element(
			"bpmndi:BPMNPlane",
			{ id: "plane", bpmnElement: definition.procedure },
			...(first ? startShape(first) : []),
			...[...boxes].map(([step, box]) =>
				shapeElement(`step.${step}`, box, expanded(definition, step)),
			),
			...[...timers].map(([step, box]) => shapeElement(`late.${step}`, box)),
			...edges,
		),
	);
}

/** A circle or a diamond stands in the middle of our box; a task fills it. */
function shapeIn(definition: Definition, box: Box & { readonly step: StepName }): Box {
	const { does } = definition.steps[box.step] ?? {};
	const size =
		does === "end" || does === "wait_for" ? EVENT : does === "route" ? GATEWAY : undefined;
	const { x, y, width, height } = { ...box, y: box.y + ABOVE };
	if (size === undefined) return { x, y, width, height };
	return { x: x + (width - size) / 2, y: y + MID - size / 2, width: size, height: size };
}

function onEdge({ x, y, width, height }: Box): Box {
	return { x: x + width - EVENT - 12, y: y + height - EVENT / 2, width: EVENT, height: EVENT };
}

function lowered({ x, y }: Point): Point {
	return { x, y: y + ABOVE };
}

function startShape(first: Box): readonly Xml[] {
	const x = first.x + first.width / 2;
	const box = { x: x - EVENT / 2, y: first.y - ABOVE, width: EVENT, height: EVENT };
	return [
		shapeElement("start", box),
		edgeElement("flow.start", [
			{ x, y: box.y + EVENT },
			{ x, y: first.y },
		]),
	];
}

function expanded(definition: Definition, step: StepName): boolean | undefined {
	const one = definition.steps[step];
	return one && isContainer(definition, one) ? one.does === "together" : undefined;
}

function shapeElement(id: string, { x, y, width, height }: Box, isExpanded?: boolean): Xml {
	return element(
		"bpmndi:BPMNShape",
		{ id: `shape.${id}`, bpmnElement: id, isExpanded },
		element("dc:Bounds", { x, y, width, height }),
	);
}

function edgeElement(id: string, points: readonly Point[]): Xml {
	return element(
		"bpmndi:BPMNEdge",
		{ id: `edge.${id}`, bpmnElement: id },
		...points.map(({ x, y }) => element("di:waypoint", { x, y })),
	);
}
