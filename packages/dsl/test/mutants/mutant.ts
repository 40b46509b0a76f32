/** The ten lists of faults that the checker promises to find. */
export const FAULTS = [
	"graph",
	"choice",
	"data flow",
	"once only",
	"time",
	"people",
	"money and papers",
	"words",
	"law and lifecycle",
	"online level",
] as const;
export type Fault = (typeof FAULTS)[number];

/** Half-open offsets in one file of the library, and what stands there instead. */
export interface TextEdit {
	readonly file: string;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** An item of a text: the keys from the root of its file, joined by dots. The whole file where they are empty. */
export interface ItemPlace {
	readonly file: string;
	readonly path: string;
}

/** A library with one fault put in on purpose, and what the checker is to say of it. */
export interface Mutant {
	/** What was done, in words that a table can show. */
	readonly what: string;
	readonly edits: readonly TextEdit[];
	/** Codes whose page describes this fault. */
	readonly codes: readonly string[];
	/** Items one of which the finding, or a second place of it, has to stand in. */
	readonly at: readonly ItemPlace[];
	/** `release` for what may wait while one writes, `citing` for a house that demands the law of everything. */
	readonly profile?: "release" | "citing";
	/** What only a summary says: the reason that has to be among the blockers. */
	readonly blocker?: string;
}

/** One way to spoil a library, tried at every place where it is a fault. */
export interface Operator {
	readonly fault: Fault;
	readonly name: string;
	readonly mutants: (lab: Lab) => Iterable<Mutant>;
}

import type { Lab } from "./lab.ts";
