import type { Answer, Parameter, Route } from "./route.ts";
import { ref } from "./schemas/shapes.ts";

type Json = Readonly<Record<string, unknown>>;

/** @param id stands in for the route's own, where one route is published several times. */
export function operationOf(route: Route, id: string = route.id): Json {
	const answers = Object.entries(route.answers).map(([status, answer]) => [
		status,
		answerOf(answer),
	]);
	const problems = [
		...(route.access === "signed_in" ? [401, 429, 503] : []),
		...(route.body ? [400, 413, 415] : []),
		...(isAsked(route, "query") ? [400] : []),
		...(route.problems ?? []),
	];
	return {
		operationId: id,
		summary: route.summary,
		security: route.access === "signed_in" ? [{ bearer: [] }] : [],
		parameters: [...pathParameters(route.path), ...namedParameters(route)],
		...(route.body
			? { requestBody: { content: { "application/json": { schema: route.body } } } }
			: {}),
		...(route.takes ? { requestBody: { content: rawContent(route.takes) } } : {}),
		responses: {
			...Object.fromEntries(problems.map((status) => [status, problemAnswer])),
			...Object.fromEntries(answers),
		},
	};
}

function isAsked({ parameters = {} }: Route, place: Parameter["in"]): boolean {
	return Object.values(parameters).some((parameter) => parameter.in === place);
}

/** OpenAPI 3.1: bytes have no schema. */
function rawContent(types: readonly string[]): Json {
	return Object.fromEntries(types.map((type) => [type, {}]));
}

const problemAnswer = {
	description: "A problem",
	content: { "application/problem+json": { schema: ref("Problem") } },
};

function answerOf({ description, schema, type = "application/json", headers }: Answer): Json {
	return {
		description,
		...(schema ? { content: { [type]: { schema } } } : {}),
		...(headers
			? {
					headers: Object.fromEntries(
						Object.entries(headers).map(([name, meaning]) => [
							name,
							{ description: meaning, schema: { type: "string" } },
						]),
					),
				}
			: {}),
	};
}

function pathParameters(path: string): readonly Json[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
		name,
		in: "path",
		required: true,
		schema: { type: "string" },
	}));
}

function namedParameters({ parameters = {} }: Route): readonly Json[] {
	return Object.entries(parameters).map(([name, { required = false, ...rest }]) => ({
		name,
		required,
		...rest,
	}));
}
