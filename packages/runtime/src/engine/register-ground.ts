import type { Bundle, Definition, Id } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import { isConsentWanted } from "../case/consent-wanted.ts";
import type { RegisterGround } from "../ports/ports.ts";

/** What is about to be asked: fields of a record, or a service. */
export type RegisterQuestion = { readonly register: Id } & (
	| { readonly record: Id; readonly fields: readonly Id[] }
	| { readonly service: Id }
);

/** Why a question must not leave. */
export type NotAsked = "not_granted" | "no_purpose" | "consent";

/**
 * The last look before anything leaves, whoever asks and whichever port would answer: the definition uses it, its
 * owner granted it for a purpose, and the applicant agreed where they have to. What compiles asks nothing else, so
 * this says no to faults of the program, and to consents that were taken back while an order waited.
 */
export function whyNotAsked(
	{ definition }: Bundle,
	kase: Pick<Case, "consents">,
	question: RegisterQuestion,
): NotAsked | undefined {
	if (!isGranted(definition, question)) return "not_granted";
	const { register } = question;
	const purposes = Object.values(definition.registers[register]?.grant?.purpose ?? {});
	if (!purposes.some((text) => text.trim() !== "")) return "no_purpose";
	return isConsentWanted(definition, kase, register) ? "consent" : undefined;
}

function isGranted({ registers }: Definition, question: RegisterQuestion): boolean {
	const register = ownOf(registers, question.register);
	const grant = register?.grant;
	if (register === undefined || grant === undefined) return false;
	if ("service" in question)
		return (
			ownOf(register.services, question.service) !== undefined &&
			grant.may_call.includes(question.service)
		);
	const { record, fields } = question;
	const gives = ownOf(register.records, record)?.gives;
	return (
		gives !== undefined &&
		fields.length > 0 &&
		fields.every((name) => ownOf(gives, name) && grant.may_read.includes(`${record}.${name}`))
	);
}

function ownOf<Value>(all: Readonly<Record<Id, Value>>, name: Id): Value | undefined {
	return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** By what right a register is asked for a case. */
export function groundOf(
	{ definition }: Bundle,
	{ consents }: Pick<Case, "consents">,
	register: Id,
): RegisterGround {
	const { purpose = {}, law } = definition.registers[register]?.grant ?? {};
	const source = law && ownOf(definition.sources, law.source);
	const given_at = consents && ownOf(consents, register);
	return {
		procedure: definition.procedure,
		purpose,
		...(source && {
			basis: {
				cite: source.cite,
				...(law?.where !== undefined && { where: law.where }),
				...(source.url !== undefined && { url: source.url }),
			},
		}),
		...(given_at !== undefined && { consent: { given_at } }),
	};
}
