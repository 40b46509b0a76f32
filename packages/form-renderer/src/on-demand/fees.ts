import { type Part, part } from "./part.ts";

export const fees: Part<typeof import("../../../dsl/src/form/fees.ts")> = part(
	"fees",
	() => import("../../../dsl/src/form/fees.ts"),
);

export const readFees: typeof fees.it.readFees = (...given) => fees.it.readFees(...given);
export const feesOf: typeof fees.it.feesOf = (...given) => fees.it.feesOf(...given);
