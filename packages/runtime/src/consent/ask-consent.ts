import { randomBytes } from "node:crypto";
import type { Actor } from "../case/case.ts";
import type { ConsentMethod } from "../case/consent.ts";
import type { Engine } from "../engine/engine.ts";
import { renderStandard, somebody } from "../letters/standard/index.ts";
import { PortDownError } from "../ports/ports.ts";
import type { StoredConsent } from "../storage/consent.ts";
import { refuseTooOften } from "./asked-too-often.ts";
import { hashOfCode, newCode } from "./consent-code.ts";
import { CODE_MS, SESSION_MS } from "./sessions.ts";

export interface ConsentWish {
	/** Personal number or organisation code of whom somebody wants to act for. */
	readonly applicant: string;
	readonly method: ConsentMethod;
	/** Of the message the citizen gets. */
	readonly language: string;
	/** Open case the consent is for. */
	readonly forCase?: string;
	/** The one procedure it is for, with what the citizen calls it. */
	readonly procedure?: { readonly id: string; readonly title: string };
}

/**
 * Asks a citizen for consent. A code goes to the citizen, never to who asked; with a signed paper, or in person, the
 * partner answers for having asked, and the citizen is told at once.
 * @throws AskedTooOften
 * @throws what the notification port threw: a code nobody got is no code
 */
export async function askConsent(
	engine: Engine,
	partner: Actor,
	{ applicant, method, language, forCase, procedure }: ConsentWish,
): Promise<StoredConsent> {
	const id = `consent_${randomBytes(16).toString("base64url")}`;
	await refuseTooOften(engine, partner, applicant);
	const byCode = method === "one_time_code";
	const code = newCode();
	const now = engine.clock.now();
	const consent: StoredConsent = {
		id,
		version: 1,
		partner: partner.id,
		...(partner.identity.full_name !== undefined && { who: partner.identity.full_name }),
		...(partner.office && { office: partner.office }),
		...(procedure && { procedure: procedure.id, title: procedure.title }),
		applicant,
		method,
		status: byCode ? "waiting" : "given",
		...(byCode && { code: hashOfCode(engine.secret, id, code) }),
		tries: 0,
		language,
		asked_at: new Date(now).toISOString(),
		expires_at: new Date(now + (byCode ? CODE_MS : SESSION_MS)).toISOString(),
		...(forCase !== undefined && { for_case: forCase }),
		// What it is asked for is the first case that it is good for, and the only one.
		cases: forCase === undefined ? [] : [forCase],
	};
	await engine.store.putConsent(consent);
	await tellApplicant(engine, consent, byCode ? { code } : {});
	return consent;
}

/** Whatever is done in a citizen's name, the citizen is told. */
export async function tellApplicant(
	{ ports }: Engine,
	consent: StoredConsent,
	values: { readonly code?: string },
): Promise<void> {
	const message = values.code === undefined ? "consent_given" : "consent_code";
	const until = consent.expires_at.slice(0, 16).replace("T", " ");
	const carried = await ports.notification.send({
		id: `${consent.id}:${message}`,
		case: consent.for_case ?? "",
		message,
		to: consent.applicant,
		language: consent.language,
		...renderStandard(message, consent.language, {
			...values,
			until,
			id: consent.id,
			who: consent.who ?? somebody(consent.language),
			what: consent.title === undefined ? "" : ` (${consent.title})`,
		}),
	});
	if (carried && carried.by === undefined) throw new PortDownError("notification");
}
