import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { routes } from "./routes/index.ts";
import { BIRTH, MOTHER, OFFICERS, type TestServer, testServer } from "./test-server.test-data.ts";

interface Operation {
	readonly operationId: string;
	readonly security: readonly unknown[];
	readonly requestBody?: {
		readonly content: Readonly<Record<string, { readonly schema: object }>>;
	};
	readonly responses: Readonly<
		Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
	>;
}

interface OpenApi {
	readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
	readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let server: TestServer;
let api: OpenApi;
beforeAll(async () => {
	server = await testServer();
	api = (await (await server.fetch("/api/openapi.json")).json()) as OpenApi;
});
afterAll(() => server.stop());

describe("the description of the API", () => {
	it("is valid OpenAPI 3.1", async () => {
		const validator = new Validator();
		expect(await validator.validate(structuredClone(api) as never)).toMatchObject({ valid: true });
		expect(validator.version).toBe("3.1");
	});
	it("names each operation once, and describes every route", () => {
		const ids = Object.values(api.paths).flatMap((operations) =>
			Object.values(operations).map(({ operationId }) => operationId),
		);
		expect(new Set(ids).size).toBe(ids.length);
		for (const route of routes)
			expect(api.paths[route.path]?.[route.method]?.operationId).toBe(route.id);
	});
	it("lists the steps and outcomes that people choose, and no answer of a register", () => {
		const acts = Object.keys(api.paths).map((path) => path.replace("/api/cases/{id}/", ""));
		for (const act of [
			"application/submit",
			"reception.check/incomplete",
			"signature/signed",
			"copies_payment/pay",
			"case-actions/withdraw",
		])
			expect(acts).toContain(act);
		expect(acts).not.toContain("registration/recorded");
		expect(acts).not.toContain("parents_lookup/no_answer");
	});
});

describe("whoever follows it alone", () => {
	it("finishes a birth registration", async () => {
		const mother = follower(server.tokenOf({ id: MOTHER }));
		const opened = await mother("openCase", {}, { procedure: "birth_registration" });
		const id = String(opened.id);
		const draft = await mother("putDraft", { id, form: "application" }, { data: BIRTH });
		await mother("act.application.submit", { id }, { data: draft.data });
		const receiver = follower(server.tokenOf({ id: OFFICERS.receiver }));
		const tasks = await receiver("listTasks", {});
		expect(tasks.items).toHaveLength(1);
		await receiver("act.reception.check.accepted", { id }, {});
		const registrar = follower(server.tokenOf({ id: OFFICERS.civil_status_officer }));
		await registrar("act.forwarding.received", { id }, {});
		await registrar("act.verify.correct", { id }, {});
		await mother("act.draft_confirmation.confirmed", { id }, {});
		await follower(server.tokenOf({ id: OFFICERS.commune_leader }))(
			"act.signature.signed",
			{ id },
			{},
		);
		expect(await mother("getCase", { id })).toMatchObject({ status: "ended", result: "granted" });
		await mother("getHistory", { id });
		await mother("getCaseBundle", { id });
		await follower("")("listProcedures", {});
	});
});

/**
 * Calls by operation id, knowing nothing but the description: the path, the body's schema, the answer's schema.
 * Throws where the server says something the description does not.
 */
function follower(token: string) {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	ajv.addSchema({ $id: "api", components: api.components });
	const check = (what: string, schema: object | undefined, value: unknown): void => {
		if (schema === undefined) return;
		const known = JSON.parse(
			JSON.stringify(schema).replaceAll('"#/components/', '"api#/components/'),
		) as object;
		const validate = ajv.compile(known);
		if (!validate(value)) throw new Error(`${what}: ${ajv.errorsText(validate.errors)}`);
	};
	return async (
		operationId: string,
		params: Readonly<Record<string, string>>,
		body?: unknown,
	): Promise<Record<string, unknown>> => {
		const [path, method, operation] = find(operationId);
		if (body !== undefined)
			check(
				`body of ${operationId}`,
				operation.requestBody?.content["application/json"]?.schema,
				body,
			);
		const response = await server.fetch(
			path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? "")),
			{
				method: method.toUpperCase(),
				headers: {
					...(operation.security.length > 0 ? { Authorization: `Bearer ${token}` } : {}),
					...(body === undefined ? {} : { "Content-Type": "application/json" }),
				},
				...(body === undefined ? {} : { body: JSON.stringify(body) }),
			},
		);
		const answer = (await response.json()) as Record<string, unknown>;
		const described = operation.responses[response.status];
		if (described === undefined || !response.ok)
			throw new Error(`${operationId}: ${response.status} ${JSON.stringify(answer)}`);
		check(`answer of ${operationId}`, described.content?.["application/json"]?.schema, answer);
		return answer;
	};
}

function find(operationId: string): readonly [path: string, method: string, operation: Operation] {
	for (const [path, operations] of Object.entries(api.paths))
		for (const [method, operation] of Object.entries(operations))
			if (operation.operationId === operationId) return [path, method, operation];
	throw new Error(`no operation ${operationId}`);
}
