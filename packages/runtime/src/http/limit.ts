import type { Call } from "./route.ts";

const USUAL = 20;

/** Items a page: `limit` of the query, between one and `most`. */
export function limitOf({ query }: Call, most: number): number {
	const wanted = Number(query.get("limit") ?? USUAL);
	return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), most) : USUAL;
}
