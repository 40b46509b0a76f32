import { expect, test } from "vitest";

import { Workspace } from "../document/workspace.ts";
import { Checker } from "./checker.ts";
import type { Asked } from "./protocol.ts";

const ITEM = { what: "item", path: "a", at: [] } as const;

/** A worker that keeps what it is asked, and answers when it is told to. */
class Told extends EventTarget {
	readonly asked: Asked[] = [];

	postMessage(asked: Asked): void {
		this.asked.push(asked);
	}

	answer(kind: "assisted" | "failed"): void {
		const { run } = this.asked.at(-1) as Asked;
		this.dispatchEvent(new MessageEvent("message", { data: { kind, run, answer: { run } } }));
	}
}

function open() {
	const workspace = new Workspace([{ path: "a", text: "title: Dog\n", hash: "1" }]);
	const worker = new Told();
	const checker = new Checker(workspace, worker as unknown as Worker);
	return { workspace, worker, checker };
}

test("several parts that ask the same of the same texts share one answer", async () => {
	const { worker, checker } = open();
	const all = [checker.ask(ITEM), checker.ask(ITEM)];
	worker.answer("assisted");
	const [one, other] = await Promise.all(all);
	expect(one).toBe(other);
	expect(await checker.ask(ITEM)).toBe(one);
	expect(worker.asked).toHaveLength(1);
});

test("other texts are asked once more, and so is what could not be answered", async () => {
	const { workspace, worker, checker } = open();
	const first = checker.ask(ITEM);
	worker.answer("assisted");
	workspace.apply({ a: { from: 7, to: 10, insert: "Hund" } }, { kind: "title", title: "Dog" });
	const second = checker.ask(ITEM);
	worker.answer("failed");
	expect(await second).toBeUndefined();
	const third = checker.ask(ITEM);
	worker.answer("assisted");
	expect(await third).not.toBe(await first);
	expect(worker.asked).toHaveLength(3);
});
