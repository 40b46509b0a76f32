import { AsyncLocalStorage } from "node:async_hooks";

import {
	type Context,
	type ContextManager,
	context,
	ROOT_CONTEXT,
	trace,
} from "@opentelemetry/api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { CaseClient } from "../../client/index.ts";
import { BIRTH, MOTHER, OFFICERS } from "../../http/test-server.test-data.ts";
import * as runtime from "../../index.ts";
import { type Store, sqliteStore } from "../../index.ts";
import { ATTRIBUTES, GAUGES, HISTOGRAMS } from "../../ports/telemetry.ts";
import type { CollectedSpan } from "../../testing/outside/collector.ts";
import { dogTag } from "../documented/dog-tag.test-data.ts";
import { pageOf, runSnippet } from "../documented/snippets.test-data.ts";
import { openTelemetry } from "./index.ts";
import { type WatchedServer, watchedServer } from "./watched-server.test-data.ts";

let server: WatchedServer;
let mother: CaseClient;
let receiver: CaseClient;
beforeEach(async () => {
	server = await watchedServer();
	mother = server.as(MOTHER);
	receiver = server.as(OFFICERS.receiver);
});
afterEach(() => server.stop());

async function handedIn(): Promise<string> {
	const { id } = await mother.openCase({ procedure: "birth_registration", language: "vi" });
	await mother.act(id, "application", "submit", { data: BIRTH });
	return id;
}

async function told(): Promise<readonly CollectedSpan[]> {
	await server.flush();
	return server.collector.spans();
}

/** Names from the outermost span down to this one. */
function wayTo(
	spans: readonly CollectedSpan[],
	span: CollectedSpan | undefined,
): readonly string[] {
	if (span === undefined) return [];
	const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
	return [...wayTo(spans, parent), span.name];
}

describe("a whole act is one trace", () => {
	it("from the call over command and commit to the register, which is told the same trace", async () => {
		const id = await handedIn();
		await receiver.act(id, "reception.check", "accepted");
		const registrar = server.as(OFFICERS.civil_status_officer);
		await registrar.act(id, "forwarding", "received");
		await vi.waitFor(async () => expect((await registrar.getCase(id)).steps).toEqual(["verify"]));
		const spans = await told();
		const ask = spans.find(({ name }) => name === "registers call");
		const wire = spans.find(({ parentSpanId }) => parentSpanId === ask?.spanId);
		expect(wayTo(spans, wire)).toEqual([
			"POST /api/cases/{id}/{step}/{outcome}",
			"command act",
			"effect call_register",
			"registers call",
			"POST",
		]);
		expect(wire).toMatchObject({
			kind: 3,
			traceId: ask?.traceId,
			attributes: { "server.address": "127.0.0.1", "http.response.status_code": 200 },
		});
		const inTrace = spans.filter(({ traceId }) => traceId === ask?.traceId);
		expect(inTrace.find(({ name }) => name === "command act")?.attributes).toEqual({
			"onedoor.command": "act",
			"onedoor.case": id,
			"onedoor.procedure": "birth_registration",
			"onedoor.step": "forwarding",
			"onedoor.outcome": "received",
			"onedoor.result": "done",
		});
		expect(inTrace.filter(({ name }) => name === "commit").length).toBeGreaterThan(1);
		const headers = server.register.calls.map(({ headers }) => headers.get("traceparent"));
		expect(headers).toContain(`00-${wire?.traceId}-${wire?.spanId}-01`);
	});

	it("goes on with the trace of whoever called, and with none that is not spelled as one", async () => {
		const trace = "0af7651916cd43dd8448eb211c80319c";
		const call = (traceparent: string) =>
			server.fetch("/api/session", { headers: { traceparent } });
		await call(`00-${trace}-b7ad6b7169203331-00`);
		for (const wrong of [
			`00-${trace}-b7ad6b7169203331`,
			`00-${trace}-b7ad6b7169203331-01-more`,
			`ff-${trace}-b7ad6b7169203331-01`,
			`00-${"0".repeat(32)}-b7ad6b7169203331-01`,
			`00-${trace.toUpperCase()}-b7ad6b7169203331-01`,
			"a".repeat(8_000),
		])
			await call(wrong);
		const spans = await told();
		expect(spans).toHaveLength(7);
		const [first, ...others] = spans;
		expect(first).toMatchObject({ traceId: trace, parentSpanId: "b7ad6b7169203331" });
		expect(others.filter(({ parentSpanId }) => parentSpanId !== "")).toEqual([]);
		expect(new Set(others.map(({ traceId }) => traceId)).size).toBe(6);
	});

	it("ends with the act: what the background does later begins a trace of its own", async () => {
		const id = await handedIn();
		await receiver.act(id, "reception.check", "accepted");
		await mother.dev.setSimulator("health", "silent");
		await server.as(OFFICERS.civil_status_officer).act(id, "forwarding", "received");
		server.clock.moveTo(server.clock.now() + 5 * 86_400_000);
		await mother.openCase({ procedure: "birth_registration", language: "vi" });
		const late = await vi.waitFor(async () => {
			const found = (await told()).find(({ name }) => name === "command late");
			expect(found).toBeDefined();
			return found;
		});
		const spans = await vi.waitFor(async () => {
			const all = await told();
			expect(wayTo(all, late)).toEqual(["worker round", "command late"]);
			return all;
		});
		const round = spans.find(({ spanId }) => spanId === late?.parentSpanId);
		expect(round?.parentSpanId).toBe("");
		expect(Number(round?.attributes["onedoor.deadlines.fired"])).toBeGreaterThan(0);
		// And none is told in which there was nothing to do.
		const rounds = spans.filter(({ name }) => name === "worker round");
		const did = rounds.map(
			({ attributes }) =>
				Number(attributes["onedoor.deadlines.fired"]) +
				Number(attributes["onedoor.effects.carried"]),
		);
		expect(did.filter((done) => done === 0)).toEqual([]);
	});
});

describe("a call that is refused", () => {
	it("says why by the code of its problem, and is no failure", async () => {
		const id = await handedIn();
		await mother.act(id, "verify", "correct").catch(() => {});
		await server.fetch("/no/such/address", { method: "PURGE" });
		const spans = await told();
		expect(spans.find(({ attributes }) => attributes["http.response.status_code"] === 404)).toEqual(
			expect.objectContaining({
				name: "_OTHER",
				isFailed: false,
				attributes: {
					"http.request.method": "_OTHER",
					"http.response.status_code": 404,
					"url.scheme": "http",
					"error.type": "not_found",
				},
			}),
		);
		const refused = spans.filter(({ attributes }) => "error.type" in attributes).slice(0, 2);
		expect(
			refused.map(({ name, isFailed, attributes }) => [name, isFailed, attributes["error.type"]]),
		).toEqual([
			["command act", false, expect.any(String)],
			["POST /api/cases/{id}/{step}/{outcome}", false, refused[0]?.attributes["error.type"]],
		]);
	});

	it("fails where the fault is ours, and never says its message", async () => {
		await server.stop();
		const commit: Store["commit"] = () => Promise.reject(new RangeError(`no case of ${MOTHER}`));
		server = await watchedServer({ store: { ...sqliteStore(":memory:"), commit } });
		const opened = server.as(MOTHER).openCase({ procedure: "birth_registration", language: "vi" });
		await expect(opened).rejects.toMatchObject({ status: 500 });
		const spans = await told();
		expect(
			spans.map(({ name, isFailed, attributes }) => [name, isFailed, attributes["error.type"]]),
		).toEqual([
			["commit", true, "RangeError"],
			["command open", true, "RangeError"],
			["POST /api/cases", true, "fault"],
		]);
		expect(server.collector.bodies.join("\n")).not.toContain(MOTHER);
	});
});

it("what a host has begun for a call comes before what its caller says", async () => {
	const running = new AsyncLocalStorage<Context>();
	const manager: ContextManager = {
		active: () => running.getStore() ?? ROOT_CONTEXT,
		with: (at, work, self, ...given) => running.run(at, () => work.apply(self as never, given)),
		bind: (_, target) => target,
		enable: () => manager,
		disable: () => manager,
	};
	context.setGlobalContextManager(manager);
	const [traceId, spanId] = ["1".repeat(32), "2".repeat(16)];
	const hosts = trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: 1 });
	const traceparent = `00-${"3".repeat(32)}-${"4".repeat(16)}-01`;
	await context.with(hosts, () => server.fetch("/api/session", { headers: { traceparent } }));
	context.disable();
	expect(await told()).toMatchObject([{ traceId, parentSpanId: spanId }]);
});

it("a service is made as the documents say", async () => {
	const { service } = await runSnippet(pageOf("../operate.md"), "telemetry", "service", {
		...runtime,
		openTelemetry,
		bundles: [dogTag()],
		identity: { identify: async () => undefined },
		sqliteStore: () => sqliteStore(":memory:"),
	});
	await (service as runtime.CaseService).stop();
});

/** `POST /api/cases` is one of `method route`, and so on: what stands in the documents. */
function nameOf(name: string): string {
	if (/^[A-Z_]+ \//.test(name)) return "<method> <route>";
	if (/^[A-Z_]+$/.test(name)) return "<method>";
	if (/^(command|effect) /.test(name)) return name.replace(/ .*/, " <kind>");
	return /^(commit|tell|worker round)$/.test(name) ? name : "<port> <call>";
}

function documentedSpans(): readonly string[] {
	const page = pageOf("../operate.md");
	const [, table = ""] = page.split("| span |");
	const rows = table.split("\n\n")[0]?.split("\n").slice(2) ?? [];
	return rows.map((row) => /^\| `([^`]+)` \|/.exec(row)?.[1] ?? row).sort();
}

describe("what is told", () => {
	/** Everything of people that a case, a call or a register held. */
	const OF_PEOPLE = [
		MOTHER,
		...Object.values(OFFICERS),
		BIRTH.father.personal_id,
		BIRTH.child.full_name,
		BIRTH.child.birth_place.home.detail,
		BIRTH.birth_notice_code,
		"Bảo Thử",
		"scan_unclear",
		"thiếu họ",
	];

	it("holds nothing of anybody, and only what its documents name, after a mix of cases", async () => {
		await server.stop();
		const heard: unknown[] = [];
		const subscriber = {
			name: "statistics",
			wants: () => true,
			tell: async () => void heard.push(1),
		};
		server = await watchedServer({ subscribers: [subscriber] });
		[mother, receiver] = [server.as(MOTHER), server.as(OFFICERS.receiver)];
		const registrar = server.as(OFFICERS.civil_status_officer);
		const leader = server.as(OFFICERS.commune_leader);

		const id = await handedIn();
		await receiver.act(id, "reception.check", "incomplete", {
			reason: BIRTH.child.full_name,
			reasons: ["scan_unclear"],
			marks: [{ path: "child.full_name", note: "thiếu họ" }],
		});
		await mother.act(id, "reception.supplement", "submit", {
			data: { child: { full_name: BIRTH.child.full_name } },
		});
		await receiver.act(id, "reception.check", "accepted");
		await registrar.act(id, "forwarding", "received");
		await vi.waitFor(async () => expect((await registrar.getCase(id)).steps).toEqual(["verify"]));
		await registrar.act(id, "verify", "correct");
		await mother.act(id, "draft_confirmation", "confirmed");
		await leader.act(id, "signature", "signed");
		await leader.caseAction(id, "revoke", { reason: BIRTH.child.full_name });
		await mother.listCases();
		await receiver.tasks();

		// A register that is down, and a deadline that comes.
		const [other, third] = [await handedIn(), await handedIn()];
		await receiver.act(other, "reception.check", "accepted");
		await mother.dev.setSimulator("health", "silent");
		await registrar.act(other, "forwarding", "received");
		server.register.faults.failing = 3;
		const { id: draft } = await mother.openCase({
			procedure: "birth_registration",
			language: "vi",
		});
		await mother.getDraft(draft, "application");
		server.clock.moveTo(server.clock.now() + 5 * 86_400_000);
		await receiver.act(third, "reception.check", "accepted");
		await vi.waitFor(async () =>
			expect((await registrar.getCase(other)).steps).not.toContain("birth_notice_lookup"),
		);
		await hostileCalls(other);
		await vi.waitFor(() => expect(heard.length).toBeGreaterThan(20));

		const spans = await told();
		const values = server.collector.values();
		const all = server.collector.bodies.join("\n");
		expect(all.length).toBeGreaterThan(10_000);
		for (const word of OF_PEOPLE)
			for (const spelled of [word, encodeURIComponent(word), JSON.stringify(word).slice(1, -1)])
				expect(all.includes(spelled), spelled).toBe(false);
		const names = [...spans, ...values].flatMap(({ attributes }) => Object.keys(attributes));
		expect([...new Set(names)].sort()).toEqual([...ATTRIBUTES]);
		expect([...new Set(values.map(({ name }) => name))].sort()).toEqual(
			[...Object.keys(GAUGES), ...Object.keys(HISTOGRAMS)].sort(),
		);
		expect(values.filter(({ attributes }) => "onedoor.case" in attributes)).toEqual([]);
		expect([...new Set(spans.map(({ name }) => nameOf(name)))].sort()).toEqual(documentedSpans());
	});

	/** Addresses, methods and headers that somebody fills with what is nobody's business. */
	async function hostileCalls(id: string): Promise<void> {
		const number = MOTHER;
		const name = encodeURIComponent(BIRTH.child.full_name);
		for (const path of [`/people/${number}`, `/verify/${number}`, `/api/cases/${number}`])
			await server.fetch(path);
		for (const path of [`${name}/${number}`, `reception.check/${name}`, `verify/${number}`])
			await mother.act(id, ...(path.split("/") as [string, string])).catch(() => {});
		await server.fetch("/api/session", {
			headers: { baggage: `person=${number}`, tracestate: `a=${number}`, traceparent: number },
		});
	}
});
