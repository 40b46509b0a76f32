import type { Definition, Field, Outcome, Step, Text } from "../bundle/index.ts";
import type { Expression, Rule } from "../expression/ast.ts";

/**
 * A small procedure that uses every construct once: pages and conditions, a part with a correction loop, two
 * look-ups beside each other, a choice by rule, a fee, ends with something afterwards. Written by hand, so that
 * compiling is tested without reading YAML.
 */
export function smallDefinition(): Definition {
	return { ...HEAD, ...CONTENT, ...STEPS, ...SHARED };
}

export function rule(text: string, tree: Expression): Rule {
	return { text, tree };
}

/** `path = "code"` */
export function is(path: string, code: string): Rule {
	const right: Expression = { op: "literal", type: "text", value: code };
	return rule(`${path} = "${code}"`, { op: "=", left: pathOf(path), right });
}

function pathOf(path: string): Extract<Expression, { op: "path" }> {
	return { op: "path", path: path.split(".") };
}

function words(en: string): Text {
	return { vi: `${en} (vi)`, en };
}

function field(path: string, more: Partial<Field> & Pick<Field, "as">): Field {
	const id = path.slice(path.lastIndexOf(".") + 1);
	return {
		id,
		path,
		title: words(id),
		answer: "required",
		if_silent: "ask",
		if_broken: "block",
		personal: "none",
		...more,
	};
}

function outcome(id: string, go_to: string | undefined, more: Partial<Outcome> = {}): Outcome {
	const way = go_to === undefined ? ({ nowhere: true } as const) : { go_to };
	return { id, title: words(id), ask: [], tell: {}, from_outside: true, way, ...more };
}

const BASE = { who: [], not_who_did: [], notices: [], tell: {}, stops: [] } as const;

function step<S extends Step>(
	name: string,
	more: Omit<S, "name" | "title" | keyof typeof BASE> & Partial<S>,
): S {
	return {
		...BASE,
		name,
		title: words(name.split(".").at(-1)?.replaceAll("_", " ") ?? name),
		...more,
	} as unknown as S;
}

function steps(list: readonly Step[]): Readonly<Record<string, Step>> {
	return Object.fromEntries(list.map((one) => [one.name, one]));
}

const HEAD = {
	procedure: "dog_licence",
	edition: "2026-07-01",
	title: words("Dog licence"),
	about: "dog.name",
	owner: "ministry_of_dogs",
	calendar: "vn",
	languages: ["vi", "en"],
	currency: "VND",
	drafts: { n: 90, unit: "days" },
	guidance: {},
	targets: {},
	channels: {
		online: { title: words("Online"), applicant_confirms: [], may: [] },
	} as Partial<Definition["channels"]> as Definition["channels"],
	roles: {
		applicant: {
			id: "applicant",
			title: words("Applicant"),
			is: "applicant",
			kinds: ["citizen"],
			delegation: "allowed",
		},
		registrar: {
			id: "registrar",
			title: words("Registrar"),
			is: "officer",
			kinds: [],
			delegation: "allowed",
		},
		leader: {
			id: "leader",
			title: words("Head of office"),
			is: "officer",
			kinds: [],
			delegation: "never",
		},
	},
	offices: {},
} as const satisfies Partial<Definition>;

const CONTENT = {
	data: {
		owner_id: field("owner_id", {
			as: "text",
			uses: "personal_id",
			pattern: { text: "12 digits", regex: "^[0-9]{12}$" },
		}),
		seller_id: field("seller_id", {
			as: "text",
			uses: "personal_id",
			pattern: { text: "12 digits", regex: "^[0-9]{12}$" },
			answer: "optional",
		}),
		kind: field("kind", { as: "choice", list: "kinds" }),
		dog: field("dog", {
			as: "group",
			group: {
				name: field("dog.name", { as: "text", longest: 20, autocomplete: "off" }),
				born: field("dog.born", { as: "partial_date", latest: { kind: "today" } }),
				constructor: field("dog.constructor", { as: "text", answer: "optional" }),
			},
		}),
		litter: field("litter", {
			as: "group",
			many: { min: 1, max: 3 },
			when: is("kind", "breeding"),
			group: {
				chip: field("litter.chip", {
					as: "text",
					pattern: { text: "3 digits", regex: "^[0-9]{3}$" },
				}),
			},
		}),
		copies: field("copies", { as: "whole", least: "0", most: "20" }),
		weight: field("weight", { as: "number", answer: "optional" }),
		bought: field("bought", { as: "date", answer: "optional" }),
		true_words: field("true_words", { as: "yes_no", must_be: true }),
		district: field("district", { as: "text" }),
	},
	computed: {
		breeds: { id: "breeds", title: words("Breeds"), as: "yes_no", is: is("kind", "breeding") },
	},
	conditions: { breeding: is("kind", "breeding") },
	checks: {},
	documents: {
		proof: {
			id: "proof",
			path: "proof",
			title: words("Proof"),
			kind: "proof",
			when: rule("breeding", pathOf("breeding")),
			satisfied_by: [],
			form: "copy",
			copies: 1,
			files: { min: 1, max: 2 },
			types: ["pdf"],
			size: 1000,
			if_missing: "block",
			one_of: {
				pass: {
					id: "pass",
					path: "proof.pass",
					title: words("Pass"),
					kind: "pass",
					satisfied_by: [{ by: "wallet" }, { by: "upload" }],
					form: "copy",
					copies: 1,
					files: { min: 1, max: 2 },
					types: ["pdf"],
					size: 1000,
					if_missing: "block",
				},
			},
		},
	},
	fees: {},
	clocks: {
		total: {
			id: "total",
			title: words("Total"),
			starts: [],
			restarts: [],
			within: { n: 5, unit: "working days" },
		},
		duty: {
			id: "duty",
			title: words("Duty"),
			of: "applicant",
			starts: [],
			restarts: [],
			within: { n: 60, unit: "days" },
			when_late: { kind: "go_to", step: "lapsed" },
		},
	},
	results: {},
	gives: {},
} as const satisfies Partial<Definition>;

const STEPS = {
	starts_at: "application",
	steps: steps([
		step("application", {
			does: "fill_in",
			who: ["applicant"],
			pages: [
				{ id: "you", title: words("You"), ask: ["owner_id", "seller_id", "kind", "dog.name"] },
				{
					id: "dog",
					title: words("The dog"),
					ask: ["dog.born", "dog.constructor", "weight", "bought", "breeds"],
				},
				{
					id: "breeding",
					title: words("Breeding"),
					when: rule("breeds", pathOf("breeds")),
					ask: ["litter", "proof"],
				},
				{ id: "rest", title: words("The rest"), ask: ["copies", "true_words"] },
			],
			way: { go_to: "reception" },
		}),
		step("reception", {
			does: "follow",
			part: "one_stop",
			starts_at: "reception.check",
			steps: ["reception.check", "reception.supplement"],
		}),
		step("reception.check", {
			does: "decide",
			inside: "reception",
			who: ["registrar"],
			ask: [],
			by_rule: false,
			deadline: {
				within: { n: 4, unit: "working hours" },
				when_late: { kind: "tell", roles: ["leader"] },
			},
			outcomes: [
				outcome("accepted", "look_ups", { leaves: ["reception.accepted"] }),
				outcome("incomplete", "reception.supplement", {
					marks: "required",
					reason: "required",
					at_most: 1,
				}),
				outcome("hopeless", "refused", { allowed: is("kind", "wolf"), reason: "required" }),
			],
		}),
		step("reception.supplement", {
			does: "fill_in",
			inside: "reception",
			who: ["applicant"],
			change: "what_was_marked",
			stops: ["total"],
			pages: [],
			deadline: { within: { n: 30, unit: "days" }, when_late: { kind: "go_to", step: "lapsed" } },
			way: { go_to: "reception.check" },
		}),
		step("look_ups", {
			does: "together",
			branches: ["vet", "breeder"],
			way: {
				choose: [
					{ id: "rest", when: "otherwise", go_to: "verify" },
					{ id: "wolf", when: is("kind", "wolf"), go_to: "refused" },
				],
			},
		}),
		step("vet", {
			does: "ask",
			inside: "look_ups",
			register: "vets",
			service: "vaccinated",
			give: {},
			deadline: {
				within: { n: 1, unit: "working days" },
				when_late: { kind: "take", outcome: "silent" },
			},
			answers: [
				outcome("yes", undefined),
				outcome("no", undefined),
				outcome("silent", undefined, { from_outside: false }),
			],
		}),
		step("breeder", {
			does: "ask",
			inside: "look_ups",
			register: "breeders",
			service: "known",
			give: {},
			when: rule("breeding", pathOf("breeding")),
			deadline: {
				within: { n: 1, unit: "working days" },
				when_late: { kind: "take", outcome: "silent" },
			},
			answers: [outcome("known", undefined), outcome("silent", undefined, { from_outside: false })],
		}),
		step("verify", {
			does: "decide",
			who: ["registrar"],
			ask: [],
			by_rule: false,
			deadline: {
				within: { n: 2, unit: "working days" },
				when_late: { kind: "tell", roles: ["leader"] },
			},
			outcomes: [
				outcome("correct", "payment"),
				outcome("ask_district", "district_says", { ask: ["district"], at_most: 1 }),
				outcome("refuse", "refused", { reason: "required" }),
			],
		}),
		step("district_says", {
			does: "decide",
			who: ["leader"],
			ask: ["copies"],
			by_rule: false,
			deadline: {
				within: { n: 3, unit: "working days" },
				when_late: { kind: "take", outcome: "no_answer" },
			},
			outcomes: [
				outcome("confirmed", "verify"),
				outcome("no_answer", "verify", { from_outside: false }),
			],
		}),
		step("payment", {
			does: "pay",
			who: ["applicant"],
			deadline: { within: { n: 7, unit: "days" }, when_late: { kind: "go_to", step: "withdrawn" } },
			way: { go_to: "by_weight" },
		}),
		step("by_weight", {
			does: "route",
			choose: [
				{ id: "others", when: "otherwise", go_to: "signature" },
				{ id: "wolf", when: is("kind", "wolf"), go_to: "refused" },
			],
		}),
		step("signature", {
			does: "sign",
			who: ["leader"],
			signs: ["licence"],
			deadline: {
				within: { n: 1, unit: "working days" },
				when_late: { kind: "tell", roles: ["registrar"] },
			},
			outcomes: [
				outcome("signed", "granted"),
				outcome("sent_back", "verify", { reason: "required" }),
			],
		}),
		step("granted", { does: "end", result: "granted", refund: "none" }),
		step("refused", { does: "end", result: "refused", refund: "none" }),
		step("lapsed", { does: "end", result: "lapsed", refund: "none" }),
		step("withdrawn", { does: "end", result: "withdrawn", refund: "all" }),
		step("revoked", { does: "end", result: "revoked", refund: "none" }),
	]),
	anytime: {
		withdraw: {
			id: "withdraw",
			title: words("Withdraw"),
			who: "applicant",
			until: "signature",
			tell: {},
			go_to: "withdrawn",
		},
		extend: {
			id: "extend",
			title: words("Extend"),
			who: "leader",
			extends: { clock: "total", by: { n: 3, unit: "working days" } },
			tell: {},
		},
	},
	afterwards: {
		revoke: {
			id: "revoke",
			title: words("Revoke"),
			who: "leader",
			from: ["granted"],
			reason: "required",
			tell: {},
			go_to: "revoked",
		},
	},
} as const satisfies Partial<Definition>;

const SHARED = {
	lists: {
		kinds: {
			id: "kinds",
			codes: {
				pet: { title: words("Pet") },
				breeding: { title: words("Breeding") },
				wolf: { title: words("Wolf") },
			},
		},
	},
	registers: {},
	messages: {},
	sources: {},
	office_kinds: {},
	calendars: {},
} as const satisfies Partial<Definition>;
