import type {
	Bundle,
	ChannelId,
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
	Scenario,
} from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";
import { answersFor, NO_WISH } from "@onedoor/dsl/journey";

import { type Data, nested } from "../scenario-form.ts";
import type { Beginning } from "./move.ts";
import type { SimulatedRegisters } from "./simulated-registers.ts";

/** Somebody who applies, and everything that is known of them. */
export interface Example {
	readonly beginning: Beginning;
	/** What they would answer to whatever a form asks. */
	readonly answers: Data;
	readonly registers: SimulatedRegisters;
}

/** Made answers that no rule refuses, as far as they are found: registers know everything they can. */
export function exampleOf({ definition }: Pick<Bundle, "definition">, channel: ChannelId): Example {
	const { given, facts } = answersFor(definition, { ...NO_WISH, channel }, "answer");
	const answers = nested(given);
	return {
		beginning: { channel, facts: { ...identityIn(definition, answers), ...facts } },
		answers,
		registers: { values: answers, unknown: new Set() },
	};
}

/** The people of a scenario. Registers know what it says comes from them; the rest of its values is typed. */
export function exampleIn(bundle: Bundle, scenario: Scenario): Example {
	const { definition } = bundle;
	const { given, sources, channel, submitted_at, facts } = scenario;
	const answers = { ...exampleOf(bundle, channel).answers, ...nested(given) };
	const papers = Object.values(definition.documents).flatMap(papersIn);
	const typed = [...Object.keys(given), ...papers].filter((path) => sources[path] !== "register");
	return {
		beginning: {
			channel,
			...(submitted_at !== undefined && { submitted_at }),
			facts: { ...identityIn(definition, answers), ...facts },
		},
		answers,
		registers: { values: answers, unknown: new Set(typed) },
	};
}

function papersIn({ path, one_of }: DocumentRequirement): readonly DataPath[] {
	return [path, ...Object.values(one_of ?? {}).flatMap(papersIn)];
}

/** Facts of the identity that a scenario may say. */
const FACTS: ReadonlySet<string> = new Set([
	"personal_id",
	"full_name",
	"birth_date",
	"phone",
	"email",
]);

/** Who signs in is who the answers say: what they are read with, and what their login tells. */
function identityIn({ data }: Definition, answers: Data): Readonly<Record<string, string>> {
	const facts = Object.values(data).flatMap((field) => factsFrom(field, answers));
	return Object.fromEntries(facts);
}

function factsFrom(field: Field, answers: Data): readonly (readonly [string, string])[] {
	const { path, prefill, group } = field;
	const members = Object.values(group ?? {}).flatMap((member) => factsFrom(member, answers));
	if (prefill?.kind !== "identity" || !FACTS.has(prefill.field)) return members;
	const value = valueAt(answers, path);
	return typeof value === "string" ? [[`identity.${prefill.field}`, value], ...members] : members;
}
