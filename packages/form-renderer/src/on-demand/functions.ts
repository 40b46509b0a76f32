import { type Part, part } from "./part.ts";

type Functions = typeof import("../../../dsl/src/expression/functions.ts");

export const functions: Part<Functions> = part(
	"functions",
	() => import("../../../dsl/src/expression/functions.ts"),
);

export const FUNCTIONS: Pick<Functions["FUNCTIONS"], "get"> = {
	get: (name) => functions.it.FUNCTIONS.get(name),
};
