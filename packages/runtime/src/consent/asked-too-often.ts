import type { Actor } from "../case/case.ts";
import type { Engine } from "../engine/engine.ts";
import { DAY_MS, HOUR_MS, MOST_ASKED_A_DAY, MOST_ASKED_AN_HOUR } from "./sessions.ts";

/** A partner asks one citizen again and again, or more citizens than anybody helps in a day. */
export class AskedTooOften extends Error {
	/** Seconds until the oldest of those counted is no longer one of them. */
	readonly retryAfter: number;

	constructor(retryAfter: number) {
		super("asked too often");
		this.retryAfter = retryAfter;
	}
}

/**
 * Five guesses at one code find nothing, but codes asked for without end would be guessed one day, and each is a
 * message on a citizen's telephone. Counted in the store, so that it holds over all servers and restarts.
 */
export async function refuseTooOften(
	engine: Engine,
	partner: Actor,
	applicant: string,
): Promise<void> {
	const ofCitizen = await engine.store.consentsOf(applicant, MOST_ASKED_A_DAY);
	refuseMore(engine, ofCitizen, MOST_ASKED_AN_HOUR, HOUR_MS);
	const ofPartner = await engine.store.consentsOf(partner.id, MOST_ASKED_A_DAY);
	const asked = ofPartner.filter((consent) => consent.partner === partner.id);
	refuseMore(engine, asked, MOST_ASKED_A_DAY, DAY_MS);
}

function refuseMore(
	{ clock }: Engine,
	asked: readonly { readonly asked_at: string }[],
	most: number,
	within: number,
): void {
	const since = clock.now() - within;
	const counted = asked.map(({ asked_at }) => Date.parse(asked_at)).filter((at) => at > since);
	if (counted.length >= most)
		throw new AskedTooOften(Math.ceil((Math.min(...counted) - since) / 1_000));
}
