import { Findings, type ImportFinding } from "./finding.ts";
import type { Json } from "./json.ts";
import { Names } from "./names.ts";
import { type Part, type Place, partsOf } from "./parts.ts";
import type { Condition, Group, List, Node } from "./tree.ts";

/** One import: what was found so far, and how much of it there is. */
export class Reading {
	readonly root: unknown;
	readonly findings: Findings = new Findings();
	readonly names: Names = new Names();
	/** Reads a value of any kind; here, so that objects and arrays can read what is in them. */
	readonly read: (wanted: Wanted) => Node | Unasked;
	#nodes = 0;

	constructor(root: unknown, read: (wanted: Wanted, reading: Reading) => Node | Unasked) {
		this.root = root;
		this.read = (wanted) => {
			this.#count();
			return read(wanted, this);
		};
	}

	/** @throws TooLarge for a schema that is more than any form, such as definitions that double one another */
	#count(): void {
		this.#nodes++;
		if (this.#nodes > MOST_NODES) throw new TooLarge();
	}
}

/** The largest form of the library has some 200 fields. */
const MOST_NODES = 3000;

export class TooLarge extends Error {}

/** A value to read: what holds of it, and where it goes. */
export interface Wanted {
	readonly parts: readonly Part[];
	readonly key: string | undefined;
	readonly id: string;
	/** Undefined for the whole. */
	readonly around: Group | List | undefined;
	readonly when: Condition;
	readonly ui: Ui;
}

/** What a uiSchema says at a place. */
export interface Ui {
	readonly words: Json;
	readonly pointer: string;
}

/** A value that cannot be asked, and why. */
export interface Unasked {
	readonly unasked: ImportFinding;
}

export function isUnasked(read: Node | Unasked): read is Unasked {
	return "unasked" in read;
}

/** Reads a schema where it stands. */
export function readPlaces(
	places: readonly Place[],
	wanted: Omit<Wanted, "parts">,
	reading: Reading,
): Node | Unasked {
	const { parts, deadEnd } = partsOf(places, reading.root);
	if (!deadEnd) return reading.read({ ...wanted, parts });
	const { pointer, keyword, why } = deadEnd;
	return { unasked: reading.findings.add("not_asked", pointer, keyword, { why }) };
}
