import { type Bundle, type DataPath, moneyText, NO_CURRENCY } from "@onedoor/dsl/bundle";
import { documentAt, fieldAt } from "@onedoor/dsl/form";

import { calendarOf } from "../../case/calendars.ts";
import { inZone } from "../../time/zone.ts";
import type { Data, Filled } from "../scenario-form.ts";

/** As a scenarios file writes it. */
export type Written =
	| string
	| number
	| boolean
	| readonly Written[]
	| { readonly [key: string]: Written };

type Entry = readonly [path: DataPath, value: Written];

/** The values of nested data, each at its path; items are counted from 1. Papers stand by how they came. */
export function writtenValues(bundle: Bundle, data: Data): Readonly<Record<DataPath, Written>> {
	return Object.fromEntries(entriesIn(bundle, data, "", ""));
}

/** What was filled into a form, with where it came from. What the login told is said by the facts of the identity. */
export function writtenForm(
	bundle: Bundle,
	{ data, fetched }: Filled,
): Readonly<Record<DataPath, Written>> {
	const typed = entriesIn(bundle, data, "", "").flatMap(([path, value]): readonly Entry[] => {
		const isPaper = isEvidence(bundle, fromZero(path));
		if (Object.hasOwn(fetched, fromZero(path))) return [];
		return isPaper ? [[`${path}.source`, wayOf(value)]] : [[path, value]];
	});
	const given = Object.entries(fetched).flatMap(([path, { value, source }]): readonly Entry[] => {
		if (source === "identity") return [];
		const at = fromOne(path);
		const isPaper = isEvidence(bundle, path);
		const values = isPaper ? [] : entriesIn(bundle, value, path, at);
		return [...values, [`${at}.source`, source]];
	});
	return Object.fromEntries([...typed, ...given]);
}

/** A document, or a field that is one: it stands by how it came. */
function isEvidence({ definition }: Bundle, path: DataPath): boolean {
	return documentAt(definition, path) !== undefined || fieldAt(definition, path)?.as === "document";
}

/** How a paper came; whoever applies brings it in the first way that is theirs. */
function wayOf(value: Written): string {
	const by = typeof value === "object" && "by" in value ? value.by : undefined;
	return typeof by === "string" ? by : "applicant";
}

function entriesIn(bundle: Bundle, value: unknown, path: DataPath, at: DataPath): readonly Entry[] {
	if (value === undefined || value === null || value === "") return [];
	const field = path === "" ? undefined : fieldAt(bundle.definition, path);
	if (Array.isArray(value)) {
		if (field?.group === undefined) return [[at, value.map((item) => scalar(bundle, path, item))]];
		return value.flatMap((item, index) =>
			entriesIn(bundle, item, `${path}.${index}`, `${at}.${index + 1}`),
		);
	}
	if (typeof value !== "object") return [[at, scalar(bundle, path, value)]];
	if ("by" in value && path !== "" && field === undefined) return [[at, plain(value)]];
	if (field?.as === "file") return [[at, "file" in value ? String(value.file) : "file"]];
	return Object.entries(value).flatMap(([key, inner]) =>
		entriesIn(bundle, inner, under(path, key), under(at, key)),
	);
}

function under(path: string, key: string): string {
	return path === "" ? key : `${path}.${key}`;
}

function scalar({ definition, ...bundle }: Bundle, path: DataPath, value: unknown): Written {
	const as = fieldAt(definition, path)?.as;
	if (as === "money" && typeof value === "number")
		return moneyText({ amount: value, currency: definition.currency ?? NO_CURRENCY });
	if (as === "moment" && typeof value === "string")
		return inZone(value, calendarOf({ definition, ...bundle }).time_zone)
			.slice(0, 16)
			.replace("T", " ");
	return plain(value);
}

/** JSON is already as it is written. */
function plain(value: unknown): Written {
	return value as Written;
}

function fromOne(path: DataPath): DataPath {
	return path.replace(/(?<=\.)\d+(?=\.|$)/g, (index) => String(Number(index) + 1));
}

function fromZero(path: DataPath): DataPath {
	return path.replace(/(?<=\.)\d+(?=\.|$)/g, (index) => String(Number(index) - 1));
}
