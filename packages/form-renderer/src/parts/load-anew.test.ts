import { afterEach, expect, test, vi } from "vitest";

import { holdBack, loadAnew } from "./load-anew.ts";

afterEach(() => vi.unstubAllGlobals());

test("the page is loaded anew only when nothing is here alone", async () => {
	const reload = vi.fn();
	vi.stubGlobal("location", { reload });
	let isSaved = false;
	const stop = holdBack(async () => isSaved);
	expect(await loadAnew()).toBe(false);
	expect(reload).not.toHaveBeenCalled();
	isSaved = true;
	expect(await loadAnew()).toBe(true);
	expect(reload).toHaveBeenCalledTimes(1);
	stop();
	const stopBroken = holdBack(() => Promise.reject(new Error("no way to ask")));
	expect(await loadAnew()).toBe(false);
	stopBroken();
	expect(await loadAnew()).toBe(true);
});
