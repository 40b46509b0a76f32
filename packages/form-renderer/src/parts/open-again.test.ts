import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { openAgain } from "./open-again.ts";

const reload = vi.fn();
const fetched = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal("location", { href: "http://127.0.0.1/cases", reload });
	vi.stubGlobal("fetch", fetched);
	reload.mockReset();
	fetched.mockReset();
});

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test("a page is opened again once its server answers, and not before", async () => {
	fetched.mockRejectedValueOnce(new Error("the line is gone")).mockResolvedValue(new Response());
	openAgain();
	await vi.advanceTimersByTimeAsync(2000);
	expect(reload).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1500);
	expect(reload).toHaveBeenCalledOnce();
	expect(fetched).toHaveBeenCalledTimes(2);
});

test("whoever has left the page meanwhile stays where they are", async () => {
	fetched.mockResolvedValue(new Response());
	const stop = openAgain();
	await vi.advanceTimersByTimeAsync(1000);
	stop();
	await vi.advanceTimersByTimeAsync(5000);
	expect(reload).not.toHaveBeenCalled();
});
