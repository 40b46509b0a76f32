import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { SaveState } from "../parts/SavedStatus.tsx";
import { draftOf } from "./draft.test-data.ts";
import { createDrafts, type DraftOptions } from "./drafts.ts";
import { memoryDrafts } from "./local-drafts.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const unreachable = () => Object.assign(new Error("x"), { name: "UnreachableError" });

function setUp(putDraft: DraftOptions["client"]["putDraft"]) {
	const local = memoryDrafts();
	const states: SaveState["kind"][] = [];
	const saved = vi.fn();
	const drafts = createDrafts({
		client: { putDraft },
		caseId: "c1",
		form: "application",
		local,
		mayRest: ({ secret: _, ...rest }) => rest,
		onState: (state) => states.push(state.kind),
		onSaved: saved,
		now: () => "2026-11-23T02:00:00Z",
	});
	return { local, states, saved, drafts };
}

test("keys in a row are sent once, with the last content", async () => {
	const put = vi.fn(async () => draftOf({}));
	const { drafts, states, local } = setUp(put);
	for (const name of ["L", "Lê", "Lê T"]) drafts.changed({ name });
	await vi.advanceTimersByTimeAsync(699);
	expect(put).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1);
	expect(put).toHaveBeenCalledTimes(1);
	expect(put).toHaveBeenCalledWith("c1", "application", { name: "Lê T" });
	expect(states).toEqual(["saving", "saved"]);
	expect(await local.read("c1:application"), "the server has it").toBeUndefined();
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
		at: "2026-11-23T02:00:00Z",
	});
	await vi.advanceTimersByTimeAsync(1000 + 2000);
	expect(put).toHaveBeenCalledTimes(3);
	expect(put).toHaveBeenLastCalledWith("c1", "application", { name: "A", secret: "s" });
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
