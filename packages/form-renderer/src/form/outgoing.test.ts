import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { memoryDevice } from "../device/device.ts";
import { createCell } from "./cell.ts";
import { DRAFT_CASE } from "./draft.test-data.ts";
import { createOutgoing, type OutgoingOptions } from "./outgoing.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const unreachable = () => Object.assign(new Error("x"), { name: "UnreachableError" });
const refusal = (status: number, code = "x") =>
	Object.assign(new Error("refused"), { problem: { status, code } });
const GONE = { ...DRAFT_CASE, tasks: [] };
const OPEN = {
	...DRAFT_CASE,
	tasks: [
		{ id: "t1", step: "application", visit: 1, role: "applicant", entered_at: "", outcomes: [] },
	],
};

function setUp(more: Partial<OutgoingOptions> = {}, device = memoryDevice()) {
	let n = 0;
	const outgoing = createOutgoing({
		caseId: "c1",
		form: "application",
		task: "t1",
		device,
		drafts: { flush: async () => true, forget: async () => {}, trouble: () => undefined },
		files: createCell<readonly unknown[]>([]),
		ready: async () => ({ data: { name: "A" }, findings: [] }),
		send: async () => GONE,
		look: async () => OPEN,
		now: () => "2026-11-23T02:00:00Z",
		newKey: () => `key-${++n}`,
		...more,
	});
	return { outgoing, device, kept: () => device.acts.read("c1:application") };
}

test("without a network it waits, keeps its key over a reload, and is sent once with it", async () => {
	const sent: string[] = [];
	const { outgoing, device, kept } = setUp({
		send: async (_data, _asOf, key) => {
			sent.push(key);
			throw unreachable();
		},
	});
	await outgoing.submit();
	expect(outgoing.state.get()).toMatchObject({ kind: "waiting", since: "2026-11-23T02:00:00Z" });
	expect(await kept(), "nothing that was typed is in it").toEqual({
		case: "c1",
		task: "t1",
		key: "key-1",
		at: "2026-11-23T02:00:00Z",
	});
	outgoing.end();

	const after = setUp(
		{
			send: async (_data, _asOf, key) => {
				sent.push(key);
				return GONE;
			},
		},
		device,
	);
	await after.outgoing.goOn();
	expect(after.outgoing.state.get()).toEqual({ kind: "done", view: GONE });
	expect(sent).toEqual(["key-1", "key-1"]);
	expect(await after.kept()).toBeUndefined();
});

test("it tries again by itself, and pressing twice sends once", async () => {
	const send = vi.fn<OutgoingOptions["send"]>();
	send.mockRejectedValueOnce(unreachable()).mockRejectedValueOnce(refusal(503));
	send.mockResolvedValue(GONE);
	const { outgoing } = setUp({ send });
	await Promise.all([outgoing.submit(), outgoing.submit()]);
	expect(send).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(1000 + 2000);
	expect(outgoing.state.get().kind).toBe("done");
	expect(new Set(send.mock.calls.map(([, , key]) => key))).toEqual(new Set(["key-1"]));
});

test("what was done and not answered is done; what was refused is forgotten", async () => {
	const done = setUp({
		send: async () => Promise.reject(refusal(409, "not_possible_now")),
		look: async () => GONE,
	});
	await done.outgoing.submit();
	expect(done.outgoing.state.get()).toEqual({ kind: "done", view: GONE });

	const refused = setUp({ send: async () => Promise.reject(refusal(409, "changed_since_draft")) });
	await refused.outgoing.submit();
	expect(refused.outgoing.state.get().kind).toBe("failed");
	expect(await refused.kept()).toBeUndefined();
});

test("an answer that may not rest on the device is asked again, and nothing is sent without it", async () => {
	const send = vi.fn<OutgoingOptions["send"]>();
	const finding = { path: "secret", code: "required", severity: "error", values: {} } as const;
	const { outgoing } = setUp({ send, ready: async () => ({ data: {}, findings: [finding] }) });
	await outgoing.submit();
	expect(outgoing.state.get()).toMatchObject({
		kind: "failed",
		trouble: { findings: [{ path: "secret" }] },
	});
	expect(send).not.toHaveBeenCalled();
});

test("it does not go out once the person holds it back, nor in another visit of the step", async () => {
	const send = vi.fn<OutgoingOptions["send"]>().mockRejectedValue(unreachable());
	const { outgoing, device, kept } = setUp({ send });
	await outgoing.submit();
	outgoing.cancel();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(send).toHaveBeenCalledTimes(1);
	expect(await kept()).toBeUndefined();

	await device.acts.write("c1:application", { case: "c1", task: "t0", key: "k", at: "" });
	await outgoing.goOn();
	expect(send).toHaveBeenCalledTimes(1);
});

test("files that are still on their way belong to it: it waits for them", async () => {
	const files = createCell<readonly unknown[]>(["paper.pdf"]);
	const send = vi.fn<OutgoingOptions["send"]>().mockResolvedValue(GONE);
	const { outgoing } = setUp({ send, files });
	await outgoing.submit();
	expect(outgoing.state.get()).toMatchObject({ kind: "waiting", for: "files" });
	expect(send).not.toHaveBeenCalled();
	files.set([]);
	await vi.waitFor(() => expect(outgoing.state.get().kind).toBe("done"));
	expect(send).toHaveBeenCalledTimes(1);
});

test("where what it needs did not come twice, though the server answers, the page is loaded anew; nothing is lost", async () => {
	const anew = vi.fn();
	const { outgoing, kept } = setUp({
		ready: () => Promise.reject(new TypeError("a module did not come")),
		anew,
	});
	await outgoing.submit();
	expect(outgoing.state.get()).toMatchObject({ kind: "waiting", for: "network" });
	expect(anew).not.toHaveBeenCalled();
	await outgoing.tryNow();
	expect(anew).toHaveBeenCalledTimes(1);
	expect(await kept()).toMatchObject({ key: "key-1" });
	outgoing.end();
});
