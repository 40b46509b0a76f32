import type { Bundle } from "@onedoor/dsl/bundle";

import type { ConsentMethod } from "../../case/consent.ts";
import { present } from "../../case/members.ts";
import { inLanguage } from "../../case/messages.ts";
import { askConsent, type ConsentWish } from "../../consent/ask-consent.ts";
import { AskedTooOften } from "../../consent/asked-too-often.ts";
import {
	type Changed,
	confirmConsent,
	useConsent,
	withdrawConsent,
} from "../../consent/change-consent.ts";
import { OWN_WORD_LEVEL } from "../../consent/sessions.ts";
import type { StoredConsent } from "../../storage/consent.ts";
import { applicantNumber } from "../applicant-number.ts";
import { consentToRegister } from "../consent-to-register.ts";
import { HttpProblem, notFound } from "../problem.ts";
import { json, noContent } from "../responses.ts";
import { bodyOf, type Call, param, type Route } from "../route.ts";
import { pageOf, ref } from "../schemas/shapes.ts";
import { seenCase } from "../seen-case.ts";

const answer = { description: "The consent", schema: ref("ConsentView") };
const MOST = 100;

export const consents: readonly Route[] = [
	{
		id: "askConsent",
		method: "post",
		path: "/api/consents",
		access: "signed_in",
		summary:
			"Ask a citizen to agree that you act for them; or agree, as the applicant, that a register is read",
		body: ref("NewConsent"),
		answers: { 201: answer },
		problems: [403, 404, 409, 422, 503],
		handle: ask,
	},
	{
		id: "listConsents",
		method: "get",
		path: "/api/consents",
		access: "signed_in",
		summary: "Consents this person was asked for, or asked for, newest first",
		answers: { 200: { description: "Consents", schema: pageOf(ref("ConsentView")) } },
		handle: async ({ service, actor }) => {
			// A partner asks by the name of their sign-in, a citizen is asked by their number: often not the same.
			const names = new Set([actor.id, ...numbersOf(actor)]);
			const found = await Promise.all(
				[...names].map((name) => service.engine.store.consentsOf(name, MOST)),
			);
			const all = new Map(found.flat().map((consent) => [consent.id, consent]));
			const items = [...all.values()]
				.sort((one, other) => Date.parse(other.asked_at) - Date.parse(one.asked_at))
				.slice(0, MOST);
			return json({ items: items.map((consent) => viewFor(consent, actor)) });
		},
	},
	{
		id: "confirmConsent",
		method: "post",
		path: "/api/consents/{id}/confirm",
		access: "signed_in",
		summary: "The code the citizen was sent; or none, of the citizen who has signed in",
		body: ref("ConfirmBody"),
		answers: { 200: answer },
		problems: [403, 404, 409, 422],
		handle: async (call) => {
			const { code } = bodyOf<{ readonly code?: string }>(call);
			const { engine } = call.service;
			return json(
				viewFor(
					done(await confirmConsent(engine, call.actor, param(call, "id"), code)),
					call.actor,
				),
			);
		},
	},
	{
		id: "withdrawConsent",
		method: "delete",
		path: "/api/consents/{id}",
		access: "signed_in",
		summary: "Take a consent back; it ends at once, in every case",
		answers: { 204: { description: "It has ended" } },
		problems: [403, 404, 409],
		handle: withdraw,
	},
];

type NewConsent =
	| {
			readonly kind: "agent";
			readonly applicant:
				| string
				| { readonly personal_id?: string; readonly organisation_code?: string };
			readonly method: ConsentMethod;
			readonly language?: string;
			readonly case?: string;
			readonly procedure?: string;
	  }
	| { readonly kind: "register"; readonly case: string; readonly register: string };

async function ask(call: Call): Promise<Response> {
	const body = bodyOf<NewConsent>(call);
	if (body.kind === "register") return json(await consentToRegister(call, body, true), 201);
	const { engine } = call.service;
	if (!isPartner(call)) throw new HttpProblem(403, "not_this_role");
	const applicant = applicantNumber(body.applicant);
	if (applicant === undefined) throw new HttpProblem(422, "applicant_missing");
	if (isSelf(call, applicant)) throw new HttpProblem(403, "not_this_role");
	const seen = body.case === undefined ? undefined : await seenCase(call, body.case);
	const language = body.language ?? seen?.case.language ?? languageOf(call);
	const bundle = seen?.bundle ?? offered(call, body.procedure);
	try {
		const consent = await askConsent(engine, call.actor, {
			applicant,
			method: body.method,
			language,
			...(seen && { forCase: seen.case.id }),
			...(bundle && { procedure: named(bundle, language) }),
		});
		if (consent.status === "given" && seen) await useConsent(engine, consent, seen.case.id);
		return json(viewFor(consent, call.actor), 201);
	} catch (error) {
		if (error instanceof AskedTooOften) throw tooOften(error);
		engine.log("consent_not_sent", { why: String(error) });
		throw new HttpProblem(503, "citizen_not_reached");
	}
}

/** `<case>:<register>` is a consent to a look-up; all others have ids of their own. */
async function withdraw(call: Call): Promise<Response> {
	const [caseId = "", register] = param(call, "id").split(":");
	if (register !== undefined) await consentToRegister(call, { case: caseId, register }, false);
	else done(await withdrawConsent(call.service.engine, call.actor, caseId));
	return noContent();
}

/** Numbers by which citizens and organisations are asked. */
function numbersOf({ identity }: Call["actor"]): readonly string[] {
	return [identity.personal_id, identity.organisation_code].filter((one) => one !== undefined);
}

/** Whoever asked is told whom they had asked: they typed that number themselves. */
function viewFor(consent: StoredConsent, actor: Call["actor"]): Record<string, unknown> {
	const { partner, applicant } = consent;
	return { ...viewOf(consent), ...(partner === actor.id && { applicant }) };
}

/** Nobody asks themselves: who helps their own case along is not helping anybody. */
function isSelf({ actor: { id, identity } }: Call, applicant: string): boolean {
	return [id, identity.personal_id, identity.organisation_code].includes(applicant);
}

function offered({ service: { engine } }: Call, id: string | undefined): Bundle | undefined {
	if (id === undefined) return undefined;
	const found = engine.procedures.find(id, undefined, engine.clock.now());
	if (found === undefined) throw new HttpProblem(404, "unknown_procedure");
	return found;
}

function named(
	{ definition: { procedure, title } }: Bundle,
	language: string,
): NonNullable<ConsentWish["procedure"]> {
	return { id: procedure, title: inLanguage(title, language) ?? procedure };
}

function tooOften({ retryAfter }: AskedTooOften): HttpProblem {
	return new HttpProblem(
		429,
		"too_many_requests",
		{ values: { retry_after: retryAfter } },
		{ "Retry-After": String(retryAfter) },
	);
}

/** Whether this person is a partner in any procedure offered here. */
function isPartner({ service, actor }: Call): boolean {
	return service.engine.procedures
		.all()
		.some(({ definition: { roles } }) =>
			actor.roles.some((id) => Object.hasOwn(roles, id) && roles[id]?.is === "partner"),
		);
}

/** Of the procedures offered here: the citizen's own is not known yet. */
function languageOf({ service }: Call): string {
	return service.engine.procedures.all()[0]?.definition.languages[0] ?? "en";
}

function done(changed: Changed): StoredConsent {
	switch (changed.kind) {
		case "done":
			return changed.consent;
		case "unknown":
			throw notFound();
		case "over":
			throw new HttpProblem(409, "consent_over");
		case "too_low":
			throw new HttpProblem(403, "assurance_too_low", { needs: `level ${OWN_WORD_LEVEL}` });
		case "wrong_code":
			throw new HttpProblem(422, "wrong_code", { values: { left: changed.left } });
	}
}

function viewOf({
	id,
	status,
	method,
	expires_at,
	asked_at,
	who,
	office,
	procedure,
	cases,
}: StoredConsent): Record<string, unknown> {
	return present<Record<string, unknown>>({
		id,
		kind: "agent",
		status,
		method,
		asked_at,
		expires_at,
		who,
		office,
		procedure,
		cases,
	});
}
