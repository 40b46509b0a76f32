import { type Part, part } from "./part.ts";

export const totals: Part<typeof import("../form/totals.ts")> = part(
	"totals",
	() => import("../form/totals.ts"),
);

export const pruned: typeof totals.it.pruned = (...given) => totals.it.pruned(...given);
export const feesNow: typeof totals.it.feesNow = (...given) => totals.it.feesNow(...given);
