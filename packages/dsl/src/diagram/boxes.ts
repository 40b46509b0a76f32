import type { StepName } from "../bundle/index.ts";

import type { Captions } from "./captions.ts";
import {
	type Box,
	type Capsule,
	type Chip,
	COLUMNS,
	type IconPlace,
	type NodeBox,
	type Point,
	type TextLine,
} from "./geometry.ts";
import type { OutlineItem } from "./outline.ts";
import { fit, widthOf, wrap } from "./text-fit.ts";
import type { Mark } from "./ways-on.ts";

const TITLE = { size: 13, bold: true } as const;
const SUB = { size: 12 } as const;
const STRONG = { size: 12, bold: true } as const;
const LINE = 16;
const TEXT_INSET = 43;

/** A title may take four lines and what stands under it two; the box grows with them. */
export function nodeAt(
	item: OutlineItem,
	at: Point,
	width: number,
	captions: Captions,
	least = 0,
): NodeBox {
	const titles = wrap(captions.name(item.step), width - TEXT_INSET - 8, 4, TITLE);
	const subs = wrap(captions.sub(item), width - TEXT_INSET - 8, 2, SUB).filter(
		(text) => text !== "",
	);
	const height = Math.max(54, least, 22 + LINE * (titles.length + subs.length));
	const x = at.x + TEXT_INSET;
	const top = at.y + (height - LINE * (titles.length + subs.length)) / 2 + 12;
	const texts = [
		...titles.map((text) => ["title", text] as const),
		...subs.map((text) => ["sub", text] as const),
	];
	return {
		...at,
		width,
		height,
		step: item.step,
		shape: item.does === "end" ? "end" : "step",
		actor: item.actor.kind,
		icon: { x: at.x + 17, y: at.y + height / 2 - 9, name: iconOf(item) },
		lines: texts.map(([as, text], index) => ({
			x,
			y: top + LINE * index,
			text,
			anchor: "start",
			as,
		})),
		label: captions.sentence(item),
		...chipOf(item, { ...at, width }, captions),
	};
}

const CHIP = { height: 18, inset: 6, sign: 16, margin: 5 } as const;

/** It lies over the step's upper edge, so nothing moves when a step gets one. */
function chipOf(
	{ step }: OutlineItem,
	{ x, y, width }: Pick<Box, "x" | "y" | "width">,
	captions: Captions,
): { readonly chip?: Chip } {
	const found = captions.mark(step);
	if (found === undefined) return {};
	const { height, inset, sign, margin } = CHIP;
	// The word stands in a ground of its own, where a wide font must not reach over the edge.
	const own = Math.ceil(widthOf(found.text, STRONG) * 1.05) + sign + 2 * margin;
	const box = { x: x + width - own - inset, y: y - height / 2, width: own, height };
	const text = { text: found.text, anchor: "start", as: "strong" } as const;
	return {
		chip: {
			...box,
			mark: found.mark,
			sign: { x: box.x + margin, y: box.y + 3 },
			line: { ...text, x: box.x + margin + sign, y: box.y + 13 },
		},
	};
}

/** The frame of `together`, with its branches two to a row. */
export function frameAt(
	item: OutlineItem,
	y: number,
	captions: Captions,
): { readonly frame: NodeBox; readonly branches: readonly NodeBox[] } {
	const { x } = COLUMNS.spine;
	const width = COLUMNS.beside.x + COLUMNS.beside.width - x;
	const inner = (width - 30) / 2;
	const branches: NodeBox[] = [];
	let top = y + 34;
	for (let index = 0; index < item.children.length; index += 2) {
		const pair = item.children
			.slice(index, index + 2)
			.map((child, column) =>
				nodeAt(child, { x: x + 10 + column * (inner + 10), y: top }, inner, captions),
			);
		branches.push(...pair);
		top += Math.max(...pair.map((box) => box.height)) + 10;
	}
	const title = fit(captions.name(item.step), width / 2, TITLE);
	const sub = fit(captions.sub(item), width / 2 - 30, SUB);
	const lines: TextLine[] = [
		{ x: x + 12, y: y + 22, text: title, anchor: "start", as: "title" },
		{ x: x + width - 12, y: y + 22, text: sub, anchor: "end", as: "sub" },
	];
	const label = captions.sentence(item);
	const frame = {
		x,
		y,
		width,
		height: top - y,
		step: item.step,
		shape: "frame",
		actor: item.actor.kind,
		lines,
		label,
		...chipOf(item, { x, y, width }, captions),
	} as const;
	return { frame, branches };
}

/** Why, and where to. */
export interface Named {
	readonly reason: string;
	readonly target: string;
	readonly from?: StepName;
	readonly to?: StepName;
	readonly mark?: Mark | undefined;
}

/** An exit that is named instead of wired: why, and under it where to. One line where both fit. */
export function exitCapsule(
	{ reason, target, mark, from, to }: Named,
	at: Point,
	width: number,
): Capsule {
	const label = reason === "" ? target : `${reason}: ${target}`;
	const texts = textsOf(reason, target, label, width - 20);
	return {
		...at,
		width,
		height: 10 + 15 * texts.length,
		label,
		...(from !== undefined && { from }),
		...(to !== undefined && { to }),
		...(mark && { mark }),
		lines: texts.map(([as, text], index) => ({
			x: at.x + width / 2,
			y: at.y + 17 + 15 * index,
			text,
			anchor: "middle",
			as,
		})),
	};
}

function textsOf(
	reason: string,
	target: string,
	label: string,
	width: number,
): readonly (readonly ["sub" | "strong", string])[] {
	if (fit(label, width, SUB) === label) return [["sub", label]];
	const reasons = wrap(reason, width, 3, SUB).filter((text) => text !== "");
	const targets = wrap(target, width, 3, STRONG);
	return [
		...reasons.map((text) => ["sub", text] as const),
		...targets.map((text) => ["strong", text] as const),
	];
}

export function below(box: Box): number {
	return box.y + box.height;
}

function iconOf(item: OutlineItem): IconPlace["name"] {
	if (item.does === "route") return "choice";
	if (item.does !== "end") return item.actor.kind;
	return item.result === "granted" || item.result === "partly_granted" ? "granted" : "ended";
}
