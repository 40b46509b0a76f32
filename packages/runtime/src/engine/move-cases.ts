import type { Bundle, MovesPlan, StepName } from "@onedoor/dsl/bundle";
import { dataNow } from "@onedoor/dsl/form";

import type { Actor, Case } from "../case/case.ts";
import { bundleFor } from "../case/variation.ts";
import { dueOf, type Misfit, moveCase, tasksOf } from "../core.ts";
import type { Commit } from "../storage/storage.ts";
import type { Engine } from "./engine.ts";
import { envOf } from "./env-of.ts";
import { papersOf } from "./papers-of.ts";
import { toTell } from "./to-tell.ts";

/** What a plan does with one open case of its old edition. */
export interface MoveVerdict {
	readonly case: string;
	readonly number: string;
	/** Steps it stood at. */
	readonly steps: readonly StepName[];
	/** Missing when it fits: it was moved, or in a dry run would be. */
	readonly why?: Misfit;
}

export interface MoveOptions {
	/** Nothing is changed. */
	readonly dryRun: boolean;
	/** Who carries the plan out, for the log. */
	readonly actor: Actor;
	/** So many cases are moved at most; called again, it goes on with those that are left. Left out: all. */
	readonly most?: number;
	/** Called after each case, as what is done cannot be undone and may take its time. */
	readonly onCase?: (verdict: MoveVerdict) => void;
}

/** A plan of which it is not proved that its cases can go over. It moves nothing; a dry run still says what it would do. */
export class PlanNotProvedError extends Error {
	readonly code = "plan_not_proved";
	/** Step → why, as codes. */
	readonly unsafe: NonNullable<MovesPlan["unsafe"]>;

	constructor({ procedure, from, to, unsafe = {} }: MovesPlan) {
		super(
			`the plan from ${from} to ${to} of "${procedure}" is not proved: ${Object.entries(unsafe)
				.map(([step, why]) => `${step} (${why.join(", ")})`)
				.join("; ")}`,
		);
		this.unsafe = unsafe;
	}
}

/** As for commands: whoever loses a race judges again what the winner left. */
const TRIES = 20;
const PAGE = 100;

/**
 * Carries out a plan over the open cases of its old edition, each in a transaction of its own; a case that does not
 * fit stays. Repeated, it goes on with those that are left.
 * @throws Error when the new edition is not offered here
 * @throws PlanNotProvedError when the plan is not proved, and it is no dry run
 */
export async function moveCases(
	engine: Engine,
	plan: MovesPlan,
	options: MoveOptions,
): Promise<readonly MoveVerdict[]> {
	const to = engine.procedures.find(plan.procedure, plan.to, engine.clock.now());
	if (to === undefined) throw new Error(`no edition ${plan.to} of "${plan.procedure}"`);
	if (!options.dryRun && Object.keys(plan.unsafe ?? {}).length > 0)
		throw new PlanNotProvedError(plan);
	const verdicts: MoveVerdict[] = [];
	const isFull = (): boolean =>
		verdicts.filter(({ why }) => why === undefined).length >= (options.most ?? Infinity);
	let cursor: string | undefined;
	do {
		const page = await engine.store.list({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
		for (const kase of page.items) {
			if (isFull()) return verdicts;
			if (!isOf(plan, kase)) continue;
			const verdict = await moveOne(engine, plan, to, kase.id, options);
			verdicts.push(verdict);
			options.onCase?.(verdict);
		}
		cursor = page.next;
	} while (cursor !== undefined);
	return verdicts;
}

function isOf({ procedure, from }: MovesPlan, kase: Case): boolean {
	return kase.procedure === procedure && kase.edition === from && kase.status !== "ended";
}

async function moveOne(
	engine: Engine,
	plan: MovesPlan,
	to: Bundle,
	id: string,
	{ dryRun, actor }: MoveOptions,
): Promise<MoveVerdict> {
	for (let tried = 0; tried < TRIES; tried++) {
		const current = await engine.store.load(id);
		if (current === undefined) break;
		const from = await engine.procedures.of(current);
		const env = await envOf(engine, to, { actor, case: id });
		const moved = moveCase({ from, to, plan }, current, env);
		const verdict = verdictOf(current);
		if ("stays" in moved) return { ...verdict, why: moved };
		if (dryRun) return verdict;
		const own = bundleFor(to, moved.next);
		const drafts = await draftsOf(engine, { from, to: own, id, steps: moved.steps });
		const change: Commit = {
			case: moved.next,
			events: moved.events,
			effects: moved.effects,
			answered: [],
			due: dueOf(moved.next),
			tasks: tasksOf(own, moved.next),
			files: await papersOf(engine, own, current, moved),
			...drafts,
			...toTell(engine, { case: moved.next, events: moved.events }),
		};
		if ((await engine.store.commit(current.version, change)) === "done") {
			engine.wake();
			return verdict;
		}
	}
	throw new Error(`case ${id} changes too fast`);
}

function verdictOf({ id, number, active }: Case): MoveVerdict {
	return { case: id, number, steps: active.map(({ step }) => step) };
}

interface Drafted {
	readonly from: Bundle;
	readonly to: Bundle;
	readonly id: string;
	readonly steps: Readonly<Record<StepName, StepName>>;
}

/**
 * What was typed and not sent goes with the step it was typed at, under the names of the new edition, and beside it as it
 * was: whoever typed it is told what has changed. A case has one form open at a time.
 */
async function draftsOf(
	{ store }: Engine,
	{ from, to, id, steps }: Drafted,
): Promise<Pick<Commit, "dropDrafts" | "draft">> {
	for (const [step, target] of Object.entries(steps)) {
		const draft = await store.draft(id, step);
		if (draft === undefined) continue;
		const before = draft.before ?? { bundle: from.hash, form: step, data: draft.data };
		const data = dataNow(to.definition, draft.data);
		// Another version: whoever still has the old form open saves nothing over this one unseen.
		const version = draft.version + 1;
		return { dropDrafts: [step], draft: { ...draft, step: target, data, before, version } };
	}
	return {};
}
