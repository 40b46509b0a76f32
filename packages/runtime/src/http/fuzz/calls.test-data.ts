import fc, { type Arbitrary } from "fast-check";

import type { Described, Operation, Parameter, Way } from "./described.test-data.ts";
import { awkward, type Knowledge, spoilt, valuesOf } from "./values.test-data.ts";

/** One call, ready to be made. */
export interface FuzzCall {
	readonly way: Way;
	readonly url: string;
	readonly init: RequestInit;
}

/** What whoever calls knows: who may sign in, and values met so far, by the name of the parameter they go with. */
export interface Known {
	readonly tokens: readonly string[];
	readonly values: ReadonlyMap<string, ReadonlySet<string>>;
	/** Whole parts of bodies that are right somewhere, by their name. */
	readonly parts: Readonly<Record<string, readonly unknown[]>>;
}

/** Makes calls of each way there is, most of them right, many with one thing wrong. The same seed, the same calls. */
export function callMaker(
	{ components: { schemas } }: Described,
	known: Known,
): (way: Way, seed: number) => FuzzCall {
	const knowledge: Knowledge = {
		schemas,
		known: (name, draw) => {
			const all = known.parts[name] ?? [...(known.values.get(name) ?? [])];
			return all[draw % all.length];
		},
	};
	const bodies = new Map<Operation, Arbitrary<Body | undefined>>();
	return (way, seed) => {
		const { operation } = way;
		if (!bodies.has(operation)) bodies.set(operation, bodyOf(operation, knowledge));
		const draw = drawer(seed);
		const body = draw(bodies.get(operation) ?? fc.constant(undefined));
		const headers = new Headers(body?.type === undefined ? {} : { "Content-Type": body.type });
		const token = draw(tokenOf(known.tokens));
		if (token !== undefined && operation.security.length > 0)
			headers.set("Authorization", `Bearer ${token}`);
		for (const { name, value } of named(operation, "header", draw)) setSafely(headers, name, value);
		const query = new URLSearchParams(
			named(operation, "query", draw).map(({ name, value }) => [name, value]),
		);
		const path = way.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
			encodeURIComponent(draw(pathValue(known.values.get(name)))),
		);
		return {
			way,
			url: `${path}${query.size > 0 ? `?${query}` : ""}`,
			init: {
				method: way.method,
				headers,
				...(body && way.method !== "GET" && way.method !== "HEAD" && { body: body.content }),
			},
		};
	};
}

type Draw = <Value>(values: Arbitrary<Value>) => Value;

function drawer(seed: number): Draw {
	let drawn = 0;
	return (values) => {
		const [value] = fc.sample(values, { seed: seed * 64 + drawn++, numRuns: 1 });
		return value as never;
	};
}

interface Body {
	readonly type: string | undefined;
	readonly content: string;
}

function bodyOf({ requestBody }: Operation, knowledge: Knowledge): Arbitrary<Body | undefined> {
	const [kind] = Object.entries(requestBody?.content ?? {});
	if (kind === undefined) return fc.constant(undefined);
	const [type, { schema = {} }] = kind;
	const right = valuesOf(schema, knowledge);
	const spelled = (values: Arbitrary<unknown>, as: string | undefined): Arbitrary<Body> =>
		values.map((value) => ({ type: as, content: JSON.stringify(value) ?? "" }));
	return fc.oneof(
		{ weight: 8, arbitrary: spelled(right, type) },
		{ weight: 6, arbitrary: spelled(spoilt(right), type) },
		{ weight: 1, arbitrary: spelled(right, "text/plain") },
		{ weight: 1, arbitrary: awkward.map((content) => ({ type, content })) },
		{ weight: 1, arbitrary: fc.constant(undefined) },
	);
}

function tokenOf(tokens: readonly string[]): Arbitrary<string | undefined> {
	return fc.oneof(
		{ weight: 16, arbitrary: fc.constantFrom(...tokens) },
		{ weight: 1, arbitrary: fc.constantFrom("", "e30.e30.e30", `${tokens[0]}x`) },
		{ weight: 1, arbitrary: fc.constant(undefined) },
	);
}

function pathValue(known: ReadonlySet<string> | undefined): Arbitrary<string> {
	// An empty segment, or a dot alone, is another path.
	const other = awkward.filter(
		(text) => text !== "" && !/^\.{1,2}$/.test(text) && text.isWellFormed(),
	);
	if (known === undefined || known.size === 0) return other;
	return fc.oneof(
		{ weight: 9, arbitrary: fc.constantFrom(...known) },
		{ weight: 1, arbitrary: other },
	);
}

function named(
	{ parameters }: Operation,
	place: Parameter["in"],
	draw: Draw,
): readonly { readonly name: string; readonly value: string }[] {
	return parameters
		.filter((parameter) => parameter.in === place)
		.flatMap(({ name, schema, required }) => {
			if (!required && draw(fc.nat({ max: 2 })) > 0) return [];
			const values = fc.oneof(
				valuesOf(schema, NOTHING_KNOWN).map((value) =>
					typeof value === "string" ? value : JSON.stringify(value),
				),
				awkward,
			);
			return [{ name, value: draw(values).toWellFormed() }];
		});
}

const NOTHING_KNOWN: Knowledge = { schemas: {}, known: () => undefined };

/** What no header can say is not sent. */
function setSafely(headers: Headers, name: string, value: string): void {
	try {
		headers.set(name, value);
	} catch {}
}
