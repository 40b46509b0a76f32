import type { CaseView, HeldFileView } from "@onedoor/dsl/bundle";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { createHeldFiles } from "./held-files.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const held = (state: HeldFileView["state"]) => ({ file: "f", name: "f.pdf", state });

it("asks after an upload, and again while somebody looks and a file is being checked", async () => {
	const answers = [[held("being_checked")], undefined, [held("infected")]];
	let asked = 0;
	const client = {
		getCase: async () => {
			const held_files = answers[asked++];
			if (held_files === undefined) throw new Error("the line broke");
			return { id: "c", held_files } as unknown as CaseView;
		},
	};
	const files = createHeldFiles(client, { id: "c" }, 10);
	const seen: unknown[] = [];
	const stop = files.subscribe(() => seen.push([...files.get()]));
	await vi.advanceTimersByTimeAsync(100);
	expect(asked).toBe(0);
	await files.look();
	await vi.advanceTimersByTimeAsync(100);
	expect(seen).toEqual([[["f", "being_checked"]], [["f", "infected"]]]);
	expect(asked).toBe(3);
	stop();
});

it("asks nobody when nobody looks any more", async () => {
	let asked = 0;
	const view = { id: "c", held_files: [held("being_checked")] };
	const getCase = async () => {
		asked += 1;
		return view as unknown as CaseView;
	};
	const files = createHeldFiles({ getCase }, view, 10);
	const stop = files.subscribe(() => {});
	await vi.advanceTimersByTimeAsync(25);
	expect(asked).toBe(2);
	stop();
	await vi.advanceTimersByTimeAsync(100);
	expect(asked).toBe(2);
});
