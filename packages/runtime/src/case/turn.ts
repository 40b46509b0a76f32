import type { Bundle, Definition, Id, IsoDate, Step, StepName } from "@onedoor/dsl/bundle";
import type { Scope } from "@onedoor/dsl/expression";
import { type Facts, itemTask, type Scopes, stepAt } from "@onedoor/dsl/form";

import { scopesAt } from "../access/sight.ts";
import { inZone } from "../time/zone.ts";

import { bundleOn } from "./bundle-on.ts";
import { calendarOf } from "./calendars.ts";
import type { Case, Instant } from "./case.ts";
import type { Env } from "./command.ts";
import type { Effect } from "./effect.ts";
import type { CaseEvent } from "./event.ts";
import { evolve } from "./evolve.ts";
import { factsOf } from "./facts.ts";
import { present } from "./members.ts";
import { patchBetween } from "./merge-patch.ts";
import { bundleFor } from "./variation.ts";

/** Who does what is being recorded: a person in a role, a port, or the clock. */
export interface Doer {
	readonly id: string;
	readonly role?: Id;
}

/** What the log says of an event. */
export type Entry = Pick<CaseEvent, "kind"> &
	Partial<Pick<CaseEvent, "step" | "outcome" | "reason" | "values">>;

/**
 * One command under way: the case as it stands after each event recorded so far, and the effects it asks for.
 * Each event is folded in with `evolve` itself, so the case that `decide` gives cannot differ from what replay gives;
 * where nobody keeps the log, it is what that would come to.
 */
export class Turn {
	readonly env: Env;
	readonly events: CaseEvent[] = [];
	readonly effects: Effect[] = [];
	/** The instant things happen at, in the zone of the procedure's calendar. */
	readonly now: Instant;
	doer: Doer;
	#bundle: Bundle;
	#case: Case | undefined;
	#onDay: { readonly day: IsoDate | undefined; readonly bundle: Bundle } | undefined;
	#indexInEvent = 0;

	constructor(bundle: Bundle, current: Case | undefined, env: Env) {
		this.#bundle = bundle;
		this.env = env;
		this.#case = current;
		this.now = inZone(env.now, calendarOf(bundle).time_zone);
		this.doer = { id: env.actor.id };
	}

	/** As it is on the day of the case, which a submission may move. */
	get bundle(): Bundle {
		const day = this.#case?.received_on;
		if (this.#onDay === undefined || this.#onDay.day !== day)
			this.#onDay = { day, bundle: bundleOn(this.#bundle, this.#case, this.now) };
		return this.#onDay.bundle;
	}

	/** With all its days: what changes during the edition has no value yet. */
	get whole(): Bundle {
		return this.#bundle;
	}

	/** The same case as if it had been received on that day: to read by, nothing is recorded in it. */
	receivedOn(day: IsoDate): Turn {
		return new Turn(this.#bundle, { ...this.case, received_on: day }, this.env);
	}

	/** What varies in the case has become known: from here on it is carried out so. */
	vary(variation: NonNullable<Case["variation"]>): void {
		this.bind(bundleFor(this.#bundle, { variation }));
	}

	/** The case goes on with another bundle. */
	bind(bundle: Bundle): void {
		this.#bundle = bundle;
		this.#onDay = undefined;
	}

	get definition(): Definition {
		return this.bundle.definition;
	}

	get case(): Case {
		if (this.#case === undefined) throw new Error("the case is not open yet");
		return this.#case;
	}

	step(name: StepName): Step {
		const step = stepAt(this.definition, name);
		if (step === undefined) throw new Error(`no step "${name}" in ${this.definition.procedure}`);
		return step;
	}

	/** Appends one event that makes the case what `next` says. */
	record(entry: Entry, next: Case): void {
		const seq = (this.#case?.version ?? 0) + 1;
		const { kind, step, outcome, reason, values } = entry;
		const event = present<CaseEvent>({
			case: next.id,
			seq,
			at: this.now,
			by: this.doer.id,
			role: this.doer.role,
			kind,
			step,
			outcome,
			reason,
			values,
			change: this.env.unlogged ? {} : changeTo(next, this.#case),
		});
		this.#case = this.env.unlogged ? { ...next, version: seq } : evolve(this.#case, event);
		this.events.push(event);
		this.#indexInEvent = 0;
	}

	/** The id of the next effect of the event that will be recorded next: `<case>:<seq>:<index>`. */
	effectId(caseId: string = this.case.id): string {
		return `${caseId}:${(this.#case?.version ?? 0) + 1}:${this.#indexInEvent++}`;
	}

	emit(effect: Effect): void {
		this.effects.push(effect);
	}

	facts(of: Case = this.case): Facts {
		return factsOf(this.bundle, of, this.now);
	}

	/** What rules read, at rest. */
	scope(of: Case = this.case): Scope {
		return this.#scopesOf(of).scope;
	}

	/** What the rules of a step read: those about one item of a list know it by its name. */
	scopeAt(name: StepName, of: Case = this.case): Scope {
		const item = itemTask(this.definition, name);
		return item ? this.#scopesOf(of).ofItem(item) : this.scope(of);
	}

	#scopesOf(of: Case): Scopes {
		return scopesAt({ bundle: this.bundle, case: of, now: this.now });
	}
}

function changeTo(next: Case, before: Case | undefined): CaseEvent["change"] {
	return before === undefined ? openingOf(next) : patchBetween(asJson(before), asJson(next));
}

function asJson(current: Case): Readonly<Record<string, unknown>> {
	return current as unknown as Readonly<Record<string, unknown>>;
}

function openingOf(next: Case): Readonly<Record<string, unknown>> {
	const { version: _version, ...opening } = next;
	return opening;
}
