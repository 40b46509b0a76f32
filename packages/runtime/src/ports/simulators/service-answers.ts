import { createHash } from "node:crypto";

import type { Definition, Field } from "@onedoor/dsl/bundle";

import type { PortAnswer, RegisterCall } from "../ports.ts";

/**
 * What a simulated service answers: the first answer its definition lists, with values of the right shape, made from
 * the order's id. So a number is new for each order and the same when the order is sent again.
 */
export function serviceAnswer(definition: Definition, call: RegisterCall): PortAnswer {
	const service = definition.registers[call.register]?.services[call.service];
	const [answer, { gives } = { gives: {} }] = Object.entries(service?.answers ?? {})[0] ?? [];
	if (answer === undefined)
		throw new Error(`${call.register}.${call.service} has no answer in the library`);
	const data = Object.fromEntries(
		Object.values(gives).map((field) => [field.id, sampleOf(field, call)]),
	);
	return Object.keys(data).length === 0 ? { answer } : { answer, data };
}

function sampleOf(field: Field, call: RegisterCall): unknown {
	switch (field.as) {
		case "whole":
		case "money":
			return Number(digits(call.id, field.id, 4));
		case "number":
			return digits(call.id, field.id, 4);
		case "yes_no":
			return true;
		case "group":
			return Object.fromEntries(
				Object.values(field.group ?? {}).map((member) => [member.id, sampleOf(member, call)]),
			);
		case "document":
			return { issuer: call.register, number: `${call.number}-${digits(call.id, field.id, 4)}` };
		default:
			return text(field, call);
	}
}

/** `12 digits` makes twelve digits; any other text takes the case's number, which makes it readable and unique. */
function text(field: Field, call: RegisterCall): string {
	const wanted = /^(\d+) digits$/.exec(field.pattern?.text ?? "")?.[1];
	if (wanted !== undefined) return `0${digits(call.id, field.id, Number(wanted) - 1)}`;
	return `${call.number}/${digits(call.id, field.id, 3)}`;
}

function digits(id: string, field: string, count: number): string {
	const hash = createHash("sha256").update(`${id} ${field}`).digest("hex");
	return (BigInt(`0x${hash}`) % 10n ** BigInt(count)).toString().padStart(count, "0");
}
