import { type Part, part } from "./part.ts";

type Documents = typeof import("../../../dsl/src/form/read-document.ts");

export const documents: Part<Documents> = part(
	"documents",
	() => import("../../../dsl/src/form/read-document.ts"),
);

export const readDocument: Documents["readDocument"] = (...given) =>
	documents.it.readDocument(...given);
