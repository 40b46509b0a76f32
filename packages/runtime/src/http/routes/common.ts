import type { Answer, Parameter } from "../route.ts";
import { ref } from "../schemas/shapes.ts";

/** Headers of calls that change a case. */
export const conditional: Readonly<Record<"If-Match" | "Idempotency-Key", Parameter>> = {
	"If-Match": {
		in: "header",
		description: "The case's ETag: refused (412) when it has moved on since.",
		schema: { type: "string" },
	},
	"Idempotency-Key": {
		in: "header",
		description: "The same key and body give the same answer, and the case changes once.",
		schema: { type: "string", maxLength: 200 },
	},
};

export const paging: Readonly<Record<"cursor" | "limit", Parameter>> = {
	cursor: { in: "query", description: "`next` of the page before.", schema: { type: "string" } },
	limit: { in: "query", description: "Items a page.", schema: { type: "integer", minimum: 1 } },
};

export const caseAnswer: Answer = {
	description: "The case, as this person may see it",
	schema: ref("CaseView"),
	headers: { ETag: "The case's version" },
};

/** Problems of every call that changes a case. */
export const actProblems: readonly number[] = [403, 404, 409, 412, 422];
