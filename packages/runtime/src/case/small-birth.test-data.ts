import type {
	Bundle,
	Clock,
	Definition,
	Field,
	FormValidators,
	Id,
	Outcome,
	Step,
	Text,
} from "@onedoor/dsl/bundle";
import { parseRule, type Rule } from "@onedoor/dsl/expression";

import { compileDefinition } from "../../../dsl/src/compile/compile.ts";
import { VN } from "../time/vn-calendar.test-data.ts";
import { loadValidators } from "./load-validators.ts";

/** Birth registration with few fields and all its steps, written by hand: the core is tested without reading YAML. */
export function smallBirth(
	change: (definition: Definition) => Definition = (definition) => definition,
): Bundle {
	return compileDefinition(change(DEFINITION)).bundle;
}

export async function validatorsOf(
	bundle: Bundle,
): Promise<Readonly<Record<string, FormValidators>>> {
	return loadValidators(bundle);
}

function words(en: string): Text {
	return { vi: `${en} (vi)`, en };
}

export function rule(text: string): Rule {
	const { tree, errors } = parseRule(text);
	if (tree === undefined || errors.length > 0)
		throw new Error(`${text}: ${JSON.stringify(errors)}`);
	return { text, tree };
}

function field(path: string, as: Field["as"], more: Partial<Field> = {}): Field {
	const id = path.slice(path.lastIndexOf(".") + 1);
	return {
		id,
		path,
		as,
		title: words(id),
		answer: "required",
		if_silent: "ask",
		if_broken: "block",
		personal: "none",
		...more,
	};
}

function group(path: string, members: readonly Field[], more: Partial<Field> = {}): Field {
	return field(path, "group", {
		group: Object.fromEntries(members.map((one) => [one.id, one])),
		...more,
	});
}

function outcome(id: Id, go_to: string | undefined, more: Partial<Outcome> = {}): Outcome {
	const way = go_to === undefined ? ({ nowhere: true } as const) : { go_to };
	return { id, title: words(id), ask: [], tell: {}, from_outside: true, way, ...more };
}

const byDeadline = { from_outside: false } as const;

function step<T extends Step>(name: string, more: Partial<T> & Pick<T, "does">): Step {
	return {
		name,
		title: words(name),
		who: [],
		not_who_did: [],
		notices: [],
		tell: {},
		stops: [],
		...more,
	} as unknown as Step;
}

const tellLeader = { kind: "tell", roles: ["commune_leader"] } as const;
const ask = { ask: [], by_rule: false } as const;

const STEPS: readonly Step[] = [
	step("application", {
		does: "fill_in",
		who: ["applicant"],
		pages: [
			{ id: "you", title: words("You"), ask: ["requester", "relation"] },
			{ id: "child", title: words("The child"), ask: ["birth_kind", "birth_notice_code", "child"] },
			{ id: "parents", title: words("Parents"), when: rule("mother_known"), ask: ["mother"] },
			{ id: "papers", title: words("Papers"), ask: ["birth_evidence"] },
			{
				id: "result",
				title: words("Result"),
				ask: ["registration_commune", "exemption", "copies", "delivery"],
			},
		],
		way: { go_to: "reception" },
	}),
	step("reception", {
		does: "follow",
		part: "one_stop_reception",
		starts_at: "reception.check",
		steps: ["reception.check", "reception.supplement", "reception.refusal"],
	}),
	step("reception.check", {
		does: "decide",
		inside: "reception",
		who: ["receiver"],
		...ask,
		deadline: {
			within: { n: 4, unit: "working hours" },
			warn: { before: { n: 1, unit: "working hours" } },
			when_late: { kind: "tell", roles: ["centre_leader"] },
		},
		outcomes: [
			outcome("accepted", "forwarding", {
				tell: { applicant: "receipt" },
				leaves: ["reception.accepted"],
			}),
			outcome("incomplete", "reception.supplement", {
				marks: "required",
				reason: "required",
				reasons: "returns",
				at_most: 1,
				beyond: "centre_leader",
			}),
			outcome("not_eligible", "reception.refusal", { reason: "required" }),
		],
	}),
	step("reception.supplement", {
		does: "fill_in",
		inside: "reception",
		who: ["applicant"],
		change: "what_was_marked",
		pages: [],
		stops: ["total"],
		tell: { applicant: "supplement_request" },
		deadline: {
			within: { n: 30, unit: "days" },
			warn: { before: { n: 7, unit: "days" } },
			when_late: { kind: "go_to", step: "lapsed", leave: "lapsed" },
		},
		way: { go_to: "reception.check" },
	}),
	step("reception.refusal", {
		does: "sign",
		inside: "reception",
		who: ["centre_leader"],
		delegation: "never",
		not_who_did: ["reception.check"],
		signs: ["refusal_notice"],
		deadline: {
			within: { n: 1, unit: "working days" },
			when_late: { kind: "tell", roles: ["receiver"] },
		},
		outcomes: [
			outcome("signed", "refused", {
				tell: { applicant: "refusal_notice" },
				leaves: ["reception.refused"],
			}),
			outcome("sent_back", "reception.check", { reason: "required" }),
		],
	}),
	step("forwarding", {
		does: "hand_over",
		who: ["receiver", "civil_status_officer"],
		from: "receiver",
		to: "civil_status_officer",
		papers: [],
		deadline: {
			within: { n: 1, unit: "working hours" },
			when_late: { kind: "tell", roles: ["centre_leader"] },
		},
		way: { go_to: "lookups" },
	}),
	step("lookups", {
		does: "together",
		branches: ["parents_lookup", "notice_lookup"],
		way: { go_to: "verify" },
	}),
	step("parents_lookup", {
		does: "ask",
		inside: "lookups",
		when: rule("mother_known"),
		register: "population",
		service: "confirm_parents",
		give: { mother_personal_id: rule("mother.personal_id") },
		deadline: {
			within: { n: 4, unit: "working hours" },
			when_late: { kind: "take", outcome: "no_answer" },
		},
		answers: [
			outcome("matches", undefined),
			outcome("differs", undefined),
			outcome("no_answer", undefined, byDeadline),
		],
	}),
	step("notice_lookup", {
		does: "ask",
		inside: "lookups",
		when: rule("birth_notice_code != null"),
		register: "health",
		service: "confirm_birth_notice",
		give: { birth_notice_code: rule("birth_notice_code") },
		deadline: {
			within: { n: 4, unit: "working hours" },
			when_late: { kind: "take", outcome: "no_answer" },
		},
		answers: [outcome("matches", undefined), outcome("no_answer", undefined, byDeadline)],
	}),
	step("verify", {
		does: "decide",
		who: ["civil_status_officer"],
		...ask,
		not_who_did: ["reception.check"],
		notices: [
			{
				id: "silent",
				when: rule('parents_lookup.answer = "no_answer"'),
				say: words("The register is silent."),
			},
		],
		deadline: { within: { n: 2, unit: "working hours" }, when_late: tellLeader },
		outcomes: [
			outcome("correct", "draft_or_record"),
			outcome("verify_marital_status", "external_verification", { ask: ["verify_at"], at_most: 1 }),
			outcome("refuse", "refused", { reason: "required" }),
		],
	}),
	step("external_verification", {
		does: "decide",
		who: ["other_commune"],
		...ask,
		extends: { clock: "total", by: { n: 3, unit: "working days" } },
		tell: { applicant: "apology_slip" },
		deadline: {
			within: { n: 3, unit: "working days" },
			when_late: { kind: "take", outcome: "no_answer" },
		},
		outcomes: [
			outcome("confirmed", "verify"),
			outcome("not_confirmed", "verify", { reason: "required" }),
			outcome("no_answer", "verify", byDeadline),
		],
	}),
	step("draft_or_record", {
		does: "route",
		choose: [
			{ id: "others", when: "otherwise", go_to: "registration" },
			{ id: "online", when: rule('case.channel = "online"'), go_to: "draft_confirmation" },
		],
	}),
	step("draft_confirmation", {
		does: "confirm",
		who: ["applicant"],
		shows: ["child", "mother"],
		methods: ["app"],
		stops: ["total"],
		tell: { applicant: "draft_ready" },
		deadline: { within: { n: 1, unit: "days" }, when_late: { kind: "take", outcome: "confirmed" } },
		outcomes: [
			outcome("confirmed", "registration"),
			outcome("objected", "verify", { reason: "required", at_most: 2 }),
		],
	}),
	step("registration", {
		does: "record",
		register: "civil_status",
		service: "record_birth",
		give: { child_full_name: rule("child.full_name") },
		deadline: {
			within: { n: 1, unit: "working hours" },
			when_late: { kind: "tell", roles: ["civil_status_officer"] },
		},
		answers: [outcome("recorded", "personal_number")],
	}),
	step("personal_number", {
		does: "ask",
		register: "population",
		service: "new_personal_id",
		give: { full_name: rule("child.full_name") },
		deadline: {
			within: { n: 1, unit: "working hours" },
			when_late: { kind: "tell", roles: ["civil_status_officer"] },
		},
		answers: [outcome("issued", "signature"), outcome("failed", "verify")],
	}),
	step("signature", {
		does: "sign",
		who: ["commune_leader"],
		not_who_did: ["verify"],
		signs: ["birth_certificate"],
		deadline: {
			within: { n: 2, unit: "working hours" },
			when_late: { kind: "tell", roles: ["civil_status_officer"] },
		},
		outcomes: [
			outcome("signed", "copies_payment"),
			outcome("sent_back", "verify", { reason: "required", at_most: 2 }),
		],
	}),
	step("copies_payment", {
		does: "pay",
		who: ["applicant"],
		tell: { applicant: "payment_due" },
		deadline: {
			within: { n: 7, unit: "days" },
			warn: { before: { n: 2, unit: "days" } },
			when_late: { kind: "go_to", step: "result" },
		},
		way: { go_to: "result" },
	}),
	step("result", {
		does: "follow",
		part: "return_result",
		starts_at: "result.by_choice",
		steps: ["result.by_choice", "result.electronically", "result.at_counter"],
	}),
	step("result.by_choice", {
		does: "route",
		inside: "result",
		choose: [
			{
				id: "electronic",
				when: rule('delivery.method = "electronic"'),
				go_to: "result.electronically",
			},
			{ id: "counter", when: rule('delivery.method = "counter"'), go_to: "result.at_counter" },
		],
	}),
	step("result.electronically", {
		does: "deliver",
		inside: "result",
		by: "electronic",
		results: [],
		receives: [],
		deadline: {
			within: { n: 1, unit: "working days" },
			when_late: { kind: "take", outcome: "unreachable" },
		},
		outcomes: [
			outcome("delivered", "granted", { leaves: ["result.delivered"] }),
			outcome("unreachable", "result.at_counter"),
		],
	}),
	step("result.at_counter", {
		does: "deliver",
		inside: "result",
		who: ["receiver"],
		by: "counter",
		results: [],
		receives: [],
		tell: { applicant: "result_ready" },
		deadline: {
			within: { n: 30, unit: "days" },
			when_late: { kind: "go_to", step: "granted", leave: "uncollected" },
		},
		outcomes: [outcome("collected", "granted", { leaves: ["result.delivered"] })],
	}),
	step("granted", {
		does: "end",
		result: "granted",
		refund: "none",
		tell: { applicant: "outcome_notice" },
	}),
	step("refused", { does: "end", result: "refused", refund: "none" }),
	step("lapsed", { does: "end", result: "lapsed", refund: "none" }),
	step("withdrawn", { does: "end", result: "withdrawn", refund: "all" }),
	step("revoked", { does: "end", result: "revoked", refund: "none" }),
];

function clock(id: Id, more: Partial<Clock>): Clock {
	return { id, title: words(id), starts: [], restarts: [], ...more };
}

function message(id: Id, is: "letter" | "notice", may_mention: readonly string[]) {
	return { id, title: words(id), is, may_mention, subject: {}, body: {} } as const;
}

function officer(id: Id, office: Id, delegation: "allowed" | "never" = "allowed") {
	return { id, title: words(id), is: "officer", kinds: [], office, delegation } as const;
}

const person = { title: words("person"), found_by: ["personal_id"], gives: {} };

const DEFINITION: Definition = {
	procedure: "small_birth",
	edition: "2026-07-01",
	title: words("Birth registration"),
	about: "child.full_name",
	owner: "ministry_of_justice",
	accountable: "centre_leader",
	calendar: "vn",
	languages: ["vi", "en"],
	currency: "VND",
	drafts: { n: 90, unit: "days" },
	guidance: {},
	targets: {},
	channels: {
		online: { title: words("Online"), applicant_confirms: [], may: [] },
		counter: { title: words("Counter"), filled_by: "receiver", applicant_confirms: [], may: [] },
		agent: {
			title: words("Agent"),
			filled_by: "agent",
			consent: "one_time_code",
			applicant_confirms: ["application"],
			may: ["application"],
		},
	} as unknown as Definition["channels"],
	roles: {
		applicant: {
			id: "applicant",
			title: words("Applicant"),
			is: "applicant",
			kinds: ["citizen"],
			identity: 2,
			delegation: "allowed",
		},
		receiver: officer("receiver", "receiving"),
		centre_leader: officer("centre_leader", "receiving", "never"),
		civil_status_officer: officer("civil_status_officer", "competent"),
		other_commune: officer("other_commune", "parents_commune"),
		commune_leader: officer("commune_leader", "competent"),
		agent: { id: "agent", title: words("Agent"), is: "partner", kinds: [], delegation: "allowed" },
	},
	offices: {
		receiving: { is: "receiving" },
		competent: { is: "kind", kind: "commune_committee", of: "registration_commune" },
		parents_commune: { is: "kind", kind: "commune_committee", of: "verify_at" },
	},
	data: {
		requester: group("requester", [field("requester.full_name", "text", { longest: 80 })], {
			prefill: {
				kind: "register",
				register: "population",
				record: "person",
				members: { full_name: "full_name" },
				by: ["identity.personal_id"],
			},
		}),
		relation: field("relation", "choice", { list: "relations" }),
		birth_kind: field("birth_kind", "choice", { list: "kinds" }),
		birth_notice_code: field("birth_notice_code", "text", {
			longest: 20,
			answer: "optional",
			when: rule('birth_kind = "normal"'),
		}),
		child: group("child", [
			field("child.full_name", "text", { longest: 80 }),
			field("child.birth_date", "date", {
				latest: { kind: "today" },
				prefill: {
					kind: "register",
					register: "health",
					record: "birth_notice",
					field: "child_birth_date",
					by: ["birth_notice_code"],
				},
			}),
			field("child.ethnicity", "text", { longest: 40, personal: "sensitive", answer: "optional" }),
		]),
		mother: group(
			"mother",
			[
				field("mother.personal_id", "text", { longest: 12 }),
				field("mother.full_name", "text", { longest: 80 }),
			],
			{
				when: rule("mother_known"),
				prefill: {
					kind: "register",
					register: "population",
					record: "person",
					members: { full_name: "full_name" },
					by: ["mother.personal_id"],
				},
			},
		),
		registration_commune: field("registration_commune", "text", { longest: 10 }),
		exemption: field("exemption", "choice", {
			list: "exemptions",
			answer: "optional",
			when: rule("late"),
			fetch: {
				kind: "register",
				register: "social",
				record: "beneficiary",
				field: "ground",
				by: ["identity.personal_id"],
			},
		}),
		copies: field("copies", "whole", { least: "0", most: "20" }),
		delivery: group("delivery", [field("delivery.method", "choice", { list: "methods" })]),
		verify_at: field("verify_at", "text", { longest: 10 }),
	},
	computed: {},
	conditions: {
		mother_known: rule('birth_kind in ("normal", "father_unknown")'),
		late: rule("clocks.duty.late"),
	},
	checks: {
		same_name: {
			id: "same_name",
			when: rule("mother_known"),
			must: rule("child.full_name != mother.full_name"),
			if_broken: "warn",
			say: words("Mother and child have the same name."),
			reads: ["child.full_name", "mother.full_name", "birth_kind"],
		},
		not_itself: {
			id: "not_itself",
			must: rule('child.full_name != "X"'),
			if_broken: "block",
			say: words("X is not a name."),
			reads: ["child.full_name"],
		},
	},
	documents: {
		birth_evidence: {
			id: "birth_evidence",
			path: "birth_evidence",
			title: words("Evidence"),
			kind: "birth_evidence",
			when: rule('birth_kind != "abandoned"'),
			one_of: Object.fromEntries(
				(["birth_notice", "undertaking"] as const).map((id) => [
					id,
					{
						id,
						path: `birth_evidence.${id}`,
						title: words(id),
						kind: id,
						satisfied_by:
							id === "birth_notice"
								? [
										{
											by: "register",
											source: {
												kind: "register",
												register: "health",
												record: "birth_notice",
												field: "notice",
												by: ["birth_notice_code"],
											},
										},
										{ by: "upload" },
									]
								: [{ by: "upload" }],
						form: "copy",
						copies: 1,
						files: { min: 1, max: 5 },
						types: ["pdf"],
						size: 1_000_000,
						if_missing: "block",
					},
				]),
			),
			satisfied_by: [],
			form: "copy",
			copies: 1,
			files: { min: 1, max: 5 },
			types: ["pdf"],
			size: 1_000_000,
			if_missing: "block",
		},
	},
	fees: {
		late_registration: {
			id: "late_registration",
			title: words("Late registration"),
			when: rule("late"),
			amount: { amount: 8000, currency: "VND" },
			if_several_apply: "only one",
			rates: [
				{ id: "exempt", when: rule("exemption != null"), amount: { amount: 0, currency: "VND" } },
			],
		},
		copies: {
			id: "copies",
			title: words("Copies"),
			when: rule("copies > 0"),
			amount: { amount: 8000, currency: "VND" },
			times: rule("copies"),
			if_several_apply: "only one",
			rates: [],
		},
	},
	clocks: {
		duty: clock("duty", {
			of: "applicant",
			starts: [{ kind: "at", path: "child.birth_date" }],
			within: { n: 60, unit: "days" },
			ends: { kind: "after", step: "application" },
		}),
		total: clock("total", {
			cut_off: "15:00",
			starts: [{ kind: "after", step: "reception", outcome: "accepted" }],
			within: { n: 0, unit: "same working day" },
			ends: { kind: "after", step: "signature", outcome: "signed" },
		}),
	},
	results: {
		birth_certificate: {
			id: "birth_certificate",
			title: words("Certificate"),
			letter: "birth_certificate",
			kind: "birth_certificate",
			originals: 1,
			stored: "repository",
		},
	},
	gives: {},
	starts_at: "application",
	steps: Object.fromEntries(STEPS.map((one) => [one.name, one])),
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
			who: "commune_leader",
			reason: "required",
			at_most: 1,
			extends: { clock: "total", by: { n: 3, unit: "working days" } },
			tell: { applicant: "apology_slip" },
		},
	},
	afterwards: {
		revoke: {
			id: "revoke",
			title: words("Revoke"),
			who: "commune_leader",
			from: ["granted"],
			reason: "required",
			tell: {},
			go_to: "revoked",
		},
	},
	lists: Object.fromEntries(
		Object.entries({
			kinds: ["normal", "father_unknown", "abandoned"],
			relations: ["mother", "father"],
			exemptions: ["merit"],
			methods: ["electronic", "counter"],
			returns: ["paper_unreadable"],
		}).map(([id, codes]) => [
			id,
			{ id, codes: Object.fromEntries(codes.map((code) => [code, { title: words(code) }])) },
		]),
	),
	registers: {
		population: {
			id: "population",
			title: words("Population"),
			owner: "police",
			records: { person },
			services: {
				confirm_parents: { takes: {}, answers: { matches: { gives: {} }, differs: { gives: {} } } },
				new_personal_id: {
					takes: {},
					answers: {
						issued: { gives: { personal_id: field("personal_id", "text") } },
						failed: { gives: {} },
					},
				},
			},
			grant: {
				purpose: words("births"),
				consent: "not needed",
				may_read: ["person.full_name"],
				may_call: ["new_personal_id"],
			},
		},
		health: {
			id: "health",
			title: words("Health"),
			owner: "health",
			records: { birth_notice: { found_by: ["birth_notice_code"], gives: {} } },
			services: { confirm_birth_notice: { takes: {}, answers: { matches: { gives: {} } } } },
			grant: {
				purpose: words("births"),
				consent: "not needed",
				may_read: ["birth_notice.child_birth_date", "birth_notice.notice"],
				may_call: [],
			},
		},
		social: {
			id: "social",
			title: words("Social"),
			owner: "home",
			records: { beneficiary: { found_by: ["personal_id"], gives: {} } },
			services: {},
			grant: {
				purpose: words("fees"),
				consent: "not needed",
				may_read: ["beneficiary.ground"],
				may_call: [],
			},
		},
		civil_status: {
			id: "civil_status",
			title: words("Civil status"),
			owner: "justice",
			records: {},
			services: {
				record_birth: {
					takes: {},
					answers: {
						recorded: { gives: { certificate_number: field("certificate_number", "text") } },
					},
				},
			},
		},
	},
	messages: {
		receipt: message("receipt", "letter", ["case.number", "clocks.total.due_on"]),
		supplement_request: message("supplement_request", "letter", [
			"case.number",
			"step.marks",
			"step.reason",
			"step.due_on",
		]),
		refusal_notice: message("refusal_notice", "letter", ["case.number", "step.reason"]),
		apology_slip: message("apology_slip", "letter", ["case.number", "clocks.total.due_on"]),
		draft_ready: message("draft_ready", "notice", ["case.number", "step.due_on"]),
		payment_due: message("payment_due", "notice", ["case.number", "fees.total"]),
		result_ready: message("result_ready", "notice", ["case.number"]),
		outcome_notice: message("outcome_notice", "notice", ["case.number", "case.result"]),
		birth_certificate: message("birth_certificate", "letter", [
			"case.number",
			"child.full_name",
			"personal_number.personal_id",
			"registration.certificate_number",
		]),
	},
	sources: {},
	office_kinds: { commune_committee: { title: words("Commune"), calendar: "vn" } },
	calendars: { vn: VN },
};
