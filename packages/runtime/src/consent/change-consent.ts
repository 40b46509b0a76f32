import type { Actor } from "../case/case.ts";
import type { HelperConsent } from "../case/consent.ts";
import { portActor } from "../engine/actors.ts";
import type { Engine } from "../engine/engine.ts";
import { handleCommand } from "../engine/handle-command.ts";
import type { StoredConsent } from "../storage/consent.ts";
import { tellApplicant } from "./ask-consent.ts";
import { hashOfCode, isSameHash } from "./consent-code.ts";
import { MOST_TRIES, OWN_WORD_LEVEL, SESSION_MS } from "./sessions.ts";

/** What a change of a consent came to. */
export type Changed =
	| { readonly kind: "done"; readonly consent: StoredConsent }
	| { readonly kind: "unknown" }
	| { readonly kind: "over" }
	| { readonly kind: "wrong_code"; readonly left: number }
	| { readonly kind: "too_low" };

/** By the code that the citizen was sent; or, without one, by the citizen who has signed in. */
export async function confirmConsent(
	engine: Engine,
	actor: Actor,
	id: string,
	code?: string,
): Promise<Changed> {
	for (;;) {
		const consent = await engine.store.consent(id);
		if (consent === undefined || !concerns(consent, actor)) return { kind: "unknown" };
		if (consent.status === "given" && !isExpired(engine, consent)) return { kind: "done", consent };
		if (consent.status !== "waiting" || isExpired(engine, consent) || consent.tries >= MOST_TRIES)
			return { kind: "over" };
		if (code === undefined && isAsked(consent, actor) && actor.level < OWN_WORD_LEVEL)
			return { kind: "too_low" };
		const isRight =
			code === undefined
				? isAsked(consent, actor)
				: isSameHash(consent.code ?? "", hashOfCode(engine.secret, id, code));
		const next = isRight ? given(engine, consent) : { ...consent, tries: consent.tries + 1 };
		const changed = { ...next, version: consent.version + 1 };
		if ((await engine.store.putConsent(changed)) === "conflict") continue;
		if (!isRight) return { kind: "wrong_code", left: MOST_TRIES - changed.tries };
		await tellApplicant(engine, changed, {});
		if (changed.for_case !== undefined) await useConsent(engine, changed, changed.for_case);
		return { kind: "done", consent: changed };
	}
}

/** Ends a consent, in every case it was used for. Both sides may. */
export async function withdrawConsent(engine: Engine, actor: Actor, id: string): Promise<Changed> {
	for (;;) {
		const consent = await engine.store.consent(id);
		if (consent === undefined || !concerns(consent, actor)) return { kind: "unknown" };
		const ended = { ...consent, status: "withdrawn", version: consent.version + 1 } as const;
		if ((await engine.store.putConsent(ended)) === "conflict") continue;
		for (const caseId of ended.cases) await tellCase(engine, caseId, ended.id, undefined);
		return { kind: "done", consent: ended };
	}
}

/** Where, and for what, a consent is to be used. */
export interface ConsentUse {
	readonly applicant: string;
	readonly procedure: string;
	readonly case: string;
}

/**
 * A consent by which this partner may act for this applicant now, as the case is told of it.
 * Undefined: it is not theirs, not given, or was withdrawn; one that is over is told as it is, and refused there.
 */
export async function consentFor(
	engine: Engine,
	partner: Actor,
	id: string,
	use: ConsentUse,
): Promise<HelperConsent | undefined> {
	const consent = await engine.store.consent(id);
	const isTheirs = consent?.partner === partner.id && consent.applicant === use.applicant;
	if (!consent || !isTheirs || consent.status !== "given" || !isFor(consent, use)) return undefined;
	return forCase(consent);
}

/** What the citizen was told it is for is all that it is for: that case, or one case of that procedure. */
function isFor({ procedure, cases }: StoredConsent, use: ConsentUse): boolean {
	if (procedure === undefined) return true;
	return procedure === use.procedure && cases.every((id) => id === use.case);
}

/** Takes a case back out of a consent: it was not opened after all. */
export async function unuseConsent(engine: Engine, id: string, caseId: string): Promise<void> {
	for (;;) {
		const consent = await engine.store.consent(id);
		if (consent === undefined || (await engine.store.load(caseId)) !== undefined) return;
		const cases = consent.cases.filter((one) => one !== caseId);
		const freed = { ...consent, version: consent.version + 1, cases };
		if ((await engine.store.putConsent(freed)) === "done") return;
	}
}

/** Writes down that a case goes by this consent, and tells the case. False: it has gone to another one meanwhile. */
export async function useConsent(
	engine: Engine,
	{ id }: Pick<StoredConsent, "id">,
	caseId: string,
): Promise<boolean> {
	for (;;) {
		const consent = await engine.store.consent(id);
		if (consent?.status !== "given") return false;
		if (consent.procedure !== undefined && consent.cases.some((one) => one !== caseId))
			return false;
		const used = {
			...consent,
			version: consent.version + 1,
			cases: [...new Set([...consent.cases, caseId])],
		};
		if ((await engine.store.putConsent(used)) === "conflict") continue;
		await tellCase(engine, caseId, id, forCase(used));
		return true;
	}
}

/** Only a case that goes by this consent is told that it ended. */
async function tellCase(
	engine: Engine,
	caseId: string,
	id: string,
	consent: HelperConsent | undefined,
): Promise<void> {
	const kase = await engine.store.load(caseId);
	if (kase === undefined || (consent === undefined && kase.consent?.id !== id)) return;
	await handleCommand(engine, {
		case: caseId,
		actor: portActor("consent"),
		command: { kind: "consent_to_helper", ...(consent && { consent }) },
	});
}

function given({ clock }: Engine, { code: _code, ...consent }: StoredConsent): StoredConsent {
	return {
		...consent,
		status: "given",
		expires_at: new Date(clock.now() + SESSION_MS).toISOString(),
	};
}

function forCase({ id, method, expires_at }: StoredConsent): HelperConsent {
	return { id, method, expires_at };
}

function isExpired({ clock }: Engine, { expires_at }: StoredConsent): boolean {
	return clock.now() >= Date.parse(expires_at);
}

/** Either who asked, or whom it is about. */
function concerns(consent: StoredConsent, actor: Actor): boolean {
	return consent.partner === actor.id || isAsked(consent, actor);
}

/** Whom it is about. */
function isAsked({ applicant }: StoredConsent, { identity }: Actor): boolean {
	return applicant === identity.personal_id || applicant === identity.organisation_code;
}
