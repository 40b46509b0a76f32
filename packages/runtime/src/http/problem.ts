import type { FindingView, Problem, RefusalCode } from "@onedoor/dsl/bundle";

import type { Refusal } from "../case/command.ts";

type Details = Partial<Omit<Problem, "type" | "title" | "status" | "code">>;

/** Thrown by a handler: the answer is this problem. */
export class HttpProblem extends Error {
	readonly problem: Problem;
	readonly headers: Readonly<Record<string, string>>;

	constructor(
		status: number,
		code: string,
		details: Details = {},
		headers: Readonly<Record<string, string>> = {},
	) {
		super(code);
		this.problem = {
			type: "about:blank",
			title: TITLES[status] ?? "Problem",
			status,
			code,
			...details,
		};
		this.headers = headers;
	}
}

/** RFC 9457. */
export function problemResponse(
	problem: Problem,
	headers: Readonly<Record<string, string>> = {},
): Response {
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			"Content-Type": "application/problem+json",
			"Cache-Control": "no-store",
			"X-Content-Type-Options": "nosniff",
			...headers,
		},
	});
}

/** What the core refused, as a problem: the one place where its codes meet HTTP. */
export function refused(refusal: Refusal): HttpProblem {
	const status = STATUS_OF[refusal.code] ?? (refusal.findings ? 422 : 409);
	const needs = refusal.values.needs;
	return new HttpProblem(status, refusal.code, {
		allowed: refusal.allowed,
		values: refusal.values,
		...(refusal.findings ? { findings: refusal.findings as readonly FindingView[] } : {}),
		...(needs === undefined ? {} : { needs: String(needs) }),
	});
}

export const notFound = (): HttpProblem => new HttpProblem(404, "not_found");

/** Codes of `Refusal` that are not simply "not possible now". */
const STATUS_OF: Readonly<Partial<Record<RefusalCode, number>>> = {
	not_this_role: 403,
	assurance_too_low: 403,
	only_from_ports: 403,
	only_by_deadline: 403,
	separation_of_duties: 403,
	delegation_refused: 403,
	consent_missing: 403,
	consent_over: 403,
	not_for_kind: 403,
	not_for_organisation: 403,
	power_not_shown: 403,
	charge_not_yours: 403,
	unknown_case: 404,
	unknown_step: 404,
	unknown_outcome: 404,
	unknown_action: 404,
	wrong_data: 422,
	not_marked: 422,
	not_presented: 422,
	reason_required: 422,
	reason_too_long: 422,
	marks_required: 422,
	marks_not_asked: 422,
	unknown_path: 422,
	unknown_reason: 422,
	unknown_method: 422,
	files_required: 422,
};

const TITLES: Readonly<Record<number, string>> = {
	400: "Unreadable",
	401: "Sign in first",
	403: "Not allowed",
	404: "Not found",
	405: "Method not allowed",
	408: "Too slow",
	409: "Not possible now",
	410: "Gone",
	412: "Changed since",
	413: "Too large",
	415: "Wrong media type",
	422: "Wrong data",
	429: "Too many requests",
	431: "Headers too large",
	500: "Fault of the server",
	503: "Not ready",
};
