import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import type { CaseEvent } from "../case/event.ts";
import type { Erasure, StoredEntry } from "../storage/audit.ts";
import {
	digestOf,
	eventSkeleton,
	hashOf,
	lookupSkeleton,
	type Skeleton,
	START,
} from "../storage/chain.ts";
import type { LookupRow, StoredConsent } from "../storage/consent.ts";
import type { StoredShare } from "../storage/share.ts";
import type { Commit, Store, TaskRow } from "../storage/storage.ts";

import { eachOnItsOwn } from "./contracts/each-on-its-own.ts";

/** The part of a test runner the contract needs: Vitest, Jest and `node:test` with an `expect` have it. */
export interface ContractHost {
	readonly describe: (name: string, body: () => void) => void;
	readonly it: (name: string, body: () => Promise<void>) => void;
	readonly expect: (actual: unknown) => {
		toEqual(expected: unknown): void;
		readonly rejects: { toThrow(): Promise<void> };
	};
}

/** What every store must do, whatever it is made of. `open` gives an empty one for each test. */
export function storageContract(
	name: string,
	open: () => Promise<Store> | Store,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);

	describe(`${name}: consents and look-ups`, () => {
		test("changes a consent from the version before only, and lists it for both sides", async (store) => {
			const first = consentOf("k1", "2026-11-23T09:00:00Z");
			expect(await store.putConsent(first)).toEqual("done");
			expect(await store.putConsent(first)).toEqual("conflict");
			const given = { ...first, version: 2, status: "given" } as const;
			expect(await store.putConsent(given)).toEqual("done");
			expect(await store.putConsent(given)).toEqual("conflict");
			expect(await store.consent("k1")).toEqual(given);
			expect(await store.consent("k2")).toEqual(undefined);
			const later = consentOf("k2", "2026-11-23T10:00:00Z");
			await store.putConsent(later);
			expect(await store.consentsOf("ann", 9)).toEqual([later, given]);
			expect(await store.consentsOf("partner", 1)).toEqual([later]);
			expect(await store.consentsOf("somebody", 9)).toEqual([]);
		});
		test("keeps look-ups in order, each case for itself", async (store) => {
			await store.keepLookups([lookupOf("a", "person"), lookupOf("b", "person")]);
			await store.keepLookups([lookupOf("a", "home")]);
			expect(await store.lookups("a")).toEqual([
				{ ...lookupOf("a", "person"), seq: 1 },
				{ ...lookupOf("a", "home"), seq: 2 },
			]);
			expect(await store.lookups("a", 1, 5)).toEqual([{ ...lookupOf("a", "home"), seq: 2 }]);
			expect(await store.lookups("a", 0, 1)).toEqual([{ ...lookupOf("a", "person"), seq: 1 }]);
		});
	});

	describe(`${name}: a case and its log`, () => {
		test("gives back what was committed, and nothing of what was not", async (store) => {
			expect(await store.load("a")).toEqual(undefined);
			expect(
				await store.commit(
					0,
					commitOf(caseOf("a", 2), { events: [eventOf("a", 1), eventOf("a", 2)] }),
				),
			).toEqual("done");
			expect(await store.load("a")).toEqual(caseOf("a", 2));
			expect(await store.load("b")).toEqual(undefined);
			expect(await store.events("a")).toEqual([eventOf("a", 1), eventOf("a", 2)]);
			expect(await store.events("a", 1)).toEqual([eventOf("a", 2)]);
			expect(await store.events("a", 0, 1)).toEqual([eventOf("a", 1)]);
		});
		test("answers conflict to the slower of two, who changes nothing", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			expect(
				await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] })),
			).toEqual("conflict");
			await store.commit(1, commitOf(caseOf("a", 2), { events: [eventOf("a", 2)] }));
			const slower = commitOf(caseOf("a", 2, "ended"), {
				events: [eventOf("a", 2)],
				effects: [effectOf("a", 2)],
			});
			expect(await store.commit(1, slower)).toEqual("conflict");
			expect((await store.load("a"))?.status).toEqual("open");
			expect(await store.claimEffects({ now: 1, until: 2, limit: 9 })).toEqual([]);
		});
		test("commits whole or not at all: a doubled event takes everything with it", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			const doubled = commitOf(caseOf("a", 2), {
				events: [eventOf("a", 1)],
				effects: [effectOf("a", 1)],
			});
			await expect(store.commit(1, doubled)).rejects.toThrow();
			expect((await store.load("a"))?.version).toEqual(1);
			expect(await store.claimEffects({ now: 1, until: 2, limit: 9 })).toEqual([]);
		});
		test("reads at once what an act needs to know", async (store) => {
			expect(await store.loadForAct("a", { actor: "p", key: "k" })).toEqual(undefined);
			const kept = { actor: "p", key: "k", bodyHash: "h", status: 200, answer: "{}" };
			await store.commit(0, commitOf(caseOf("a", 1), { idempotency: kept }));
			await store.commit(0, commitOf(caseOf("b", 1), {}));
			const form = { step: "form", data: { x: 1 }, fetched: {}, silent: [], saved_at: "t" };
			await store.saveDraft("a", form);
			await store.saveDraft("b", { ...form, step: "other" });
			const drafts = [{ ...form, version: 1 }];
			const alone = { case: caseOf("a", 1), drafts };
			expect(await store.loadForAct("a")).toEqual(alone);
			expect(await store.loadForAct("a", { actor: "p", key: "other" })).toEqual(alone);
			const answer = { ...kept, case: "a" };
			expect(await store.loadForAct("a", { actor: "p", key: "k" })).toEqual({ ...alone, answer });
		});
		test("hands out copies", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), {}));
			Object.assign((await store.load("a")) ?? {}, { status: "ended" });
			expect((await store.load("a"))?.status).toEqual("open");
		});
	});

	describe(`${name}: looking after it`, () => {
		test("lists the cases that have a row, an event or a look-up, page by page", async (store) => {
			await store.commit(0, commitOf(caseOf("b", 1), { events: [eventOf("b", 1)] }));
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			await store.keepLookups([lookupOf("c", "person")]);
			expect(await store.caseIds("", 2)).toEqual(["a", "b"]);
			expect(await store.caseIds("b", 2)).toEqual(["c"]);
			expect((await store.log("c")).row).toEqual(undefined);
		});
		test("lists what each case is bound to that goes on or waits for a day, page by page", async (store) => {
			const ended = { ...caseOf("c", 1), status: "ended" } as const;
			for (const kase of [
				caseOf("b", 1),
				caseOf("a", 1),
				ended,
				{ ...ended, id: "d", number: "d" },
			])
				await store.commit(0, commitOf(kase, { events: [eventOf(kase.id, 1)] }));
			const waiting = { ...ended, version: 2 };
			const due = [{ what: "afterwards", kind: "late", at: 1 } as const];
			await store.commit(1, commitOf(waiting, { events: [eventOf("c", 2)], due }));
			expect(await store.boundCases("", 2)).toEqual([
				{ case: "a", bundle: "hash" },
				{ case: "b", bundle: "hash" },
			]);
			expect(await store.boundCases("b", 2)).toEqual([{ case: "c", bundle: "hash" }]);
		});
		test("knows of which bundles it has the text", async (store) => {
			const bundle = { format: "onedoor/1", hash: "one" } as Bundle;
			await store.putBundle(bundle);
			await store.putBundle(bundle);
			expect(await store.bundleHashes()).toEqual(["one"]);
			expect(await store.bundle("one")).toEqual(bundle);
		});
		test("chains each entry of a log to the one before it, over several commits", async (store) => {
			const [first, second, third] = [eventOf("a", 1), eventOf("a", 2), eventOf("a", 3)];
			await store.commit(0, commitOf(caseOf("a", 2), { events: [first, second] }));
			await store.commit(2, commitOf(caseOf("a", 3), { events: [third] }));
			const { row, events } = await store.log("a");
			expect(events.map(({ seq, entry }) => ({ seq, entry }))).toEqual(
				[first, second, third].map((entry, index) => ({ seq: index + 1, entry })),
			);
			expect(isChain(events, ({ entry }) => eventSkeleton(entry))).toEqual(true);
			expect(row).toEqual({ number: "N-a", version: 3, head: events[2]?.hash });
		});
		test("chains look-ups, each case for itself", async (store) => {
			await store.keepLookups([lookupOf("a", "person"), lookupOf("b", "person")]);
			await store.keepLookups([lookupOf("a", "home")]);
			for (const id of ["a", "b"]) {
				const { lookups } = await store.log(id);
				expect(isChain(lookups, ({ entry, seq }) => lookupSkeleton(entry, seq))).toEqual(true);
			}
		});
		test("writes the rows of a case anew, but not when its log has gone on", async (store) => {
			const due = [{ what: "x", kind: "late" as const, at: 5 }];
			const tasks = [taskOf("a", "clerk", 300)];
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			await store.commit(1, commitOf(caseOf("a", 2), { events: [eventOf("a", 2)] }));
			expect(await store.rewrite({ case: caseOf("a", 1), due, tasks })).toEqual("conflict");
			expect((await store.load("a"))?.version).toEqual(2);
			const ended = caseOf("a", 2, "ended", "father", 3);
			expect(await store.rewrite({ case: ended, due, tasks })).toEqual("done");
			expect(await store.readRows("a")).toEqual({
				case: ended,
				listed: {
					number: "N-a",
					version: 2,
					status: "ended",
					applicant: "father",
					opened_at: Date.parse(ended.opened_at),
				},
				due,
				tasks,
			});
			expect(await store.readRows("b")).toEqual({ due: [], tasks: [] });
			await store.commit(2, commitOf(caseOf("a", 3), { events: [eventOf("a", 3)] }));
			const { row, events } = await store.log("a");
			expect(row?.head).toEqual(events[2]?.hash);
			expect(isChain(events, ({ entry }) => eventSkeleton(entry))).toEqual(true);
		});
	});

	describe(`${name}: what may be used once`, () => {
		test("is spent by one of two callers, until its time is over", async (store) => {
			const both = await Promise.all([store.spend("a", 100, 1), store.spend("a", 100, 1)]);
			expect([...both].sort()).toEqual([false, true]);
			expect([await store.isSpent("a", 99), await store.isSpent("a", 100)]).toEqual([true, false]);
			expect(await store.isSpent("b", 1)).toEqual(false);
			expect(await store.spend("b", 50, 1)).toEqual(true);
			expect(await store.spend("a", 200, 99)).toEqual(false);
			expect(await store.spend("a", 200, 100)).toEqual(true);
			expect([await store.isSpent("a", 199), await store.isSpent("b", 49)]).toEqual([true, false]);
		});
	});

	describe(`${name}: shares`, () => {
		test("changes a share from the version before only, and finds it by its code and its case", async (store) => {
			const first = shareOf("s1");
			expect(await store.putShare(first)).toEqual("done");
			expect(await store.putShare(first)).toEqual("conflict");
			const stopped = { ...first, version: 2, stopped_at: "2026-11-24T09:00:00Z" };
			expect(await store.putShare(stopped)).toEqual("done");
			expect(await store.putShare(stopped)).toEqual("conflict");
			await store.putShare(shareOf("s2"));
			await store.putShare(shareOf("s3", "b"));
			expect(await store.share("s1")).toEqual(stopped);
			expect(await store.share("s9")).toEqual(undefined);
			expect(await store.shareByCode(first.code)).toEqual(stopped);
			expect(await store.shareByCode("s1")).toEqual(undefined);
			expect(await store.sharesOf("a")).toEqual([shareOf("s2"), stopped]);
			expect(await store.sharesOf("c")).toEqual([]);
		});
	});

	describe(`${name}: erasing`, () => {
		const erasureOf = (version: number): Erasure => ({
			case: caseOf("a", version, "ended", ""),
			due: [{ what: "afterwards", kind: "late", at: 9 }],
			event: { ...eventOf("a", version), kind: "erased" },
			events: [{ seq: 1, entry: { ...eventOf("a", 1), by: "…" }, digest: "d" }],
			lookups: [{ seq: 1, entry: { ...lookupOf("a", "person"), by: "…" }, digest: "d" }],
			files: ["f"],
			consents: ["k1"],
			shares: ["s1"],
		});
		async function filled(store: Store, effects: readonly Effect[]): Promise<void> {
			const file = { case: "a", type: "text/html", size: 2, content: new Uint8Array([1, 2]) };
			await store.commit(
				0,
				commitOf(caseOf("a", 1), {
					events: [eventOf("a", 1)],
					effects,
					due: [{ what: "x", kind: "late", at: 1 }],
					tasks: [taskOf("a", "clerk", 1)],
					idempotency: { actor: "m", key: "k", bodyHash: "h", status: 200, answer: "1" },
					draft: { step: "s", data: {}, fetched: {}, silent: [], saved_at: "", version: 1 },
					files: [
						{ ...file, id: "f", name: "f.html", field: "photo" },
						{ ...file, id: "g", name: "g.html", paper: "letter" },
					],
				}),
			);
			await store.keepLookups([lookupOf("a", "person")]);
			await store.putConsent(consentOf("k1", "2026-11-23T09:00:00Z"));
			for (const id of ["s1", "s2"]) await store.putShare(shareOf(id));
		}
		test("leaves of a case what it is told, and its place in the chain to each entry", async (store) => {
			await filled(store, []);
			const before = await store.log("a");
			const file = { case: "a", type: "text/html", size: 2 };
			expect(await store.filesOf("a")).toEqual([
				{ ...file, id: "f", name: "f.html", field: "photo" },
				{ ...file, id: "g", name: "g.html", paper: "letter" },
			]);
			expect(await store.erase(1, erasureOf(2))).toEqual("done");
			await store.compact();
			const { events, lookups, row } = await store.log("a");
			expect(events[0]).toEqual({
				seq: 1,
				entry: { ...eventOf("a", 1), by: "…" },
				digest: "d",
				hash: before.events[0]?.hash,
			});
			expect(lookups[0]).toEqual({
				seq: 1,
				entry: { ...lookupOf("a", "person"), by: "…" },
				digest: "d",
				hash: before.lookups[0]?.hash,
			});
			expect(row?.head).toEqual(events[1]?.hash);
			expect((await store.readRows("a")).listed?.applicant).toEqual("");
			expect((await store.readRows("a")).due.map(({ what }) => what)).toEqual(["afterwards"]);
			expect(await store.tasksOf("a")).toEqual([]);
			expect(await store.draft("a", "s")).toEqual(undefined);
			expect(await store.answerOf("a", "m", "k")).toEqual(undefined);
			expect((await store.filesOf("a")).map(({ id }) => id)).toEqual(["g"]);
			expect(await store.consent("k1")).toEqual(undefined);
			expect(await store.sharesOf("a")).toEqual([shareOf("s2")]);
		});
		test("changes nothing when the case has gone on, or something outside is still to be done", async (store) => {
			await filled(store, [effectOf("a", 1)]);
			const before = await store.log("a");
			expect(await store.erase(2, erasureOf(3))).toEqual("conflict");
			expect(await store.erase(1, erasureOf(2))).toEqual("effects_left");
			expect(await store.log("a")).toEqual(before);
			expect((await store.filesOf("a")).length).toEqual(2);
		});
		test("ends a draft that is thrown away, with what was still to be done for it", async (store) => {
			await filled(store, [effectOf("a", 1)]);
			const ended = [{ ...eventOf("a", 2), kind: "ended" as const }];
			expect(await store.erase(1, { ...erasureOf(3), ended })).toEqual("done");
			expect((await store.events("a")).map(({ kind }) => kind).slice(1)).toEqual([
				"ended",
				"erased",
			]);
			expect((await store.readRows("a")).listed?.status).toEqual("ended");
			expect(await store.claimEffects({ now: 1, until: 2, limit: 9 })).toEqual([]);
			const { events, row } = await store.log("a");
			expect([row?.version, row?.head]).toEqual([3, events[2]?.hash]);
			expect(await store.filesOf("a")).toEqual([]);
		});
		test("is not followed by what was still on its way", async (store) => {
			await filled(store, []);
			const late = { step: "s", data: { name: "An" }, fetched: {}, silent: [], saved_at: "" };
			expect(await store.erase(1, erasureOf(2))).toEqual("done");
			for (const version of [undefined, 0, 1])
				expect(await store.saveDraft("a", late, version)).toEqual("ended");
			expect(await store.putFile({ ...FILE, id: "h" })).toEqual("ended");
			// Sent twice: whoever is told `ended` takes its content away.
			expect(await store.putFile({ ...FILE, id: "g" })).toEqual("done");
			expect(await store.draft("a", "s")).toEqual(undefined);
			expect((await store.filesOf("a")).map(({ id }) => id)).toEqual(["g"]);
		});
		test("of a draft leaves nothing of what comes in the same instant", async (store) => {
			const late = { step: "s", data: { name: "An" }, fetched: {}, silent: [], saved_at: "" };
			for (let round = 0; round < 20; round++) {
				const id = `r${round}`;
				await store.commit(0, commitOf(caseOf(id, 1), { events: [eventOf(id, 1)] }));
				const erasure: Erasure = {
					...{ due: [], events: [], lookups: [], files: [], consents: [], shares: [] },
					case: caseOf(id, 3, "ended", ""),
					ended: [{ ...eventOf(id, 2), kind: "ended" }],
					event: { ...eventOf(id, 3), kind: "erased" },
				};
				await Promise.all([
					...(round % 2 === 0 ? [store.erase(1, erasure)] : []),
					store.saveDraft(id, late),
					store.saveDraft(id, { ...late, step: "t" }, 0),
					store.putFile({ ...FILE, case: id }),
					...(round % 2 === 1 ? [store.erase(1, erasure)] : []),
				]);
				const left = [await store.draft(id, "s"), await store.draft(id, "t")];
				expect([...left, await store.file(id, FILE.id)]).toEqual([undefined, undefined, undefined]);
			}
		});
	});

	describe(`${name}: lists`, () => {
		test("pages an applicant's cases, newest first, without gap or double", async (store) => {
			for (const [index, id] of ["a", "b", "c", "d", "e"].entries())
				await store.commit(
					0,
					commitOf(caseOf(id, 1, "open", id === "d" ? "other" : "mother", index), {}),
				);
			const first = await store.list({ applicant: "mother", limit: 2 });
			expect(first.items.map((kase) => kase.id)).toEqual(["e", "c"]);
			const second = await store.list({
				applicant: "mother",
				limit: 2,
				...(first.next ? { cursor: first.next } : {}),
			});
			expect(second.items.map((kase) => kase.id)).toEqual(["b", "a"]);
			expect(second.next).toEqual(undefined);
			expect((await store.list({ limit: 9 })).items.map((kase) => kase.id)).toEqual([
				"e",
				"d",
				"c",
				"b",
				"a",
			]);
			expect(
				(await store.list({ applicant: "mother", cursor: "no cursor", limit: 1 })).items.length,
			).toEqual(1);
		});
		test("shows the desk its own roles and office, earliest due first, unlimited last", async (store) => {
			await store.commit(
				0,
				commitOf(caseOf("a", 1), { tasks: [taskOf("a", "clerk", 300), taskOf("a", "head", 100)] }),
			);
			await store.commit(
				0,
				commitOf(caseOf("b", 1), { tasks: [{ ...taskOf("b", "clerk", null), office: "north" }] }),
			);
			await store.commit(
				0,
				commitOf(caseOf("c", 1), {
					tasks: [{ ...taskOf("c", "clerk", 200), late: true, office: "south" }],
				}),
			);
			const ids = async (query: Partial<Parameters<Store["tasks"]>[0]>) =>
				(await store.tasks({ roles: ["clerk"], limit: 9, ...query })).items.map(
					(task) => task.case.id,
				);
			expect(await ids({})).toEqual(["c", "a", "b"]);
			expect(await ids({ office: "north" })).toEqual(["a", "b"]);
			expect(await ids({ late: true })).toEqual(["c"]);
			expect(await ids({ late: false })).toEqual(["a", "b"]);
			expect(await ids({ roles: [] })).toEqual([]);
			const first = await store.tasks({ roles: ["clerk", "head"], limit: 2 });
			expect(first.items.map((task) => task.role)).toEqual(["head", "clerk"]);
			const rest = await store.tasks({
				roles: ["clerk", "head"],
				limit: 9,
				cursor: first.next ?? "",
			});
			expect(rest.items.map((task) => task.case.id)).toEqual(["a", "b"]);
		});
		test("replaces a case's tasks with each commit", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { tasks: [taskOf("a", "clerk", 1)] }));
			await store.commit(1, commitOf(caseOf("a", 2), { tasks: [taskOf("a", "head", 2)] }));
			expect((await store.tasksOf("a")).map((task) => task.role)).toEqual(["head"]);
		});
	});

	describe(`${name}: what falls due`, () => {
		const late = (what: string, at: number) => ({ what, kind: "late" as const, at });
		test("leases what is due, earliest first, to one worker only, until the lease ends", async (store) => {
			await store.commit(
				0,
				commitOf(caseOf("a", 1), { due: [late("x", 30), late("y", 10), late("z", 99)] }),
			);
			expect(await store.nextDue(0)).toEqual(10);
			const lease = { now: 0, until: 5, limit: 9 };
			expect((await store.claimDue(30, lease)).map((row) => row.what)).toEqual(["y", "x"]);
			expect(await store.nextDue(0)).toEqual(99);
			expect(await store.nextDue(5)).toEqual(10);
			expect(await store.claimDue(30, lease)).toEqual([]);
			expect(
				(await store.claimDue(30, { now: 5, until: 9, limit: 1 })).map((row) => row.what),
			).toEqual(["y"]);
			expect(await store.claimDue(30, { now: 20, until: 25, limit: 9, case: "b" })).toEqual([]);
		});
		test("keeps the lease of a row that a commit leaves as it is, and frees one that moved", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { due: [late("x", 1), late("y", 1)] }));
			await store.claimDue(1, { now: 0, until: 5, limit: 9 });
			await store.commit(1, commitOf(caseOf("a", 2), { due: [late("x", 1), late("y", 2)] }));
			expect(
				(await store.claimDue(9, { now: 0, until: 5, limit: 9 })).map((row) => row.what),
			).toEqual(["y"]);
		});
		test("drops a stale row, but not one that has moved since", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { due: [late("x", 1), late("y", 2)] }));
			await store.dropDue("a", late("x", 1));
			await store.dropDue("a", late("y", 1));
			expect(await store.nextDue(0)).toEqual(2);
		});
	});

	describe(`${name}: effects`, () => {
		test("come once, in the order of their commits, until they are settled", async (store) => {
			await store.commit(
				0,
				commitOf(caseOf("a", 1), { effects: [effectOf("a", 10), effectOf("a", 9)] }),
			);
			await store.commit(0, commitOf(caseOf("b", 1), { effects: [effectOf("b", 1)] }));
			const lease = { now: 1, until: 5, limit: 9 };
			const claimed = await store.claimEffects({ ...lease, case: "a" });
			expect(claimed.map(({ effect }) => effect.id)).toEqual(["a:10:0", "a:9:0"]);
			expect((await store.claimEffects(lease)).map(({ effect }) => effect.id)).toEqual(["b:1:0"]);
			await store.settleEffect(effectOf("a", 10));
			expect(
				(await store.claimEffects({ now: 5, until: 9, limit: 9 })).map(({ effect }) => effect.id),
			).toEqual(["a:9:0", "b:1:0"]);
		});
		test("are tried again when it is time, and shown when they were given up", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { effects: [effectOf("a", 1)] }));
			await store.claimEffects({ now: 1, until: 5, limit: 9 });
			// Whoever sleeps is not woken for what somebody else carries out.
			expect(await store.nextEffect(4)).toEqual(undefined);
			expect(await store.nextEffect(5)).toEqual(0);
			await store.retryEffect(effectOf("a", 1), 100, "down");
			expect(await store.nextEffect(1)).toEqual(100);
			expect(await store.claimEffects({ now: 99, until: 105, limit: 9 })).toEqual([]);
			await store.hurryEffects();
			expect((await store.claimEffects({ now: 99, until: 105, limit: 9 }))[0]?.attempts).toEqual(1);
			await store.retryEffect(effectOf("a", 1), undefined, "still down");
			expect(await store.nextEffect(99)).toEqual(undefined);
			expect(await store.claimEffects({ now: 9e9, until: 9e9, limit: 9 })).toEqual([]);
			expect(await store.deadEffects(9)).toEqual([
				{ id: "a:1:0", case: "a", kind: "refund", attempts: 2, why: "still down" },
			]);
			expect((await store.figures()).effectsDead).toEqual(1);
		});
		test("that were given up are tried again when somebody says so", async (store) => {
			const effects = [effectOf("a", 1), effectOf("a", 2), effectOf("a", 3)];
			await store.commit(0, commitOf(caseOf("a", 1), { effects }));
			for (const effect of effects.slice(1)) await store.retryEffect(effect, undefined, "down");
			expect(await store.reviveEffects(["a:1:0", "a:3:0", "none"])).toEqual(["a:3:0"]);
			const claimed = await store.claimEffects({ now: 1, until: 2, limit: 9 });
			expect(claimed.map(({ effect, attempts }) => [effect.id, attempts])).toEqual([
				["a:1:0", 0],
				["a:3:0", 0],
			]);
			expect(await store.reviveEffects()).toEqual(["a:2:0"]);
			expect(await store.deadEffects(9)).toEqual([]);
		});
		test("leave with the commit of their answer", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), { effects: [effectOf("a", 1)] }));
			await store.commit(1, commitOf(caseOf("a", 2), { answered: ["a:1:0"] }));
			expect(await store.figures()).toEqual({
				cases: { draft: 0, open: 1, ended: 0 },
				effectsWaiting: 0,
				effectsDead: 0,
			});
		});
	});

	describe(`${name}: news for subscribers`, () => {
		const lease = { now: 5, until: 9, limit: 9 };
		const tell = (...subscribers: string[]) => ({ tell: { subscribers, at: 1 } });
		const untold = (case_: string, told: number, upto: number, attempts = 0) => ({
			subscriber: "one",
			case: case_,
			told,
			upto,
			attempts,
		});

		test("are kept with the commit, for those named, from where they had been told", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 2), {}));
			await store.commit(2, commitOf(caseOf("a", 3), tell("one", "two")));
			await store.commit(2, commitOf(caseOf("a", 3), tell("three")));
			await store.commit(3, commitOf(caseOf("a", 5), tell("one")));
			expect(await store.claimNews("one", lease)).toEqual([untold("a", 2, 5)]);
			expect(await store.claimNews("one", lease)).toEqual([]);
			expect(await store.claimNews("two", lease)).toEqual([
				{ ...untold("a", 2, 3), subscriber: "two" },
			]);
			expect(await store.claimNews("three", lease)).toEqual([]);
		});
		test("are told by one at a time, oldest first, and go when all is told", async (store) => {
			await store.commit(0, commitOf(caseOf("b", 2), tell("one")));
			await store.commit(0, commitOf(caseOf("a", 1), { tell: { subscribers: ["one"], at: 3 } }));
			expect(await store.nextNews("one", 5)).toEqual(1);
			expect(await store.claimNews("one", { ...lease, limit: 1 })).toEqual([untold("b", 0, 2)]);
			expect(await store.keepTold(untold("b", 0, 2), 1, 20)).toEqual(true);
			expect(await store.claimNews("one", lease)).toEqual([untold("a", 0, 1)]);
			await store.commit(2, commitOf(caseOf("b", 3), tell("one")));
			expect(await store.keepTold(untold("b", 1, 2), 2, 0)).toEqual(true);
			expect(await store.claimNews("one", lease)).toEqual([untold("b", 2, 3)]);
			expect(await store.keepTold(untold("b", 2, 3), 3, 0)).toEqual(true);
			expect(await store.keepTold(untold("a", 0, 1), 1, 0)).toEqual(true);
			expect(await store.nextNews("one", 5)).toEqual(undefined);
			expect(await store.newsFigures()).toEqual([]);
		});
		test("that failed wait for their next try, and say why", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), tell("one")));
			await store.claimNews("one", lease);
			await store.retryNews({ subscriber: "one", case: "a", attempts: 1 }, 100, "it answered 500");
			expect(await store.claimNews("one", { ...lease, now: 99 })).toEqual([]);
			expect(await store.nextNews("one", 5)).toEqual(100);
			expect(await store.newsFigures()).toEqual([
				{ subscriber: "one", waiting: 1, since: 1, givenUp: 0, why: "it answered 500" },
			]);
			expect(await store.claimNews("one", { now: 100, until: 105, limit: 9 })).toEqual([
				untold("a", 0, 1, 1),
			]);
			expect(await store.keepTold(untold("a", 0, 1), 1, 0)).toEqual(true);
			expect(await store.newsFigures()).toEqual([]);
		});
		test("that were given up are named, and those after them go on", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 3), tell("one")));
			await store.claimNews("one", lease);
			const event = { subscriber: "one", case: "a", seq: 1, attempts: 12, why: "it answered 400" };
			await store.giveUpNews(event);
			expect(await store.newsGivenUp("one", 9)).toEqual([event]);
			expect(await store.newsGivenUp("two", 9)).toEqual([]);
			expect(await store.claimNews("one", lease)).toEqual([untold("a", 1, 3)]);
			await store.giveUpNews({ ...event, seq: 3 });
			expect(await store.newsFigures()).toEqual([{ subscriber: "one", waiting: 0, givenUp: 2 }]);
		});
		test("are told again from where somebody says, also while they are being told", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 4), tell("one")));
			await store.claimNews("one", lease);
			await store.keepTold(untold("a", 0, 4), 3, 9);
			await store.giveUpNews({ subscriber: "one", case: "a", seq: 4, attempts: 12, why: "no" });
			const of = { subscriber: "one", case: "a" };
			await store.tellAgain(of, { from: 3, upto: 4, at: 2 });
			expect(await store.claimNews("one", lease)).toEqual([untold("a", 2, 4)]);
			await store.tellAgain(of, { from: 2, upto: 4, at: 2 });
			expect(await store.keepTold(untold("a", 2, 4), 3, 9)).toEqual(false);
			expect(await store.claimNews("one", lease)).toEqual([untold("a", 1, 4)]);
			expect(await store.newsFigures()).toEqual([
				{ subscriber: "one", waiting: 1, since: 2, givenUp: 0 },
			]);
		});
	});

	describe(`${name}: drafts, answers, files`, () => {
		test("a draft has its own version, and goes when it is submitted", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), {}));
			const draft = {
				step: "form",
				data: { name: "An" },
				fetched: {},
				silent: [],
				saved_at: "2026-11-25T09:00:00+07:00",
			};
			expect(await store.saveDraft("a", draft, 0)).toEqual({ ...draft, version: 1 });
			expect(await store.saveDraft("a", draft, 0)).toEqual("conflict");
			expect(await store.saveDraft("a", draft)).toEqual({ ...draft, version: 2 });
			expect((await store.draft("a", "form"))?.version).toEqual(2);
			expect(await store.draft("a", "other")).toEqual(undefined);
			await store.commit(1, commitOf(caseOf("a", 2), { dropDrafts: ["form", "other"] }));
			expect(await store.draft("a", "form")).toEqual(undefined);
		});
		test("who read no drafts is refused where there is one", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), {}));
			const draft = { step: "form", data: {}, fetched: {}, silent: [], saved_at: "t" };
			await store.saveDraft("a", draft);
			const change = commitOf(caseOf("a", 2), { withoutDrafts: ["form", "other"] });
			expect(await store.commit(1, change)).toEqual("conflict");
			expect((await store.load("a"))?.version).toEqual(1);
			expect(await store.commit(1, { ...change, withoutDrafts: ["other"] })).toEqual("done");
		});
		test("an answer is kept with its commit, under its actor's key", async (store) => {
			const kept = { actor: "mother", key: "k", bodyHash: "h", status: 200, answer: "1" };
			await store.commit(0, commitOf(caseOf("a", 1), { idempotency: kept }));
			expect(await store.answerOf("a", "mother", "k")).toEqual({ ...kept, case: "a" });
			expect(await store.answerOf("a", "father", "k")).toEqual(undefined);
			await store.keepAnswer({ ...kept, case: "a", answer: "2" });
			expect((await store.answerOf("a", "mother", "k"))?.answer).toEqual("2");
			expect(await store.commit(1, commitOf(caseOf("a", 2), { idempotency: kept }))).toEqual(
				"conflict",
			);
			expect((await store.load("a"))?.version).toEqual(1);
		});
		test("a file's content never changes, and a result is found by its code", async (store) => {
			const file = {
				id: "f",
				case: "a",
				name: "f.html",
				type: "text/html",
				size: 2,
				content: new Uint8Array([1, 2]),
				code: "C",
			};
			await store.commit(0, commitOf(caseOf("a", 1), {}));
			expect(await store.putFile(file)).toEqual("done");
			expect(await store.putFile({ ...file, content: new Uint8Array([9, 9]) })).toEqual("done");
			expect(await store.file("a", "f")).toEqual(file);
			expect(await store.file("b", "f")).toEqual(undefined);
			expect((await store.fileByCode("C"))?.id).toEqual("f");
			expect(await store.fileByCode("D")).toEqual(undefined);
		});
		test("names are kept as they were written, whatever signs are in them", async (store) => {
			const names = ['two "quotes"', "a \\ stroke", "{a,b}", "NULL", "", "một dòng\nhai dòng"];
			const files = names.map((name, nth) => ({ ...FILE, id: `f${nth}`, name }));
			await store.commit(0, commitOf(caseOf("a", 1), { files }));
			expect((await store.filesOf("a")).map(({ name }) => name)).toEqual(names);
		});
		test("a file outside keeps its size here, and goes when no case has it any more", async (store) => {
			const outside = { ...FILE, size: 9, outside: true, scan: "clean" } as const;
			await store.commit(0, commitOf(caseOf("a", 1), { events: [eventOf("a", 1)] }));
			await store.putFile(outside);
			const kept = { ...outside, content: new Uint8Array() };
			expect(await store.file("a", "f")).toEqual(kept);
			const [listed] = await store.filesOf("a");
			expect(listed?.size).toEqual(9);
			await store.commit(0, commitOf(caseOf("b", 1), { files: [{ ...outside, case: "b" }] }));
			expect(await store.file("b", "f")).toEqual({ ...kept, case: "b" });
			for (const [at, id] of ["a", "b"].entries()) {
				expect(await store.filesToRemove(9)).toEqual([]);
				const next = caseOf(id, 2, "ended", "");
				const event = { ...eventOf(id, 2), kind: "erased" } as const;
				const rest = { due: [], events: [], lookups: [], consents: [], shares: [] };
				expect(await store.erase(1, { ...rest, case: next, event, files: ["f"] })).toEqual("done");
				expect(await store.filesToRemove(9)).toEqual(at === 0 ? [] : ["f"]);
			}
			expect(await store.filesToRemove(0)).toEqual([]);
			await store.filesRemoved(["f"]);
			expect(await store.filesToRemove(9)).toEqual([]);
		});
		test("a file waits for its scan, and nothing is kept of what is infected", async (store) => {
			await store.commit(0, commitOf(caseOf("a", 1), {}));
			const waiting = { ...FILE, by: "mother", field: "photo", scan: "waiting" } as const;
			await store.putFile(waiting);
			await store.putFile({ ...waiting, id: "g", outside: true });
			await store.putFile({ ...FILE, id: "h" });
			const held = { case: "a", name: "f.pdf", by: "mother", field: "photo", scan: "waiting" };
			expect(await store.heldFiles("a")).toEqual([
				{ ...held, id: "f" },
				{ ...held, id: "g" },
			]);
			expect((await store.filesToScan(9)).map(({ id }) => id).sort()).toEqual(["f", "g"]);
			expect((await store.filesToScan(1)).length).toEqual(1);
			await store.setScan("a", "f", "clean");
			expect(await store.file("a", "f")).toEqual({ ...waiting, scan: "clean" });
			await store.setScan("a", "g", "infected");
			const gone = await store.file("a", "g");
			expect([gone?.scan, gone?.outside, gone?.content]).toEqual([
				"infected",
				undefined,
				new Uint8Array(),
			]);
			expect(await store.filesToRemove(9)).toEqual(["g"]);
			// Said once, it stays so.
			await store.setScan("a", "f", "infected");
			await store.setScan("a", "g", "clean");
			expect(await store.heldFiles("a")).toEqual([{ ...held, id: "g", scan: "infected" }]);
			expect(await store.filesToScan(9)).toEqual([]);
		});
		test("a series never gives a number twice", async (store) => {
			expect([
				await store.nextNumber("x"),
				await store.nextNumber("x"),
				await store.nextNumber("y"),
			]).toEqual([1, 2, 1]);
		});
	});
}

function isChain<Entry extends object>(
	rows: readonly StoredEntry<Entry>[],
	skeletonOf: (row: StoredEntry<Entry>) => Skeleton,
): boolean {
	const hashes = [START, ...rows.map(({ hash }) => hash)];
	return rows.every((row, index) => {
		const digest = digestOf(row.salt ?? "", row.entry);
		return row.hash === hashOf(hashes[index] ?? "", skeletonOf(row), digest);
	});
}

export function caseOf(
	id: string,
	version: number,
	status: Case["status"] = "open",
	personal_id = "mother",
	minute = 0,
): Case {
	return {
		id,
		number: `N-${id}`,
		procedure: "p",
		edition: "2026-01-01",
		bundle: "hash",
		version,
		status,
		channel: "online",
		language: "vi",
		applicant: { personal_id },
		opened_at: `2026-11-25T09:0${minute}:00+07:00`,
		state: "form",
		active: [],
		data: {},
		sources: {},
		steps: {},
		visits: {},
		clocks: {},
		paid: {},
		papers: [],
		actions: {},
		waiting: {},
		disputes: [],
	};
}

export function eventOf(id: string, seq: number): CaseEvent {
	return {
		case: id,
		seq,
		at: "2026-11-25T09:00:00+07:00",
		by: "mother",
		kind: "step_done",
		change: {},
	};
}

function effectOf(id: string, seq: number): Effect {
	return {
		id: `${id}:${seq}:0`,
		case: id,
		step: "form",
		visit: 1,
		kind: "refund",
		amount: 1,
		currency: "VND",
	};
}

export function taskOf(id: string, role: string, due_at: number | null): TaskRow {
	return {
		id: `${id}:check:1`,
		step: "check",
		role,
		due_at,
		late: false,
		office: null,
		claimed_by: null,
	};
}

export function commitOf(kase: Case, change: Partial<Commit>): Commit {
	return { case: kase, events: [], effects: [], answered: [], due: [], tasks: [], ...change };
}

function shareOf(id: string, caseId = "a"): StoredShare {
	return {
		id,
		version: 1,
		case: caseId,
		paper: "paper",
		code: `hash of ${id}`,
		to: "A bank",
		purpose: "An account",
		claims: ["holder"],
		made_at: "2026-11-23T09:00:00Z",
		expires_at: "2026-11-30T09:00:00Z",
	};
}

function consentOf(id: string, at: string): StoredConsent {
	return {
		id,
		version: 1,
		partner: "partner",
		applicant: "ann",
		method: "one_time_code",
		status: "waiting",
		tries: 0,
		language: "en",
		asked_at: at,
		expires_at: at,
		cases: [],
	};
}

export function lookupOf(caseId: string, record: string): LookupRow {
	return {
		case: caseId,
		at: "2026-11-23T09:00:00Z",
		by: "ann",
		register: "population",
		record,
		fields: ["full_name"],
		key: "*********901",
		purpose: { en: "Licences" },
		answer: "found",
	};
}

const FILE = {
	id: "f",
	case: "a",
	name: "f.pdf",
	type: "application/pdf",
	size: 2,
	content: new Uint8Array([1, 2]),
};
