import type {
	Check,
	Definition,
	DocumentRequirement,
	Fee,
	Field,
	FormValidators,
	Page,
	SchemaValidator,
	Step,
} from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { parseRule } from "../expression/parser.ts";
import type { Facts } from "./facts.ts";

/** Definitions for tests, as short as they can be written. */
export function rule(text: string): Rule {
	const { tree, errors } = parseRule(text);
	if (!tree) throw new Error(`${text}: ${errors.map(({ code }) => code).join()}`);
	return { text, tree };
}

export function definition(more: Partial<Definition>): Definition {
	return {
		procedure: "test",
		edition: "2026-07-01",
		title: { en: "Test" },
		owner: "ministry",
		calendar: "vn",
		languages: ["en"],
		currency: "VND",
		drafts: { n: 90, unit: "days" },
		guidance: {},
		targets: {},
		channels: {
			online: { title: { en: "Online" }, applicant_confirms: [], may: [] },
		} as unknown as Definition["channels"],
		roles: {},
		offices: {},
		data: {},
		computed: {},
		conditions: {},
		checks: {},
		documents: {},
		fees: {},
		clocks: {},
		results: {},
		gives: {},
		starts_at: "application",
		steps: {},
		anytime: {},
		afterwards: {},
		lists: {},
		registers: {},
		messages: {},
		sources: {},
		office_kinds: {},
		calendars: {},
		...more,
	};
}

type FieldParts = Partial<Omit<Field, "when" | "required_when" | "group">> & {
	readonly when?: string;
	readonly required_when?: string;
	readonly group?: Readonly<Record<string, FieldParts>>;
};

/** Fields by id; ids and paths follow from where they stand. */
export function fields(
	parts: Readonly<Record<string, FieldParts>>,
	around = "",
): Readonly<Record<string, Field>> {
	return Object.fromEntries(
		Object.entries(parts).map(([id, part]) => [id, field(id, part, around)]),
	);
}

function field(
	id: string,
	{ when, required_when, group, ...more }: FieldParts,
	around: string,
): Field {
	const path = around === "" ? id : `${around}.${id}`;
	return {
		id,
		path,
		as: group ? "group" : "text",
		title: { en: id },
		answer: "required",
		if_silent: "ask",
		if_broken: "block",
		personal: "none",
		...more,
		...(when === undefined ? {} : { when: rule(when) }),
		...(required_when === undefined ? {} : { required_when: rule(required_when) }),
		...(group ? { group: fields(group, path) } : {}),
	};
}

export function fillIn(
	pages: Readonly<Record<string, { readonly ask: readonly string[]; readonly when?: string }>>,
	name = "application",
	more: Partial<Step> = {},
): Step {
	return {
		...STEP,
		name,
		title: { en: name },
		does: "fill_in",
		who: ["applicant"],
		way: { go_to: "granted" },
		pages: Object.entries(pages).map(
			([id, { ask, when }]): Page => ({
				id,
				title: { en: id },
				ask,
				...(when === undefined ? {} : { when: rule(when) }),
			}),
		),
		...more,
	} as Step;
}

export function decide(name: string, more: Partial<Step> = {}): Step {
	return {
		...STEP,
		name,
		title: { en: name },
		does: "decide",
		who: ["officer"],
		ask: [],
		by_rule: false,
		outcomes: [],
		...more,
	} as Step;
}

export function end(name: string): Step {
	return { ...STEP, name, title: { en: name }, does: "end", result: "granted", refund: "none" };
}

const STEP = { who: [], not_who_did: [], notices: [], tell: {}, stops: [] } as const;

export function steps(...list: readonly Step[]): Readonly<Record<string, Step>> {
	return Object.fromEntries(list.map((step) => [step.name, step]));
}

export function document(
	path: string,
	more: Partial<Omit<DocumentRequirement, "when">> & { readonly when?: string } = {},
): DocumentRequirement {
	const { when, ...rest } = more;
	return {
		id: path.split(".").at(-1) ?? "",
		path,
		title: { en: path },
		kind: path,
		satisfied_by: rest.one_of ? [] : [{ by: "upload" }],
		form: "copy",
		copies: 1,
		files: { min: 1, max: 2 },
		types: ["pdf"],
		size: 1000,
		if_missing: "block",
		...rest,
		...(when === undefined ? {} : { when: rule(when) }),
	};
}

export function check(
	id: string,
	must: string,
	reads: readonly string[],
	more: Partial<Check> = {},
): Check {
	return { id, must: rule(must), if_broken: "block", say: { en: id }, reads, ...more };
}

export function fee(id: string, more: Partial<Fee>): Fee {
	return {
		id,
		title: { en: id },
		amount: { amount: 8000, currency: "VND" },
		if_several_apply: "only one",
		rates: [],
		...more,
	};
}

export function facts(more: Partial<Facts> = {}): Facts {
	return {
		today: "2026-11-23",
		now: "2026-11-23T09:00:00+07:00",
		case: { channel: "online", language: "en", edition: "2026-07-01", received_on: "2026-11-23" },
		identity: {},
		steps: {},
		clocks: {},
		sources: {},
		...more,
	};
}

/** Validators as AJV makes them: what a value fails, by path. */
export function validators(
	faults: Readonly<
		Record<
			string,
			(value: unknown) => [keyword: string, params?: Record<string, unknown>] | undefined
		>
	> = {},
): FormValidators {
	const made = Object.entries(faults).map(([path, fault]): [string, SchemaValidator] => {
		const validator: SchemaValidator = (value) => {
			const found = fault(value);
			validator.errors = found
				? [{ keyword: found[0], instancePath: "", params: found[1] ?? {} }]
				: null;
			return found === undefined;
		};
		return [path, validator];
	});
	return { fields: Object.fromEntries(made), step: () => true };
}
