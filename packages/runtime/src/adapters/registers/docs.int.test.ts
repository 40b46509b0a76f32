import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { licence } from "../../case/licence.test-data.ts";
import * as runtime from "../../index.ts";
import { portsByCallback } from "../../ports/ports-by-callback.ts";
import * as testing from "../../testing/index.ts";
import { type RegisterServer, registerServer } from "../../testing/outside/register-server.ts";
import { runSnippet } from "../documented/snippets.test-data.ts";
import { CALL, READ } from "./asked.test-data.ts";
import * as adapter from "./index.ts";

const folder = join(import.meta.dirname, "../../../../../docs/adapters");
const page = readFileSync(join(folder, "registers.md"), "utf8");
const around = { ...testing, ...runtime, ...adapter };

it("a service is made with the adapter as the page says", async () => {
	const { service, registers } = await runSnippet(page, "service", "service, registers", {
		...around,
		secrets: { population: "a", tax: "b" },
		bundles: [licence("title: Licence\n")],
		identity: { identify: async () => undefined },
		ports: portsByCallback,
		sqliteStore: () => runtime.sqliteStore(":memory:"),
	});
	expect(Object.keys(registers as object)).toEqual(["read", "call", "lists"]);
	await (service as runtime.CaseService).stop();
});

it("another bus is mapped as the page says", async () => {
	const { line } = await runSnippet(page, "bus", "line", around);
	const asked: Request[] = [];
	let said: unknown = {
		people: [{ full_name: "Ada", faith: "secret" }],
		updated: "2026-11-20T08:00:00Z",
	};
	const population = line as adapter.RegisterLine;
	const registers = adapter.httpRegisters({
		registers: { population },
		fetch: async (input, init) => {
			asked.push(new Request(input, init));
			return Response.json(said);
		},
	});
	const read = () => registers.read(READ, AbortSignal.timeout(10_000));
	expect(await read()).toEqual({ values: { full_name: "Ada" }, as_of: "2026-11-20T08:00:00Z" });
	const [request] = asked;
	expect(request?.url).toBe(
		"https://security-server.example/r1/EX/GOV/101/population/records/person/query",
	);
	expect(request?.headers.get("X-Road-Client")).toBe("EX/GOV/202/cases");
	expect(await request?.json()).toEqual({
		ids: ["079196000001"],
		reason: "Licences",
		want: ["full_name"],
	});
	said = { count: 0 };
	expect(await read()).toBeUndefined();
	said = { error: "no" };
	await expect(read()).rejects.toThrow("population answers badly: /values");
});

it("the register of tests is used as the page says", async () => {
	expect(await runSnippet(page, "server", "carriedOut", around)).toEqual({ carriedOut: 0 });
});

describe("the protocol", () => {
	const api = JSON.parse(readFileSync(join(folder, "openapi.registers.json"), "utf8"));
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	ajv.addSchema({ $id: "api", ...api });
	const faultsOf = (schema: string, value: unknown) => {
		const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
		return validate(value) ? [] : validate.errors;
	};
	let other: RegisterServer;
	beforeAll(async () => {
		other = await registerServer({
			services: { confirm_person: () => ({ answer: "matches", data: { number: "7" } }) },
			lists: { colours: { edition: "1", codes: { red: { title: { en: "Red" } } } } },
		});
		other.book.put("person", "079196000001", { full_name: "Ann" });
	});
	afterAll(() => other.stop());
	const send = async ({ method, path, headers = {}, body }: adapter.RegisterRequest) => {
		const response = await fetch(new URL(path, other.address), {
			method,
			headers: { ...headers, Authorization: other.authorization },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
		});
		return response.json();
	};

	it("is described for machines", async () => {
		expect(await new Validator().validate(structuredClone(api))).toMatchObject({ valid: true });
		expect(Object.keys(api.paths)).toEqual([
			"/records/{record}/query",
			"/services/{service}",
			"/lists/{list}",
		]);
	});
	it("is what the adapter speaks, and the register of tests", async () => {
		const { read, call, list } = adapter.plainRegisters;
		const { basis: _law, consent: _consent, ...bare } = READ;
		expect(faultsOf("Query", read(READ).body)).toEqual([]);
		expect(faultsOf("Query", read(bare).body)).toEqual([]);
		expect(faultsOf("Call", call(CALL).body)).toEqual([]);
		expect(faultsOf("Query", { ...(read(READ).body as object), person: "x" })).not.toEqual([]);
		expect(faultsOf("Record", await send(read(READ)))).toEqual([]);
		expect(faultsOf("Record", await send(read({ ...READ, key: { personal_id: "0" } })))).toEqual(
			[],
		);
		expect(faultsOf("Answer", await send(call(CALL)))).toEqual([]);
		expect(faultsOf("List", await send(list("colours")))).toEqual([]);
	});
});

it("every way in which a look-up ends is on the page", () => {
	const ANSWERS = Object.keys({ found: 1, nothing: 1, down: 1, unusable: 1 } satisfies Record<
		runtime.LookupRow["answer"],
		1
	>);
	for (const answer of ANSWERS) expect(page).toMatch(new RegExp(`^\\| .*\`${answer}\``, "m"));
});
