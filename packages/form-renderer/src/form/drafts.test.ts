import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { memoryDevice } from "../device/device.ts";
import type { SaveState } from "../parts/SavedStatus.tsx";
import { draftOf } from "./draft.test-data.ts";
import { createDrafts, type DraftOptions } from "./drafts.ts";
import { merged } from "./merge.ts";
import type { Joined } from "./restore.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const unreachable = () => Object.assign(new Error("x"), { name: "UnreachableError" });

function setUp(
	putDraft: DraftOptions["client"]["putDraft"],
	getDraft: DraftOptions["client"]["getDraft"] = async () => draftOf({}),
) {
	const device = memoryDevice();
	const local = device.drafts;
	const together: Joined[] = [];
	const states: SaveState["kind"][] = [];
	const saved = vi.fn();
	const drafts = createDrafts({
		client: { putDraft, getDraft },
		caseId: "c1",
		form: "application",
		device,
		server: draftOf({}),
		mayRest: ({ secret: _, ...rest }) => rest,
		onState: (state) => states.push(state.kind),
		onSaved: saved,
		join(theirs, { data, bases }) {
			const found = merged(["name", "sex"], { bases, mine: data, theirs: theirs.data });
			return { ...found, draft: { ...theirs, data: found.data } };
		},
		onJoined: (joined) => together.push(joined),
		now: () => "2026-11-23T02:00:00Z",
	});
	return { local, states, saved, drafts, together };
}

test("keys in a row are sent once, with the last content", async () => {
	const put = vi.fn(async () => draftOf({}));
	const { drafts, states, local } = setUp(put);
	for (const name of ["L", "Lê", "Lê T"]) drafts.changed({ name });
	await vi.advanceTimersByTimeAsync(699);
	expect(put).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1);
	expect(put).toHaveBeenCalledTimes(1);
	expect(put).toHaveBeenCalledWith("c1", "application", { name: "Lê T" }, { version: 1 });
	expect(states).toEqual(["saving", "saved"]);
	expect(await local.read("c1:application"), "the server has it").toBeUndefined();
});

test("the device has the first key at once, the following ones twice a second, and the rest when the page is left", async () => {
	const { drafts, local } = setUp(async () => draftOf({}));
	const write = vi.spyOn(local, "write");
	for (let key = 1; key <= 30; key++) {
		drafts.changed({ key });
		await vi.advanceTimersByTimeAsync(50);
	}
	expect(write.mock.calls.map(([, { data }]) => data.key)).toEqual([1, 10, 20, 30]);
	drafts.changed({ key: 31 });
	await drafts.kept();
	expect(write.mock.calls.at(-1)?.[1].data).toEqual({ key: 31 });
	drafts.changed({ key: 32 });
	drafts.changed({ key: 33 });
	void drafts.flush();
	await vi.advanceTimersByTimeAsync(0);
	expect(write.mock.calls.at(-1)?.[1].data).toEqual({ key: 33 });
});

test("a broken line keeps the content here, without what may not rest, and tries until it is through", async () => {
	const put = vi.fn<DraftOptions["client"]["putDraft"]>();
	put.mockRejectedValueOnce(unreachable()).mockRejectedValueOnce(unreachable());
	put.mockResolvedValue(draftOf({}));
	const { drafts, states, local } = setUp(put);
	drafts.changed({ name: "A", secret: "s" });
	await vi.advanceTimersByTimeAsync(700);
	expect(await local.read("c1:application")).toEqual({
		data: { name: "A" },
		bases: [{}],
		at: "2026-11-23T02:00:00Z",
	});
	await vi.advanceTimersByTimeAsync(1000 + 2000);
	expect(put).toHaveBeenCalledTimes(3);
	expect(put).toHaveBeenLastCalledWith(
		"c1",
		"application",
		{ name: "A", secret: "s" },
		{ version: 1 },
	);
	expect(states).toEqual(["saving", "kept", "saving", "kept", "saving", "saved"]);
});

test("what is typed while the server answers is sent after it, never before", async () => {
	const order: string[] = [];
	let answer = () => {};
	const { drafts } = setUp((_case, _step, data) => {
		order.push(`send ${data.name}`);
		return new Promise((resolve) => {
			answer = () => {
				order.push(`answer ${data.name}`);
				resolve(draftOf({}));
			};
		});
	});
	drafts.changed({ name: "A" });
	await vi.advanceTimersByTimeAsync(700);
	drafts.changed({ name: "B" });
	await vi.advanceTimersByTimeAsync(5000);
	answer();
	await vi.advanceTimersByTimeAsync(700);
	answer();
	await vi.advanceTimersByTimeAsync(0);
	expect(order).toEqual(["send A", "answer A", "send B", "answer B"]);
});

test("flush sends at once and waits; after forgetting, nothing is sent and nothing is left", async () => {
	const put = vi.fn(async () => draftOf({}));
	const { drafts, local } = setUp(put);
	drafts.changed({ name: "A" });
	await drafts.flush();
	expect(put).toHaveBeenCalledTimes(1);
	drafts.changed({ name: "B" });
	await drafts.forget();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(put).toHaveBeenCalledTimes(1);
	expect(await local.read("c1:application")).toBeUndefined();
});

/** A server that keeps one draft, which others save too. */
function kept() {
	let draft = draftOf({});
	let isSilent = false;
	const refuse = () =>
		Object.assign(new Error("412"), { problem: { status: 412, code: "version_changed" } });
	return {
		/** What it does from now on is done, and nobody hears of it. */
		silence: (next: boolean) => {
			isSilent = next;
		},
		get: () => draft,
		save(data: DraftOptions["server"]["data"]) {
			draft = { ...draft, data, version: draft.version + 1, saved_at: "2026-11-23T02:00:00Z" };
		},
		put: (async (_case, _form, data, options) => {
			if (options?.version !== draft.version) throw refuse();
			draft = { ...draft, data, version: draft.version + 1 };
			if (isSilent) throw unreachable();
			return draft;
		}) satisfies DraftOptions["client"]["putDraft"],
	};
}

test("what somebody else saved meanwhile is not written over: both are put together", async () => {
	const server = kept();
	const { drafts, together, states } = setUp(server.put, async () => server.get());
	server.save({ sex: "f" });
	drafts.changed({ name: "A" });
	expect(await drafts.flush()).toBe(true);
	expect(server.get().data).toEqual({ name: "A", sex: "f" });
	expect(together).toMatchObject([{ taken: ["sex"], collisions: [] }]);
	expect(states.at(-1)).toBe("saved");
});

test("where both changed the same answer nothing is sent until the person has chosen", async () => {
	const server = kept();
	const { drafts, together, states, local } = setUp(server.put, async () => server.get());
	server.save({ name: "B" });
	drafts.changed({ name: "A" });
	expect(await drafts.flush()).toBe(false);
	await vi.advanceTimersByTimeAsync(60_000);
	expect(server.get().data).toEqual({ name: "B" });
	expect(together).toMatchObject([{ collisions: [{ path: "name", mine: "A", theirs: "B" }] }]);
	expect(states.at(-1)).toBe("collides");
	expect(await local.read("c1:application"), "and it is kept").toMatchObject({
		data: { name: "A" },
	});
	drafts.settled({ name: "A" });
	expect(await drafts.flush()).toBe(true);
	expect(server.get().data).toEqual({ name: "A" });
});

test("what was saved and never answered is nobody else's", async () => {
	const server = kept();
	const { drafts, together, states } = setUp(server.put, async () => server.get());
	server.silence(true);
	drafts.changed({ name: "A" });
	await drafts.flush();
	drafts.changed({ name: "Ab" });
	server.silence(false);
	expect(await drafts.flush()).toBe(true);
	expect(server.get().data).toEqual({ name: "Ab" });
	expect(together.flatMap(({ collisions, taken }) => [...collisions, ...taken])).toEqual([]);
	expect(states.at(-1)).toBe("saved");
});
