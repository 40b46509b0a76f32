import { describe, expect, it } from "vitest";

import { type CaseClient, createClient, ProblemError, UnreachableError } from "./index.ts";

interface Sent {
	readonly url: string;
	readonly method: string;
	readonly headers: Headers;
	readonly body: string | undefined;
}

/** A client whose server answers as told, one answer a call; the last one again and again. */
function clientOf(...answers: readonly (Response | Error)[]): {
	readonly client: CaseClient;
	readonly sent: Sent[];
} {
	const sent: Sent[] = [];
	const client = createClient({
		endpoint: "https://host/base",
		getToken: () => "token",
		fetch: async (input, init) => {
			sent.push({
				url: String(input),
				method: init?.method ?? "GET",
				headers: new Headers(init?.headers),
				body: typeof init?.body === "string" ? init.body : undefined,
			});
			const answer = answers[Math.min(sent.length, answers.length) - 1];
			if (answer instanceof Error) throw answer;
			return (answer ?? Response.json({})).clone();
		},
	});
	return { client, sent };
}

const broken = new TypeError("failed to fetch");

describe("the client", () => {
	it("sends names as single segments, the version, the token and a key", async () => {
		const { client, sent } = clientOf(Response.json({}));
		await client.act("a/b", "reception.check", "accepted", { reason: "r" }, { version: 7 });
		expect(sent[0]).toMatchObject({
			url: "https://host/base/api/cases/a%2Fb/reception.check/accepted",
			method: "POST",
			body: '{"reason":"r"}',
		});
		const headers = sent[0]?.headers;
		expect(headers?.get("If-Match")).toBe('"7"');
		expect(headers?.get("Authorization")).toBe("Bearer token");
		expect(headers?.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
	});
	it("leaves out what a query does not ask for", async () => {
		const { client, sent } = clientOf(Response.json({ items: [] }));
		await client.tasks({ role: "receiver", late: false });
		await client.tasks();
		expect(sent.map(({ url }) => url.slice("https://host/base".length))).toEqual([
			"/api/tasks?role=receiver&late=false",
			"/api/tasks",
		]);
	});
	it("tries again with the same key when the line breaks or a gateway gives up", async () => {
		const { client, sent } = clientOf(
			broken,
			new Response("", { status: 503 }),
			Response.json({ id: "c" }),
		);
		expect(await client.openCase({ procedure: "p" })).toEqual({ id: "c" });
		const keys = sent.map(({ headers }) => headers.get("Idempotency-Key"));
		expect(keys).toHaveLength(3);
		expect(new Set(keys).size).toBe(1);
	});
	it("says that nobody can be reached, in the end", async () => {
		const { client, sent } = clientOf(broken);
		await expect(client.getCase("c")).rejects.toThrow(UnreachableError);
		expect(sent).toHaveLength(3);
	});
	it("does not send a draft twice by itself: the first may have arrived", async () => {
		const { client, sent } = clientOf(broken);
		await expect(client.putDraft("c", "s", {}, { version: 1 })).rejects.toThrow(UnreachableError);
		expect(sent).toHaveLength(1);
	});
	it("throws what the server refused, as it said it", async () => {
		const problem = {
			type: "about:blank",
			title: "Not possible now",
			status: 409,
			code: "not_possible_now",
			allowed: ["a.b"],
		};
		const { client } = clientOf(
			new Response(JSON.stringify(problem), {
				status: 409,
				headers: { "Content-Type": "application/problem+json" },
			}),
		);
		const error = await client.getCase("c").catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(ProblemError);
		expect(error).toMatchObject({ code: "not_possible_now", status: 409, problem });
	});
	it("shows nobody the words of a proxy", async () => {
		const { client } = clientOf(new Response("<h1>nginx</h1>", { status: 500 }));
		await expect(client.getCase("c")).rejects.toMatchObject({ code: "unexpected_answer" });
	});
	it("knows that nobody is signed in", async () => {
		const { client } = clientOf(new Response(null, { status: 204 }));
		expect(await client.session()).toBeUndefined();
	});
	it("stops when it is told to", async () => {
		const control = new AbortController();
		control.abort();
		const { client } = clientOf(new DOMException("aborted", "AbortError"));
		await expect(client.act("c", "s", "o", {}, { signal: control.signal })).rejects.toThrow(
			"aborted",
		);
	});
});
