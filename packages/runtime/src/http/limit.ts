import type { Call } from "./route.ts";

const USUAL = 20;

/** Items a page: `limit` of the query, between one and `most`; `usual` where it says nothing. */
export function limitOf({ query }: Call, most: number, usual: number = USUAL): number {
	const wanted = Number(query.get("limit") ?? usual);
	return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), most) : usual;
}
