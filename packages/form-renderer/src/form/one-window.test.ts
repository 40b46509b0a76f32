import { afterEach, expect, test, vi } from "vitest";

import { createTurn, type Turn } from "./one-window.ts";

const open: Turn[] = [];
afterEach(() => {
	for (const turn of open.splice(0)) turn.stop();
});

async function window(name: string): Promise<Turn> {
	const turn = createTurn(name, navigator.locks);
	open.push(turn);
	await turn.asked();
	return turn;
}

test("the second window is told; it may go on, and then the first one is told", async () => {
	const first = await window("a");
	const second = await window("a");
	const states = () => [first.state.get(), second.state.get()];
	expect(states()).toEqual(["here", "elsewhere"]);
	second.take();
	await vi.waitFor(() => expect(states()).toEqual(["elsewhere", "here"]));
	first.take();
	await vi.waitFor(() => expect(states()).toEqual(["here", "elsewhere"]));
});

test("when the first is closed, the second goes on by itself", async () => {
	const first = await window("b");
	const second = await window("b");
	first.stop();
	await vi.waitFor(() => expect(second.state.get()).toBe("here"));
});

test("another form is nobody's business, and without locks nobody waits", async () => {
	await window("c");
	expect((await window("d")).state.get()).toBe("here");
	const turn = createTurn("c", null);
	await turn.asked();
	expect(turn.state.get()).toBe("here");
});
