import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

import { run } from "../main.ts";

const CWD = fileURLToPath(new URL("../../../..", import.meta.url));

test("the studio alone is served until it is asked to stop, and only over its own address", async () => {
	const stop = new AbortController();
	const said: string[] = [];
	const io = {
		out: (text: string) => said.push(text),
		err: () => {},
		env: {},
		cwd: CWD,
		signal: stop.signal,
	};
	const ended = run(["studio", "procedures", "--port", "0"], io);
	await expect.poll(() => said.join("")).toContain("ready");
	const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said.join(""))?.[0] ?? "";
	expect((await fetch(`${address}/studio/api/files`)).status).toBe(403);
	expect((await fetch(`${address}/api/procedures`)).status).toBe(404);
	stop.abort();
	expect(await ended).toBe(0);
});

test("arguments that make no sense are said", async () => {
	const said: string[] = [];
	const io = { out: () => {}, err: (text: string) => said.push(text), env: {}, cwd: CWD };
	expect(await run(["studio", "a", "b"], io)).toBe(2);
	expect(said.join("")).toContain("one folder, not 2");
});
