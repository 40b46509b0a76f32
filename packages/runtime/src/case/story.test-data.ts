import type { Bundle, FormValidators } from "@onedoor/dsl/bundle";
import { expect } from "vitest";

import { viewOf } from "../access/view-of.ts";

import type { Actor, Case } from "./case.ts";
import type { Act, Command, Env, OpenCase, Refusal } from "./command.ts";
import { decide } from "./decide.ts";
import { dueOf } from "./due-of.ts";
import type { Effect } from "./effect.ts";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { isRefusal } from "./refusal.ts";

export const MOTHER: Actor = {
	id: "012345678901",
	kind: "person",
	roles: [],
	level: 2,
	identity: { personal_id: "012345678901", full_name: "Nguyễn Thị Hoa", level: 2 },
};

export function officer(id: string, ...roles: readonly string[]): Actor {
	return { id, kind: "person", roles, level: 3, identity: { personal_id: id } };
}

export const RECEIVER: Actor = officer("r1", "receiver");
export const LEADER: Actor = officer("l1", "centre_leader");
export const CIVIL: Actor = officer("c1", "civil_status_officer");
export const SIGNER: Actor = officer("s1", "commune_leader");
export const PORT: Actor = { id: "port:test", kind: "port", roles: [], level: 3, identity: {} };
const CLOCK: Actor = { id: "clock", kind: "clock", roles: [], level: 3, identity: {} };

/** One case under a clock set by hand. Between any two commands it goes through JSON, as it goes through a store. */
export class Story {
	bundle: Bundle;
	readonly validators: Readonly<Record<string, FormValidators>>;
	readonly events: CaseEvent[] = [];
	readonly effects: Effect[] = [];
	now = "2026-11-23T09:00:00+07:00";
	#case: Case | undefined;

	constructor(bundle: Bundle, validators: Readonly<Record<string, FormValidators>>) {
		this.bundle = bundle;
		this.validators = validators;
	}

	get case(): Case {
		if (this.#case === undefined) throw new Error("not open");
		return this.#case;
	}

	get at(): readonly string[] {
		return viewOf(this.bundle, this.case, RECEIVER, this.now).steps;
	}

	/** Sets the clock, and lets everything due until then happen, as a scheduler does. */
	until(now: string): this {
		for (;;) {
			const [due] = dueOf(this.case).filter(({ at }) => at <= Date.parse(now));
			if (due === undefined) break;
			const due_at = new Date(due.at).toISOString();
			this.now = due_at;
			this.send({ kind: due.kind, what: due.what, due_at }, CLOCK);
		}
		this.now = now;
		return this;
	}

	open(actor: Actor = MOTHER, more: Partial<OpenCase> = {}): this {
		const command = {
			kind: "open",
			channel: "online",
			language: "vi",
			applicant: MOTHER.identity,
			...more,
		} as const;
		this.done(this.try(command, actor));
		return this;
	}

	act(actor: Actor, step: string, outcome: string, more: Partial<Act> = {}): this {
		return this.send({ kind: "act", step, outcome, ...more }, actor);
	}

	/** A port answers the effect that a step waits for. */
	answer(step: string, answer: string, data: Readonly<Record<string, unknown>> = {}): this {
		const effect = this.case.active.find((active) => active.step === step)?.effect;
		return this.send(
			{ kind: "report", step, answer, data, ...(effect !== undefined && { effect }) },
			PORT,
		);
	}

	send(command: Command, actor: Actor): this {
		this.done(this.try(command, actor));
		return this;
	}

	/** The calendars are others from now on. */
	decree(to: Bundle): this {
		this.send({ kind: "calendars", to }, CLOCK);
		this.bundle = to;
		return this;
	}

	refused(command: Command, actor: Actor): Refusal {
		const before = JSON.stringify(this.case);
		const answer = this.try(command, actor);
		if (!isRefusal(answer)) throw new Error(`not refused: ${JSON.stringify(command)}`);
		expect(JSON.stringify(this.case)).toBe(before);
		return answer;
	}

	try(command: Command, actor: Actor): ReturnType<typeof decide> {
		const env: Env = {
			now: this.now,
			actor,
			id: "case-1",
			number: "KS-2026-000001",
			validators: this.validators,
		};
		return decide(this.bundle, this.#case, command, env);
	}

	private done(answer: ReturnType<typeof decide>): void {
		if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`);
		const replayed = answer.events.reduce<Case | undefined>(evolve, this.#case);
		expect(replayed).toEqual(answer.next);
		this.events.push(...answer.events);
		this.effects.push(...answer.effects);
		this.#case = JSON.parse(JSON.stringify(answer.next)) as Case;
		expect(this.#case).toEqual(answer.next);
	}
}

/** A complete application for a child born on 2 November 2026, on time and without copies. */
export const FORM = {
	requester: { full_name: "Nguyễn Thị Hoa" },
	relation: "mother",
	birth_kind: "normal",
	birth_notice_code: "BN-1",
	child: { full_name: "Trần An", birth_date: "2026-11-02", ethnicity: "Kinh" },
	mother: { personal_id: "012345678901", full_name: "Nguyễn Thị Hoa" },
	birth_evidence: { undertaking: { by: "upload", files: ["f1"] } },
	registration_commune: "00001",
	copies: 0,
	delivery: { method: "electronic" },
} as const;
