import type { IdentityFacts } from "@onedoor/dsl/form";

import { type ErasedClass, type Erasing, note, scrubbed } from "./erasing.ts";
import { isPathErased, redactData } from "./redact-data.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * A case without what is erased, or a patch of one. What is taken out depends on where it stands and on nothing around
 * it, so the redacted patches of a log fold to the redacted case.
 */
export function redactCase(erasing: Erasing, patch: Json): Json {
	const isAll = erasing.classes.has("everything");
	const members = Object.entries(patch).flatMap(([name, value]) => {
		if (value === null || SKELETON.has(name)) return [[name, value] as const];
		if (!isAll) return [[name, redactMember(erasing, name, value)] as const];
		note(erasing, PERSONAL.has(name) ? value : undefined);
		return Object.hasOwn(EMPTY, name) ? [[name, EMPTY[name]] as const] : [];
	});
	return Object.fromEntries(members);
}

/** What is kept of a case for ever. */
const SKELETON: ReadonlySet<string> = new Set([
	"id",
	"number",
	"procedure",
	"edition",
	"bundle",
	"status",
	"result",
	"channel",
	"language",
	"opened_at",
	"submitted_at",
	"received_on",
	"ended_at",
	"closes_at",
	"final_at",
	"office",
	"state",
	"actions",
	"payments",
	"erased",
]);

/** What every case has, when nothing is left of it. */
const EMPTY: Json = {
	applicant: {},
	active: [],
	data: {},
	sources: {},
	steps: {},
	visits: {},
	clocks: {},
	paid: {},
	papers: [],
	waiting: {},
	disputes: [],
};

/** Members whose texts are looked for elsewhere. */
const PERSONAL: ReadonlySet<string> = new Set(["applicant", "data"]);

function redactMember(erasing: Erasing, name: string, value: unknown): unknown {
	if (name === "data") return redactData(erasing, value as Json);
	if (name === "applicant") return redactApplicant(erasing, value as Json);
	if (name === "sources")
		return Object.fromEntries(
			Object.entries(value as Json).filter(([path]) => !isPathErased(erasing, path)),
		);
	return redactInside(erasing, value, name);
}

const CLASS_OF: Readonly<Record<keyof IdentityFacts, ErasedClass | undefined>> = {
	personal_id: "identifier",
	organisation_code: "identifier",
	full_name: "ordinary",
	birth_date: "ordinary",
	is_foreigner: "ordinary",
	phone: "contact",
	email: "contact",
	level: undefined,
};

function redactApplicant(erasing: Erasing, applicant: Json): Json {
	const kept = Object.entries(applicant).filter(([fact, value]) => {
		const of = CLASS_OF[fact as keyof IdentityFacts];
		const goes = of !== undefined && erasing.classes.has(of);
		if (goes) note(erasing, value);
		return !goes;
	});
	return Object.fromEntries(kept);
}

/** Where people are named, or write in their own words. */
const WORDS: ReadonlySet<string> = new Set([
	"by",
	"id",
	"to",
	"for",
	"done_by",
	"claimed_by",
	"opened_by",
	"signed_by",
	"signed_for",
	"note",
	"reason",
]);

/** Copies of data: what a rule read, what a helper, a register or a port sent. They go with any class. */
const COPIES: ReadonlySet<string> = new Set(["input", "data", "known"]);

const FREE_WORDS: ReadonlySet<string> = new Set(["note", "reason"]);

/** Everything that is said around the data: texts of people without what was erased, copies of data not at all. */
export function redactInside(erasing: Erasing, value: unknown, name: string): unknown {
	if (typeof value === "string") return WORDS.has(name) ? scrubbed(erasing, value) : value;
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((item) => redactInside(erasing, item, name));
	const isFree = (member: string) => FREE_WORDS.has(member) && erasing.classes.has("ordinary");
	return Object.fromEntries(
		Object.entries(value)
			.filter(([member]) => !isFree(member))
			.map(([member, inner]) => [
				member,
				COPIES.has(member) && typeof inner === "object" && inner !== null
					? {}
					: redactInside(erasing, inner, member),
			]),
	);
}
