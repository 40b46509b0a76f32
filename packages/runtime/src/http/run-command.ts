import { bundleOn } from "../case/bundle-on.ts";
import type { Case } from "../case/case.ts";
import { evolve } from "../case/evolve.ts";
import type { Engine } from "../engine/engine.ts";
import { type CommandRequest, type Decided, handleCommand } from "../engine/handle-command.ts";
import { drainOutbox } from "../engine/outbox.ts";
import type { KeptAnswer } from "../storage/rows.ts";
import { idempotencyKey, ifMatch } from "./preconditions.ts";
import { HttpProblem, notFound, refused } from "./problem.ts";
import { etag, json, jsonText } from "./responses.ts";
import type { Call } from "./route.ts";
import { type SeenCase, see } from "./seen-case.ts";

/** How long an answer waits for ports that answer at once. */
const DRAIN_MS = 1_000;

export interface Reply {
	readonly status: number;
	readonly value: unknown;
	readonly headers?: Readonly<Record<string, string>>;
}

/** Makes the answer from the case as it stands. */
export type ReplyOf = (seen: SeenCase) => Reply | Promise<Reply>;

type Request = Omit<CommandRequest, "actor" | "ifVersion" | "once" | "answer"> & {
	/** The answer follows from the case alone: what it was made from is kept with what the command writes. */
	readonly repliesByCase?: true;
};

/**
 * Carries out a command for whoever called: preconditions, idempotency, the command, what ports answer at once, and
 * the answer, which is kept under the call's key.
 * @throws HttpProblem
 */
export async function runCommand(
	call: Call,
	request: Omit<Request, "loaded">,
	replyOf: ReplyOf,
): Promise<Response> {
	const response = await runOnLoaded(call, request, replyOf);
	if (response === undefined) throw new Error("a case that is read always does");
	return response;
}

/** The same on the case that the call has before it; undefined: it is only remembered, and has to be read. */
export async function runOnLoaded(
	call: Call,
	{ repliesByCase, ...request }: Request,
	replyOf: ReplyOf,
): Promise<Response | undefined> {
	const { engine } = call.service;
	const key = idempotencyKey(call.request);
	const version = ifMatch(call.request);
	const once = key === undefined ? undefined : { key, bodyHash: call.bodyHash };
	let ahead: Spelled | undefined;
	const saidAgain = async ({ status, answer }: KeptAnswer): Promise<Response> => {
		const kept = JSON.parse(answer) as Kept;
		const again =
			"made" in kept ? await replyOf(await seenThen(engine, request.case, kept.made)) : kept;
		return json(again.value, status, again.headers);
	};
	const handled = await handleCommand(engine, {
		...request,
		actor: call.actor,
		...(version === undefined ? {} : { ifVersion: version }),
		...(once && {
			once,
			answer: async (decided: Decided) => {
				if (!repliesByCase || waitsForPorts(decided)) return UNKNOWN_YET;
				const seen = await see(engine, decided.case);
				ahead = spell(await replyOf(seen));
				const made: Made = { version: seen.case.version, at: seen.now };
				return { status: ahead.status, answer: JSON.stringify({ made }) };
			},
		}),
	});
	switch (handled.kind) {
		case "to_be_read":
			return undefined;
		case "refused":
			throw refused(handled.refusal);
		case "unknown_case":
			throw notFound();
		case "version_changed":
			throw new HttpProblem(
				412,
				"version_changed",
				{ values: { version: handled.version } },
				{ ETag: etag(handled.version) },
			);
		case "key_reused":
			throw new HttpProblem(422, "idempotency_key_reused");
		case "repeated":
			if (handled.kept.status !== 0) return saidAgain(handled.kept);
			break;
		case "done":
			if (ahead) return said(ahead);
			break;
		case "unchanged":
			break;
	}
	const reply = spell(
		handled.kind === "done" && !waitsForPorts(handled)
			? await replyOf(await see(engine, handled.case))
			: await settle(call, request.case, replyOf),
	);
	if (once)
		await engine.store.keepAnswer({
			...once,
			case: request.case,
			actor: call.actor.id,
			status: reply.status,
			answer: keptWhole(reply),
		});
	return said(reply);
}

/** Until the last answer is known, a repeated call is told where the case stands. */
const UNKNOWN_YET = { status: 0, answer: "" };

/** A message brings no answer, so nobody waits until it is sent. */
function waitsForPorts({ effects }: Pick<Decided, "effects">): boolean {
	return effects.some(({ kind }) => kind !== "send_message");
}

/** What ports answer at once is part of the answer; what takes longer comes when it comes. */
async function settle(call: Call, caseId: string, replyOf: ReplyOf): Promise<Reply> {
	const { engine } = call.service;
	const patience = timeout(DRAIN_MS);
	const drained = drainOutbox(engine, { case: caseId, until: engine.machineNow() + DRAIN_MS });
	await Promise.race([drained.catch(() => {}), patience.over]);
	patience.clear();
	const kase = await engine.store.load(caseId);
	if (kase === undefined) throw notFound();
	return replyOf(await see(engine, kase));
}

function timeout(ms: number): { readonly over: Promise<void>; readonly clear: () => void } {
	const { promise, resolve } = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, ms);
	return { over: promise, clear: () => clearTimeout(timer) };
}

/** What is kept of an answer: what it was made from, or the whole reply. */
type Kept = { readonly made: Made } | Reply;

/** From the case of this version, at this instant, the same answer is made again. */
interface Made {
	readonly version: number;
	readonly at: string;
}

/** The case as it was when it was answered about: its log tells. */
async function seenThen(
	{ store, procedures }: Engine,
	id: string,
	{ version, at }: Made,
): Promise<SeenCase> {
	const events = await store.events(id, 0, version);
	const kase = events.reduce<Case | undefined>(evolve, undefined);
	if (kase === undefined) throw notFound();
	return { case: kase, bundle: bundleOn(await procedures.of(kase), kase, at), now: at };
}

/** A reply as JSON, spelled once. */
interface Spelled extends Pick<Reply, "headers"> {
	readonly status: number;
	readonly body: string;
}

function spell({ status, value, headers }: Reply): Spelled {
	return { status, body: JSON.stringify(value), ...(headers && { headers }) };
}

/** The whole reply, so that a repeated call gets the same headers too. */
function keptWhole({ status, body, headers }: Spelled): string {
	const more = headers ? `,"headers":${JSON.stringify(headers)}` : "";
	return `{"status":${status},"value":${body}${more}}`;
}

function said({ status, body, headers }: Spelled): Response {
	return jsonText(body, status, headers);
}

/** Whether what an actor did still stands there: a port has to answer, or the applicant to confirm it. */
export function isWaiting(kase: Case, step: string, by: string): boolean {
	return kase.active.some(
		(active) => active.step === step && (active.asked_by?.id === by || active.held?.by === by),
	);
}
