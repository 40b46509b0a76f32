import { readFileSync } from "node:fs";

import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";

import type { KeepOrder, WalletRequest } from "../../ports/ports.ts";
import { repositoryAdapter, walletAdapter } from "./index.ts";

interface Description {
	readonly paths: Readonly<
		Record<
			string,
			{
				readonly post: {
					readonly requestBody: {
						readonly content: { readonly "application/json": { readonly schema: object } };
					};
				};
			}
		>
	>;
}

const text = readFileSync("docs/adapters/openapi.repository.json", "utf8");
const description = JSON.parse(text) as Description;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema({ $id: "api", ...description });

const ORDER: KeepOrder = {
	id: "c1:3:0",
	case: "c1",
	number: "N-1",
	step: "delivery",
	results: ["p1"],
	counts: [{ originals: 1, copies: 0 }],
	owner: { personal_id: "012345678901" },
	papers: [
		{
			id: "p1",
			of: "licence",
			kind: "licence",
			title: { en: "Licence" },
			number: "R-1",
			issued_at: "2026-11-23T02:00:00Z",
			files: [{ name: "R-1.html", type: "text/html", content: new Uint8Array([1]) }],
		},
	],
};

const ASKED: WalletRequest = {
	case: "c1",
	number: "N-1",
	step: "application",
	path: "former",
	kind: "licence",
	holder: "012345678901",
	language: "en",
};

it("describes for machines what the adapter says, and nothing of a person stands in an address", async () => {
	const valid = await new Validator().validate(JSON.parse(text));
	expect(valid).toMatchObject({ valid: true });
	const sent: { readonly path: string; readonly body: string }[] = [];
	const line = {
		address: "https://papers.example/v1/",
		authorization: () => "Bearer invented",
		fetch: async (input: string | URL | Request, init?: RequestInit) => {
			sent.push({ path: String(input), body: String(init?.body) });
			return Response.json({ state: "delivered", signed: "a.b.c" }, { status: 200 });
		},
	};
	const repository = repositoryAdapter(line);
	await repository.deliver(ORDER);
	const papers = [{ id: "p1", number: "R-1", revoked_at: "2026-12-01T00:00:00Z" }];
	await repository.takeBack({ ...ORDER, papers });
	await walletAdapter({ line, trusted: [] }).present(ASKED, AbortSignal.timeout(10_000));
	const paths = sent.map(({ path }) => path.replace("https://papers.example/v1", ""));
	expect(paths).toEqual(Object.keys(description.paths));
	for (const [index, path] of paths.entries()) {
		const schema = description.paths[path]?.post.requestBody.content["application/json"].schema;
		const absolute = JSON.stringify(schema).replaceAll('"#/', '"api#/');
		const validate = ajv.compile(JSON.parse(absolute) as object);
		expect(validate(JSON.parse(sent[index]?.body ?? "")), ajv.errorsText(validate.errors)).toBe(
			true,
		);
	}
});

it.each([
	[500, "down"],
	[302, "down"],
	[401, "down"],
	[429, "down"],
	[422, "refused"],
	[410, "unreachable"],
])("of an answer %i to a delivery it makes: %s", async (status, came) => {
	const repository = repositoryAdapter({
		address: "https://papers.example/v1",
		authorization: () => "Bearer invented",
		fetch: async () => new Response(null, { status, headers: { Location: "http://127.0.0.1:1/" } }),
	});
	const said = await repository.deliver(ORDER).then(
		(answer) => (typeof answer === "object" ? answer.answer : "later"),
		(error: Error) => (error.name === "PortDownError" ? "down" : "refused"),
	);
	expect(said).toBe(came);
});
