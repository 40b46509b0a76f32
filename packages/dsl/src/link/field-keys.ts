import type { FieldType } from "../bundle/index.ts";

const TEXT: readonly FieldType[] = ["text"];
const CHOICES: readonly FieldType[] = ["choice", "choices"];
const NUMBERS: readonly FieldType[] = ["whole", "number", "money"];
const DAYS: readonly FieldType[] = ["date", "partial_date", "moment"];
const FILES: readonly FieldType[] = ["file", "document"];

/** The types that take a key. Keys left out here go with every type. */
export const TYPES_OF_KEY: Readonly<Record<string, readonly FieldType[]>> = {
	list: CHOICES,
	only: CHOICES,
	narrowed_by: CHOICES,
	pattern: TEXT,
	format: TEXT,
	checksum: TEXT,
	shortest: TEXT,
	longest: TEXT,
	lines: TEXT,
	least: NUMBERS,
	most: NUMBERS,
	decimals: ["number"],
	unit: ["whole", "number"],
	earliest: DAYS,
	latest: DAYS,
	types: FILES,
	size: FILES,
	held_in: ["document"],
	must_be: ["yes_no"],
	checks: ["group"],
};
