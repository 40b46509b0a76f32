import type { Channel } from "@onedoor/dsl/bundle";

import { isApplicant } from "../access/is-applicant.ts";
import { epoch } from "../time/zone.ts";

import { callAgain } from "./begin.ts";
import type { Instant } from "./case.ts";
import type { ConsentToHelper, ConsentToRegister, Refusal } from "./command.ts";
import { isConsentWanted } from "./consent-wanted.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

export type ConsentMethod = NonNullable<Channel["consent"]>;

/** The proof, for one session, that the applicant asked a helper to act for them. */
export interface HelperConsent {
	/** Of the consent as it was asked and given outside any case. */
	readonly id: string;
	readonly method: ConsentMethod;
	readonly expires_at: Instant;
}

/** Why a helper may not open a case: the channel wants proof that the citizen asked, and there is none, or no longer. */
export function whyNotByHelper(
	turn: Turn,
	{ consent: method }: Channel,
	given: HelperConsent | undefined,
): Refusal | undefined {
	if (method === undefined) return undefined;
	if (given?.method !== method) return refuse("consent_missing", { method });
	return epoch(turn.now) >= epoch(given.expires_at)
		? refuse("consent_over", { method })
		: undefined;
}

/** Another session of the same helper, or the end of all: the applicant has withdrawn what they said. */
export function consentToHelper(turn: Turn, { consent }: ConsentToHelper): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const { consent: before, ...rest } = turn.case;
	if (before?.id === consent?.id) return undefined;
	turn.record(
		{
			kind: consent ? "consented" : "consent_withdrawn",
			values: { to: turn.definition.channels[turn.case.channel]?.filled_by },
		},
		consent ? { ...rest, consent } : rest,
	);
	return undefined;
}

/** The applicant agrees that a register is read for this case, or no longer does. What was read before stays. */
export function consentToRegister(turn: Turn, command: ConsentToRegister): Refusal | undefined {
	const { register, given } = command;
	if (!isApplicant(turn.case, turn.env.actor)) return refuse("not_this_role");
	if (turn.case.status === "ended") return refuse("not_possible_now");
	const found = turn.definition.registers;
	if (!Object.hasOwn(found, register) || found[register]?.grant?.consent !== "asked")
		return refuse("consent_not_asked", { register });
	if (isConsentWanted(turn.definition, turn.case, register) !== given) return undefined;
	const consents = { ...turn.case.consents };
	if (given) consents[register] = turn.now;
	else delete consents[register];
	turn.record(
		{ kind: given ? "consented" : "consent_withdrawn", values: { register } },
		{ ...turn.case, consents },
	);
	if (given) callAgain(turn, register);
	return undefined;
}
