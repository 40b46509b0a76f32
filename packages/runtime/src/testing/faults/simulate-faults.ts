import { createHash } from "node:crypto";

import type { Id } from "@onedoor/dsl/bundle";

import type { Case } from "../../case/case.ts";
import { portActor } from "../../engine/actors.ts";
import { fireDue } from "../../engine/deadlines.ts";
import { handleCommand } from "../../engine/handle-command.ts";
import { drainOutbox } from "../../engine/outbox.ts";
import { proceduresOf } from "../../engine/procedures.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Store } from "../../storage/storage.ts";
import { type Chance, oneOf, random } from "../random.ts";
import { CutError, type Rates } from "./faulty.ts";
import { judge } from "./judge.ts";
import { type Callback, Outside } from "./outside.ts";
import { Person } from "./person.ts";
import { type Deployment, LEASE_MS, type Process, processOf } from "./process.ts";
import type { Story } from "./story.ts";
import { settled, Turns } from "./turns.ts";

export interface FaultOptions {
	/** What people do; cases begin together that begin at one instant. */
	readonly stories: readonly Story[];
	/** What people do in cases that others start, by procedure: they know what the case asks, and not what it was given. */
	readonly ofStarted?: Readonly<Record<Id, readonly Story[]>>;
	/** How many begin by themselves. */
	readonly cases: number;
	readonly seed: number;
	/** A new store for each round. */
	readonly store: () => Store;
	/** Takes a guard away, so that a test can see that this finds what is lost then. */
	readonly without?: {
		readonly store?: (store: Store) => Store;
		readonly ports?: (ports: Ports) => Ports;
	};
}

export interface FaultReport {
	/** With those that others started. */
	readonly cases: number;
	readonly acts: number;
	readonly ended: number;
	readonly faults: Readonly<Record<keyof Rates | "killed", number>>;
	/** SHA-256, hex, over all logs: the same for the same seed. */
	readonly digest: string;
	/** What is broken, each with the seed of its round: one round with this seed shows it again. */
	readonly broken: readonly { readonly seed: number; readonly why: string }[];
}

/** Cases that go on beside each other. */
const ROUND = 20;
const PROCESSES = 3;
const AT_ONCE = 8;
/** A round that does not come to rest by then never does. */
const MOST_TURNS = 60_000;
/** Silence that is waited for in one round, at most. */
const MOST_SILENCES = 12;

/** Rounds of cases on a deployment of several processes in which everything goes wrong that may, and what is broken then. */
export async function simulateFaults(options: FaultOptions): Promise<FaultReport> {
	const sum = { acts: 0, ended: 0, faults: { lost: 0, unanswered: 0, doubled: 0, killed: 0 } };
	const broken: FaultReport["broken"][number][] = [];
	const digest = createHash("sha256");
	let cases = 0;
	for (let seed = options.seed, begun = 0; begun < options.cases; seed++, begun += ROUND) {
		const round = new Round(options, seed, Math.min(ROUND, options.cases - begun));
		const whys = await round.run();
		broken.push(...whys.map((why) => ({ seed, why })));
		cases += round.people.length;
		sum.acts += round.people.reduce((all, { tried }) => all + tried.length, 0);
		for (const fault of FAULTS) sum.faults[fault] += round.faults[fault];
		for (const { case: id } of round.people) {
			digest.update(JSON.stringify(await round.store.events(id)));
			if ((await round.store.load(id))?.status === "ended") sum.ended++;
		}
	}
	return { cases, ...sum, digest: digest.digest("hex"), broken };
}

const FAULTS = ["lost", "unanswered", "doubled", "killed"] as const;

class Round {
	readonly people: Person[];
	readonly store: Store;
	readonly faults = { lost: 0, unanswered: 0, doubled: 0, killed: 0 };
	readonly #chance: Chance;
	readonly #turns: Turns;
	readonly #outside: Outside;
	readonly #deployment: Deployment;
	readonly #rates = { lost: 0.02, unanswered: 0.02, doubled: 0.1 };
	readonly #time: { law: number; machine: number };
	readonly #stories: readonly Story[];
	readonly #ofStarted: NonNullable<FaultOptions["ofStarted"]>;
	readonly #underWay = new Set<Promise<void>>();
	/** Each case as it was committed last. */
	readonly #cases = new Map<string, Case>();
	#processes: Process[] = [];
	#unexpected: string[] = [];
	#silences = 0;

	constructor(
		{ stories, ofStarted = {}, store, without }: FaultOptions,
		seed: number,
		cases: number,
	) {
		this.#chance = random(seed);
		this.#turns = new Turns(this.#chance);
		const begins = oneOf(stories, this.#chance)?.begins ?? 0;
		this.#stories = stories.filter((story) => story.begins === begins);
		this.#ofStarted = ofStarted;
		this.#time = { law: begins, machine: 1_000_000 };
		this.people = Array.from({ length: cases }, (_, index) =>
			this.#person(`case-${index}`, this.#stories),
		);
		this.store = watched(store(), (kase) => this.#committed(kase));
		this.#outside = new Outside(
			(id) => this.people.find((person) => person.case === id)?.story,
			this.#chance,
		);
		this.#deployment = {
			store: without?.store?.(this.store) ?? this.store,
			ports: without?.ports?.(this.#outside.ports) ?? this.#outside.ports,
			procedures: proceduresOf(this.store),
			turns: this.#turns,
			chance: this.#chance,
			rates: this.#rates,
			time: this.#time,
			count: (fault) => {
				this.faults[fault]++;
			},
		};
	}

	#person(id: string, stories: readonly Story[] = []): Person {
		const story = oneOf(stories, this.#chance);
		if (story === undefined) throw new Error(`there is no story to play in ${id}`);
		return new Person(id, story);
	}

	/** Somebody sees to each case that another one started. */
	#committed(kase: Case): void {
		const isNew = !this.#cases.has(kase.id);
		this.#cases.set(kase.id, kase);
		if (isNew && kase.parent !== undefined)
			this.people.push(this.#person(kase.id, this.#ofStarted[kase.procedure]));
	}

	/** @returns what is broken */
	async run(): Promise<readonly string[]> {
		const { procedures } = this.#deployment;
		const all = [this.#stories, ...Object.values(this.#ofStarted)].flat();
		const bundles = [...new Set(all.map(({ bundle }) => bundle))];
		await procedures.use(bundles);
		for (const bundle of bundles) await procedures.validators(bundle);
		this.#processes = Array.from({ length: PROCESSES }, () => processOf(this.#deployment));
		const hasCome = (await this.#play()) && (await this.#rest());
		return [
			...(hasCome ? [] : ["it never comes to rest"]),
			...this.#unexpected,
			...(await judge(this.people, this.store, this.#outside)),
		];
	}

	async #play(): Promise<boolean> {
		for (let turn = 0; turn < MOST_TURNS; turn++) {
			this.#pass();
			if (this.#underWay.size < AT_ONCE) this.#begin();
			if (await this.#turns.next()) continue;
			if (this.#underWay.size === 0 && !(await this.#isAnythingLeft()) && !(await this.#silence()))
				return true;
		}
		return false;
	}

	/** Time passes, mostly little of it. */
	#pass(): void {
		const dice = this.#chance();
		this.#time.machine += dice < 0.01 ? LEASE_MS * 2 : Math.floor(dice * 40);
		this.#time.law += dice < 0.01 ? Math.floor(dice * 100) * 3_600_000 : Math.floor(dice * 40);
	}

	#begin(): void {
		const dice = this.#chance();
		if (dice < 0.004) this.#kill();
		else if (dice < 0.15) this.#work();
		else if (dice < 0.3 && this.#outside.callbacks.length > 0) this.#callBack();
		else this.#act();
	}

	#act(): void {
		const ready = this.people.filter((person) => this.#isReady(person));
		const [person, one] = [oneOf(ready, this.#chance), this.#process()];
		if (person) this.#start(person.act(one.engine, one.life.ended));
	}

	#process(): Process {
		const one = oneOf(this.#processes, this.#chance);
		if (one === undefined) throw new Error("no process runs");
		return one;
	}

	#start(work: Promise<unknown>): void {
		const done = work.then(
			() => {},
			(error: unknown) => {
				if (!(error instanceof CutError)) this.#unexpected.push(String(error));
			},
		);
		const under = done.finally(() => this.#underWay.delete(under));
		this.#underWay.add(under);
	}

	#kill(): void {
		const one = this.#process();
		one.life.kill();
		this.faults.killed++;
		this.#processes = this.#processes.map((other) =>
			other === one ? processOf(this.#deployment) : other,
		);
	}

	/** What a worker does in the background. */
	#work(): void {
		const { engine, life } = this.#process();
		const work = this.#chance() < 0.3 ? fireDue(engine) : drainOutbox(engine);
		this.#start(Promise.race([work, life.ended]));
	}

	/** An answer comes on its own, and may come again: it was taken, or nobody said so. */
	#callBack(): void {
		const all = this.#outside.callbacks;
		const index = Math.floor(this.#chance() * all.length);
		const [callback] = all.splice(index, 1);
		if (callback === undefined) return;
		if (this.#chance() < this.#rates.doubled) all.push(callback);
		const { engine, life } = this.#process();
		const back = () => all.push(callback);
		this.#start(
			Promise.race([deliver(engine, callback), life.ended]).then(
				(how) => void (how === "killed" && back()),
				(error: unknown) => {
					back();
					throw error;
				},
			),
		);
	}

	async #isAnythingLeft(): Promise<boolean> {
		if (this.#outside.callbacks.length > 0) return true;
		if ((await this.store.figures()).effectsWaiting > 0) return true;
		return this.people.some((person) => this.#isReady(person));
	}

	#isReady(person: Person): boolean {
		return person.isReady(this.#cases.get(person.case));
	}

	/** Everybody waits: the next deadline comes. */
	async #silence(): Promise<boolean> {
		const due = await this.store.nextDue(Number.MAX_SAFE_INTEGER);
		if (due === undefined || this.#silences >= MOST_SILENCES) return false;
		this.#silences++;
		this.#time.law = Math.max(this.#time.law, due);
		this.#time.machine += LEASE_MS * 2;
		return true;
	}

	/** Nothing goes wrong any more, and what is left is done. */
	async #rest(): Promise<boolean> {
		Object.assign(this.#rates, { lost: 0, unanswered: 0, doubled: 0 });
		for (let tried = 0; tried < 20; tried++) {
			this.#time.machine += LEASE_MS * 2;
			await this.store.hurryEffects();
			this.#start(drainOutbox(this.#process().engine));
			if (this.#outside.callbacks.length > 0) this.#callBack();
			for (let turn = 0; this.#underWay.size > 0 && turn < MOST_TURNS; turn++)
				if (!(await this.#turns.next())) await settled();
			const { effectsWaiting } = await this.store.figures();
			if (effectsWaiting === 0 && this.#outside.callbacks.length === 0) return true;
		}
		return false;
	}
}

function watched(store: Store, committed: (kase: Case) => void): Store {
	return {
		...store,
		commit: async (version, change) => {
			const how = await store.commit(version, change);
			if (how === "done") committed(change.case);
			return how;
		},
	};
}

async function deliver(
	engine: Process["engine"],
	{ port, case: id, step, effect, answer: { answer, data } }: Callback,
): Promise<void> {
	await handleCommand(engine, {
		case: id,
		actor: portActor(port),
		command: { kind: "report", step, effect, answer, ...(data && { data }) },
	});
}
