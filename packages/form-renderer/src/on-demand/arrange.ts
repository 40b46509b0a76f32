import { type Part, part } from "./part.ts";

export const arranging: Part<typeof import("../form/arrange.ts")> = part(
	"arranging",
	() => import("../form/arrange.ts"),
);

export const arranged: typeof arranging.it.arranged = (...given) => arranging.it.arranged(...given);
export const itemAt: typeof arranging.it.itemAt = (...given) => arranging.it.itemAt(...given);
