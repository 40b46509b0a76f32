import type {
	Bundle,
	CaseResult,
	Definition,
	FormValidators,
	Id,
	Role,
	Scenario,
	StepName,
} from "@onedoor/dsl/bundle";
import type { IdentityFacts } from "@onedoor/dsl/form";

import { namedBy } from "../access/roles.ts";
import { calendarOf } from "../case/calendars.ts";
import type { Actor, Case } from "../case/case.ts";
import type { Command, Refusal } from "../case/command.ts";
import type { HelperConsent } from "../case/consent.ts";
import { decide } from "../case/decide.ts";
import { drawOf } from "../case/draw.ts";
import { dueOf } from "../case/due-of.ts";
import type { Effect } from "../case/effect.ts";
import type { CaseEvent } from "../case/event.ts";
import type { FormMemory } from "../case/form-memory.ts";
import { isRefusal } from "../case/refusal.ts";
import type { Due } from "../storage/storage.ts";
import { epoch, instantOf } from "../time/zone.ts";
import type { Filled } from "./scenario-form.ts";

const CLOCK: Actor = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} };
const PORT: Actor = { id: "port:scenario", kind: "port", roles: [], level: 3, identity: {} };
const APPLICANT = "applicant";
/** Of whoever signs in, where a scenario says nothing else. */
const HIGHEST = 3;
const SESSION_MS = 8 * 3_600_000;

/** A command that was carried out: the case before it, and what it wrote into the log. */
export interface Done {
	readonly world: World;
	readonly command: Command;
	readonly actor: Actor;
	readonly before: Case | undefined;
	readonly events: readonly CaseEvent[];
}

/** What a scenario plays in: one case, its people, a clock that moves only when nothing is left to do. */
export class World {
	readonly bundle: Bundle;
	readonly scenario: Scenario;
	readonly effects: Effect[] = [];
	/** Paths that were shown in a form somebody filled in. */
	readonly shown: Set<string> = new Set();
	/** Paths that were shown and answered, without the numbers of items. */
	readonly answered: Set<string> = new Set();
	/** Paths that a form asked for: shown to somebody who filled it in, and not there already. */
	readonly asked: Set<string> = new Set();
	/** The most that was paid at any time: an end may give it back. */
	paid = 0;
	now: string;
	/** Of the case that is opened: by it, cases are drawn for a `sample`. */
	number = "SC-1";
	/** Told of every command that was carried out. */
	watch: ((done: Done) => void) | undefined;
	/** Told of every command that was refused. */
	watchRefusal: ((refusal: Refusal, world: World) => void) | undefined;
	/** What is sent with a form, where that is known without filling it in. */
	fill: ((world: World, step: StepName) => Filled) | undefined;
	/** Of what was filed before in this and other worlds. */
	forms: FormMemory | undefined;
	/** Whether anybody reads in the events what they changed. */
	isLogged = true;
	readonly #validators: Readonly<Record<string, FormValidators>>;
	#proved: readonly Role[] | undefined;
	#case: Case | undefined;

	constructor(
		bundle: Bundle,
		scenario: Scenario,
		validators: Readonly<Record<string, FormValidators>>,
		now: string,
	) {
		this.bundle = bundle;
		this.scenario = scenario;
		this.#validators = validators;
		this.now = now;
		this.number = drawnNumber(bundle.definition, scenario);
	}

	get case(): Case {
		if (this.#case === undefined) throw new Error("the scenario's case is not open");
		return this.#case;
	}

	/** Goes on with a case that began elsewhere: one that was moved to this edition. */
	takeOver(current: Case): void {
		this.#case = current;
	}

	/** Carries out a command; a refusal leaves everything as it was. */
	send(command: Command, actor: Actor): Refusal | undefined {
		const env = {
			now: this.now,
			actor,
			id: `scenario:${this.scenario.id}`,
			number: this.number,
			validators: this.#validators,
			...(this.forms && { forms: this.forms }),
			...(!this.isLogged && { unlogged: true as const }),
		};
		const given = this.#withPowers(command);
		const answer = decide(this.bundle, this.#case, given, env);
		if (isRefusal(answer)) {
			this.watchRefusal?.(answer, this);
			return answer;
		}
		const before = this.#case;
		this.#case = answer.next;
		this.watch?.({ world: this, command: given, actor, before, events: answer.events });
		this.effects.push(...answer.effects);
		this.paid = Math.max(
			this.paid,
			Object.values(answer.next.paid).reduce((sum, amount) => sum + amount, 0),
		);
		return undefined;
	}

	report(
		step: StepName,
		answer: Id,
		data: Readonly<Record<string, unknown>> = {},
	): Refusal | undefined {
		const effect = this.case.active.find((active) => active.step === step)?.effect;
		return this.send(
			{ kind: "report", step, answer, data, ...(effect !== undefined && { effect }) },
			PORT,
		);
	}

	/** A case that this one started ends: the scenario says how, and what it gives. */
	childEnds(
		step: StepName,
		result: Id,
		gives: Readonly<Record<string, unknown>>,
	): Refusal | undefined {
		const key = this.case.active.find((active) => active.step === step)?.effect ?? "";
		const child = { case: `scenario:${key}`, number: `SC-${step}` };
		return this.send({ kind: "child", key, ...child, result: result as CaseResult, gives }, PORT);
	}

	/** The earliest thing that will happen by itself; a draft that lapses is nothing to wait for. */
	nextDue(): (Pick<Due, "at" | "what"> & { readonly fire: () => void }) | undefined {
		const [due] = dueOf(this.case);
		if (due === undefined || this.case.status === "draft") return undefined;
		return {
			at: due.at,
			what: due.what,
			fire: () => {
				this.moveTo(due.at);
				this.fallDue(due);
			},
		};
	}

	/** Time has come for it; of a day that was over before the case came to wait for it, long ago. */
	fallDue({ kind, what, at }: Due): void {
		const due_at = instantOf(at, calendarOf(this.bundle).time_zone);
		this.send({ kind, what, due_at }, CLOCK);
	}

	moveTo(ms: number): void {
		if (ms > epoch(this.now)) this.now = instantOf(ms, calendarOf(this.bundle).time_zone);
	}

	/** Whoever helps has asked: the proof their channel wants, good for one session from now. */
	helperConsent(): { readonly consent?: HelperConsent } {
		const method = this.bundle.definition.channels[this.scenario.channel]?.consent;
		if (method === undefined) return {};
		const expires_at = instantOf(epoch(this.now) + SESSION_MS, calendarOf(this.bundle).time_zone);
		return { consent: { id: `consent at ${this.now}`, method, expires_at } };
	}

	/** Another session of the helper, when the last one is over. */
	renewConsent(): void {
		const { consent } = this.case;
		if (consent && epoch(this.now) >= epoch(consent.expires_at))
			this.send({ kind: "consent_to_helper", ...this.helperConsent() }, PORT);
	}

	/** Somebody who holds a role in this case, or at this step; for each officer's role another person. */
	actor(role: Id, step?: StepName): Actor {
		const is = this.bundle.definition.roles[role]?.is;
		const isApplicants = this.#isApplicants(role);
		const identity: IdentityFacts = isApplicants
			? this.applicant()
			: { personal_id: this.#namedAs(role, step) ?? role };
		const isCitizen = is === "applicant" || is === "person" || is === "representative";
		return {
			id: identity.personal_id ?? role,
			kind: "person",
			roles: isCitizen ? [] : [role],
			level: isApplicants ? (identity.level ?? HIGHEST) : HIGHEST,
			identity,
		};
	}

	/** Whoever has no name of their own in the data signs in for the applicant. */
	#isApplicants(id: Id): boolean {
		const role = this.bundle.definition.roles[id];
		if (role === undefined || role.is === "applicant") return true;
		return role.is === "representative" && role.found_by === undefined;
	}

	/** What a register would say of powers to act for another: yes, unless the scenario says no. */
	#withPowers(command: Command): Command {
		if (command.kind !== "act" || command.powers !== undefined) return command;
		this.#proved ??= Object.values(this.bundle.definition.roles).filter(
			({ proved_by }) => proved_by !== undefined && "source" in proved_by,
		);
		if (this.#proved.length === 0) return command;
		const says = this.scenario.facts["case.powers"] !== "no";
		return { ...command, powers: Object.fromEntries(this.#proved.map(({ id }) => [id, says])) };
	}

	/** The number by which the data say who it is. */
	#namedAs(id: Id, step?: StepName): string | undefined {
		const role = this.bundle.definition.roles[id];
		if (role?.found_by === undefined || this.#case === undefined) return undefined;
		return namedBy({ bundle: this.bundle, case: this.#case, now: this.now }, role, step)[0];
	}

	/** Who signs in: as the scenario says, else as the data say that registers find by the identity. */
	applicant(): IdentityFacts {
		const { definition } = this.bundle;
		const known = applicants.get(this.scenario);
		if (known?.definition === definition) return known.facts;
		const facts = this.#whoSignsIn();
		applicants.set(this.scenario, { definition, facts });
		return facts;
	}

	#whoSignsIn(): IdentityFacts {
		const told = Object.fromEntries(
			Object.entries(this.scenario.facts)
				.filter(([name]) => !name.startsWith("case."))
				.map(([name, words]) => identityFact(name.replace(/^identity\./, ""), words)),
		);
		const { definition } = this.bundle;
		const isHelped = definition.channels[this.scenario.channel]?.filled_by !== undefined;
		// Whoever fills in for an organisation names it, and nobody of it.
		if (isHelped && told.organisation_code !== undefined) return told;
		return { personal_id: APPLICANT, ...identityIn(definition, this.scenario), ...told };
	}
}

/** By scenario, which never changes: many cases are like one. */
const applicants = new WeakMap<
	Scenario,
	{ readonly definition: Definition; readonly facts: IdentityFacts }
>();

/** What an identity provider tells, of the words in which a scenario writes it. */
function identityFact(name: string, words: string): readonly [string, unknown] {
	if (name === "level") return [name, Number(words.at(-1))];
	if (name === "is_foreigner") return [name, words === "yes" || words === "true"];
	return [name, words];
}

/** More numbers than a share of one in a thousand needs. */
const MOST_NUMBERS = 100_000;

/** A case's number says whether it is drawn for a person: the first one that is drawn as the scenario says. */
function drawnNumber({ steps }: Definition, { facts }: Scenario): string {
	const drawn = facts["case.drawn"];
	if (drawn === undefined) return "SC-1";
	const shares = Object.values(steps).flatMap((step) =>
		step.does === "decide" && step.sample ? [step.sample.percent] : [],
	);
	for (let n = 1; shares.length > 0 && n <= MOST_NUMBERS; n++) {
		const draw = Number(drawOf(`SC-${n}`));
		if (shares.every((percent) => draw < percent === (drawn === "yes"))) return `SC-${n}`;
	}
	return "SC-1";
}

/** `requester.personal_id` is the applicant's own, when the requester is read with `identity.personal_id`. */
function identityIn({ data, registers }: Definition, { given }: Scenario): IdentityFacts {
	const found = Object.values(data).flatMap((field) =>
		[field, ...Object.values(field.group ?? {})].flatMap(({ prefill }) => {
			if (prefill?.kind !== "register") return [];
			const keys = registers[prefill.register]?.records[prefill.record]?.found_by ?? [];
			return prefill.by.flatMap((by, index) => {
				const [root, fact = ""] = by.split(".");
				const value = given[`${field.path}.${keys[index]}`];
				return root === "identity" && typeof value === "string" ? [[fact, value] as const] : [];
			});
		}),
	);
	return Object.fromEntries(found);
}
