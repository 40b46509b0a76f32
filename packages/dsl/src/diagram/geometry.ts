import type { ActorKind } from "../bundle/actor.ts";
import type { StepName } from "../bundle/index.ts";
import type { Mark } from "./ways-on.ts";

/** A drawing as plain data. Pixels; the origin is the top left corner in every direction of writing. */
export interface Layout {
	readonly width: number;
	readonly height: number;
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** Whether two editions are drawn. */
	readonly compares: boolean;
	readonly title: string;
	readonly description: string;
	readonly bands: readonly Band[];
	readonly headings: readonly Heading[];
	readonly frames: readonly NodeBox[];
	readonly nodes: readonly NodeBox[];
	readonly capsules: readonly Capsule[];
	readonly edges: readonly Edge[];
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** A line of text. `start` is where reading begins: the right end in a right-to-left language. */
export interface TextLine extends Point {
	readonly text: string;
	readonly anchor: "start" | "middle" | "end";
	readonly as: "title" | "sub" | "label" | "strong";
}

/** Who holds the case over some rows. */
export interface Band extends Box {
	readonly actor: ActorKind;
	readonly icon: Point;
	readonly label: TextLine;
}

/** A part in use: named once, where its first step stands. */
export interface Heading {
	readonly step: StepName;
	readonly line: TextLine;
}

export interface NodeBox extends Box {
	readonly step: StepName;
	readonly shape: "step" | "end" | "frame";
	readonly actor: ActorKind;
	readonly icon?: IconPlace;
	readonly lines: readonly TextLine[];
	/** The whole of the step in one sentence, for those who hear the picture. */
	readonly label: string;
	readonly chip?: Chip;
}

/** On the upper edge of a step: what became of it, by a sign and a word. */
export interface Chip extends Box {
	readonly mark: Mark;
	readonly sign: Point;
	readonly line: TextLine;
}

export interface IconPlace extends Point {
	readonly name: ActorKind | "choice" | "granted" | "ended";
}

/** An exit that is named instead of wired. */
export interface Capsule extends Box {
	readonly lines: readonly TextLine[];
	/** The full words, where the lines are shortened. */
	readonly label: string;
	/** The steps it leaves and names; left out where it says where a step is reached from. */
	readonly from?: StepName;
	readonly to?: StepName;
	readonly mark?: Mark;
}

export interface Edge {
	readonly from?: StepName;
	readonly to?: StepName;
	readonly points: readonly Point[];
	readonly dashed: boolean;
	readonly arrow: boolean;
	readonly lines: readonly TextLine[];
	readonly label: string;
	readonly mark?: Mark;
}

/** Columns of the drawing, left to right: named exits, the spine, wires, the steps beside it. */
export const COLUMNS = {
	width: 704,
	exits: { x: 12, width: 138 },
	spine: { x: 166, width: 208 },
	wires: { x: 374, width: 120 },
	beside: { x: 494, width: 194 },
} as const;

/** Where the lines to lower steps at the side leave a step, from its top, and how far apart they are. */
export const FAN_TOP = 44;
export const FAN_STEP = 6;
