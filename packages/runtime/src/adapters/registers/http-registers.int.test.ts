import { inspect } from "node:util";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { BadAnswerError, PortDownError } from "../../ports/ports.ts";
import { HEALTHY_MS } from "../../testing/outside/healthy.test-data.ts";
import { type RegisterServer, registerServer } from "../../testing/outside/register-server.ts";
import { CALL, field, PERSON, READ } from "./asked.test-data.ts";
import {
	clientCredentials,
	httpRegisters,
	plainRegisters,
	type RegisterLine,
	type RegistersOptions,
} from "./index.ts";

let other: RegisterServer;
let now: number;
beforeEach(async () => {
	now = Date.parse("2026-11-23T02:00:00Z");
	other = await registerServer({
		services: { confirm_person: () => ({ answer: "matches", data: { number: "7" } }) },
		client: { id: "onedoor", secret: "invented" },
		now: () => now,
	});
	other.book.put("person", PERSON, { full_name: "Ann Example", born_on: "1990-01-31" });
});
afterEach(() => other.stop());

function registers(line: Partial<RegisterLine> = {}, more: Partial<RegistersOptions> = {}) {
	const population = {
		address: other.address,
		authorization: () => other.authorization,
		readMs: HEALTHY_MS,
		callMs: HEALTHY_MS,
		...line,
	};
	return httpRegisters({ registers: { population }, now: () => now, ...more });
}

const patient = () => AbortSignal.timeout(HEALTHY_MS);
const read = (line?: Partial<RegisterLine>, asked = READ) => registers(line).read(asked, patient());
const errorOf = (work: Promise<unknown>): Promise<Error> =>
	work.then(
		(said) => Promise.reject(new Error(`it was answered ${JSON.stringify(said)}`)),
		(error: Error) => error,
	);

describe("a question", () => {
	it("says what it is for, by what law, for which case, and since when the person agrees", async () => {
		await read();
		expect(other.book.reads()).toEqual([
			{
				id: "read-1",
				times: 1,
				about: `person ${PERSON}`,
				body: {
					key: { personal_id: PERSON },
					fields: ["full_name"],
					case: { number: "L-2026-000001", procedure: "licence" },
					purpose: { en: "Licences" },
					basis: { cite: "Licence Act", where: "Section 4" },
					consent: { given_at: "2026-11-23T09:00:00+07:00" },
				},
			},
		]);
		await registers().call(CALL);
		expect(other.book.calls()[0]?.body).toMatchObject({
			request: { personal_id: PERSON },
			reply_to: { case: "case0", step: "look_up", effect: "case0:3:0" },
			purpose: { en: "Licences" },
		});
	});
	it("has no identifier in its address or headers, and a protocol that puts one there sends nothing", async () => {
		await read();
		await registers().call(CALL);
		expect(JSON.stringify(other.seen)).not.toContain(PERSON);
		const before = other.seen.length;
		for (const leaky of [
			{ path: `records/person/${PERSON}` },
			{ path: `records/person?id=${encodeURIComponent(`${PERSON}`)}` },
			{ path: "records/person", headers: { "X-About": `person ${PERSON}` } },
		]) {
			const protocol = {
				...plainRegisters,
				read: () => ({ method: "POST" as const, ...leaky }),
				call: () => ({ method: "POST" as const, ...leaky }),
			};
			for (const ask of [() => read({ protocol }), () => registers({ protocol }).call(CALL)])
				expect((await errorOf(ask())).message).toBe(
					"a question to population has an identifier in its address",
				);
		}
		expect(other.seen).toHaveLength(before);
	});
	it("goes to the register's own address by TLS, or not at all", async () => {
		expect(() => registers({ address: "http://population.example/" })).toThrow("is not https");
		const protocol = {
			...plainRegisters,
			read: () => ({ method: "GET" as const, path: "https://elsewhere.example/" }),
		};
		expect((await errorOf(read({ protocol }))).message).toContain("leads elsewhere");
		expect(other.seen).toEqual([]);
	});
	it("about a register that is not set up is down, or whoever answers for the rest", async () => {
		const asked = { ...READ, register: "tax" };
		expect(await errorOf(registers().read(asked, patient()))).toBeInstanceOf(PortDownError);
		const others = { read: async () => undefined, call: async () => ({ answer: "matches" }) };
		const both = registers({}, { others });
		expect(await both.read(asked, patient())).toBeUndefined();
		expect(await both.call({ ...CALL, register: "tax" })).toEqual({ answer: "matches" });
		expect(await both.lists({ register: "tax", list: "rates" }, patient())).toBeUndefined();
		expect(other.seen).toEqual([]);
	});
});

describe("an answer", () => {
	const ALL = {
		...READ,
		gives: {
			full_name: field("text"),
			born_on: field("date"),
			children: field("whole"),
			share: field("number"),
			married: field("yes_no"),
			seen_at: field("moment"),
			since: field("partial_date"),
			names: field("text", { many: { min: 0, max: 9 } }),
			home: field("group", { group: { street: field("text"), flat: field("whole") } }),
		},
	};
	const GOOD = {
		full_name: "Ann Example",
		born_on: "1990-01-31",
		children: 2,
		share: "0.50",
		married: false,
		seen_at: "2026-11-23T09:00:00+07:00",
		since: "1990",
		names: ["Ann"],
		home: { street: "Example Street", flat: 3 },
	};
	it("is cut down to what was asked, also inside groups; null is no value", async () => {
		const told = { ...GOOD, religion: "x", home: { ...GOOD.home, owner: PERSON }, children: null };
		other.book.put("person", PERSON, told);
		other.faults.tellsAll = true;
		const { children: _none, ...rest } = GOOD;
		expect(await read({}, ALL)).toEqual({ values: rest, as_of: "2026-11-23T02:00:00.000Z" });
		expect(await read()).toEqual({
			values: { full_name: "Ann Example" },
			as_of: "2026-11-23T02:00:00.000Z",
		});
	});
	it.each([
		["full_name", 7],
		["full_name", ["Ann"]],
		["born_on", "31.01.1990"],
		["born_on", "1990-13-01"],
		["children", 1.5],
		["children", "2"],
		["share", "half"],
		["married", "no"],
		["seen_at", "yesterday"],
		["since", "about 1990"],
		["names", "Ann"],
		["names", [7]],
		["home", "Example Street"],
		["home", { street: 7 }],
	])("whose %s is %j is refused whole, and says no more than where", async (name, wrong) => {
		other.book.put("person", PERSON, { ...GOOD, [name]: wrong });
		const error = (await errorOf(read({}, ALL))) as BadAnswerError;
		expect([error.name, error.code]).toEqual(["BadAnswerError", "register_answers_badly"]);
		expect(error.at.every((at) => at.startsWith(`/values/${name}`))).toBe(true);
	});
	it.each([
		["no JSON", "<html>"],
		["/values", {}],
		["/values", []],
		["/values", { values: [] }],
		["/values", { values: "Ann" }],
		["/as_of", { values: {}, as_of: "2026-11-23" }],
		["/as_of", { values: {}, as_of: "2026-11-23T09:00:00" }],
		["/as_of", { values: {}, as_of: "2026-11-24T09:00:00Z" }],
		["/as_of", { values: {}, as_of: 7 }],
	])("that is wrong at %s is refused: %j", async (at, said) => {
		other.faults.says = () => said;
		expect(await errorOf(read())).toMatchObject({ name: "BadAnswerError", at: [at] });
	});
	it("of a service is one that it has, and gives what its file says", async () => {
		other.faults.says = () => ({ answer: "matches", data: { number: "7", religion: "x" } });
		expect(await registers().call(CALL)).toEqual({ answer: "matches", data: { number: "7" } });
		for (const said of [
			{},
			{ answer: "granted" },
			{ answer: "constructor" },
			{ answer: "matches", data: { number: 7 } },
			{ answer: "matches", data: [7] },
		]) {
			other.faults.says = () => said;
			expect(await errorOf(registers().call(CALL))).toBeInstanceOf(BadAnswerError);
		}
	});
	it("says nothing of whom it was about, however it fails", async () => {
		const wrong = [
			{ status: 404 },
			{ status: 422 },
			{ failing: 5 },
			{ down: true },
			{ says: () => `{"about": "${PERSON}"` },
			{ says: () => ({ values: { full_name: Number(PERSON) } }) },
		];
		for (const fault of wrong) {
			other.mend();
			Object.assign(other.faults, fault);
			for (const ask of [() => read(), () => registers().call(CALL)])
				expect(inspect(await errorOf(ask()), { depth: 9 })).not.toContain(PERSON);
		}
	});
});

describe("a register that cannot be trusted with a question", () => {
	const quick = { readMs: 250, callMs: 250 };
	it.each([
		["cuts the line", { down: true }],
		["fails", { failing: 9 }],
		["never answers", { mute: 9 }],
		["answers late", { delayMs: 5_000 }],
		["drips", { drips: true }],
		["says too much", { hugeBytes: 70_000 }],
		["leads elsewhere", { redirectTo: "https://elsewhere.example/" }],
		["leads to itself", { redirectTo: "/v1/records/person/query" }],
		["does not know us", { status: 403 }],
		["is too busy", { status: 429 }],
	])("%s: it is down, and is waited for no longer than was said", async (_does, fault) => {
		// A machine that had something else to do is asked again: the wait is no property of it.
		await vi.waitFor(async () => {
			Object.assign(other.faults, fault);
			const from = performance.now();
			const errors = await Promise.all([
				errorOf(read(quick)),
				errorOf(registers(quick).call(CALL)),
			]);
			for (const error of errors) expect(error).toBeInstanceOf(PortDownError);
			expect(performance.now() - from).toBeLessThan(1_500);
		});
	});
	it("is given up when whoever asked gives up", async () => {
		other.faults.mute = 9;
		const from = performance.now();
		await errorOf(registers().read(READ, AbortSignal.timeout(60)));
		expect(performance.now() - from).toBeLessThan(HEALTHY_MS / 2);
	});
	it("is asked once more for a look-up, which is one look-up in its book; a call is left to the outbox", async () => {
		other.faults.failing = 1;
		expect((await read())?.values).toEqual({ full_name: "Ann Example" });
		other.faults.failing = 1;
		expect(await errorOf(registers().call(CALL))).toBeInstanceOf(PortDownError);
		expect(other.seen).toHaveLength(3);
		other.faults.mute = 1;
		await read({ readMs: 1_000, retries: 0 }).catch(() => {});
		await read();
		expect(other.book.reads()).toMatchObject([{ id: "read-1", times: 3 }]);
	});
	it("that took a call and is not done is asked again", async () => {
		other.faults.later = true;
		expect(await registers().call(CALL)).toEqual({ askAgainMs: 300_000 });
		expect(await registers({ askAgainMs: 5 }).call(CALL)).toEqual({ askAgainMs: 5 });
		other.faults.later = false;
		expect(await registers().call(CALL)).toEqual({ answer: "matches", data: { number: "7" } });
		expect(other.book.calls()).toMatchObject([{ times: 3 }]);
	});
});

describe("an answer that is kept", () => {
	const kept = { cacheMs: 60_000 };
	it("serves the same question of the same case for as long as was said, as old as it is", async () => {
		const port = registers(kept);
		const first = await port.read(READ, patient());
		now += 30_000;
		expect(await port.read({ ...READ, id: "read-2" }, patient())).toEqual({
			...first,
			cached: true,
		});
		now += 30_000;
		const third = await port.read({ ...READ, id: "read-3" }, patient());
		expect(third).not.toHaveProperty("cached");
		expect(other.book.reads()).toHaveLength(2);
	});
	it.each([
		["person", { key: { personal_id: "079196000002" } }],
		["purpose", { purpose: { en: "Taxes" } }],
		["law", { basis: { cite: "Tax Act" } }],
		["case", { case: "case1" }],
		["procedure", { procedure: "permit" }],
		["consent", { consent: { given_at: "2026-11-23T10:00:00+07:00" } }],
		["fields", { gives: { full_name: field("text"), born_on: field("date") } }],
		["record", { record: "household" }],
	])("serves no other %s", async (_what, more) => {
		const port = registers(kept);
		await port.read(READ, patient());
		await port.read({ ...READ, id: "read-2", ...more }, patient());
		expect(other.book.reads()).toHaveLength(2);
	});
	it("is none where nobody said so, where a field is sensitive, and where there was nothing", async () => {
		const twice = async (line: Partial<RegisterLine>, asked = READ) => {
			const port = registers(line);
			for (const id of ["a", "b"]) await port.read({ ...asked, id }, patient());
			return other.seen.length;
		};
		expect(await twice({})).toBe(2);
		const sensitive = field("group", {
			group: { faith: field("text", { personal: "sensitive" }) },
		});
		const gives = { full_name: field("text"), inner: sensitive };
		expect(await twice(kept, { ...READ, gives })).toBe(4);
		expect(await twice(kept, { ...READ, key: { personal_id: "0" } })).toBe(6);
	});
	it("gives way to newer ones when there are too many", async () => {
		const port = registers(kept, { mostCached: 2 });
		for (const of of ["a", "b", "c", "c", "b", "a"])
			await port.read({ ...READ, case: of }, patient());
		expect(other.seen).toHaveLength(4);
	});
});

describe("who we are to a register", () => {
	const credentials = (more = {}) =>
		clientCredentials({
			tokenAddress: other.tokenAddress,
			client: { id: "onedoor", secret: "invented" },
			now: () => now,
			timeoutMs: HEALTHY_MS,
			...more,
		});
	it("is a token for all calls, until it is over or refused", async () => {
		const port = registers({ authorization: credentials() });
		await Promise.all(["a", "b", "c"].map((id) => port.read({ ...READ, id }, patient())));
		expect(other.tokens.given).toBe(1);
		now += 295_000;
		await port.read({ ...READ, id: "d" }, patient());
		expect(other.tokens.given).toBe(2);
		other.tokens.takeBack();
		await port.read({ ...READ, id: "e" }, patient());
		expect(other.tokens.given).toBe(3);
		expect(other.book.reads()).toHaveLength(5);
	});
	it("is nobody without a token, and the register is down to us; no secret is told", async () => {
		const client = { id: "onedoor", secret: "a wrong secret" };
		const error = await errorOf(read({ authorization: credentials({ client }) }));
		expect(error).toBeInstanceOf(PortDownError);
		expect(error.message).toBe("population is down");
		expect(() => credentials({ tokenAddress: "http://id.example/token" })).toThrow("must be https");
	});
	it("is asked once more when it is refused, and not for ever", async () => {
		const authorization = (refused?: string) => (refused ? "Bearer other" : "Bearer wrong");
		expect(await errorOf(read({ authorization, retries: 0 }))).toBeInstanceOf(PortDownError);
		expect(other.seen).toHaveLength(2);
	});
});
