import type { Bundle, ChannelId } from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import type { HelperConsent } from "../case/consent.ts";
import { consentFor, unuseConsent, useConsent } from "../consent/change-consent.ts";
import { newCaseId } from "../engine/ids.ts";
import { prefill } from "../engine/prefill.ts";
import { readerOf } from "../engine/reader-of.ts";
import { applicantNumber } from "./applicant-number.ts";
import { caseReply } from "./case-reply.ts";
import { idempotencyKey } from "./preconditions.ts";
import { HttpProblem } from "./problem.ts";
import { bodyOf, type Call } from "./route.ts";
import { runCommand } from "./run-command.ts";
import { nowIn } from "./seen-case.ts";

interface NewCase {
	readonly procedure: string;
	readonly channel?: ChannelId;
	readonly language?: string;
	readonly data?: Readonly<Record<string, unknown>>;
	readonly office?: string;
	readonly applicant?: IdentityFacts;
	/** By which a partner acts for the applicant. */
	readonly consent?: string;
	/** How an officer made sure who the applicant is. */
	readonly identified?: string;
}

/** Opens a case on the edition in force, with the data given as its first draft and what registers know about it. */
export async function openCase(call: Call): Promise<Response> {
	const { engine, basePath } = call.service;
	const body = bodyOf<NewCase>(call);
	const bundle = engine.procedures.find(body.procedure, undefined, engine.clock.now());
	if (bundle === undefined) throw new HttpProblem(404, "unknown_procedure");
	const channel = body.channel ?? "online";
	const id = newCaseId(call.actor.id, idempotencyKey(call.request));
	const step = bundle.definition.starts_at;
	const applicant = applicantFor(call, bundle, channel, body.applicant);
	const consent = await givenConsent(call, body, { applicant, case: id });
	const response = await byConsent(call, consent, id, () =>
		runCommand(
			call,
			{
				case: id,
				bundle,
				command: {
					kind: "open",
					channel,
					language: languageOf(bundle, body.language),
					applicant,
					...(consent && { consent }),
					...(body.identified === undefined ? {} : { identified: body.identified }),
					...(body.office === undefined ? {} : { office: body.office }),
				},
				draft: {
					step,
					data: body.data ?? {},
					fetched: {},
					silent: [],
					version: 1,
					saved_at: nowIn(engine, bundle),
				},
			},
			async (seen) => {
				await prefill(engine, { ...seen, by: readerOf(seen.case, call.actor) }, step);
				return caseReply(call, seen, 201);
			},
		),
	);
	response.headers.set("Location", `${basePath}/api/cases/${id}`);
	return response;
}

async function givenConsent(
	{ service, actor }: Call,
	{ consent, procedure }: NewCase,
	opened: { readonly applicant: IdentityFacts; readonly case: string },
): Promise<HelperConsent | undefined> {
	const applicant = applicantNumber(opened.applicant);
	if (consent === undefined || applicant === undefined) return undefined;
	return consentFor(service.engine, actor, consent, { applicant, procedure, case: opened.case });
}

/** The consent is taken up before the case is opened: of two at once, one finds it gone. */
async function byConsent(
	{ service: { engine } }: Call,
	consent: HelperConsent | undefined,
	caseId: string,
	opening: () => Promise<Response>,
): Promise<Response> {
	if (consent === undefined) return opening();
	if (!(await useConsent(engine, consent, caseId))) throw new HttpProblem(403, "consent_missing");
	try {
		return await opening();
	} catch (error) {
		await unuseConsent(engine, consent.id, caseId);
		throw error;
	}
}

/** Whoever signed in, or, where another fills in, the person named. */
function applicantFor(
	{ actor }: Call,
	{ definition }: Bundle,
	channel: ChannelId,
	named: IdentityFacts | undefined,
): IdentityFacts {
	if (definition.channels[channel]?.filled_by === undefined) return actor.identity;
	if (named?.personal_id === undefined && named?.organisation_code === undefined)
		throw new HttpProblem(422, "applicant_missing");
	return named;
}

function languageOf({ definition }: Bundle, wanted: string | undefined): string {
	return wanted ?? definition.languages[0] ?? "en";
}
