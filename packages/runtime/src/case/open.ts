import { isApplicant, levelNeeded } from "../access/roles.ts";

import type { Case } from "./case.ts";
import type { OpenCase, Refusal } from "./command.ts";
import { NOWHERE } from "./leaving.ts";
import { LiveFacts } from "./live-facts.ts";
import { machineOf } from "./machine.ts";
import { follow } from "./move.ts";
import { notCarriedOut } from "./not-carried-out.ts";
import { isOffered } from "./offered.ts";
import { plainData } from "./plain.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** Opens a case as a draft, at the procedure's first step. */
export function open(turn: Turn, command: OpenCase): Refusal | undefined {
	const draft = draftOf(turn, command);
	const refused = whyNotOpen(turn, draft);
	if (refused) return refused;
	const move = machineOf(turn.bundle).initial(new LiveFacts(turn, draft, NOWHERE));
	turn.record({ kind: "opened" }, { ...draft, state: move.state });
	follow(turn, move, {});
	return undefined;
}

function draftOf(turn: Turn, command: OpenCase): Case {
	const { bundle, env, now } = turn;
	return {
		id: env.id,
		number: env.number,
		procedure: bundle.definition.procedure,
		edition: bundle.definition.edition,
		bundle: bundle.hash,
		version: 0,
		status: "draft",
		channel: command.channel,
		language: command.language,
		applicant: plainData(command.applicant),
		opened_by: env.actor.id,
		opened_at: now,
		...(command.office !== undefined && { office: command.office }),
		state: "",
		active: [],
		data: {},
		sources: {},
		steps: {},
		visits: {},
		clocks: {},
		paid: {},
		papers: [],
		actions: {},
		waiting: {},
		disputes: [],
	};
}

function whyNotOpen(turn: Turn, draft: Case): Refusal | undefined {
	const { channels, roles } = turn.definition;
	const missing = notCarriedOut(turn.definition);
	if (missing) return refuse("not_carried_out", { ...missing });
	if (!isOffered(turn.definition, draft, turn.facts(draft).today)) return refuse("not_offered", {});
	const channel = Object.hasOwn(channels, draft.channel) ? channels[draft.channel] : undefined;
	if (channel === undefined) return refuse("channel_closed", { channel: draft.channel });
	const { actor } = turn.env;
	const helper = channel.filled_by;
	const applicant = Object.values(roles).find(({ is }) => is === "applicant");
	if (isApplicant(draft, actor)) {
		const needs = applicant
			? levelNeeded({ bundle: turn.bundle, case: draft, now: turn.now }, applicant.id)
			: 1;
		return actor.level < needs
			? refuse("assurance_too_low", { needs: `level ${needs}` })
			: undefined;
	}
	return helper !== undefined && actor.roles.includes(helper)
		? undefined
		: refuse("not_this_role", { roles: helper ? [helper] : [] });
}
