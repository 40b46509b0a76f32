import { setTimeout as pause } from "node:timers/promises";

import type { Actor } from "../../case/case.ts";
import type { Command } from "../../case/command.ts";
import {
	type CaseClient,
	createClient,
	ProblemError,
	UnreachableError,
} from "../../client/index.ts";
import { devIdentity } from "../../ports/simulators/dev-identity.ts";
import type { Judged } from "../faults/judge.ts";
import type { Tried } from "../faults/person.ts";
import { ACTS, CLERK } from "./stall.test-data.ts";
import { SECRET } from "./worker.test-data.ts";

/** What people saw of a run. */
export interface Told {
	/** Each case with what was tried in it. */
	readonly cases: readonly Judged[];
	/** When something was acknowledged, in milliseconds of `performance.now()`, in order. */
	readonly acknowledged: readonly number[];
	/** Calls that were answered by a fault of the server, by status and code. */
	readonly faults: Readonly<Record<string, number>>;
}

/** People who act at once, each with one case after the other, and again under the same key until they are told. */
export class People implements Told {
	readonly cases: Judged[] = [];
	readonly acknowledged: number[] = [];
	readonly faults: Record<string, number> = {};
	readonly #addressOf: () => string | undefined;
	readonly #identity = devIdentity(SECRET);
	readonly #seed: number;
	readonly #patienceMs: number;
	#isOver = false;
	#all: readonly Promise<void>[] = [];

	/**
	 * @param addressOf a server that is there, asked for each attempt
	 * @param patienceMs how long they wait until their case goes on
	 */
	constructor(addressOf: () => string | undefined, seed: number, patienceMs: number) {
		this.#addressOf = addressOf;
		this.#seed = seed;
		this.#patienceMs = patienceMs;
	}

	start(atOnce: number): void {
		this.#all = Array.from({ length: atOnce }, (_, index) => this.#go(`${this.#seed}-${index}`));
	}

	/** Resolves when each has come to the end of their case. */
	async stop(): Promise<void> {
		this.#isOver = true;
		await Promise.all(this.#all);
	}

	async #go(who: string): Promise<void> {
		for (let nth = 0; !this.#isOver; nth++) await this.#case(`${who}-${nth}`);
	}

	async #case(key: string): Promise<void> {
		const one: { case: string; tried: Tried[]; broken: string | undefined } = {
			case: key,
			tried: [],
			broken: undefined,
		};
		this.cases.push(one);
		try {
			await this.#play(one, key);
		} catch (error) {
			one.broken = String(error);
		}
	}

	async #play(one: { case: string; readonly tried: Tried[] }, key: string): Promise<void> {
		const applicant = person(`applicant-${key}`, []);
		const clerk = person(CLERK, ["clerk"]);
		const open: Command = {
			kind: "open",
			channel: "online",
			language: "en",
			applicant: applicant.identity,
		};
		const opened = await this.#do(one.tried, open, applicant, (client) =>
			client.openCase({ procedure: "a" }, { key }),
		);
		one.case = opened.id;
		for (const { step, outcome, by, data = {} } of ACTS) {
			const who = by === "clerk" ? clerk : applicant;
			await this.#comesTo(one.case, step, applicant);
			const given = { key: `${key}-${step}` };
			if (outcome === "pay")
				await this.#do(one.tried, { kind: "pay", step }, who, (client) =>
					client.pay(one.case, step, given),
				);
			else
				await this.#do(one.tried, { kind: "act", step, outcome }, who, (client) =>
					client.act(one.case, step, outcome, { data }, given),
				);
		}
	}

	/** One act, until there is an answer that is no fault of a server. */
	async #do<Answer>(
		tried: Tried[],
		command: Command,
		actor: Actor,
		call: (client: CaseClient) => Promise<Answer>,
	): Promise<Answer> {
		const one: Tried = { act: { command, actor }, became: "open" };
		tried.push(one);
		const answer = await this.#insist(actor, call);
		one.became = "done";
		const { version } = answer as { readonly version?: number };
		if (version !== undefined) one.version = version;
		this.acknowledged.push(performance.now());
		return answer;
	}

	async #insist<Answer>(
		actor: Actor,
		call: (client: CaseClient) => Promise<Answer>,
	): Promise<Answer> {
		for (;;) {
			try {
				return await call(this.#clientOf(actor));
			} catch (error) {
				if (!isFault(error)) throw error;
				const name = error instanceof ProblemError ? error.message : "unreachable";
				this.faults[name] = (this.faults[name] ?? 0) + 1;
				await pause(50);
			}
		}
	}

	/** Waits until the case stands at a step: for the outside, or for what a worker that was killed held. */
	async #comesTo(id: string, step: string, by: Actor): Promise<void> {
		const end = Date.now() + this.#patienceMs;
		while (Date.now() < end) {
			const { steps } = await this.#insist(by, (client) => client.getCase(id));
			if (steps.includes(step)) return;
			await pause(25);
		}
		throw new Error(`it never comes to \`${step}\``);
	}

	/** Each attempt goes to one of the servers, as behind a proxy. */
	#clientOf({ id, roles, identity, level }: Actor): CaseClient {
		return createClient({
			endpoint: "",
			fetch: async (path, init) => {
				const address = this.#addressOf();
				if (address === undefined) throw new Error("no server is there");
				return fetch(`${address}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_MS) });
			},
			getToken: () => this.#identity.token({ id, roles, level, identity }),
		});
	}
}

/** Whoever is not answered for so long asks again. */
const ANSWER_MS = 3_000;

function person(id: string, roles: readonly string[]): Actor {
	return { id, kind: "person", roles, level: 3, identity: { personal_id: id } };
}

function isFault(error: unknown): boolean {
	return (
		error instanceof UnreachableError || (error instanceof ProblemError && error.status >= 500)
	);
}
