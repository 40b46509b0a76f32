import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { memoryDevice } from "../device/device.ts";
import type { CaseClient } from "./case-client.ts";
import { createSendingFiles } from "./sending-files.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const FILE = new File(["%PDF-1.7 paper"], "paper.pdf", { type: "application/pdf" });
const unreachable = () => Object.assign(new Error("x"), { name: "UnreachableError" });
const refusal = (status: number, code: string) =>
	Object.assign(new Error("refused"), { problem: { status, code } });

function setUp(upload: CaseClient["upload"], device = memoryDevice(), mayRest = true) {
	const arrived: unknown[] = [];
	const files = createSendingFiles({
		client: { upload },
		caseId: "c1",
		form: "application",
		device,
		store: { follow: (path) => ({ path: () => path, end: () => {} }) },
		mayRest: () => mayRest,
		arrived: async (path, id, name) => void arrived.push([path, id, name]),
	});
	return { files, device, arrived, kept: () => device.files.list("c1:") };
}

test("a broken line is waited for, and what has arrived is not sent again", async () => {
	const resumed: (string | undefined)[] = [];
	const upload: CaseClient["upload"] = async (_file, _about, options) => {
		resumed.push(options?.resume);
		options?.onStarted?.("f1");
		options?.onProgress?.(4, 14);
		if (resumed.length < 3) throw unreachable();
		return "f1";
	};
	const { files, arrived, kept } = setUp(upload);
	files.add(FILE, "papers");
	await vi.advanceTimersByTimeAsync(0);
	expect(files.rows.get()).toMatchObject([{ name: "paper.pdf", sent: 4, state: "waiting" }]);
	expect(await kept()).toMatchObject([[expect.anything(), { id: "f1", path: "papers" }]]);
	await vi.advanceTimersByTimeAsync(3000);
	expect(resumed).toEqual([undefined, "f1", "f1"]);
	expect(arrived).toEqual([["papers", "f1", "paper.pdf"]]);
	expect([files.rows.get(), await kept()]).toEqual([[], []]);
});

test("a page that was closed goes on with it", async () => {
	const device = memoryDevice();
	const before = setUp(async (_file, _about, options) => {
		options?.onStarted?.("f1");
		return await new Promise(() => {});
	}, device);
	before.files.add(FILE, "papers");
	await vi.advanceTimersByTimeAsync(0);
	const after = setUp(async (_file, _about, options) => options?.resume ?? "another", device);
	await after.files.goOn();
	await vi.advanceTimersByTimeAsync(0);
	expect(after.arrived).toEqual([["papers", "f1", "paper.pdf"]]);
});

test("what the server gave up is sent anew; what it refuses, or the person stops, is forgotten", async () => {
	const ids: (string | undefined)[] = [];
	const { files, arrived } = setUp(async (_file, _about, options) => {
		ids.push(options?.resume);
		if (ids.length === 1) {
			options?.onStarted?.("old");
			throw refusal(410, "upload_expired");
		}
		return "new";
	});
	files.add(FILE, "papers");
	await vi.advanceTimersByTimeAsync(1000);
	expect(ids).toEqual([undefined, undefined]);
	expect(arrived).toEqual([["papers", "new", "paper.pdf"]]);

	const refused = setUp(async () => Promise.reject(refusal(415, "wrong_file_type")));
	refused.files.add(FILE, "papers");
	await vi.advanceTimersByTimeAsync(0);
	expect(refused.files.refused.get()).toMatchObject([{ why: { code: "wrong_file_type" } }]);
	expect(await refused.kept()).toEqual([]);
});

test("what is sensitive does not rest on the device", async () => {
	const { files, kept } = setUp(() => new Promise(() => {}), memoryDevice(), false);
	files.add(FILE, "papers");
	await vi.advanceTimersByTimeAsync(0);
	expect(files.rows.get()).toHaveLength(1);
	expect(await kept()).toEqual([]);
});
