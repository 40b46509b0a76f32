import type { DocumentRequirement } from "@onedoor/dsl/bundle";

import { valueAt } from "@onedoor/dsl/form";

import { type Data, isObject } from "./data-path.ts";
import type { Given } from "./given.ts";

/** How a requirement was met, as it stands in the data. */
export interface DocumentValue {
	readonly by: string;
	readonly files: readonly string[];
}

/** Ways a person can choose on this page. The others answer by themselves, or not at all. */
export type OwnWay = "upload" | "show" | "hand_in";

export function documentValue(value: unknown): DocumentValue | undefined {
	if (!isObject(value) || typeof value.by !== "string") return undefined;
	const files = Array.isArray(value.files)
		? value.files.filter((file) => typeof file === "string")
		: [];
	return { by: value.by, files };
}

/**
 * What was handed in, or is going to be, and as which of the alternatives. A way that was only chosen, with no file yet,
 * is nothing.
 */
export function broughtOf(
	document: DocumentRequirement,
	data: Data,
): { readonly as: DocumentRequirement; readonly value: DocumentValue } | undefined {
	for (const as of alternativesOf(document)) {
		const value = documentValue(valueAt(data, as.path));
		if (value && (value.by !== "upload" || value.files.length > 0)) return { as, value };
	}
	return undefined;
}

/** @param absent ways that there are not on this server */
export function ownWays(
	document: DocumentRequirement,
	absent: Given["absent"] = [],
): readonly OwnWay[] {
	return document.satisfied_by
		.map((source) => source.by)
		.filter((by): by is OwnWay => by === "upload" || by === "show" || by === "hand_in")
		.filter((by) => by !== "upload" || !absent.includes("uploads"));
}

/** The alternatives of a requirement; itself, if it has none. */
export function alternativesOf(document: DocumentRequirement): readonly DocumentRequirement[] {
	return document.one_of ? Object.values(document.one_of) : [document];
}
