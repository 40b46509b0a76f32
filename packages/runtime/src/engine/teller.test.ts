import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { EventKind } from "../case/event.ts";
import { type CaseNews, NewsRefusedError, type Subscriber } from "../ports/subscriber.ts";
import { memoryStore } from "../storage/memory/open.ts";
import type { Store } from "../storage/storage.ts";
import { caseOf, commitOf, eventOf } from "../testing/storage-contract.ts";
import type { Engine } from "./engine.ts";
import { engineOf } from "./engine-of.ts";
import { tellerOf } from "./teller.ts";
import { toTell } from "./to-tell.ts";
import type { Worker } from "./worker.ts";

let now: number;
let store: Store;
let engine: Engine;
let teller: Worker;
const said: string[] = [];

beforeEach(() => {
	now = 1_000_000;
	store = memoryStore();
	said.length = 0;
});
afterEach(() => teller.stop());

/** A teller on a clock that stands still until it is moved, and a machine that draws no lots. */
function telling(...subscribers: Subscriber[]): void {
	const plain = engineOf(store, { subscribers, log: (event) => said.push(event) });
	engine = { ...plain, machineNow: () => now, chance: () => 0 };
	teller = tellerOf(() => engine);
	teller.start();
}

interface Listener extends Subscriber {
	readonly heard: CaseNews[];
	fails: (news: CaseNews) => Error | undefined;
}

function listener(name: string, kinds: readonly EventKind[] = ["step_done"]): Listener {
	const self: Listener = {
		name,
		heard: [],
		fails: () => undefined,
		wants: ({ kind }) => kinds.includes(kind),
		tell: async (news) => {
			const error = self.fails(news);
			if (error !== undefined) throw error;
			self.heard.push(news);
		},
	};
	return self;
}

async function happens(id: string, from: number, ...kinds: EventKind[]): Promise<void> {
	const kase = caseOf(id, from + kinds.length);
	const events = kinds.map((kind, index) => ({ ...eventOf(id, from + index + 1), kind }));
	await store.commit(from, commitOf(kase, { events, ...toTell(engine, { case: kase, events }) }));
	teller.wake();
}

async function later(ms: number): Promise<void> {
	now += ms;
	teller.wake();
	await new Promise((resolve) => setTimeout(resolve, 5));
}

const placesOf = ({ heard }: Listener) => heard.map(({ case: id, seq }) => `${id}${seq}`);

describe("subscribers are told", () => {
	it("in the order of each log, and only what they want", async () => {
		const one = listener("one");
		const two = listener("two", ["ended", "claimed"]);
		telling(one, two);
		await happens("a", 0, "opened", "step_done", "step_done");
		await happens("a", 3, "claimed", "step_done", "ended");
		await vi.waitFor(() => expect(placesOf(one)).toEqual(["a2", "a3", "a5"]));
		await vi.waitFor(() => expect(placesOf(two)).toEqual(["a6"]));
		expect(one.heard[0]).toEqual({
			id: "a-2",
			kind: "step_done",
			case: "a",
			number: "N-a",
			procedure: "p",
			edition: "2026-01-01",
			seq: 2,
			at: "2026-11-25T09:00:00+07:00",
		});
		await vi.waitFor(async () => expect(await store.newsFigures()).toEqual([]));
	});
	it("nothing is written where nobody wants it", async () => {
		telling(listener("one", ["ended"]));
		const events = [eventOf("a", 1)];
		expect(toTell(engine, { case: caseOf("a", 1), events })).toEqual({});
		expect(toTell({ ...engine, subscribers: [] }, { case: caseOf("a", 1), events })).toEqual({});
	});
	it("one that never answers keeps nobody else waiting", async () => {
		const stuck = listener("stuck");
		const free = Promise.withResolvers<void>();
		telling({ ...stuck, tell: () => free.promise }, listener("one"));
		const [, one] = engine.subscribers as [Subscriber, Listener];
		for (let nth = 0; nth < 20; nth++) await happens(`c${nth}`, 0, "step_done");
		await vi.waitFor(() => expect(one.heard).toHaveLength(20));
		free.resolve();
	});
});

describe("one that is down", () => {
	it("is left alone for longer and longer, and then told everything", async () => {
		const one = listener("one");
		let tries = 0;
		one.fails = () => {
			tries += 1;
			return new Error("no answer");
		};
		telling(one);
		await happens("a", 0, "step_done", "step_done");
		await vi.waitFor(() => expect(tries).toBe(1));
		await later(900);
		expect(tries).toBe(1);
		await later(200);
		await vi.waitFor(() => expect(tries).toBe(2));
		await later(1_100);
		expect(tries).toBe(2);
		// However long it lasts, nothing is given up.
		for (let round = 0; round < 30; round++) await later(360_000);
		expect(tries).toBeGreaterThan(25);
		expect(await store.newsFigures()).toMatchObject([{ waiting: 1, givenUp: 0, why: "no answer" }]);
		one.fails = () => undefined;
		await later(360_000);
		await vi.waitFor(() => expect(placesOf(one)).toEqual(["a1", "a2"]));
	});
});

describe("an event that is refused", () => {
	it("is given up after all tries; other cases are told meanwhile, and its own goes on", async () => {
		const one = listener("one");
		let refused = 0;
		one.fails = ({ case: id, seq }) => {
			if (id !== "a" || seq !== 1) return undefined;
			refused += 1;
			return new NewsRefusedError("it answered 400");
		};
		telling(one);
		await happens("a", 0, "step_done", "step_done");
		await happens("b", 0, "step_done");
		await vi.waitFor(() => expect(placesOf(one)).toEqual(["b1"]));
		for (let round = 0; round < 40 && refused < 20; round++) await later(3_700_000);
		await vi.waitFor(() => expect(placesOf(one)).toEqual(["b1", "a2"]));
		expect(refused).toBe(20);
		expect(await store.newsGivenUp("one", 9)).toEqual([
			{ subscriber: "one", case: "a", seq: 1, attempts: 20, why: "it answered 400" },
		]);
		expect(said.filter((event) => event === "news_given_up")).toHaveLength(1);
	});
});
