import type { DataPath } from "@onedoor/dsl/bundle";

/**
 * Where a person is within a step. The host owns it, so that the address bar, the back button and a reload work:
 * it turns a place into an address (`hrefOf`) and an address into a place.
 */
export interface Place {
	/** A page's id, `check`, `sent`, `discard`, or nothing: the list of parts, or the first page. */
	readonly page?: string;
	/** Where Continue leads instead of the next page. */
	readonly back?: "check";
	/** The control to stand on. */
	readonly field?: DataPath;
}

/** The page on which one is asked before a draft is thrown away. */
export const DISCARD = "discard";

/** The page on which one is told that it was sent. */
export const SENT = "sent";

export interface Navigation {
	readonly place: Place;
	readonly hrefOf: (place: Place) => string;
	readonly go: (place: Place) => void;
}

/** A place as the query of an address: `page=about_child&back=check&field=child.sex`. */
export function placeToQuery(place: Place): string {
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(place)) if (value) query.set(name, value);
	return query.toString();
}

export function placeFromQuery(query: URLSearchParams): Place {
	const page = query.get("page");
	const field = query.get("field");
	return {
		...(page ? { page } : {}),
		...(query.get("back") === "check" ? { back: "check" as const } : {}),
		...(field ? { field } : {}),
	};
}
