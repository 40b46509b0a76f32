import { expect, it } from "vitest";

import { boundedFetch } from "./bounded-fetch.ts";

const answering = (response: () => Response) =>
	boundedFetch({ port: "test", maxBytes: 10, timeoutMs: 20, fetch: async () => response() });
const call = (response: () => Response, url = "https://a.example/") => answering(response)(url);

it("hands on what came whole", async () => {
	const response = await call(() => new Response("0123456789", { status: 404 }));
	expect([response.status, await response.text()]).toEqual([404, "0123456789"]);
});

it.each([
	["too large", () => new Response("01234567890")],
	[
		"a redirect",
		() => new Response(null, { status: 302, headers: { Location: "https://b.example" } }),
	],
	["a fault of the other side", () => new Response(null, { status: 503 })],
	[
		"never finished",
		() =>
			new Response(
				new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(1)) }),
			),
	],
])("does not take what is %s", async (_, response) => {
	await expect(call(response)).rejects.toMatchObject({ name: "PortDownError", port: "test" });
});

it.each(["http://a.example/", "http://169.254.169.254/", "file:///etc/passwd", "ftp://a.example"])(
	"sends nothing to %s",
	async (url) => {
		await expect(call(() => new Response("ok"), url)).rejects.toMatchObject({
			name: "PortDownError",
		});
	},
);

it("speaks plainly with this very machine only", async () => {
	expect((await call(() => new Response("ok"), "http://127.0.0.1:1/")).status).toBe(200);
	expect((await call(() => new Response("ok"), "http://[::1]:1/")).status).toBe(200);
});

it("gives up when the caller does", async () => {
	const waiting = boundedFetch({
		port: "test",
		fetch: (_, init) =>
			new Promise((_resolve, reject) => {
				init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
			}),
	});
	const signal = AbortSignal.timeout(5);
	await expect(waiting("https://a.example/", { signal })).rejects.toMatchObject({
		name: "PortDownError",
	});
});
