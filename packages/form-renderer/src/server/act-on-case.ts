import type { StepName } from "@onedoor/dsl/bundle";
import type { Posted } from "@onedoor/runtime/client";

import { troubleOf } from "../form/case-client.ts";
import { SENT } from "../step/place.ts";
import { actOf, type Done, keyOf, statusOf } from "./done.ts";
import { fieldsOf } from "./take-fields.ts";
import type { Visit } from "./visit.ts";

/** What was decided on a page that is no form: to confirm, to pay, to sign, to come, or to end a case. */
export async function actOnCase(visit: Visit, posted: Posted): Promise<Done> {
	const { verb, about } = actOf(posted);
	const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
	if (!act) return { kind: "see", spot: visit.spot };
	try {
		return await act({ visit, posted, about });
	} catch (error) {
		const trouble = troubleOf(error);
		return { kind: "show", status: statusOf(trouble), trouble };
	}
}

interface Sent {
	readonly visit: Visit;
	readonly posted: Posted;
	readonly about: string;
}

/** What was said is told first of all, as after a form. */
const WAS_SENT: Done = { kind: "see", spot: { place: { page: SENT } } };

const VERBS: Readonly<Record<string, (sent: Sent) => Promise<Done>>> = {
	/** Everything asked once more is asked by the address. */
	ask: async ({ visit, about }) => ({
		kind: "see",
		spot: { place: visit.spot.place, ...(about === "" ? {} : { ask: about }) },
	}),
	act: async (sent) => {
		const { visit, posted, about } = sent;
		const step = stepOf(visit);
		if (step === undefined) return { kind: "see", spot: visit.spot };
		const reason = reasonIn(sent);
		await visit.asked.client.act(visit.view.id, step, about, reason, { key: keyOf(posted) });
		return visit.todo?.kind === "confirm" ? WAS_SENT : { kind: "case" };
	},
	/** An objection that has to say what is wrong. */
	object: async (sent) => {
		const { visit, posted } = sent;
		const reason = reasonIn(sent);
		if (reason.reason === undefined)
			return {
				kind: "see",
				spot: { place: visit.spot.place, ask: "objected", wrong: "page" },
			};
		const step = stepOf(visit);
		if (step === undefined) return { kind: "see", spot: visit.spot };
		await visit.asked.client.act(visit.view.id, step, "objected", reason, { key: keyOf(posted) });
		return WAS_SENT;
	},
	/** The server never makes a second payment while one is under way; each press has a key of its own. */
	pay: async ({ visit, about }) => {
		const key = crypto.randomUUID();
		const { redirect } = await visit.asked.client.pay(visit.view.id, about, { key });
		return { kind: "elsewhere", href: redirect };
	},
	day: async ({ visit, posted }) => ({
		kind: "see",
		spot: { place: visit.spot.place, day: fieldsOf(posted).first("day").slice(0, 10) },
	}),
	book: async ({ visit, posted }) => {
		const at = fieldsOf(posted).first("at");
		const step = stepOf(visit);
		if (at === "" || step === undefined) return { kind: "see", spot: visit.spot };
		await visit.asked.client.book(visit.view.id, step, at, { key: keyOf(posted) });
		return { kind: "see", spot: { place: visit.spot.place } };
	},
	action: async (sent) => {
		const { visit, posted, about } = sent;
		const { client } = visit.asked;
		await client.caseAction(visit.view.id, about, reasonIn(sent), { key: keyOf(posted) });
		return { kind: "case" };
	},
};

/** Only what these pages show can be done here: an office's steps are none of theirs. */
function stepOf({ todo }: Visit): StepName | undefined {
	return todo?.task.step;
}

function reasonIn({ posted }: Sent): { readonly reason?: string } {
	const reason = fieldsOf(posted).first("reason").trim();
	return reason === "" ? {} : { reason };
}
