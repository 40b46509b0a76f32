import { isApplicant } from "../access/roles.ts";
import { limitOf } from "./limit.ts";
import { HttpProblem } from "./problem.ts";
import { json } from "./responses.ts";
import { type Call, param } from "./route.ts";
import { seenCase } from "./seen-case.ts";

/** What the state looked up about an applicant is theirs to know; who of an office did is the office's own affair. */
export async function listLookups(call: Call): Promise<Response> {
	const { case: kase } = await seenCase(call, param(call, "id"));
	if (!isApplicant(kase, call.actor)) throw new HttpProblem(403, "not_this_role");
	const after = Number(call.query.get("cursor") ?? 0);
	const limit = limitOf(call, 500, 200);
	const rows = await call.service.engine.store.lookups(
		kase.id,
		Number.isSafeInteger(after) ? after : 0,
		limit + 1,
	);
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return json({
		items: shown.map(({ case: _case, seq: _seq, by, ...row }) => ({
			...row,
			by: row.share !== undefined ? by : shownBy(by, call.actor.id),
		})),
		...(rows.length > limit && last ? { next: String(last.seq) } : {}),
	});
}

/** Rows from before have the applicant's own number. */
function shownBy(by: string, applicant: string): string {
	if (by === applicant) return "applicant";
	return by === "applicant" || by === "procedure" || by.startsWith("*") ? by : "office";
}
