import type { DataPath, MovesPlan, StepName } from "../../bundle/index.ts";
import { asksOf } from "../../form/asked.ts";
import type { Between } from "../between.ts";
import { besideOthers } from "./branches.ts";
import { impossible, notAccepted } from "./data/accepted.ts";
import { type Held, heldFrom, leavesOf, lost, strangeAnswers } from "./data/held.ts";
import { factsRead, isRead } from "./data/read.ts";
import type { Verdict, WhyCode, WhyValues } from "./open-case.ts";
import { Simulated } from "./outcomes/simulated.ts";
import { RulesNow } from "./rules-now.ts";
import { targetOf } from "./target.ts";

/** What speaks against it. */
export interface Reason {
	readonly code: WhyCode;
	readonly values: WhyValues;
}

/** What is proved of the cases that wait in one step. */
export interface Proved {
	readonly goes_on_at?: StepName;
	readonly reasons: readonly Reason[];
}

/**
 * Whether cases that wait in a step of an old edition can go on in a new one: for each step everything that speaks against
 * it, and nothing where it is safe.
 */
export class Proof {
	readonly between: Between;
	readonly #plan: MovesPlan | undefined;
	readonly #rules: RulesNow;
	readonly #outcomes: Simulated;
	/** Without what applicants bring about themselves. */
	readonly #imposed: Simulated;

	/** @param plan how they are moved; left out: to the step that is this one now, with nothing given */
	constructor(between: Between, plan?: MovesPlan) {
		this.between = between;
		this.#plan = plan;
		this.#rules = new RulesNow(between, plan?.when ? [plan.when.tree] : []);
		this.#outcomes = new Simulated(between, this.#rules);
		this.#imposed = new Simulated(between, this.#rules, ({ isOwn }) => isOwn !== true);
	}

	of(step: StepName): Proved {
		const target = targetOf(step, this.between, this.#plan);
		if (target === undefined) return { reasons: [{ code: "step_gone", values: { step } }] };
		const held = heldFrom(step, target, this.between, this.#plan);
		const found = [
			...this.#verb(step, target),
			...this.#channels(),
			...this.#clocks(),
			...besideOthers(step, target, this.between, this.#plan),
			...this.#data(step, target, held),
			...this.#ends(step, target),
		];
		return { goes_on_at: target, reasons: withoutDoubles(found) };
	}

	#verb(step: StepName, target: StepName): readonly Reason[] {
		const { before, after } = this.between;
		const [was, is] = [before.steps[step], after.steps[target]];
		// A plan that leads to another verb says why.
		if (this.#plan !== undefined || was === undefined || is === undefined) return [];
		return was.does === is.does
			? []
			: [{ code: "verb_differs", values: { step: target, from: was.does, to: is.does } }];
	}

	#channels(): readonly Reason[] {
		const { before, after } = this.between;
		const gone = Object.keys(before.channels).filter((id) => !Object.hasOwn(after.channels, id));
		return gone
			.filter((channel) => this.#mayCome(channel))
			.map((channel) => ({ code: "channel_gone", values: { channel } }));
	}

	/** Whether the plan means cases of that channel. */
	#mayCome(channel: string): boolean {
		if (this.#plan?.when === undefined) return true;
		const comes = {
			op: "=",
			left: { op: "path", path: ["case", "channel"] },
			right: { op: "literal", type: "text", value: channel },
		} as const;
		return this.#rules.isThere([comes], ([is]) => is === true).is !== "no";
	}

	#clocks(): readonly Reason[] {
		const { before, after } = this.between;
		const kept = new Set(Object.values(after.clocks).flatMap(({ id, was }) => [id, was ?? id]));
		return Object.keys(before.clocks)
			.filter((clock) => !kept.has(clock))
			.map((clock) => ({ code: "clock_gone", values: { clock } }));
	}

	#data(step: StepName, target: StepName, held: Held): readonly Reason[] {
		const { between } = this;
		const at = new Set(held.keys());
		const gone = lost(held, between);
		const missing = [
			...[...gone.asked].filter((path) => isRead(path, at, between.next)),
			...[...gone.done].flatMap((one) => factsRead(one, at, between.next)),
		];
		const strange = [...between.old.before(step).done].filter(
			(one) =>
				strangeAnswers(one, between) &&
				factsRead(between.stepNow(one), at, between.next).length > 0,
		);
		return [
			...missing.map((path): Reason => ({ code: "data_missing", values: { path } })),
			...strange.map((one): Reason => {
				const name = between.stepNow(one);
				return { code: "not_proved", values: { step, at: `steps.${name}.outcomes` } };
			}),
			...(this.#isDraft(step)
				? impossible(between, this.#rules)
				: notAccepted(step, this.#asked(step, target, held), between, this.#rules, this.#plan)),
		];
	}

	/** A case that was handed in and has come back to the first form was asked all that is asked there. */
	#asked(step: StepName, target: StepName, held: Held): ReadonlySet<DataPath> {
		const asked = new Set(held.get(target)?.asked);
		const { before, old } = this.between;
		if (step !== before.starts_at) return asked;
		const own = asksOf(before, { step }).flatMap((path) => leavesOf(path, old));
		return new Set([...asked, ...own.map((path) => this.between.pathNow(path))]);
	}

	/** What was not handed in is judged when it is. */
	#isDraft(step: StepName): boolean {
		const { before, old } = this.between;
		return step === before.starts_at && old.waysTo(step).length === 0;
	}

	#ends(step: StepName, target: StepName): readonly Reason[] {
		if (this.#outcomes.isKept(step, target)) return [];
		const imposed = this.#imposed.unpromised(step, target);
		const own = this.#outcomes
			.unpromised(step, target)
			.filter((result) => !imposed.includes(result))
			.map((result): Reason => ({ code: "own_choice", values: { result } }));
		if (imposed.length > 0)
			return [
				...imposed.map((result): Reason => ({ code: "ends_otherwise", values: { result } })),
				...own,
			];
		if (own.length > 0 && this.#imposed.isKept(step, target)) return own;
		const at = `steps.${this.#imposed.differsAt(step, target)}`;
		return [{ code: "not_proved", values: { step, at } }, ...own];
	}
}

/** The same is found where it is read and where it is judged. */
function withoutDoubles(reasons: readonly Reason[]): readonly Reason[] {
	const seen = new Set<string>();
	return reasons.filter(({ code, values }) => {
		const key = JSON.stringify([code, values.path, values.check, values.clock, values.at]);
		const isNew = code !== "data_missing" && code !== "not_proved" ? true : !seen.has(key);
		seen.add(key);
		return isNew;
	});
}

/** A plan cannot help with these: some case would be refused, or would end otherwise. */
const BLOCKING: ReadonlySet<WhyCode> = new Set([
	"data_refused",
	"ends_otherwise",
	"channel_gone",
	"branches_differ",
]);

export function verdictOf(reasons: readonly Pick<Reason, "code">[]): Verdict {
	if (reasons.length === 0) return "safe";
	return reasons.some(({ code }) => BLOCKING.has(code)) ? "blocked" : "needs-mapping";
}
