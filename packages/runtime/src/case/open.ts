import { isApplicant } from "../access/is-applicant.ts";
import { isInOffice, levelNeeded } from "../access/roles.ts";
import { applicantAs, whyNotKind } from "./applicant-kind.ts";
import type { Case } from "./case.ts";
import { whyNotBegin } from "./channel-open.ts";
import type { OpenCase, Refusal } from "./command.ts";
import { whyNotByHelper } from "./consent.ts";
import { withGiven } from "./given.ts";
import { isForApplicant } from "./help.ts";
import { NOWHERE } from "./leaving.ts";
import { LiveFacts } from "./live-facts.ts";
import { machineOf } from "./machine.ts";
import { follow } from "./move.ts";
import { isOffered } from "./offered.ts";
import { plainData } from "./plain.ts";
import { refuse } from "./refusal.ts";
import { tellOfHelp } from "./standard-message.ts";
import type { Turn } from "./turn.ts";
import { variationOf } from "./variation.ts";

/** Opens a case as a draft, at the procedure's first step. */
export function open(turn: Turn, command: OpenCase): Refusal | undefined {
	const fresh = draftOf(turn, command);
	const draft = command.from ? withGiven(turn, fresh, plainData(command.from.given)) : fresh;
	const refused = whyNotOpen(turn, draft, command);
	if (refused) return refused;
	const move = machineOf(turn.bundle).initial(new LiveFacts(turn, draft, NOWHERE));
	const helper = turn.definition.channels[draft.channel]?.filled_by;
	if (!command.from && helper !== undefined && !isApplicant(draft, turn.env.actor))
		turn.doer = { id: turn.env.actor.id, role: helper };
	turn.record(
		{ kind: "opened", ...(command.identified && { values: { identified: command.identified } }) },
		{ ...draft, state: move.state },
	);
	follow(turn, move, {});
	// A partner's citizen was told when they consented; at a counter nobody has said anything yet.
	const first = turn.step(turn.definition.starts_at);
	if (isForApplicant(turn, first) && draft.consent === undefined)
		tellOfHelp(turn, "opened_for_you", first, 1);
	return undefined;
}

function draftOf(turn: Turn, command: OpenCase): Case {
	const { bundle, env, now } = turn;
	const variation = variationOf(bundle, command.office, command.from?.set);
	return {
		id: env.id,
		number: env.number,
		procedure: bundle.definition.procedure,
		edition: bundle.definition.edition,
		bundle: bundle.hash,
		...(variation && { variation }),
		version: 0,
		status: "draft",
		channel: command.channel,
		language: command.language,
		applicant: applicantAs(turn.definition, plainData(command.applicant)),
		opened_by: command.from?.opened_by ?? env.actor.id,
		opened_at: now,
		...(command.consent && { consent: command.consent }),
		...(command.office !== undefined && { office: command.office }),
		...(command.from && { parent: command.from.parent }),
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

function whyNotOpen(turn: Turn, draft: Case, { from }: OpenCase): Refusal | undefined {
	const { channels, roles } = turn.definition;
	if (!from && !isOffered(turn.definition, draft, turn.facts(draft).today))
		return refuse("not_offered", {});
	const channel = Object.hasOwn(channels, draft.channel) ? channels[draft.channel] : undefined;
	if (channel === undefined) return refuse("channel_closed", { channel: draft.channel });
	const closed = from ? undefined : whyNotBegin(turn, draft.channel);
	if (closed) return closed;
	const { actor } = turn.env;
	// Whether the applicant may have it was asked in the case that starts this one.
	if (from) return actor.kind === "port" ? undefined : refuse("only_from_ports");
	const kinds = whyNotKind(turn.definition, draft.applicant);
	if (kinds) return kinds;
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
	if (helper === undefined || !actor.roles.includes(helper))
		return refuse("not_this_role", { roles: helper ? [helper] : [] });
	// Whoever could not go on with it does not open it either.
	const role = roles[helper];
	if (role && !isInOffice({ bundle: turn.bundle, case: draft }, actor, role))
		return refuse("not_this_role", { roles: [helper] });
	return whyNotByHelper(turn, channel, draft.consent);
}
