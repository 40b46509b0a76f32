import { oneOf, random } from "../../testing/random.ts";
import { callMaker, type FuzzCall } from "./calls.test-data.ts";
import { type Described, waysIn } from "./described.test-data.ts";
import { judgeOf } from "./judge.test-data.ts";

/** A service that is called. */
export interface Fuzzed {
	readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
	readonly tokens: readonly string[];
	/** Values that go into paths, by the name of the parameter. */
	readonly values: Readonly<Record<string, readonly string[]>>;
	readonly parts: Readonly<Record<string, readonly unknown[]>>;
}

export interface FuzzReport {
	/** How many calls were answered with each status. */
	readonly statuses: ReadonlyMap<number, number>;
	readonly faults: readonly string[];
}

/** Calls by the description alone, so often, and judges each answer by it. What answers name is used in later calls. */
export async function fuzz(
	api: Described,
	{ fetch, tokens, values, parts }: Fuzzed,
	{ seed, calls }: { readonly seed: number; readonly calls: number },
): Promise<FuzzReport> {
	const chance = random(seed);
	const ways = waysIn(api);
	const judge = judgeOf(api);
	const known = new Map(Object.entries(values).map(([name, all]) => [name, new Set(all)]));
	const make = callMaker(api, { tokens, values: known, parts });
	const statuses = new Map<number, number>();
	const faults: string[] = [];
	for (let nth = 0; nth < calls; nth++) {
		const way = oneOf(ways, chance);
		if (way === undefined) throw new Error("the description has no operations");
		const call = make(way, seed + nth);
		const response = await fetch(call.url, call.init);
		const text = await response.text();
		const { status } = response;
		const type = response.headers.get("Content-Type")?.split(";")[0];
		statuses.set(status, (statuses.get(status) ?? 0) + 1);
		const fault = judge(call, { status, type, text });
		if (fault !== undefined) faults.push(`${spelled(call)} was answered with ${fault}`);
		if (response.ok && type === "application/json") learn(JSON.parse(text), known);
	}
	return { statuses, faults };
}

function spelled({ way, url, init }: FuzzCall): string {
	return `${way.operation.operationId}: ${way.method} ${url} ${String(init.body ?? "").slice(0, 500)}`;
}

/** Enough to reach what there is; the oldest go. */
const MOST_KNOWN = 40;

function learn(value: unknown, known: Map<string, Set<string>>): void {
	if (typeof value !== "object" || value === null) return;
	for (const [name, member] of Object.entries(value)) {
		// Many things have an id; only those of cases stand in paths.
		const of = name === "id" && !("status" in value) ? undefined : known.get(name);
		if (typeof member === "string" && member !== "" && of) {
			of.delete(member);
			of.add(member);
			const [oldest] = of;
			if (of.size > MOST_KNOWN && oldest !== undefined) of.delete(oldest);
		}
		learn(member, known);
	}
}
