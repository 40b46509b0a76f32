import type { Bundle } from "@onedoor/dsl/bundle";

import type { Actor, Case } from "../case/case.ts";
import type { Command, Refusal } from "../case/command.ts";
import type { Effect } from "../case/effect.ts";
import { isMoneyOpen } from "../case/payments.ts";
import { isSigningOpen } from "../case/signings.ts";
import { bundleFor } from "../case/variation.ts";
import { decide, dueOf, tasksOf } from "../core.ts";
import { askedPapers } from "../letters/asked-papers.ts";
import { type SignedLetters, signedLetters } from "../letters/signed-letters.ts";
import type { Draft, KeptAnswer, LoadedForAct, StoredFile } from "../storage/rows.ts";
import type { Commit } from "../storage/storage.ts";
import { CLOCK } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { envOf, newNumber } from "./env-of.ts";
import { isSeen } from "./is-seen.ts";
import { observedCommand } from "./observed-command.ts";
import { papersOf } from "./papers-of.ts";
import { toTell } from "./to-tell.ts";

export interface CommandRequest {
	readonly case: string;
	readonly command: Command;
	readonly actor: Actor;
	/** For `open` only: what the case is bound to from now on. */
	readonly bundle?: Bundle;
	/** Refused when the case has another version. */
	readonly ifVersion?: number;
	/** The same key and body give the same answer, and change the case once. */
	readonly once?: Pick<KeptAnswer, "key" | "bodyHash">;
	/** What is kept as the answer, made from the case as it is about to be committed. */
	readonly answer?: (decided: Decided) => Promise<Pick<KeptAnswer, "status" | "answer">>;
	/** The case as the caller has just read it, with what `once` was answered: it is not read again. */
	readonly loaded?: Pick<LoadedForAct, "case" | "answer" | "isRemembered">;
	/** Uploads that come with the values given. */
	readonly files?: readonly StoredFile[];
	/** First draft of a case opened with data. */
	readonly draft?: Draft;
	/** Forms whose drafts this command makes useless. */
	readonly dropDrafts?: readonly string[];
	/** Forms that were taken to have no draft, for none was read. */
	readonly withoutDrafts?: readonly string[];
}

/** What a command is about to do, or has done. */
export interface Decided {
	readonly case: Case;
	readonly bundle: Bundle;
	readonly effects: readonly Effect[];
}

export type Handled =
	| ({ readonly kind: "done" } & Decided)
	/** Stale or repeated: the case stays as it is. */
	| { readonly kind: "unchanged"; readonly case: Case; readonly bundle: Bundle }
	| {
			readonly kind: "refused";
			readonly refusal: Refusal;
			readonly case: Case | undefined;
			readonly bundle: Bundle;
	  }
	| { readonly kind: "unknown_case" }
	| { readonly kind: "version_changed"; readonly version: number }
	| { readonly kind: "repeated"; readonly kept: KeptAnswer }
	| { readonly kind: "key_reused" }
	/** The caller's case was only remembered, and that did not do: it has to be read. */
	| { readonly kind: "to_be_read" };

/** More than two people hardly ever act on one case in the same moment; ports and clock may join them. */
const TRIES = 20;

/**
 * Carries out one command: load, decide, commit. Whoever loses a race decides again on what the winner left.
 * @throws Error when the store fails or a case changes faster than it can be decided about
 */
export function handleCommand(engine: Engine, request: CommandRequest): Promise<Handled> {
	const { telemetry } = engine;
	if (telemetry === undefined) return carryOut(engine, request);
	return observedCommand(telemetry, request, () => carryOut(engine, request));
}

async function carryOut(engine: Engine, request: CommandRequest): Promise<Handled> {
	const remembered = rememberedFor(engine, request);
	if (remembered) {
		const handled = await tryCommand(engine, request, remembered);
		// A refusal says nothing: somebody else may have been there since. What is committed was still so.
		if (handled !== "conflict" && handled.kind === "done") return handled;
		if (request.loaded) return { kind: "to_be_read" };
	}
	for (let tried = 0; tried < TRIES; tried++) {
		const handled = await tryCommand(engine, request, tried === 0 ? request.loaded : undefined);
		if (handled !== "conflict") return handled;
	}
	throw new Error(`case ${request.case} changes too fast`);
}

function rememberedFor(
	{ store }: Engine,
	{ case: id, loaded }: CommandRequest,
): CommandRequest["loaded"] {
	if (loaded) return loaded.isRemembered ? loaded : undefined;
	const remembered = store.remembered?.(id);
	return remembered && { case: remembered, isRemembered: true };
}

/**
 * Brings a case to the calendars that the library has now, before anything else happens in it: nothing is judged by
 * calendars that no longer hold. True when it changed. A case that cannot take them goes on with those it has.
 */
export async function takeCalendars(
	engine: Engine,
	{ id, bundle }: Pick<Case, "id" | "bundle">,
): Promise<boolean> {
	try {
		const to = await engine.procedures.successor(bundle);
		if (to === undefined) return false;
		const command = { kind: "calendars", to } as const;
		return (await handleCommand(engine, { case: id, actor: CLOCK, command })).kind === "done";
	} catch (error) {
		engine.log("calendars_not_taken", { case: id, why: String(error) });
		return false;
	}
}

async function tryCommand(
	engine: Engine,
	request: CommandRequest,
	loaded: CommandRequest["loaded"],
): Promise<Handled | "conflict"> {
	const { command } = request;
	const repeated = await findRepeated(engine, request, loaded);
	if (repeated) return repeated;
	const current = loaded?.case ?? (await engine.store.load(request.case));
	if (current === undefined && request.bundle === undefined) return { kind: "unknown_case" };
	if (request.ifVersion !== undefined && !(await isAsSeen(engine, current, request.ifVersion)))
		return { kind: "version_changed", version: current?.version ?? 0 };
	const bundle = current === undefined ? request.bundle : await engine.procedures.of(current);
	if (bundle === undefined) return { kind: "unknown_case" };
	if (
		current !== undefined &&
		command.kind !== "calendars" &&
		(await takeCalendars(engine, current))
	)
		return "conflict";

	const decision = await decideOn(engine, bundle, current, request);
	if ("refused" in decision) return { kind: "refused", refusal: decision, case: current, bundle };
	// A case that was just opened may carry its procedure out in a way of its own; calendars may be others from now on.
	const own = bundleFor(command.kind === "calendars" ? command.to : bundle, decision.next);
	if (decision.events.length === 0) return { kind: "unchanged", case: decision.next, bundle: own };

	const change = await commitOf(engine, own, request, current, decision);
	if ((await engine.store.commit(current?.version ?? 0, change)) === "conflict") return "conflict";
	engine.wake();
	return { kind: "done", case: decision.next, bundle: own, effects: decision.effects };
}

/** That a message went out is no reason to ask anybody to look again. */
async function isAsSeen(
	{ store }: Engine,
	current: Case | undefined,
	seen: number,
): Promise<boolean> {
	return current === undefined ? false : isSeen(store, current, seen);
}

/** The effect that is done with this command. */
function answeredBy(command: Command, next: Case): readonly string[] {
	if (command.kind === "message") return command.became === "returned" ? [] : [command.effect];
	if (command.kind !== "report" || command.effect === undefined) return [];
	const { effect } = command;
	const isOpen =
		isMoneyOpen(next, effect) || isSigningOpen(next, effect) || isStillWaiting(next, effect);
	return isOpen ? [] : [effect];
}

/** Its carrier has it, and has not brought it yet. */
function isStillWaiting({ active }: Case, effect: string): boolean {
	return active.some((one) => one.effect === effect && one.carried !== undefined);
}

/**
 * A new case gets its number once it is sure that it is opened: who is refused takes none. It is decided about twice,
 * and the number comes from the store, so that two cases never have the same.
 */
async function decideOn(
	engine: Engine,
	bundle: Bundle,
	current: Case | undefined,
	request: CommandRequest,
): Promise<ReturnType<typeof decide>> {
	const env = await envOf(engine, bundle, request);
	const decision = decide(bundle, current, request.command, env);
	if (current !== undefined || "refused" in decision) return decision;
	const number = await newNumber(engine, bundle);
	return decide(bundle, current, request.command, { ...env, number });
}

async function findRepeated(
	{ store }: Engine,
	request: CommandRequest,
	loaded: CommandRequest["loaded"],
): Promise<Handled | undefined> {
	if (request.once === undefined) return undefined;
	const kept = loaded
		? loaded.answer
		: await store.answerOf(request.case, request.actor.id, request.once.key);
	if (kept === undefined) return undefined;
	return kept.bodyHash === request.once.bodyHash
		? { kind: "repeated", kept }
		: { kind: "key_reused" };
}

/** The papers that a signature was asked for, as they were then, whoever brings it and however late. */
async function signedBy(
	{ store }: Engine,
	before: Case | undefined,
	command: Command,
): Promise<SignedLetters | undefined> {
	if (command.kind !== "report" || command.answer !== "signed" || before === undefined)
		return undefined;
	const effect = command.effect ?? before.active.find(({ step }) => step === command.step)?.effect;
	const asked = effect === undefined ? undefined : await askedPapers(store, before.id, effect);
	return asked && signedLetters(asked, command.data);
}

async function commitOf(
	engine: Engine,
	bundle: Bundle,
	request: CommandRequest,
	before: Case | undefined,
	{ events, next, effects }: Exclude<ReturnType<typeof decide>, Refusal>,
): Promise<Commit> {
	const { command, actor, once, answer, draft, dropDrafts, withoutDrafts } = request;
	const { files = [] } = request;
	const signed = await signedBy(engine, before, command);
	return {
		case: next,
		events,
		effects,
		answered: answeredBy(command, next),
		due: dueOf(next),
		tasks: tasksOf(bundle, next),
		files: [...files, ...(await papersOf(engine, bundle, before, { next, effects }, signed))],
		...toTell(engine, { case: next, events }),
		...(draft ? { draft } : {}),
		...(dropDrafts === undefined ? {} : { dropDrafts }),
		...(withoutDrafts === undefined ? {} : { withoutDrafts }),
		...(once && answer
			? {
					idempotency: {
						...once,
						actor: actor.id,
						...(await answer({ case: next, bundle, effects })),
					},
				}
			: {}),
	};
}
