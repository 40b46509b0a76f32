import type { Bundle, ProcedureView } from "@onedoor/dsl/bundle";

import { bundleAnswer } from "../handed-over.ts";
import { openApiOf } from "../openapi.ts";
import { hasAlready } from "../preconditions.ts";
import { HttpProblem, notFound } from "../problem.ts";
import { json } from "../responses.ts";
import { type Call, param, type Route } from "../route.ts";
import { pageOf, ref } from "../schemas/shapes.ts";
import { wordsOf } from "../words-of.ts";
import { bundleAsAsked, validatorsApart } from "./validators-apart.ts";

const edition = {
	edition: {
		in: "query",
		description: "First day of the edition; left out: the one in force.",
		schema: { type: "string", format: "date" },
	},
	bundle: {
		in: "query",
		description: "Hash of one bundle, also of one no longer offered.",
		schema: { type: "string" },
	},
} as const;

export const procedures: readonly Route[] = [
	{
		id: "listProcedures",
		method: "get",
		path: "/api/procedures",
		access: "public",
		summary: "Procedures that can be started now",
		parameters: {
			with: {
				in: "query",
				description: "`words`: with what else a procedure is found by, for a search.",
				schema: { enum: ["words"] },
			},
		},
		answers: { 200: { description: "The list", schema: pageOf(ref("ProcedureView")) } },
		handle: async ({ service: { engine }, query }) => {
			const viewOf = query.get("with") === "words" ? viewWithWords : viewOfProcedure;
			return json({ items: engine.procedures.inForce(engine.clock.now()).map(viewOf) });
		},
	},
	{
		id: "getBundle",
		method: "get",
		path: "/api/procedures/{id}",
		access: "public",
		summary: "Everything a renderer needs: steps, forms, texts, machine",
		parameters: { ...edition, ...validatorsApart },
		answers: {
			200: {
				description: "The bundle",
				schema: ref("Bundle"),
				headers: { ETag: "Hash of the bundle" },
			},
			304: { description: "Unchanged: `If-None-Match` names it" },
		},
		problems: [404],
		handle: async (call) => {
			const whole = await wanted(call);
			const bundle = bundleAsAsked(call, whole);
			const part = bundle === whole ? "" : ".apart";
			const headers = { ETag: `"${bundle.hash}${part}"`, "Cache-Control": cacheFor(call) };
			return hasAlready(call.request, headers.ETag)
				? new Response(null, { status: 304, headers })
				: bundleAnswer(call.request, bundle, headers);
		},
	},
	{
		id: "getValidators",
		method: "get",
		path: "/api/procedures/{id}/validators/{form}.mjs",
		access: "public",
		summary: "The validators of one form, as an ES module",
		parameters: edition,
		answers: {
			200: {
				description: "Exports `fields` and `step`",
				type: "text/javascript",
				schema: { type: "string" },
			},
		},
		problems: [404],
		handle: async (call) => {
			const { forms } = await wanted(call);
			const name = param(call, "form").replace(/\.mjs$/, "");
			const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
			if (form === undefined) throw notFound();
			return new Response(form.validator, {
				headers: {
					"Content-Type": "text/javascript; charset=utf-8",
					"Cache-Control": cacheFor(call),
				},
			});
		},
	},
	{
		id: "getOpenApi",
		method: "get",
		path: "/api/openapi.json",
		access: "public",
		summary: "This description",
		answers: { 200: { description: "OpenAPI 3.1", schema: { type: "object" } } },
		handle: async ({ service: { engine, basePath, dev, routes } }) =>
			json(
				openApiOf(routes, engine.procedures.inForce(engine.clock.now()), {
					basePath,
					dev: dev !== undefined,
				}),
			),
	},
];

export function viewOfProcedure({ definition }: Bundle): ProcedureView {
	const { procedure, edition, title, help, code, languages, owner, channels, certainty } =
		definition;
	return {
		id: procedure,
		edition,
		title,
		...(help ? { help } : {}),
		...(code === undefined ? {} : { code }),
		languages,
		owner,
		channels: Object.keys(channels) as ProcedureView["channels"],
		illustrative: certainty === "illustrative",
	};
}

function viewWithWords(bundle: Bundle): ProcedureView {
	return { ...viewOfProcedure(bundle), words: wordsOf(bundle) };
}

async function wanted({ service: { engine }, query, params }: Call): Promise<Bundle> {
	const hash = query.get("bundle");
	const found =
		hash === null
			? engine.procedures.find(
					params.id ?? "",
					query.get("edition") ?? undefined,
					engine.clock.now(),
				)
			: await engine.procedures.byHash(hash);
	if (found === undefined || found.definition.procedure !== params.id)
		throw new HttpProblem(404, "unknown_procedure");
	return found;
}

/** A bundle named by its hash never changes; the one in force may change any moment. */
function cacheFor({ query }: Call): string {
	return query.has("bundle") ? "public, max-age=31536000, immutable" : "no-cache";
}
