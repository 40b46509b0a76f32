import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { whenUsed } from "./when-used.ts";

const act = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	const page = new EventTarget();
	for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const)
		vi.stubGlobal(name, page[name].bind(page));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	act.mockClear();
});

test("what comes next waits for the first touch, and then for a pause", () => {
	whenUsed(act);
	vi.advanceTimersByTime(2000);
	dispatchEvent(new Event("keydown"));
	dispatchEvent(new Event("pointerdown"));
	expect(act).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1500);
	expect(act).toHaveBeenCalledTimes(1);
	vi.advanceTimersByTime(60_000);
	expect(act).toHaveBeenCalledTimes(1);
});

test("a page that nobody touches fetches it all the same", () => {
	whenUsed(act);
	vi.advanceTimersByTime(6500);
	expect(act).toHaveBeenCalledTimes(1);
});

test.each(["before it was touched", "while it waits for a pause"])("left undone %s", (when) => {
	const leave = whenUsed(act);
	if (when !== "before it was touched") dispatchEvent(new Event("focusin"));
	leave();
	dispatchEvent(new Event("keydown"));
	vi.advanceTimersByTime(60_000);
	expect(act).not.toHaveBeenCalled();
});
