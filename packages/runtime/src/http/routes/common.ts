import type { Answer, Parameter } from "../route.ts";
import { ref } from "../schemas/shapes.ts";

/** Headers of calls that change a case. */
export const conditional = {
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
} as const satisfies Readonly<Record<string, Parameter>>;

export const paging = {
	cursor: { in: "query", description: "`next` of the page before.", schema: { type: "string" } },
	limit: { in: "query", description: "Items a page.", schema: { type: "integer", minimum: 1 } },
} as const satisfies Readonly<Record<string, Parameter>>;

export const caseAnswer: Answer = {
	description: "The case, as this person may see it",
	schema: ref("CaseView"),
	headers: { ETag: "The case's version" },
};

/** Problems of every call that changes a case. */
export const actProblems = [403, 404, 409, 412, 422] as const;
